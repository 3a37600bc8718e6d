import { thresholdsSuite } from './thresholds-suite.ts';

thresholdsSuite({ from: 60_000, count: 5, near: 40 });
