import type { KeySlot } from '../../src/exam/exam.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { type Stream, stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { isClearlyWrong, MISCOPIES } from './copying-errors.ts';
import type { Answers } from './erring-sheets.ts';
import { rightAnswers } from './neighbours.ts';

/** The key with one entry changed. */
export interface OneError {
  readonly wrong: KeySlot;
  readonly answers: Answers;
}

type Error = (slot: KeySlot, decimals: number, random: Stream) => string;

/** Numbers of a plausible size that no method leads to. */
const ERRORS: readonly Error[] = [
  ({ expected }, decimals, random) =>
    (Number(expected) + random.integer(-9999, 9999) * 10 ** -decimals).toFixed(decimals),
  ({ expected }, decimals, random) =>
    ((Number(expected) * random.integer(-300, 300)) / 100).toFixed(decimals),
  (_slot, decimals, random) => (random.integer(-20_000, 20_000) / 10_000).toFixed(decimals),
  ({ expected }, _decimals, random) => MISCOPIES['a digit wrong']!(expected, random),
  ({ expected }, _decimals, random) => MISCOPIES['digits swapped']!(expected, random),
];

/** So many errors, each alone on a sheet that is right. */
export function randomErrors(exercise: Exercise, seed: string, count: number): readonly OneError[] {
  const random = stream('random errors', exercise.question.id, seed);
  const right = rightAnswers(exercise);
  const real = keyQuestionOf(exercise).slots.filter(({ kind }) => kind === 'real');
  if (real.length === 0) return [];
  return Array.from({ length: count }, () => random.pick(real)).flatMap((wrong) => {
    const text = random.pick(ERRORS)(wrong, usualDecimals(exercise.decimals), random);
    if (!isClearlyWrong(wrong, text, usualDecimals(exercise.decimals))) return [];
    return [{ wrong, answers: new Map([...right, [wrong.id, text]]) }];
  });
}

/** The key with one entry off by 1, 2, 5 and 10 units on either side of what is accepted. */
export function unitsBeyond(exercise: Exercise, { id, accepted: [low, high] }: KeySlot): readonly Answers[] {
  const unit = 10 ** -usualDecimals(exercise.decimals);
  const right = rightAnswers(exercise);
  return [1, 2, 5, 10].flatMap((units) =>
    [Number(low) - units * unit, Number(high) + units * unit].map(
      (off) => new Map([...right, [id, off.toFixed(usualDecimals(exercise.decimals) + 2)]]),
    ),
  );
}
