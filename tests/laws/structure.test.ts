import { expect, test } from 'vitest';
import type { Family, Problem } from '../../src/families/family.ts';
import { familyById } from '../../src/families/index.ts';
import { stream } from '../../src/random/stream.ts';
import { questionsFor } from './bank-questions.ts';
import { FAMILY_IDS } from './registry.ts';

const DRAWS = 8;

const declared = FAMILY_IDS.map(familyById).filter(({ structure }) => structure);

function drawn(family: Family): readonly Problem[] {
  return questionsFor(family.id).flatMap(({ id, parameters, convention }) =>
    Array.from({ length: DRAWS }, (_, index) =>
      family.draw(parameters, convention, stream('structure', id, `${index}`)),
    ),
  );
}

function written(structure: unknown): string {
  return JSON.stringify(structure, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** Everything of a worksheet but real numbers, with the convention. Sizes of matrices are whole numbers, if given. */
function rulesOf(family: Family, problem: Problem): string {
  const quantities = family.worksheet(problem).quantities.map((quantity) => {
    const { id, shape } = quantity;
    if (quantity.role === 'computed') return { id, shape, rules: quantity.rules };
    return { id, shape, ...(quantity.kind === 'integer' ? { values: quantity.values } : {}) };
  });
  return written([problem.convention, quantities]);
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

test.each(declared)(
  '$id: problems of the same rules have the same structure, which no number enters',
  (family) => {
    const problems = drawn(family);
    const byRules = groupedBy(problems, (problem) => rulesOf(family, problem));
    const alike = [...byRules.values()].filter(
      (group) => new Set(group.map((problem) => JSON.stringify(problem))).size > 1,
    );
    expect(alike.length).toBeGreaterThan(0);
    for (const group of alike) {
      const structures = group.map((problem) => written(family.structure!(problem)));
      expect(new Set(structures).size).toBe(1);
    }
  },
);
