import { agreementSuite } from './agreement-suite.ts';

agreementSuite(
  { from: 1000, count: 700, differentiated: 700 },
  { from: 1000, count: 100, differentiated: 100 },
);
