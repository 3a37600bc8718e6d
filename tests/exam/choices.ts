import type { BankQuestion } from '../../src/bank/bank.ts';
import { readBank } from '../../src/bank/read-bank.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { KeyQuestion, KeySlot } from '../../src/exam/exam.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { stream } from '../../src/random/stream.ts';

const { questions } = readBank(
  `id: choices
questions:
  - id: backprop
    family: mlp-backprop
    ask: [z1, { choice: "delta2[1]", options: 4 }, { choice: "delta1[1]" }, newW1]
  - id: loss
    family: mlp-backprop
    ask: { choice: loss, options: 8 }
  - id: adaline
    family: adaline
    ask: [error, { choice: "w[2,1]" }, { choice: "b[2]", options: 3 }]
  - id: too-many
    family: mlp-backprop
    ask: { choice: "z1[1]", options: 8 }
`,
  'choices.yaml',
);

export function questionOf(id: string): BankQuestion {
  return questions.find((one) => one.id === id)!;
}

const exercises = new Map<string, Exercise>();

/** An exercise with choices, drawn at an address; once for all that ask for it. */
export function drawn(id: string, address: string): Exercise {
  const name = `${id} ${address}`;
  const known = exercises.get(name) ?? drawnAnew(id, address);
  exercises.set(name, known);
  return known;
}

export function drawnAnew(id: string, address: string): Exercise {
  return drawExercise(questionOf(id), stream('choices', id, address));
}

export function keyed(id: string, address: string): KeyQuestion {
  return keyQuestionOf(drawn(id, address));
}

export function choicesOf({ slots }: KeyQuestion): readonly (KeySlot & Required<Pick<KeySlot, 'options'>>)[] {
  return slots.flatMap((slot) => (slot.options ? [{ ...slot, options: slot.options }] : []));
}
