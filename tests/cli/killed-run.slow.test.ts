import { killedRuns } from './killed-run-suite.ts';

killedRuns([1, 2, 3], [1, 2, 3, 5, 9]);
