import { describe, expect, it } from 'vitest';
import { readProblemData } from '../../src/bank/read-problem.ts';
import type { Family, Problem } from '../../src/families/family.ts';
import { familyById } from '../../src/families/index.ts';
import { rewriteBy, rewritingsBy, structureOf } from '../../src/families/slip.ts';
import { stream } from '../../src/random/stream.ts';
import { compile } from '../../src/worksheet/compile.ts';
import { parseRule } from '../../src/worksheet/parse-rule.ts';
import type { Change } from '../../src/worksheet/rewrite/change-rules.ts';
import { type Swap, swap } from '../../src/worksheet/rewrite/swap.ts';
import { questionsFor } from './bank-questions.ts';
import { questionOf } from './questions.ts';
import { FAMILY_IDS, hasSlips, lawsOf } from './registry.ts';

const RANDOM_PROBLEMS = 200;

/** One problem of every outline. */
function outlinedOf(family: Family): readonly Problem[] {
  return Object.entries(lawsOf(family.id).outlines)
    .map(([id, outline]) => questionOf(id, outline))
    .map(({ id, parameters, convention }) => family.draw(parameters, convention, stream('patterns', id)));
}

/** Problems of every outline, and any that a file may hold. */
function problemsOf(family: Family): readonly Problem[] {
  const drawn = questionsFor(family.id).map(({ id, parameters, convention }) =>
    family.draw(parameters, convention, stream('patterns', id)),
  );
  const any = Array.from({ length: RANDOM_PROBLEMS }, (_, index) => {
    const data = lawsOf(family.id).random(stream('patterns', family.id, `${index}`));
    return readProblemData(data).problem;
  });
  return [...drawn, ...outlinedOf(family), ...any];
}

/** Slips and their patterns, layer numbers left out, and whether each is found in some rule that it is meant for. */
function patternsFound(family: Family, problems: readonly Problem[]): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  for (const problem of problems) {
    const worksheet = family.worksheet(problem);
    for (const slip of family.slips ?? []) {
      const structure = structureOf(family, problem);
      // Some slips write a rule anew: nothing is looked for in it, but there must be such a rule.
      note(found, `${slip.id}: a rule to change`, () => rewriteBy(slip, worksheet, structure));
      const changes = slip.changes(structure, worksheet) ?? {};
      for (const quantity of worksheet.quantities) {
        const change = quantity.role === 'computed' ? changes[quantity.id] : undefined;
        if (quantity.role !== 'computed' || !isSwap(change)) continue;
        for (const [from, to] of change.patterns)
          note(found, `${slip.id}: ${from} → ${to}`, () =>
            swap(from, to).apply(parseRule(quantity.rules[0]!).body),
          );
      }
    }
  }
  return found;
}

function isSwap(change: Change | undefined): change is Swap {
  return typeof change === 'object' && 'patterns' in change;
}

/** What was found once is looked for no more. */
function note(found: Map<string, boolean>, pattern: string, result: () => object | undefined): void {
  const key = pattern.replace(/\d+/g, '#');
  found.set(key, (found.get(key) ?? false) || result() !== undefined);
}

describe('every slip, and every pattern of it, is found in some rule of its family', () => {
  it.each(FAMILY_IDS.filter(hasSlips))('%s', (id) => {
    const family = familyById(id);
    const found = patternsFound(family, problemsOf(family));
    expect(found.size).toBeGreaterThan(0);
    expect([...found].filter(([, hit]) => !hit).map(([pattern]) => pattern)).toEqual([]);
  });
});

/** Where a mistake is looked for in every rule of a worksheet, it must leave one that can be worked out. */
describe('every worksheet with a slip at some place of its rules can be worked out', () => {
  it.each(FAMILY_IDS.filter((id) => familyById(id).slips?.some((one) => one.elsewhere)))('%s', (id) => {
    const family = familyById(id);
    const slips = (family.slips ?? []).filter((one) => one.elsewhere);
    const worksheets = outlinedOf(family).flatMap((problem) => {
      const worksheet = family.worksheet(problem);
      return slips.flatMap((one) => rewritingsBy(one, worksheet, structureOf(family, problem)));
    });
    expect(worksheets.length).toBeGreaterThan(0);
    for (const worksheet of worksheets) expect(() => compile(worksheet)).not.toThrow();
  });
});
