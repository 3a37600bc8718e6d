import { agreementSuite } from './agreement-suite.ts';

agreementSuite({ from: 0, count: 16, differentiated: 6 }, { from: 0, count: 20, differentiated: 20 });
