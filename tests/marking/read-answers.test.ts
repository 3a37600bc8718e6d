import { expect, test } from 'vitest';
import type { AnswerSheet } from '../../src/marking/answer-sheet.ts';
import { readAnswerFile } from '../../src/marking/read-answers.ts';
import { alignAnswers } from '../../src/marking/read-answers-against-key.ts';
import { VARIANTS } from '../exam/sample-key.ts';

const read = (text: string, file = 'a.yaml') => readAnswerFile(text, file);
const flat = ({ answers }: AnswerSheet) =>
  Object.fromEntries(
    [...answers].flatMap(([question, slots]) =>
      [...slots].map(([slot, text]) => [`${question}/${slot}`, text]),
    ),
  );
const mistake = (text: string, file?: string) => {
  try {
    read(text, file);
    return 'no error';
  } catch (error) {
    return (error as Error).message;
  }
};

const YAML = `exam: 2024
variant: AAAA-0002
student: 0012
answers:
  q1:
    z1: [0.10, "0,2000"]
    loss: 3e-1
    W2: [[0.4, true]]
    w: [1/3, , -, ~, null]
`;
const EXPECTED = {
  'q1/z1[1]': '0.10',
  'q1/z1[2]': '0,2000',
  'q1/loss': '3e-1',
  'q1/W2[1,1]': '0.4',
  'q1/W2[1,2]': 'true',
  'q1/w[1]': '1/3',
};

test('YAML answers stay as written, whatever YAML could take them for', () => {
  const [sheet] = read(YAML.replace('[1/3, , -, ~, null]', '[1/3, "", "-", ~, null]'));
  expect(sheet).toMatchObject({
    file: 'a.yaml',
    exam: '2024',
    variant: 'AAAA-0002',
    student: '0012',
    problems: [],
  });
  expect(flat(sheet!)).toEqual({
    ...EXPECTED,
    'q1/w[2]': '',
    'q1/w[3]': '-',
    'q1/w[4]': '~',
    'q1/w[5]': 'null',
  });
});

test('JSON answers keep the text of their numbers', () => {
  const text =
    '{"exam":"2024","variant":"AAAA-0002","answers":{"q1":{"z1":[0.10,"0,2000"],"loss":3e-1,"W2":[[0.4,true]],"w":["1/3"]}}}';
  const [sheet] = read(text, 'a.json');
  expect(flat(sheet!)).toEqual(EXPECTED);
  expect(sheet!.student).toBeUndefined();
});

test('CSV with one line a slot gives a sheet for each variant, wherever its lines stand', () => {
  const text =
    '\uFEFFVariant;exam;student;question;slot;value\r\nA;e;1;q1;z1[1];0,10\r\nB;e;2;q1;loss;x\r\nA;e;1;q1;W2[1, 2];"1;5"\r\n';
  const sheets = read(text, 'a.csv');
  expect(sheets.map(({ variant, student }) => [variant, student])).toEqual([
    ['A', '1'],
    ['B', '2'],
  ]);
  expect(sheets.map(flat)).toEqual([{ 'q1/z1[1]': '0,10', 'q1/W2[1,2]': '1;5' }, { 'q1/loss': 'x' }]);
});

test('CSV with one line a student takes question and slot from the header', () => {
  const text = 'exam,variant,student,q1/z1[1],q.2/"loss"\n'
    .replace('"loss"', 'loss')
    .concat('e,A,1,0.10,\ne,B,2,,0.3\n');
  expect(read(text, 'a.CSV').map(flat)).toEqual([
    { 'q1/z1[1]': '0.10', 'q.2/loss': '' },
    { 'q1/z1[1]': '', 'q.2/loss': '0.3' },
  ]);
});

test('a CSV line without a variant is kept, so that it can be listed and the others are marked', () => {
  expect(read('exam,variant,q/a\ne,,1\ne,B,2\n', 'a.csv').map(({ variant }) => variant)).toEqual(['', 'B']);
});

test('what fits nowhere becomes a problem with its line, and the rest is read', () => {
  const text = `exam: e
variant: A
remark: hello
answers:
  q1: 5
  q2:
    z1: [[[["1"]]], {x: 1}, "0.5"]
    loss: ["1"]
    "loss[1]": "2"
  q3:
`;
  const [sheet] = read(text);
  expect(flat(sheet!)).toEqual({ 'q2/z1[3]': '0.5', 'q2/loss[1]': '2' });
  expect(sheet!.problems).toEqual([
    { at: 'remark', line: 3, message: 'unknown field. Allowed: exam, variant, student, name, answers.' },
    { at: 'q1', line: 5, message: 'must be a map of quantities.' },
    { at: 'q2/z1[1,1,1]', line: 7, message: 'a number was expected, not a list.' },
    { at: 'q2/z1[2]', line: 7, message: 'a number was expected, not a map.' },
    { at: 'q2/loss[1]', line: 9, message: 'was answered twice; the last answer counts.' },
  ]);
});

