import { markingSuite } from './marking-suite.ts';

markingSuite({ from: 30_000, count: 600 });
