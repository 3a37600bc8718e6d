import type { ExamKey, ExamManifest, KeyVariant } from '../../src/exam/exam.ts';
import { slotAddress } from '../../src/worksheet/slot-id.ts';
import { readText } from './test-folder.ts';

/** Two questions that are drawn quickly. */
export const SMALL_BANK = `id: quiz
title: A small quiz
questions:
  - id: delta
    family: adaline
    parameters: { inputCount: 2, samples: 1, targets: [-1, 1], learningRate: 0.5 }
    points: 2
  - id: neuron
    family: sigmoid-neuron
    parameters: { inputCount: 1, samples: 1, learningRate: 1 }
    points: 1
`;

export const ROSTER = `id,name,email
s1,Ada Lovelace,ada@example.edu
s2,Bernhard Widrow,widrow@example.edu
s3,Frank Rosenblatt,frank@example.edu
`;

/** As one is drawn: what is typed takes its time to be stretched. */
export const SEED = '5eed5eed00112233445566778899aabb';

/** A generated folder's key, read as plain data. */
export function keyOf(...folder: readonly string[]): ExamKey {
  return JSON.parse(readText(...folder, 'key.json'));
}

export function manifestOf(...folder: readonly string[]): ExamManifest {
  return JSON.parse(readText(...folder, 'exam.json'));
}

/** The numbers and answers of every question, by `student question`. */
export function numbersByAddress({ variants }: ExamKey): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    variants.flatMap(({ student, questions }) =>
      questions.map(({ id, problem, slots }) => [`${student?.id} ${id}`, { problem, slots }]),
    ),
  );
}

type Answer = string | Answer[];

/** What an answer file holds. */
export interface Answers {
  readonly exam: string;
  readonly variant: string;
  readonly answers: Record<string, Record<string, Answer>>;
}

/** The key's own answers, each changed by `write`. */
export function answersOf(
  exam: string,
  { variant, questions }: KeyVariant,
  write: (expected: string, slot: string) => string = (expected) => expected,
): Answers {
  const answers: Answers['answers'] = {};
  for (const { id, slots } of questions) {
    const quantities: Record<string, Answer> = {};
    for (const slot of slots) put(quantities, slot.id, write(slot.expected, slot.id));
    answers[id] = quantities;
  }
  return { exam, variant, answers };
}

function put(quantities: Record<string, Answer>, slot: string, text: string): void {
  const { quantity, indices } = slotAddress(slot)!;
  if (indices.length === 0) quantities[quantity] = text;
  else {
    quantities[quantity] ??= [];
    putAt(quantities[quantity] as Answer[], indices, text);
  }
}

function putAt(list: Answer[], [index, ...rest]: readonly number[], text: string): void {
  if (rest.length === 0) list[index! - 1] = text;
  else {
    list[index! - 1] ??= [];
    putAt(list[index! - 1] as Answer[], rest, text);
  }
}
