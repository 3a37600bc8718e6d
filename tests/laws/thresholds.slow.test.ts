import { thresholdsSuite } from './thresholds-suite.ts';

thresholdsSuite({ from: 60_000, count: 600, near: 2000 });
