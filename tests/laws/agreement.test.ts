import { agreementSuite, NETWORKS } from './agreement-suite.ts';
import { FAMILY_IDS } from './registry.ts';

agreementSuite(NETWORKS, { from: 0, count: 16, differentiated: 6 });
agreementSuite(
  FAMILY_IDS.filter((family) => !NETWORKS.includes(family)),
  { from: 0, count: 20, differentiated: 20 },
);
