import { defineConfig } from 'vitest/config';

// `npm test` leaves out the suites named *.slow.test.ts; `npm run test:slow` (mode "slow") runs nothing else.
export default defineConfig(({ mode }) => ({
  test: {
    include: [mode === 'slow' ? 'tests/**/*.slow.test.ts' : 'tests/**/*.test.ts'],
    exclude: mode === 'slow' ? [] : ['tests/**/*.slow.test.ts'],
    testTimeout: mode === 'slow' ? 7_200_000 : 60_000,
    hookTimeout: 120_000,
    setupFiles: ['tests/seeded-properties.ts'],
    maxWorkers: 2,
    // Modules hold no state that tests change, and loading them anew for each file takes as long as the tests.
    isolate: false,
  },
}));
