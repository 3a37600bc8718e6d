import type { KeyQuestion, KeySlot } from '../../src/exam/exam.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import type { QuestionMark, SlotMark } from '../../src/marking/marks.ts';
import { add, equal, type Rational, ZERO } from '../../src/number/rational.ts';
import { Decimal } from '../reference/decimal.ts';
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
    ...(equal(
      total((slot) => slot.earned),
      earned,
    )
      ? []
      : ['the earned points do not add up']),
    ...(equal(
      total((slot) => slot.possible),
      possible,
    )
      ? []
      : ['the possible points do not add up']),
  ];
}

/** The slot's upper border moved out by a unit of its last digit; whole numbers by 1; of options another. */
export function justPast({ kind, expected, accepted: [, high] }: KeySlot): string {
  if (kind === 'choice') return expected === 'A' ? 'B' : 'A';
  if (kind === 'boolean') return expected === 'true' ? 'false' : 'true';
  const decimals = high.split('.')[1]?.length ?? 0;
  return new Decimal(high).plus(new Decimal(10).pow(-decimals)).toFixed(decimals);
}
