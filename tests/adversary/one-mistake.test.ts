import { oneMistakeSuite } from './one-mistake-suite.ts';

oneMistakeSuite(4, 0.04);
