import { fairSuite } from './fair-suite.ts';

fairSuite({ from: 70_000, count: 200 });
