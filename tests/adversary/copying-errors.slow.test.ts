import { copyingErrorsSuite } from './copying-errors-suite.ts';

copyingErrorsSuite({ exercises: 150, errors: 3, refused: 0.001 });
