import type { Family, Problem } from '../../src/families/family.ts';
import { type Slip, slippedBy } from '../../src/families/slip.ts';
import { valueOr } from '../../src/number/no-value.ts';
import { oncePer } from '../../src/once.ts';
import { slotsOf } from '../../src/worksheet/program.ts';
import { type Solved, solve } from '../../src/worksheet/solve.ts';
import type { Worksheet } from '../../src/worksheet/types.ts';

/** A slip on a problem that it shows in. */
export interface Slipped {
  readonly slip: string;
  readonly problem: Problem;
  readonly truth: Worksheet;
  readonly worksheet: Worksheet;
}

/** Every slip of a family on every problem that it shows in. */
export function slippedOn(family: Family, problems: readonly Problem[]): readonly Slipped[] {
  return problems.flatMap((problem) => {
    const truth = frozen(family.worksheet(problem));
    return (family.slips ?? []).flatMap((slip: Slip) => {
      const worksheet = slippedBy(family, slip, truth, problem);
      return worksheet ? [{ slip: slip.id, problem, truth, worksheet }] : [];
    });
  });
}

/** So that a slip that changes what it is given throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

export function rulesOf(worksheet: Worksheet, id: string): readonly string[] {
  const quantity = worksheet.quantities.find((candidate) => candidate.id === id);
  return quantity?.role === 'computed' ? quantity.rules : [];
}

/** The quantities that stand in a slipped worksheet with a rule that is not true; layer numbers are left out. */
export function homesOf({ truth, worksheet }: Slipped): readonly string[] {
  const homes = truth.quantities
    .map(({ id }) => id)
    .filter((id) => rulesOf(worksheet, id).some((rule) => !rulesOf(truth, id).includes(rule)));
  return [...new Set(homes.map((id) => id.replace(/\d+$/, '')))].sort();
}

/** The slots that come out otherwise; undefined where the slipped calculation has no value. */
export const changedSlots = oncePer(({ truth, worksheet }: Slipped): readonly string[] | undefined =>
  valueOr(
    () => {
      const [right, slipped] = [valuesById(truth), valuesById(worksheet)];
      return [...right].filter(([id, value]) => Math.abs(value - slipped.get(id)!) > 1e-9).map(([id]) => id);
    },
    () => undefined,
    'outside-domain',
  ),
);

const valuesById = oncePer((worksheet: Worksheet): ReadonlyMap<string, number> => {
  const solved = solve(worksheet);
  return new Map(
    worksheet.quantities.flatMap(({ id }) =>
      slotsOf(solved.program, id).map((slot) => [slot.id, valueAt(solved, slot.number)] as const),
    ),
  );
});

function valueAt(solved: Solved, slot: number): number {
  return solved.approximate(slot);
}

/** Pairs of slips that give the same worksheet wherever either shows. */
export function duplicates(slipped: readonly Slipped[]): readonly string[] {
  const texts = new Map<string, string[]>();
  for (const one of slipped) {
    const rules = one.worksheet.quantities.flatMap(({ id }) => rulesOf(one.worksheet, id));
    texts.set(one.slip, [...(texts.get(one.slip) ?? []), rules.join('|')]);
  }
  const all = [...texts].map(([slip, each]) => [slip, [...new Set(each)].sort().join('\n')] as const);
  return all.flatMap(([slip, text], position) =>
    all.slice(position + 1).flatMap(([other, same]) => (same === text ? [`${slip} = ${other}`] : [])),
  );
}
