import { withoutWorkSuite } from './without-work-suite.ts';

withoutWorkSuite(6);
