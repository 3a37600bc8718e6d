import { test } from 'vitest';
import { testFolder } from '../cli/test-folder.ts';
import { expectHarmless } from './expect-harmless.ts';

const home = testFolder();

test.each([
  'columns.csv',
  'maps.json',
  'fields.json',
  'some-commas.yaml',
  'remarks.yaml',
  'deep.yaml',
  'lines.txt',
  'calculations.txt',
])('%s costs seconds at most, and the rest of the class is marked', (name) => expectHarmless(name, home));
