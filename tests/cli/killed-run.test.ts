import { killedRuns } from './killed-run-suite.ts';

killedRuns([2, 3], [4]);