test.each(['answers:', 'answers: "-"', 'answers: {}'])('a form with %j is a blank sheet', (last) => {
  expect(read(`exam: e\nvariant: A\n${last}`)[0]).toMatchObject({ answers: new Map(), problems: [] });
});

test.each([
  ['no map', '- 1', 'a.yaml', 'a.yaml:1:1 holds no answers. Allowed: a map with exam, variant and answers.'],
  [
    'no exam',
    'variant: A',
    'a.yaml',
    'a.yaml:1:1 exam: is missing. Allowed: the exam that stands on the sheet.',
  ],
  [
    'an empty variant',
    'exam: e\nvariant: ""',
    'a.yaml',
    'a.yaml:2:10 variant: is missing. Allowed: the variant that stands on the sheet.',
  ],
  [
    'a list as variant',
    'exam: e\nvariant: [A]',
    'a.yaml',
    'a.yaml:2:10 variant: must be a text. Allowed: the variant that stands on the sheet.',
  ],
  [
    'a question twice',
    '{"answers":{"q":1,"q":2}}',
    'a.json',
    'a.json:1:19 "q" stands twice; a name may stand once.',
  ],
  [
    'an alias',
    'exam: &e x\nvariant: *e',
    'a.yaml',
    'a.yaml:2:10 aliases such as *name are not allowed here.',
  ],
  [
    'no answers',
    'exam: e\nvariant: A',
    'a.yaml',
    'a.yaml:1:1 answers: is missing. Allowed: a map of questions, as in the form; where nothing was answered, "answers:" alone.',
  ],
  [
    'answers in other letters',
    'exam: e\nvariant: A\nAnswers: { q: { a: 1 } }',
    'a.yaml',
    'a.yaml:1:1 answers: is missing. Did you mean answers by "Answers"? Allowed: a map of questions, as in the form; where nothing was answered, "answers:" alone.',
  ],
  [
    'a report of a marking',
    '{"exam":"e","variant":"A","student":"","earned":"1.0000","possible":"1.0000","questions":[]}',
    'a.json',
    'a.json:1:1 answers: is missing; this is a report of a marking. Allowed: a map of questions, as in the form; where nothing was answered, "answers:" alone.',
  ],
  [
    'answers that are no map',
    'exam: e\nvariant: A\nanswers: [1, 2]',
    'a.yaml',
    'a.yaml:3:10 answers: must be a map of questions.',
  ],
  [
    'a CSV with a column twice',
    'exam,variant,Variant,q/a\ne,A,B,1',
    'a.csv',
    'a.csv:1 has several columns variant. Allowed: one.',
  ],
  [
    'a CSV without variants',
    'exam,q/a\ne,1',
    'a.csv',
    'a.csv:1 has no column variant. Allowed: exam,variant,student,question,slot,value or exam,variant,student,QUESTION/SLOT,… or, for students of a roster, student,QUESTION/SLOT,….',
  ],
  [
    'a CSV without answers',
    'exam,variant\ne,A',
    'a.csv',
    'a.csv:1 has no column for an answer. Allowed: exam,variant,student,question,slot,value or exam,variant,student,QUESTION/SLOT,… or, for students of a roster, student,QUESTION/SLOT,….',
  ],
])('says where and why it refuses %s', (_, text, file, expected) => {
  expect(mistake(text, file)).toBe(expected);
});

test('a text longer than any number is cut', () => {
  const [sheet] = read(`exam: e\nvariant: A\nanswers: { q: { a: ${'1'.repeat(5000)} } }`);
  expect(flat(sheet!)['q/a']).toBe(`${'1'.repeat(1000)}…`);
});

const aligned = (answers: string) => {
  const [sheet] = read(`exam: demo\nvariant: AAAA-0002\nanswers: ${answers}`);
  const aligned = alignAnswers(sheet!, VARIANTS[1]!);
  const { problems } = aligned;
  return {
    slots: flat(aligned),
    problems: problems.map(({ at, message }) => `${at}: ${message}`),
  };
};

