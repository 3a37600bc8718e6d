import { vi } from 'vitest';
import { followThroughSuite } from './follow-through-suite.ts';

vi.setConfig({ testTimeout: 1_200_000 });

followThroughSuite({ from: 40_000, count: 600 });
