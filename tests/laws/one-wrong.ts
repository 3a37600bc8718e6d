import { denialOf, type SlotMark } from '../../src/marking/marks.ts';
import { stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { Decimal, signOf } from '../reference/decimal.ts';
import { erringAnswers, type Miscalculation } from '../reference/erring-student.ts';
import { referenceOf } from '../reference/reference.ts';
import type { DrawnCase } from './drawn.ts';
import { type Answers, described, keyOf, mark } from './marked.ts';
import { asHandedIn } from './written.ts';

/** A student who is wrong at some entries and works on honestly from there. */
export function erring(
  { name, exercise }: DrawnCase,
  errs: (id: string) => Miscalculation | undefined,
): Answers {
  const sheet = { decimals: usualDecimals(exercise.decimals), mayTruncate: false };
  return asHandedIn(exercise, erringAnswers(exercise.problem, sheet, stream('laws', 'erring', name), errs));
}

/** A value a good third larger: wrong beyond doubt, on the same side of zero. */
const tooLarge: Miscalculation = (value) => value.times('1.37');

/** Slots of a quantity at which {@link tooLarge} is outside what is accepted. */
function fallible(one: DrawnCase, quantity: RegExp): readonly string[] {
  const reference = referenceOf(one.exercise.problem);
  const slots = keyOf(one).slots.filter(({ id, kind, accepted: [low, high] }) => {
    const value = reference.get(id)!;
    const wrong = tooLarge(value);
    return kind === 'real' && quantity.test(id) && signOf(value) !== 0 && (wrong.lt(low) || wrong.gt(high));
  });
  return slots.map(({ id }) => id);
}

/** Answers with one wrong entry, everything after it worked out from it honestly. */
export interface OneWrong {
  readonly wrong: string;
  readonly answers: Answers;
}

/** Undefined where the exercise has no such entry. */
export function oneWrong(one: DrawnCase, quantity: RegExp): OneWrong | undefined {
  const candidates = fallible(one, quantity);
  if (candidates.length === 0) return undefined;
  const wrong = stream('laws', 'one wrong', one.name).pick(candidates);
  return { wrong, answers: erring(one, (id) => (id === wrong ? tooLarge : undefined)) };
}

/** Slots that lose points beside the wrong one, or do not lose them; those denied as easy after it aside. */
export function costsMore(one: DrawnCase, quantity: RegExp): readonly string[] {
  const tried = oneWrong(one, quantity);
  if (!tried) return [];
  const { slots } = mark(one, tried.answers);
  const odd = slots.filter(
    ({ id, earned, finding }) => !denialOf(finding) && (earned.n === 0n) !== (id === tried.wrong),
  );
  return odd.map((slot) => `with ${tried.wrong} wrong, ${described(slot)}`);
}

/** Whether the wrong entry leads to other classes than the right ones. */
export function changesClass(one: DrawnCase, quantity: RegExp): boolean {
  const reference = referenceOf(one.exercise.problem);
  const answers = oneWrong(one, quantity)?.answers ?? new Map<string, string>();
  return [...answers].some(([id, text]) => id.startsWith('output') && !reference.get(id)!.eq(text));
}

/** What became of every answer after one wrong entry. */
export function marksAfterOneWrong(cases: readonly DrawnCase[], quantity: RegExp): readonly SlotMark[] {
  return cases.flatMap((one) => {
    const tried = oneWrong(one, quantity);
    return tried ? mark(one, tried.answers).slots : [];
  });
}

interface Junk {
  readonly entries: RegExp;
  readonly value: string;
  /** Entries that are easy after it. */
  readonly easy: RegExp;
}

/** Junk in some entries and whatever follows from it: easy slots that earn something although they are not right. */
export function creditForNothing(one: DrawnCase, junk: Junk): readonly string[] {
  const reference = referenceOf(one.exercise.problem);
  const value = new Decimal(junk.value);
  let byChance = false;
  const answers = erring(one, (id) => {
    if (!junk.entries.test(id)) return undefined;
    return (own) => {
      byChance ||= own.eq(value) && !reference.get(id)!.eq(value);
      return value;
    };
  });
  // Her own earlier answers may lead to just that value, and then it is no junk.
  if (byChance) return [];
  return mark(one, answers)
    .slots.filter(
      ({ id, earned, finding }) => junk.easy.test(id) && earned.n > 0n && finding.verdict !== 'correct',
    )
    .map(described);
}
