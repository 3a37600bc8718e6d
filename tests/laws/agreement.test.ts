import { agreementSuite } from './agreement-suite.ts';

agreementSuite({ from: 0, count: 24, differentiated: 16 }, { from: 0, count: 20, differentiated: 20 });
