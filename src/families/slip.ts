import { UserError } from '../errors.ts';
import type { SlipWords, SlipWordsById } from '../messages/slip-text.ts';
import { valueOr } from '../number/no-value.ts';
import { oncePer } from '../once.ts';
import { didYouMean } from '../suggest.ts';
import { slotsOf } from '../worksheet/program.ts';
import { type Changes, changeRules } from '../worksheet/rewrite/change-rules.ts';
import { solve } from '../worksheet/solve.ts';
import type { Worksheet } from '../worksheet/types.ts';
import type { Problem } from './problem.ts';
import { isRecognisedOnly } from './slip-sources.ts';

/**
 * A mistake that has a name: other rules for some quantities. The worksheet of somebody who makes it is evaluated,
 * propagated and typeset by the same machinery as the truth, and slips compose.
 * It changes the rules at which the mistake is made and no others, so that calculated on a student's own answers only
 * the answers differ in which the mistake sits.
 * Its title, explanation and hint stand in the messages under `slip.<id>`, unless a question's author says them.
 */
export interface Slip<P extends Problem = Problem, S = unknown> {
  /** Kebab-case. */
  readonly id: string;
  /** Whether a problem leaves room for it, where that depends on its numbers. */
  applies?(problem: P): boolean;
  /**
   * The changed rules, from the family's structure alone, which holds no numbers: so one rewriting serves every student
   * of a question, whatever was marked before.
   */
  changes(structure: S, worksheet: Worksheet): Changes | undefined;
  /** Other places at which the same mistake is made as well, each by itself. */
  elsewhere?(structure: S, worksheet: Worksheet): readonly Changes[];
  /** Quantities in which it must change a value to be a mistake at all; left out, those whose rules it changes. */
  showsIn?(structure: S, quantity: string): boolean;
  /** The changed quantities take any value where the right ones are whole numbers. */
  readonly real?: boolean;
  /** Of a slip that the author of a question names: it is to show in every problem. */
  readonly words?: SlipWords | undefined;
}

/** A slip in one line of a family's table. */
export function slip<S>(
  id: string,
  changes: (structure: S, worksheet: Worksheet) => Changes | undefined | false,
  more: Pick<Slip<never, S>, 'real' | 'elsewhere'> = {},
): Slip<Problem, S> {
  return { id, changes: (structure, worksheet) => changes(structure, worksheet) || undefined, ...more };
}

/** A slip that the author of a question names and writes out. */
export function authoredSlip(id: string, words: SlipWords, changes: Changes): Slip<Problem, unknown> {
  return { id, words, changes: () => changes };
}

/** The slips that problems are drawn by: each shows in an asked answer, and options are made from them. */
export function drawingSlips<P extends Problem, S>(
  family: Slippery<P, S>,
  problem: P,
): readonly Slip<P, S>[] {
  return slipsOf(family, problem).filter(({ id, words }) => words || !isRecognisedOnly(id));
}

/** All mistakes that have a name in a problem: those of its family, and those that its author names. */
export function slipsOf<P extends Problem, S>(
  { slips = [], authored }: Slippery<P, S>,
  problem: P,
): readonly Slip<P, S>[] {
  return authored ? [...slips, ...authored(problem)] : slips;
}

/** The words of those slips that have an author's. */
export function authoredWords(slips: readonly Pick<Slip, 'id' | 'words'>[]): SlipWordsById {
  return Object.fromEntries(slips.flatMap(({ id, words }) => (words ? [[id, words]] : [])));
}

/** The ids of several tables of slips, each once, in an order that keeps that of each table. */
export function slipIds(
  tables: readonly (Readonly<Record<string, unknown>> | undefined)[],
): readonly string[] {
  const ids: string[] = [];
  for (const table of tables) {
    let next = ids.length;
    for (const id of Object.keys(table ?? {}).reverse()) {
      const known = ids.indexOf(id);
      if (known < 0) ids.splice(next, 0, id);
      else next = known;
    }
  }
  return ids;
}

/** What slips need to know of a family. */
export interface Slippery<P extends Problem = Problem, S = unknown> {
  /** What of a problem the rules depend on, without its numbers. */
  structure?(problem: P): S;
  readonly slips?: readonly Slip<P, S>[];
  /** Mistakes that the author of a problem names. */
  authored?(problem: P): readonly Slip<P, S>[];
}

