import { followThroughSuite } from './follow-through-suite.ts';

followThroughSuite({ from: 0, count: 20 });
