import type { BankQuestion } from '../../src/bank/bank.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { KeyQuestion } from '../../src/exam/exam.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { type Rational, toNumber } from '../../src/number/rational.ts';
import { parseRational, readNumber } from '../../src/number/read-number.ts';
import { stream } from '../../src/random/stream.ts';
import type { Strategy } from './strategies.ts';

/** A question with its numbers, and the same question with other numbers. */
export interface Pair {
  readonly question: BankQuestion;
  readonly key: KeyQuestion;
  readonly neighbour: KeyQuestion;
}

export function drawnPairs(questions: readonly BankQuestion[], count: number): readonly Pair[] {
  return Array.from({ length: count }, (_, index) => {
    const question = questions[index % questions.length]!;
    const at = (who: string) =>
      keyQuestionOf(drawExercise(question, stream('adversary', question.id, `${index}`, who)));
    return { question, key: at('own'), neighbour: at('neighbour') };
  });
}

/** Shares of all points, from 0 to 1. */
export interface Harvest {
  readonly earned: number;
  /** What the key's intervals hold of the answers by themselves. */
  readonly byChance: number;
}

/** What a strategy earns over many sheets. */
export function harvest(pairs: readonly Pair[], strategy: Strategy): Harvest {
  let [earned, byChance, possible] = [0, 0, 0];
  for (const { question, key } of pairs) {
    const answers = strategy(key);
    const mark = markQuestion(key, question.family, answers);
    possible += toNumber(mark.possible);
    earned += toNumber(mark.earned);
    byChance +=
      key.slots.filter((slot) => isRight(slot, answers.get(slot.id) ?? '')).length *
      share(mark.possible, key);
  }
  return { earned: earned / possible, byChance: byChance / possible };
}

function share(points: Rational, { slots }: KeyQuestion): number {
  return toNumber(points) / slots.length;
}

function isRight({ kind, expected, accepted }: KeyQuestion['slots'][number], text: string): boolean {
  if (kind === 'choice' || kind === 'boolean') return text === expected;
  const read = readNumber(text);
  if (read.kind !== 'number') return false;
  const value = toNumber(read.value);
  return toNumber(parseRational(accepted[0])) <= value && value <= toNumber(parseRational(accepted[1]));
}
