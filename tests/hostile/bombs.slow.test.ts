import { test } from 'vitest';
import { testFolder } from '../cli/test-folder.ts';
import { BOMBS } from './bombs.ts';
import { expectHarmless } from './expect-harmless.ts';

const home = testFolder();

test.each(Object.keys(BOMBS))('%s costs seconds at most, and the rest of the class is marked', (name) =>
  expectHarmless(name, home),
);
