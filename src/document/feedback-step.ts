import { denialOf, type Finding, namedSlip, type SlotMark, type Verdict } from '../marking/marks.ts';
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
  /** The given entries that are put in, as TeX; none where they are too many to be read. */
  readonly givens: readonly string[];
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
 * The worked step of the mistake that cost most, the first of them in the order of working; null where all is right,
 * and where what is not right has nothing to work out.
 */
export function costliestStep(exercise: SolutionExercise, slots: readonly SlotMark[]): FeedbackStep | null {
  const quantity = lookup(exercise);
  const worked = slots.filter(({ id }) => {
    const of = quantity(quantityOf(id));
    return of.role === 'computed' && !isKnownFact(exercise, of);
  });
  for (const isWanted of SEARCHES) {
    const wanted = worked.filter(({ finding }) => isWanted(finding));
    const most = Math.max(...wanted.map((slot) => costOf(slot, slots)));
    const first = firstOf(
      exercise,
      wanted.filter((slot) => costOf(slot, slots) === most),
    );
    if (!first) continue;
    const asked = new Set(slots.map(({ id }) => id));
    const isBlank = wanted[0]!.finding.verdict === 'blank';
    const values = valuesOf(exercise);
    const entries = entriesTo(exercise, first, asked, values).slice(-MOST_ENTRIES);
    return {
      slot: first.id,
      isBlank,
      givens: givensIn(exercise, entries, values),
      quantities: formulasTo(exercise, entries, values),
    };
  }
  return null;
}

/** How many answers earned nothing because of one: itself, what shows the same slip, what could not follow from it. */
function costOf({ id, finding }: SlotMark, slots: readonly SlotMark[]): number {
  const slip = namedSlip(finding);
  return slots.filter(
    (other) =>
      other.earned.n === 0n &&
      (other.id === id ||
        (slip !== undefined && namedSlip(other.finding) === slip) ||
        denialOf(other.finding)?.from.includes(id)),
  ).length;
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

/** More givens than this are looked up on the sheet. */
const MOST_GIVENS = 12;

function givensIn(
  exercise: SolutionExercise,
  entries: readonly Slot[],
  values: Values,
): FeedbackStep['givens'] {
  const { slots } = exercise.solved.program;
  const quantity = lookup(exercise);
  const read = new Set(entries.flatMap(({ derivations }) => derivations[0]?.parents ?? []));
  const givens = [...read]
    .map((number) => slots[number]!)
    .filter(({ derivations }) => derivations.length === 0);
  if (givens.length > MOST_GIVENS) return [];
  return givens.map((slot) =>
    onLine(`${quantity(slot.quantity).symbol(slot.indices.map(String))} = ${values.shown(slot.id).tex}`),
  );
}

function formulasTo(
  exercise: SolutionExercise,
  entries: readonly Slot[],
  values: Values,
): FeedbackStep['quantities'] {
  const quantity = lookup(exercise);
  const groups = new Map<string, Slot[]>();
  for (const entry of entries) {
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
