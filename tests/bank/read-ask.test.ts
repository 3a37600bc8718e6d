import { expect, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { UserErrors } from '../../src/errors.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { stream } from '../../src/random/stream.ts';

const bankOf = (ask: string) =>
  readBank(`id: b\nquestions:\n  - id: q\n    family: mlp-backprop\n    ask: ${ask}\n`, 'bank.yaml');

function mistakes(ask: string): readonly string[] {
  try {
    drawExercise(bankOf(ask).questions[0]!, stream('ask'));
    return [];
  } catch (error) {
    const errors = error instanceof UserErrors ? error.errors : [error as Error];
    return errors.map(({ message }) => message);
  }
}

test.each([
  ['[z1, { choice: "delta1[1]", options: 4 }]', ['z1', { choice: 'delta1[1]', options: 4 }]],
  [
    '[{ choice: "W1[1, 2]" }, { choice: loss, options: "2" }]',
    [
      { choice: 'W1[1,2]', options: 5 },
      { choice: 'loss', options: 2 },
    ],
  ],
  ['{ choice: loss }', [{ choice: 'loss', options: 5 }]],
])('%s is read as what is asked', (ask, read) => {
  expect(bankOf(ask).questions[0]!.ask).toEqual(read);
});

const ENTRY = 'one entry such as delta1[1], or a quantity that is one number such as loss';

test.each([
  [
    '{ choice: loss, options: 9 }',
    '5:35 questions[0].ask.options: found 9. Allowed: a whole number from 2 to 8.',
  ],
  [
    '[{ choice: loss, options: 1 }]',
    '5:36 questions[0].ask[0].options: found 1. Allowed: a whole number from 2 to 8.',
  ],
  ['{ choice: "z1[0]" }', `5:20 questions[0].ask.choice: found "z1[0]". Allowed: ${ENTRY}.`],
  ['[z1, { options: 3 }]', `5:15 questions[0].ask[1].choice: is missing. Allowed: ${ENTRY}.`],
  [
    '{ choice: loss, option: 3 }',
    '5:26 questions[0].ask.option: unknown field. Did you mean options? Allowed: choice, options, points.',
  ],
  [
    '[z1, { choice: "z1[1]" }]',
    '5:25 questions[0].ask[1].choice: z1 is asked both openly and as a choice. Allowed: one of the two.',
  ],
  [
    '[{ choice: "z1[1]" }, z1]',
    '5:32 questions[0].ask[1]: z1 is asked both openly and as a choice. Allowed: one of the two.',
  ],
  [
    '[{ choice: "z1[1]" }, { choice: "z1[1]" }]',
    '5:42 questions[0].ask[1].choice: "z1[1]" stands twice; each entry is asked once.',
  ],
])('%s is refused at its place', (ask, message) => {
  expect(mistakes(ask)).toEqual([`bank.yaml:${message}`]);
});

test.each([
  ['{ choice: "delta9[1]" }', 'there is no quantity "delta9" to ask for. Did you mean delta2?'],
  ['{ choice: "W1[1,1]" }', 'there is no quantity "W1" to ask for.'],
  [
    '{ choice: "z1[3]" }',
    'a choice is of one entry, and z1 has 2 entries: "z1[3]" is none. Allowed: z1[1] to z1[2].',
  ],
  [
    '{ choice: z1 }',
    'a choice is of one entry, and z1 has 2 entries: "z1" is none. Allowed: z1[1] to z1[2].',
  ],
  ['{ choice: "loss[1]" }', 'loss is one number. Allowed: choice: loss.'],
])('%s does not fit the worksheet, and the message says what would', (ask, message) => {
  expect(mistakes(ask)).toEqual([expect.stringContaining(`bank.yaml:5:10 question q: ask: ${message}`)]);
});
