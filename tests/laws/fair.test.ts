import { fairSuite } from './fair-suite.ts';

fairSuite({ from: 0, count: 1 });
