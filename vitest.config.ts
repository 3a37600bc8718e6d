import { defineConfig } from 'vitest/config';

// Suites named *.slow.test.ts run in `npm run test:slow`, the others in `npm test`.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: process.env['DELTAMARK_SLOW'] ? [] : ['tests/**/*.slow.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
