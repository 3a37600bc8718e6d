import { expect, test } from 'vitest';
import { testFolder } from '../cli/test-folder.ts';
import { expectNoFaults, expectOtherMarksKept } from './expect-no-faults.ts';
import { dice } from './mutate.ts';
import { locks, rosters } from './small-targets.ts';
import { answers, banks, givens, keys, outcomesOf, problems } from './targets.ts';

const home = testFolder();

test.each([
  ['answer files', answers, 40],
  ['banks', banks, 40],
  ['problems given by banks', givens, 60],
  ['problems', problems, 120],
  ['forged keys', keys, 40],
  ['rosters', rosters, 300],
  ['locks', locks, 100],
] as const)('broken %s end in a result or a message', (_, target, count) =>
  expectNoFaults(target, count, 2024),
);

test('a broken file changes nobody else’s mark', () => expectOtherMarksKept(home, 60, 2024));

test('a fault would be found', async () => {
  const use = (name: string) => {
    throw new TypeError(name);
  };
  const { faults } = await outcomesOf({ make: () => ({ name: 'n', text: 't' }), use }, 2, dice(1));
  expect(faults).toHaveLength(2);
});
