import { vi } from 'vitest';
import { markingSuite } from './marking-suite.ts';

vi.setConfig({ testTimeout: 1_200_000 });

markingSuite({ from: 30_000, count: 600 });
