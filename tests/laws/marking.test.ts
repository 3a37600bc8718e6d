import { markingSuite } from './marking-suite.ts';

markingSuite({ from: 0, count: 8 });
