import { expect, test } from 'vitest';
import { familyById } from '../../src/families/index.ts';
import { structureOf } from '../../src/families/slip.ts';
import { stream } from '../../src/random/stream.ts';
import { questionsFor } from './bank-questions.ts';
import { FAMILY_IDS, hasSlips } from './registry.ts';

/** Where something stands that two structures could differ in without its being seen in their text. */
function hidden(value: unknown, at = ''): readonly string[] {
  if (typeof value === 'function' || typeof value === 'symbol') return [at];
  if (typeof value !== 'object' || value === null) return [];
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  const inside = Object.entries(value).flatMap(([name, part]) => hidden(part, `${at}.${name}`));
  return isPlain ? inside : [at, ...inside];
}

test.each(FAMILY_IDS.filter(hasSlips))('what the slips of %s are written from is plain data', (id) => {
  const family = familyById(id);
  const structures = questionsFor(id).map(({ parameters, convention, id: name }) =>
    structureOf(family, family.draw(parameters, convention, stream('structure', name))),
  );
  expect(structures.length).toBeGreaterThan(0);
  expect(structures.flatMap((structure) => hidden(structure))).toEqual([]);
});
