import { denialOf, type Finding, type SlotMark, type Verdict } from '../marking/marks.ts';
import { numbersById, type Slot } from '../worksheet/program.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import { type Computed, sizeOf } from '../worksheet/types.ts';
import { isKnownFact } from './items.ts';
import { onLine } from './on-line.ts';
import { equationTex, lookup, quantityFormula } from './rule-formula.ts';
import type { SolutionExercise } from './source.ts';
import { type Values, valuesOf } from './values.ts';
import { entryLine, entryWork, workedStep } from './worked-step.ts';

/** An answer worked out: the finer steps before it that nobody asked for, then itself. */
export interface FeedbackStep {
  readonly slot: string;
  /** Nothing is wrong, only missing. */
  readonly isBlank: boolean;
  /** Quantity by quantity; formulas are TeX. */
  readonly quantities: readonly (readonly string[])[];
}

const WRONG: readonly Verdict[] = ['slip', 'incorrect', 'unreadable'];

/** What went wrong comes before what followed from it or is missing; too few digits are no wrong step. */
const SEARCHES: readonly ((finding: Finding) => boolean)[] = [
  (finding) => WRONG.includes(finding.verdict) && !denialOf(finding),
  ({ verdict }) => WRONG.includes(verdict),
  ({ verdict }) => verdict === 'blank',
];

/**
 * The worked step of the first answer, in the order of working, that is not right; null where all are, and where what
 * is not right has nothing to work out.
 */
export function firstWrongStep(exercise: SolutionExercise, slots: readonly SlotMark[]): FeedbackStep | null {
  const quantity = lookup(exercise);
  const worked = slots.filter(({ id }) => {
    const of = quantity(quantityOf(id));
    return of.role === 'computed' && !isKnownFact(exercise, of);
  });
  for (const isWanted of SEARCHES) {
    const wanted = worked.filter(({ finding }) => isWanted(finding));
    const first = firstOf(exercise, wanted);
    if (!first) continue;
    const asked = new Set(slots.map(({ id }) => id));
    const isBlank = wanted[0]!.finding.verdict === 'blank';
    return { slot: first.id, isBlank, quantities: formulasTo(exercise, first, asked) };
  }
  return null;
}

function firstOf({ solved }: SolutionExercise, slots: readonly SlotMark[]): Slot | undefined {
  if (slots.length === 0) return undefined;
  const numbers = numbersById(solved.program);
  const wanted = new Set(slots.map(({ id }) => numbers.get(id)));
  const first = solved.program.order.find((number) => wanted.has(number));
  return first === undefined ? undefined : solved.program.slots[first];
}

/** More entries than this are not read; the nearest ones are kept. */
const MOST_ENTRIES = 16;

function formulasTo(
  exercise: SolutionExercise,
  slot: Slot,
  asked: ReadonlySet<string>,
): FeedbackStep['quantities'] {
  const values = valuesOf(exercise);
  const quantity = lookup(exercise);
  const groups = new Map<string, Slot[]>();
  for (const entry of entriesTo(exercise, slot, asked, values).slice(-MOST_ENTRIES)) {
    groups.set(entry.quantity, [...(groups.get(entry.quantity) ?? []), entry]);
  }
  return [...groups].flatMap(([id, entries]) => {
    const shown = quantity(id);
    return shown.role === 'computed' ? [formulasOf(exercise, shown, entries, values)] : [];
  });
}

/** The entry and all that is calculated between the asked answers before it and it, in order. */
function entriesTo(
  { solved }: SolutionExercise,
  slot: Slot,
  asked: ReadonlySet<string>,
  { numbers }: Values,
): readonly Slot[] {
  const { slots, order } = solved.program;
  const needed = new Set<number>();
  const visit = (one: Slot): void => {
    if (needed.has(one.number)) return;
    needed.add(one.number);
    for (const number of one.derivations[0]?.parents ?? []) {
      const parent = slots[number]!;
      if (parent.derivations.length > 0 && !asked.has(parent.id)) visit(parent);
    }
  };
  visit(slot);
  return order
    .filter((number) => needed.has(number))
    .map((number) => slots[number]!)
    .filter(({ quantity }) => !numbers.unfolded.has(quantity));
}

/** The rule in letters, then the entries with numbers put in; a whole quantity as the solution writes it. */
function formulasOf(
  exercise: SolutionExercise,
  quantity: Computed,
  entries: readonly Slot[],
  values: Values,
): readonly string[] {
  if (entries.length === sizeOf(quantity.shape)) return workedStep(exercise, quantity, values).formulas;
  const lines = entries.map(({ indices }) => entryLine(entryWork(quantity, indices, values)));
  return [equationTex(quantityFormula(exercise, quantity)), ...lines].map(onLine);
}
