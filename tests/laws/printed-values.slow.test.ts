import { vi } from 'vitest';
import { printedValuesSuite } from './printed-values-suite.ts';

vi.setConfig({ testTimeout: 1_200_000 });

printedValuesSuite({ from: 10_000, count: 2000 });
