import { expect, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { PRESETS } from '../../src/conventions/convention.ts';
import { UserErrors } from '../../src/errors.ts';
import { familyById } from '../../src/families/index.ts';

const GOOD = `id: intro
title: Introduction
language: en
open: [bias]
convention: { preset: delta-rule, step0: 0, log: 10 }
questions:
  - id: q1
    title: "A:  small\\tnetwork"
    family: mlp-backprop
    parameters:
      units: [2, 3, 2]
      weights: { min: -1, max: 1, step: 0.50, nonzero: true }
    ask: [z1, loss]
    points: 2.50
    decimals: 5
    tags: [warm-up, 2024]
    difficulty: 2
  - id: q2
    family: mlp-backprop
    convention: { weights: columns }
`;

/** Every message of a bank that is refused. */
function mistakes(text: string): readonly string[] {
  try {
    readBank(text, 'bank.yaml');
    return [];
  } catch (error) {
    return error instanceof UserErrors
      ? error.errors.map(({ message }) => message)
      : [(error as Error).message];
  }
}

test('reads a bank with its ranges, conventions and defaults', () => {
  const bank = readBank(GOOD, 'bank.yaml');
  expect(bank).toMatchObject({
    id: 'intro',
    title: 'Introduction',
    language: 'en',
    open: ['bias'],
    warnings: [],
  });
  const [first, second] = bank.questions;
  expect(first).toMatchObject({
    id: 'q1',
    title: 'A: small network',
    family: familyById('mlp-backprop'),
    ask: ['z1', 'loss'],
    points: { n: 5n, d: 2n },
    decimals: 5,
    tags: ['warm-up', '2024'],
    difficulty: 2,
    place: { file: 'bank.yaml', line: 7, column: 5 },
  });
  expect(first!.parameters).toMatchObject({
    units: [2, 3, 2],
    weights: { min: { n: -1n, d: 1n }, max: { n: 1n, d: 1n }, step: { n: 1n, d: 2n }, nonzero: true },
  });
  expect(second).toMatchObject({
    title: undefined,
    ask: undefined,
    points: { n: 1n, d: 1n },
    decimals: 4,
    tags: [],
  });
});

test("a question's convention changes the bank's, which changes the preset", () => {
  const [first, second] = readBank(GOOD, 'bank.yaml').questions;
  expect(first!.convention).toEqual({ ...PRESETS['delta-rule'], step0: '0', log: '10' });
  expect(second!.convention).toEqual({ ...first!.convention, weights: 'columns' });
});

test('reads the same bank from JSON', () => {
  const json = JSON.stringify({
    id: 'j',
    questions: [{ id: 'q', family: 'mlp-backprop', parameters: { units: [2, 1] }, points: 1 }],
  });
  expect(readBank(json, 'bank.json').questions[0]!.parameters).toMatchObject({ units: [2, 1] });
});

test('a fingerprint does not depend on line ends or a byte order mark, but on everything else', () => {
  const { fingerprint } = readBank(GOOD, 'bank.yaml');
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(readBank(`\uFEFF${GOOD.replaceAll('\n', '\r\n')}`, 'other.yaml').fingerprint).toBe(fingerprint);
  expect(readBank(GOOD.replace('2.50', '2.5'), 'bank.yaml').fingerprint).not.toBe(fingerprint);
});

test('warns of three decimals in backpropagation and of a language without texts', () => {
  const text = GOOD.replace('decimals: 5', 'decimals: 3').replace('language: en', 'language: fr');
  expect(readBank(text, 'bank.yaml').warnings).toEqual([
    'bank.yaml:3:11 language: deltamark has no texts in fr; the sheets will be in English.',
    'bank.yaml:15:15 questions[0].decimals: 3 decimals cannot tell right from wrong methods in mlp-backprop in every draw; 4 is usual.',
  ]);
});

test.each([
  [
    'id: intro',
    'id: ../x',
    '1:5 id: found "../x". Allowed: letters A-Z and a-z, digits, ".", "_" and "-", at most 64 of them, not starting with ".".',
  ],
  [
    'id: intro',
    'ids: intro',
    [
      '1:1 id: is missing. Allowed: letters A-Z and a-z, digits, ".", "_" and "-", at most 64 of them, not starting with ".".',
      '1:1 ids: unknown field. Did you mean id? Allowed: id, title, language, convention, open, marking, entries, tags, questions, $schema.',
    ],
  ],
  [
    'language: en',
    'language: English',
    '3:11 language: found "English". Allowed: a language code such as en or pt-BR.',
  ],
  [
    'open: [bias]',
    'open: [biass]',
    /^bank\.yaml:4:8 open\[0\]: unknown "biass"\. Did you mean bias\? Allowed: weights, bias, /,
  ],
  // Notation changes no value, so no answer could be credited for another.
  [
    'open: [bias]',
    'open: [layersFrom]',
    /^bank\.yaml:4:8 open\[0\]: unknown "layersFrom"\. .*, names, loss\.$/,
  ],
  [
    'preset: delta-rule',
    'preset: delta-rul',
    '5:23 convention.preset: unknown "delta-rul". Did you mean delta-rule? Allowed: modern, delta-rule, rosenblatt-bipolar, threshold, row-vector, sensitivity, lecture-000, lecture-001, lecture-002, lecture-003, lecture-004.',
  ],
  ['step0: 0', 'step0: 2', '5:42 convention.step0: found 2. Allowed: 0, 1.'],
  ['step0: 0', 'stepo: 0', /^bank\.yaml:5:35 convention\.stepo: unknown field\. Did you mean step0\? /],
  ['- id: q2', '- id: q1', '18:9 questions[1].id: "q1" is the id of questions[0] too; every id stands once.'],
  [
    'family: mlp-backprop',
    'family: mlp-backprob',
    /^bank\.yaml:9:13 questions\[0\]\.family: unknown "mlp-backprob"\. Did you mean mlp-backprop\? /,
  ],
  [
    '    family: mlp-backprop\n    parameters',
    '    parameters',
    /^bank\.yaml:7:5 questions\[0\]\.family: is missing\. Allowed: /,
  ],
  [
    'units: [2, 3, 2]',
    'units: [2, x, 2]',
    '11:18 questions[0].parameters.units[1]: found "x". Allowed: a whole number from 1 to 64.',
  ],
  [
    'units: [2, 3, 2]',
    'unit: [2, 3, 2]',
    /^bank\.yaml:11:7 questions\[0\]\.parameters\.unit: unknown field\. Did you mean units\? /,
  ],
  [
    'min: -1',
    'min: 3',
    '12:16 questions[0].parameters.weights: the range is upside down: min 3 is above max 1. Did you mean min 1, max 3?',
  ],
  [
    'min: -1',
    'min: one',
    '12:23 questions[0].parameters.weights.min: "one" is not a number; write 0.5, -3 or "1/3"',
  ],
  [
    'nonzero: true',
    'nonzero: maybe',
    '12:56 questions[0].parameters.weights.nonzero: found "maybe". Allowed: true or false.',
  ],
  [
    'ask: [z1, loss]',
    'ask: [z1, z1]',
    '13:15 questions[0].ask[1]: "z1" stands twice; each quantity is asked once.',
  ],
  [
    'ask: [z1, loss]',
    'ask: ["z1[1]"]',
    '13:11 questions[0].ask[0]: found "z1[1]". Allowed: a quantity as a whole, such as z1 or newW2.',
  ],
  [
    'ask: [z1, loss]',
    'ask: []',
    '13:10 questions[0].ask: found a list of 0. Allowed: at least one quantity.',
  ],
  ['points: 2.50', 'points: 0', '14:13 questions[0].points: found 0. Allowed: a number above 0.'],
  ['points: 2.50', 'points: two', '14:13 questions[0].points: found "two". Allowed: a number above 0.'],
  [
    'decimals: 5',
    'decimals: 13',
    '15:15 questions[0].decimals: found 13. Allowed: a whole number from 0 to 12.',
  ],
  [
    'decimals: 5',
    'decimals: 2',
    '15:15 questions[0].decimals: 2 decimals cannot tell right from wrong methods in mlp-backprop. Allowed: 3 to 12; 4 is usual.',
  ],
  [
    'tags: [warm-up, 2024]',
    'tags: warm-up',
    '16:11 questions[0].tags: found "warm-up". Allowed: a list of words.',
  ],
  [
    'difficulty: 2',
    'difficulty: 6',
    '17:17 questions[0].difficulty: found 6. Allowed: a whole number from 1 to 5.',
  ],
  [
    'difficulty: 2',
    'dificulty: 2',
    /^bank\.yaml:17:5 questions\[0\]\.dificulty: unknown field\. Did you mean difficulty\? /,
  ],
  [
    'convention: { weights: columns }',
    'convention: modren',
    /^bank\.yaml:20:17 questions\[1\]\.convention: unknown preset "modren"\. Did you mean modern\? /,
  ],
  [
    'convention: { weights: columns }',
    'worksheet: {}',
    '19:5 questions[1].family: cannot stand beside worksheet. Allowed: one of the two.',
  ],
  ['title: Introduction', 'title: ""', '2:8 title: found "". Allowed: a text that is not empty.'],
])('says where and why it refuses %j become %j', (good, bad, expected) => {
  expect(GOOD).toContain(good);
  const found = mistakes(GOOD.replace(good, bad));
  if (expected instanceof RegExp) expect(found).toEqual([expect.stringMatching(expected)]);
  else expect(found).toEqual([expected].flat().map((line) => `bank.yaml:${line}`));
});

test.each([
  [
    '[]',
    'bank.yaml:1:1 found a list of 0. Allowed: a map of the fields id, title, language, convention, open, marking, entries, tags, questions, $schema.',
  ],
  ['id: x\nquestions:', 'bank.yaml:2:11 questions: found nothing. Allowed: a list of questions.'],
  ['id: x\nquestions: []', 'bank.yaml:2:12 questions: found a list of 0. Allowed: at least one question.'],
  [
    'id: x\nquestions: [5]',
    'bank.yaml:2:13 questions[0]: found 5. Allowed: a map of the fields id, title, family, worksheet, problem, parameters, convention, slips, ask, points, decimals, tags, difficulty, marking, entries, work.',
  ],
])('says why %j is no bank', (text, expected) => {
  expect(mistakes(text)).toEqual([expected]);
});

test('names all mistakes of a bank in one go, in the order of its lines', () => {
  const text = GOOD.replace('intro', '.x')
    .replace('points: 2.50', 'points: -1')
    .replace('weights: columns', 'weights: column');
  expect(mistakes(text).map((line) => line.split(' ')[0])).toEqual([
    'bank.yaml:1:5',
    'bank.yaml:14:13',
    'bank.yaml:20:28',
  ]);
});

test('a language that is nearly one with texts is asked about, and English of any country is English', () => {
  const bank = (language: string) =>
    `id: b\nlanguage: ${language}\nquestions: [{ id: q, family: adaline }]\n`;
  for (const language of ['pt', 'pt-PT']) {
    expect(mistakes(bank(language))).toEqual([
      `bank.yaml:2:11 language: there are no texts in ${language}. Did you mean pt-BR? Allowed: en, pt-BR.`,
    ]);
  }
  expect(readBank(bank('en-GB'), 'bank.yaml').warnings).toEqual([]);
});

test('a cross-entropy of outputs that are no probabilities is a mistake (cases/23)', () => {
  const bank = (fields: string) =>
    `id: b\nquestions:\n  - { id: q, family: mlp-backprop, parameters: { ${fields} } }\n`;
  expect(mistakes(bank('units: [2, 2, 1], activations: [tanh, linear], loss: binary-cross-entropy'))).toEqual(
    [
      expect.stringContaining(
        'questions[0].parameters.loss: binary-cross-entropy compares probabilities, but the outputs are linear. Allowed: an output layer of sigmoid or softmax, or another loss.',
      ),
    ],
  );
  expect(mistakes(bank('activations: [tanh, sigmoid], loss: binary-cross-entropy'))).toEqual([]);
});

test.each([
  [
    'a step that does not divide the range',
    'family: adaline, parameters: { inputs: { min: 0, max: 1, step: 0.3 } }',
    'steps of 0.3 from 0 do not reach max 1; the last before it is 0.9',
  ],
  [
    'a range of an own question that is upside down',
    'worksheet: { givens: { x: { min: 3, max: 1, step: 1 } }, rules: ["y = x"] }',
    'givens.x: the range is upside down: min 3 is above max 1.',
  ],
  [
    'a field of such a range that is misspelt',
    'worksheet: { givens: { x: { min: 1, max: 3, stp: 1 } }, rules: ["y = x"] }',
    'givens.x.stp: unknown field. Did you mean step?',
  ],
  [
    'a rule that YAML reads as a map',
    'worksheet: { givens: { a: 2 }, rules: [y = a > 1 ? a : 0] }',
    'Allowed: a rule as text, in quotes where it holds a colon or a question mark',
  ],
  [
    'options without their fields',
    'family: concept, parameters: { statement: x, options: [A, B] }',
    'options[0]: found "A". Allowed: a map of the fields text, right, why, last.',
  ],
])('says what helps with %s', (_what, fields, why) => {
  expect(() => readBank(`id: q\nquestions:\n  - { id: a, ${fields} }\n`, 'bank.yaml')).toThrow(why);
});
