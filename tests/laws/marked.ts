import type { KeyQuestion, KeySlot } from '../../src/exam/exam.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import type { QuestionMark, SlotMark } from '../../src/marking/marks.ts';
import { add, equal, type Rational, ZERO } from '../../src/number/rational.ts';
import { stream } from '../../src/random/stream.ts';
import { Decimal, signOf } from '../reference/decimal.ts';
import { erringAnswers, type Error } from '../reference/erring-student.ts';
import { referenceOf } from '../reference/reference.ts';
import type { DrawnCase } from './drawn.ts';

export type Answers = ReadonlyMap<string, string>;

export function keyOf({ exercise }: DrawnCase): KeyQuestion {
  return keyQuestionOf(exercise);
}

export function mark({ exercise }: DrawnCase, answers: Answers): QuestionMark {
  return markQuestion(keyQuestionOf(exercise), exercise.question.family, answers);
}

/** What the key itself says. */
export function ownKey(one: DrawnCase): Answers {
  return new Map(keyOf(one).slots.map(({ id, expected }) => [id, expected]));
}

/** The marks that are not of this verdict, as texts. */
export function unlike({ slots }: QuestionMark, verdict: string): readonly string[] {
  return slots.filter(({ finding }) => finding.verdict !== verdict).map(described);
}

export function described({ id, given, expected, finding }: SlotMark): string {
  return `${id}: ${given} for ${expected} is ${finding.verdict}`;
}

/** Says where points are lost or found in adding them up. */
export function miscounted({ slots, earned, possible }: QuestionMark): readonly string[] {
  const total = (of: (slot: SlotMark) => Rational) => slots.reduce((sum, slot) => add(sum, of(slot)), ZERO);
  return [
    ...(equal(total((slot) => slot.earned), earned) ? [] : ['the earned points do not add up']),
    ...(equal(total((slot) => slot.possible), possible) ? [] : ['the possible points do not add up']),
  ];
}

/** The slot's upper border moved out by a unit of its last digit; whole numbers by 1. */
export function justPast({ accepted: [, high] }: KeySlot): string {
  const decimals = high.split('.')[1]?.length ?? 0;
  return new Decimal(high).plus(new Decimal(10).pow(-decimals)).toFixed(decimals);
}

/** A student who is wrong at some entries and works on honestly from there. */
export function erring({ name, exercise }: DrawnCase, errs: (id: string) => Error | undefined): Answers {
  const sheet = { decimals: exercise.decimals, mayTruncate: false };
  return erringAnswers(exercise.problem, sheet, stream('laws', 'erring', name), errs);
}

/** A value a good third larger: wrong beyond doubt, on the same side of zero. */
export const tooLarge: Error = (value) => value.times('1.37');

/** Slots of a quantity at which {@link tooLarge} is outside what is accepted. */
export function fallible(one: DrawnCase, quantity: RegExp): readonly string[] {
  const reference = referenceOf(one.exercise.problem);
  return keyOf(one)
    .slots.filter(({ id, kind, accepted: [low, high] }) => {
      const value = reference.get(id)!;
      const wrong = tooLarge(value);
      return kind === 'real' && quantity.test(id) && signOf(value) !== 0 && (wrong.lt(low) || wrong.gt(high));
    })
    .map(({ id }) => id);
}
