import { followThroughSuite } from './follow-through-suite.ts';

followThroughSuite({ from: 40_000, count: 600 });
