import { readBankFile } from '../../src/bank/bank-file.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { stream } from '../../src/random/stream.ts';
import { slotsOf } from '../../src/worksheet/program.ts';
import type { Solved } from '../../src/worksheet/solve.ts';

const { questions } = readBankFile('question-banks/classics.yaml');

/** What the key of a classic exercise says. */
export interface Classic {
  /** A slot, or all slots of a quantity, to so many decimals. */
  texts(id: string, decimals: readonly number[]): readonly string[];
  /** All values of a quantity, or the one of a slot. */
  numbers(id: string): readonly number[];
}

/** All of its numbers are given, so that any seed will do. */
export function classic(id: string): Classic {
  const question = questions.find((each) => each.id === id);
  if (!question) throw new Error(`there is no exercise ${id}`);
  const { solved } = drawExercise(question, stream('any'));
  return {
    texts: (of, decimals) => slots(solved, of).map((slot, at) => solved.fixed(slot, decimals[at] ?? 0)),
    numbers: (of) => slots(solved, of).map((slot) => solved.approximate(slot)),
  };
}

function slots(solved: Solved, id: string): readonly number[] {
  const found = slotsOf(solved.program, id.replace(/\[.*/, '')).filter(
    (slot) => !id.includes('[') || slot.id === id,
  );
  if (found.length === 0) throw new Error(`there is no ${id}`);
  return found.map(({ number }) => number);
}
