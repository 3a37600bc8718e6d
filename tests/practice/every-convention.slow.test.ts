import { everyConventionSuite, SHIPPED } from './every-convention-suite.ts';

everyConventionSuite(SHIPPED);
