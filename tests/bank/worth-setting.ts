import { expect, test } from 'vitest';
import { readBankFile } from '../../src/bank/bank-file.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { shippedBanks } from '../../src/pipeline/shipped-banks.ts';
import { stream } from '../../src/random/stream.ts';
import { slotsOf } from '../../src/worksheet/program.ts';

interface Sample {
  readonly input: readonly string[];
  readonly target: string | readonly string[];
}

const numbers = (texts: string | readonly string[]) => [texts].flat().map(Number).join();

/** What makes a table of samples not worth setting, judged from its numbers alone. */
function faultsOf(samples: readonly Sample[]): readonly string[] {
  const pairs = samples.flatMap((a, i) => samples.slice(i + 1).map((b) => [a, b] as const));
  const same = pairs.filter(([a, b]) => numbers(a.input) === numbers(b.input));
  const targets = new Set(samples.map(({ target }) => numbers(target)));
  return [
    ...(samples.length > 1 && targets.size < 2 ? ['one class'] : []),
    ...(same.some(([a, b]) => numbers(a.target) !== numbers(b.target)) ? ['contradiction'] : []),
    ...(same.some(([a, b]) => numbers(a.target) === numbers(b.target)) ? ['repeat'] : []),
  ];
}

/** Whether a perceptron's samples are all mistaken first in one of several epochs. */
function learnsInOneEpoch({ problem, solved }: Exercise): boolean {
  const { family, samples, epochs } = problem as unknown as {
    readonly family: string;
    readonly samples: readonly Sample[];
    readonly epochs: number;
  };
  if (family !== 'perceptron-rule' || epochs === 1 || samples.length === 1) return false;
  const epochOf = new Map<number, number>();
  slotsOf(solved.program, 'error').forEach(({ number }, presentation) => {
    const sample = presentation % samples.length;
    if (epochOf.has(sample) || Number(solved.fixed(number, 6)) === 0) return;
    epochOf.set(sample, Math.floor(presentation / samples.length));
  });
  return new Set(epochOf.values()).size < 2;
}

/** The samples of a problem that has a table of them. */
function tableOf({ problem }: Exercise): readonly Sample[] {
  const { samples, X, y } = problem as unknown as {
    readonly samples?: readonly Sample[];
    readonly X?: readonly (readonly string[])[];
    readonly y?: readonly number[];
  };
  if (X && y) return X.map((input, n) => ({ input, target: `${y[n]}` }));
  return samples ?? [];
}

const QUESTIONS = [...shippedBanks().values()].flatMap((file) => {
  const bank = readBankFile(file);
  return bank.questions.map((question) => ({ name: `${bank.id} ${question.id}`, question }));
});

/** The law for every shipped question that draws samples, and is not given them by its bank, so many times in all. */
export function drawsAreWorthSetting(draws: number): void {
  const withSamples = QUESTIONS.filter(
    ({ question }) =>
      !question.given && tableOf(drawExercise(question, stream('worth', question.id))).length > 0,
  );
  const each = Math.ceil(draws / withSamples.length);
  test.each(withSamples)(`$name draws samples worth setting, ${each} times`, ({ name, question }) => {
    for (let seed = 0; seed < each; seed++) {
      const exercise = drawExercise(question, stream('worth', name, `${seed}`));
      const samples = tableOf(exercise);
      const faults = [...faultsOf(samples), ...(learnsInOneEpoch(exercise) ? ['one epoch'] : [])];
      expect({ seed, samples, faults }).toEqual({ seed, samples, faults: [] });
    }
  });
}
