import { agreementSuite } from './agreement-suite.ts';

agreementSuite({ from: 0, count: 90 }, { from: 0, count: 20 });
