import { thresholdsSuite } from './thresholds-suite.ts';

thresholdsSuite({ from: 0, count: 5, near: 40 });
