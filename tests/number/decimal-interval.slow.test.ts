import { decimalIntervalSuite } from './decimal-interval-suite.ts';

decimalIntervalSuite(2);
