import { expect, test } from 'vitest';
import { readBank } from '../../../src/bank/read-bank.ts';
import { readProblemText } from '../../../src/bank/read-problem.ts';
import { recomputedSlots } from '../../../src/exam/key-question.ts';
import type { ConceptProblem } from '../../../src/families/concept/questions.ts';
import { solve } from '../../../src/worksheet/solve.ts';
import { conceptExercise, conceptKey } from './questions.ts';

const problemOf = (id: string, address: string) => conceptExercise(id, address).problem as ConceptProblem;
const addresses = Array.from({ length: 60 }, (_, index) => `${index}`);

test('the same address gives the same order, other addresses give others', () => {
  expect(problemOf('choice', '7')).toEqual(problemOf('choice', '7'));
  const orders = addresses.map((address) =>
    JSON.stringify(problemOf('choice', address).options!.map(({ text }) => text)),
  );
  expect(new Set(orders).size).toBeGreaterThan(15);
});

test('every letter is the right one for somebody, about equally often', () => {
  const letters = addresses.map((address) => conceptKey('choice', address).slots[0]!.expected);
  for (const letter of 'ABCD') {
    expect(letters.filter((right) => right === letter).length, letter).toBeGreaterThan(5);
  }
});

test('without shuffling the author’s order stays', () => {
  for (const address of addresses.slice(0, 10)) {
    expect(conceptKey('in-order', address).slots[0]!.expected).toBe('B');
  }
});

test('an option that stays last does so, as it was written (cases/15), and needs no reason', () => {
  const lasts = addresses.slice(0, 20).map((address) => {
    const { options = [] } = problemOf('last', address);
    return options.map(({ text }) => text).join(' ');
  });
  expect(new Set(lasts)).toEqual(new Set(['a b c d', 'b a c d']));
});

test('each student gets as many statements as are to be picked, all different, and all come up', () => {
  const drawn = addresses.map((address) =>
    problemOf('statements', address).statements!.map(({ text }) => text),
  );
  for (const texts of drawn) expect(new Set(texts).size).toBe(3);
  expect(new Set(drawn.flat()).size).toBe(5);
});

test('the key says of each statement whether it is true', () => {
  for (const address of addresses.slice(0, 10)) {
    const { statements } = problemOf('statements', address);
    const { slots } = conceptKey('statements', address);
    expect(slots.map(({ id }) => id)).toEqual(['answer[1]', 'answer[2]', 'answer[3]']);
    expect(slots.map(({ expected }) => expected)).toEqual(statements!.map((one) => `${one.true}`));
  }
});

test('equal right partners are one option, which two prompts may share', () => {
  const { slots } = conceptKey('pairs');
  expect(slots[0]!.options!.map(({ label }) => label).join('')).toBe('ABCD');
  expect(slots[0]!.expected).toBe(slots[2]!.expected);
  expect(slots[0]!.expected).not.toBe(slots[1]!.expected);
});

test('a whole number is exact, another is accepted as it rounds to the question’s decimals', () => {
  expect(conceptKey('count').slots).toEqual([
    { id: 'answer', kind: 'integer', expected: '8', accepted: ['8', '8'] },
  ]);
  // σ(1) = 0.7310585786…, to either side half a thousandth, and σ(1)² of that for e^−1; bounds rounded outward.
  expect(conceptKey('sigma').slots).toEqual([
    { id: 'answer', kind: 'real', expected: '0.731', accepted: ['0.73029', '0.73183'] },
  ]);
});

test.each(['choice', 'statements', 'pairs', 'count', 'sigma'])(
  '%s: the key’s slots come out again from its own problem, after JSON',
  (id) => {
    const key = JSON.parse(JSON.stringify(conceptKey(id)));
    expect(recomputedSlots(key)).toEqual(key.slots);
  },
);

test('a problem file is solved: the number of the right option, 1 for true, partners in the written order', () => {
  const valuesOf = (text: string) => {
    const { worksheet } = readProblemText(text, 'problem.yaml');
    const solved = solve(worksheet);
    return solved.program.slots.map(({ number }) => solved.fixed(number, 0));
  };
  const head = 'family: concept\nstatement: s\n';
  const options = 'options: [{ text: a, why: x }, { text: b, right: true, why: y }]';
  expect(valuesOf(`${head}${options}`)).toEqual(['2']);
  const statements = 'statements: [{ text: a, true: no, why: x }, { text: b, true: yes, why: y }]';
  expect(valuesOf(`${head}${statements}`)).toEqual(['0', '1']);
  const pairs = 'pairs: [{ left: a, right: A, why: x }, { left: b, right: B, why: y }]';
  expect(valuesOf(`${head}${pairs}`)).toEqual(['1', '2']);
  expect(valuesOf(`${head}${pairs}\nextra: [C]\npartners: [3, 2, 1]`)).toEqual(['3', '2']);
});

const refused = (parameters: string) => () =>
  readBank(`{ id: b, questions: [{ id: q, family: concept, parameters: ${parameters} }] }`, 'b.yaml');
const TWO = 'options: [{ text: a, right: true, why: x }, { text: b, why: y }]';

test.each([
  ['{}', 'nothing is asked. Allowed: exactly one of options, statements, pairs, number.'],
  [`{ statement: s, ${TWO}, number: { value: 1, why: x } }`, 'number: cannot stand beside options.'],
  ['{ statement: s, options: [{ text: a, right: true, why: "" }, { text: b, why: y }] }', 'not empty'],
  [
    '{ statement: s, options: [{ text: a, why: x }, { text: b, why: y }] }',
    'one of the options must say right: true',
  ],
  [`{ ${TWO} }`, 'statement is missing'],
  ['{ statements: [{ text: a, true: perhaps, why: x }] }', 'Allowed: yes, no, true, false.'],
  ['{ statements: [{ text: a, true: yes, why: x }], pick: 2 }', 'at most 1, the number of statements'],
  [`{ statement: s, ${TWO}, pick: 1 }`, 'pick: belongs to statements'],
  [`{ statement: s, ${TWO}, extra: [c] }`, 'extra: belongs to pairs'],
  ['{ statement: s, number: { value: x + 1, why: x } }', 'unknown quantity x'],
  ['{ statement: s, number: { value: 1/0, why: x } }', 'answer'],
  ['{ statement: { english: s }, number: { value: 1, why: x } }', 'is not a language code'],
  [`{ statement: s, ${TWO}, shufle: no }`, 'Did you mean shuffle?'],
])('%s is refused', (parameters, why) => {
  expect(refused(parameters)).toThrow(why);
});
