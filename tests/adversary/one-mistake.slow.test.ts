import { oneMistakeSuite } from './one-mistake-suite.ts';

oneMistakeSuite(60, 0.01);
