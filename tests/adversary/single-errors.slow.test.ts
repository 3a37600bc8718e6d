import { singleErrorsSuite } from './single-errors-suite.ts';

singleErrorsSuite({ exercises: 100, errors: 10, named: 0.01 });
