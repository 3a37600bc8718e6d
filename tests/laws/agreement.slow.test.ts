import { vi } from 'vitest';
import { agreementSuite } from './agreement-suite.ts';

vi.setConfig({ testTimeout: 1_200_000 });

agreementSuite(
  { from: 1000, count: 700, differentiated: 700 },
  { from: 1000, count: 100, differentiated: 100 },
);