/** Slips of a family without a structure depend on nothing. */
export function structureOf<P extends Problem, S>(family: Slippery<P, S>, problem: P): S {
  return family.structure?.(problem) as S;
}

/** The worksheet with a slip in it, whatever its values; undefined where no rule leaves room for it. */
export function rewriteBy<S>(
  slip: Slip<never, S>,
  worksheet: Worksheet,
  structure: S,
): Worksheet | undefined {
  const changes = slip.changes(structure, worksheet);
  return changes && changeRules(worksheet, changes, slip.real);
}

/** The worksheets of those who make a slip, one for each place at which it may be made. */
export function rewritingsBy<S>(
  slip: Slip<never, S>,
  worksheet: Worksheet,
  structure: S,
): readonly Worksheet[] {
  const elsewhere = slip.elsewhere?.(structure, worksheet) ?? [];
  return [slip.changes(structure, worksheet), ...elsewhere].flatMap(
    (changes) => (changes && changeRules(worksheet, changes, slip.real)) ?? [],
  );
}

/** The worksheet of somebody who makes a slip; undefined where it changes no value of the problem, or nothing at all. */
export function slippedBy<P extends Problem, S>(
  family: Slippery<P, S>,
  slip: Slip<P, S>,
  worksheet: Worksheet,
  problem: P,
): Worksheet | undefined {
  if (slip.applies?.(problem) === false) return undefined;
  const structure = structureOf(family, problem);
  const slipped = rewriteBy(slip, worksheet, structure);
  if (!slipped) return undefined;
  const ids = slip.showsIn
    ? computedIds(worksheet).filter((id) => slip.showsIn!(structure, id))
    : changedIds(worksheet, slipped);
  return differ(worksheet, slipped, ids) ? slipped : undefined;
}

/**
 * The worksheet of somebody who makes all these slips. Whatever their order in `ids`, they are applied in the
 * family's own, in which each finds what it changes.
 * @throws {UserError} for an unknown slip, and for one that the problem leaves no room for.
 */
export function applySlips<P extends Problem, S>(
  family: Slippery<P, S>,
  worksheet: Worksheet,
  problem: P,
  ids: readonly string[],
): Worksheet {
  const slips = slipsOf(family, problem);
  const known = slips.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const why = `${problem.family} has no slip "${unknown}".`;
    const none = 'It knows none; a question with rules of its own names them under slips.';
    throw new UserError(`${why} ${known.length === 0 ? none : didYouMean(unknown, known)}`);
  }
  return slips
    .filter(({ id }) => ids.includes(id))
    .reduce((so, one) => {
      // What changes no value by itself may after other slips.
      const shows = slippedBy(family, one, so, problem) ?? slippedBy(family, one, worksheet, problem);
      const next = rewriteBy(one, so, structureOf(family, problem));
      if (!shows || !next) throw new UserError(`the slip "${one.id}" changes nothing in this problem`);
      return next;
    }, worksheet);
}

const SAME = 1e-9;

/** Whether some entry of these quantities has another value; no value counts as another. */
function differ(before: Worksheet, after: Worksheet, ids: readonly string[]): boolean {
  const [right, slipped] = [valuesOf(before, ids), valuesOf(after, ids)];
  if (!right || !slipped) return true;
  return slipped.some(
    (value, entry) => Math.abs(value - right[entry]!) > SAME * (1 + Math.abs(right[entry]!)),
  );
}

function computedIds({ quantities }: Worksheet): readonly string[] {
  return quantities.filter(({ role }) => role === 'computed').map(({ id }) => id);
}

function changedIds(before: Worksheet, after: Worksheet): readonly string[] {
  return after.quantities.flatMap((quantity, position) => {
    const old = before.quantities[position]!;
    const changed =
      quantity.role === 'computed' && old.role === 'computed' && quantity.rules[0] !== old.rules[0];
    return changed ? [quantity.id] : [];
  });
}

function valuesOf(worksheet: Worksheet, ids: readonly string[]): readonly number[] | undefined {
  const solved = solvedOnce(worksheet);
  return valueOr(
    () => ids.flatMap((id) => slotsOf(solved.program, id).map(({ number }) => solved.approximate(number))),
    () => undefined,
  );
}

/** All slips of a family are held against the same worksheet. */
const solvedOnce = oncePer((worksheet: Worksheet) => solve(worksheet));
