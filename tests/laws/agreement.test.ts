import { agreementSuite } from './agreement-suite.ts';

agreementSuite({ from: 0, count: 90, differentiated: 40 }, { from: 0, count: 20, differentiated: 20 });
