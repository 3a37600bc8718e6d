import { test } from 'vitest';
import { testFolder } from '../cli/test-folder.ts';
import { expectNoFaults, expectOtherMarksKept } from './expect-no-faults.ts';
import { locks, rosters } from './small-targets.ts';
import { answers, banks, givens, keys, problems } from './targets.ts';

const home = testFolder();

test.each([
  ['20 000 answer files', answers, 20_000],
  ['3 000 banks', banks, 3000],
  ['3 000 problems given by banks', givens, 3000],
  ['5 000 problems', problems, 5000],
  ['500 forged keys', keys, 500],
  ['3 000 rosters', rosters, 3000],
  ['3 000 locks', locks, 3000],
] as const)('%s, broken in every way, end in a result or a message', (_, target, count) =>
  expectNoFaults(target, count, 8),
);

test.each([1, 2, 3, 4, 5, 6, 7, 8])('among 500 broken files a good one keeps its mark (seed %i)', (seed) =>
  expectOtherMarksKept(home, 500, seed),
);