test('a row, a column and a list are taken for each other, and a list of one for a number', () => {
  const expected = { 'q1/W2[1,1]': 'a', 'q1/W2[1,2]': 'b', 'q1/loss': 'c', 'q1/z1[1]': 'd', 'q1/z1[2]': 'e' };
  expect(aligned('{ q1: { W2: [a, b], loss: [c], z1: [[d], [e]] } }')).toEqual({
    slots: expected,
    problems: [],
  });
  expect(aligned('{ q1: { W2: [[a], [b]], loss: [[c]], z1: [[d, e]] } }')).toEqual({
    slots: expected,
    problems: [],
  });
});

test('a list that is too short leaves the rest blank', () => {
  expect(aligned('{ q1: { z1: [a], w: [b, c] } }')).toEqual({
    slots: { 'q1/z1[1]': 'a', 'q1/w[1]': 'b', 'q1/w[2]': 'c' },
    problems: [],
  });
});

test('entries, quantities and questions that there are not become problems, unless they are blank', () => {
  expect(
    aligned(
      '{ q1: { z1: [a, b, c, ""], W2: [[a, b], [c, d]], W3: x, loss: [a, b], lost: "", "odd id": x }, q2: { a: 1 }, q3: { a: "" } }',
    ),
  ).toEqual({
    slots: { 'q1/z1[1]': 'a', 'q1/z1[2]': 'b', 'q1/W2[1,1]': 'a', 'q1/W2[1,2]': 'b' },
    problems: [
      'q1/z1[3]: z1 has 2 entries.',
      'q1/W2[2,1]: W2 has 1 × 2 entries.',
      'q1/W2[2,2]: W2 has 1 × 2 entries.',
      'q1/W3: there is no such quantity. Did you mean W2? Allowed: z1, loss, W2, w.',
      'q1/loss[1]: loss is one number.',
      'q1/loss[2]: loss is one number.',
      'q1/oddid: there is no such quantity. Allowed: z1, loss, W2, w.',
      'q2: there is no such question. Did you mean q1? Allowed: q1.',
    ],
  });
});

test('two ways of writing one slot are told, the last counts, and nothing written is lost to a blank', () => {
  expect(aligned('{ q1: { loss: "1", "loss[1]": "2", "z1[1]": "3", z1: ["", "4"], "z1[2]": "4" } }')).toEqual(
    {
      slots: { 'q1/loss': '2', 'q1/z1[1]': '3', 'q1/z1[2]': '4' },
      problems: ['q1/loss: was answered twice; the last answer counts.'],
    },
  );
});

test('a CSV that answers a slot twice is told, by line and by column', () => {
  const [long] = read('exam,variant,question,slot,value\ne,A,q1,a,1\ne,A,q1,a,2\n', 'a.csv');
  expect(long!.problems).toEqual([
    { at: 'q1/a', line: 3, message: 'was answered twice; the last answer counts.' },
  ]);
  const [wide] = read('exam,variant,q1/a,q1/a\ne,A,1,2\n', 'a.csv');
  expect(wide!.problems).toEqual([
    { at: 'q1/a', line: 2, message: 'was answered twice; the last answer counts.' },
  ]);
});

test('lines of one variant belong together, but lines of another student are another sheet', () => {
  const text =
    'exam,variant,student,question,slot,value\ne,A,,q,a,1\ne,A,s1,q,b,2\ne,A,s2,q,a,3\ne,A,,q,c,4\n';
  expect(read(text, 'a.csv').map((sheet) => [sheet.student, flat(sheet)])).toEqual([
    ['s1', { 'q/a': '1', 'q/b': '2', 'q/c': '4' }],
    ['s2', { 'q/a': '3' }],
  ]);
});

test('names that every object has are names like others', () => {
  const names = ['toString', 'constructor', 'valueOf', 'hasOwnProperty'];
  const map = (value: string) => `{${names.map((name) => `"${name}":${value}`).join(',')}}`;
  for (const file of ['a.yaml', 'a.json']) {
    const [sheet] = read(`{"exam":"e","variant":"A","answers":${map(map('"1"'))}}`, file);
    expect(flat(sheet!)).toEqual(
      Object.fromEntries(names.flatMap((question) => names.map((slot) => [`${question}/${slot}`, '1']))),
    );
  }
});

test('of very many remarks the first are kept, the others counted', () => {
  const fields = Array.from({ length: 1000 }, (_, index) => `k${index}: x`).join('\n');
  const { problems } = read(`exam: e\nvariant: A\n${fields}\nanswers:\n`)[0]!;
  expect(problems).toHaveLength(21);
  expect(problems[19]).toMatchObject({ at: 'k19', line: 22 });
  expect(problems[20]!.message).toBe('980 entries more could not be used as they are.');
});
