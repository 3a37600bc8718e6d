import { expect, test } from 'vitest';
import { questionsIn } from '../../src/exam/design.ts';
import { numberToText } from '../../src/number/number-texts.ts';
import { designOf, POOL } from './exam-text.ts';

const pointsOf = (text: string) =>
  Object.fromEntries(questionsIn(designOf(text)).map(({ id, points }) => [id, numberToText(points)]));

test('an exam has the head, sections and questions that its file says', () => {
  const design = designOf(`
exam: { id: mid, title: Midterm, course: Networks, duration: 90, fields: { Group: 3 }, logo: logo.png, language: pt-BR, paper: Letter }
sections:
  - { title: One, bank: pool.yaml, questions: [c, a] }
  - { bank: pool.yaml, questions: [net], shuffle: true }
`);
  expect(design).toMatchObject({
    id: 'mid',
    head: {
      title: 'Midterm',
      course: 'Networks',
      duration: '90',
      fields: [{ label: 'Group', value: '3' }],
      logo: 'data:image/png;base64,AA==',
    },
    language: 'pt-BR',
    paper: 'Letter',
  });
  expect(design.sections.map(({ title, shuffle }) => [title, shuffle])).toEqual([
    ['One', false],
    [undefined, true],
  ]);
  expect(design.sections.map(({ questions }) => questions.map(({ id }) => id))).toEqual([
    ['c', 'a'],
    ['net'],
  ]);
  // One bank, however often it is named.
  expect(design.banks).toHaveLength(1);
  expect(questionsIn(design)[0]!.convention.mark).toBe('comma');
});

test('id and title are the name of the file where it says none', () => {
  const design = designOf('exam: {}\nsections: [{ bank: pool.yaml }]');
  expect([design.id, design.head.title]).toEqual(['exam', 'exam']);
});

test('points, decimals, ask and convention of a section hold for all of its questions, those of a question for it alone', () => {
  const text = `
exam: { title: T }
sections:
  - bank: pool.yaml
    questions: [a, { id: b, points: 5, ask: [z] }]
    points: 3
    decimals: 3
    convention: { step0: "1" }
`;
  expect(pointsOf(text)).toEqual({ a: '3', b: '5' });
  const [a, b] = questionsIn(designOf(text));
  expect([a!.decimals, b!.decimals]).toEqual([3, 3]);
  expect([a!.ask, b!.ask]).toEqual([undefined, ['z']]);
  // Other fields of the bank's convention stay.
  expect(b!.convention).toMatchObject({ step0: '1', decimals: '5' });
});

test('a preset in the exam stands for the whole convention, over one that is only named in the bank too', () => {
  const named = POOL.replace('{ step0: 0, decimals: "5" }', 'delta-rule');
  const withBank = (convention: string) =>
    questionsIn(
      designOf(`exam: {}\nsections: [{ bank: pool.yaml, questions: [b], convention: ${convention} }]`, {
        'pool.yaml': named,
      }),
    )[0]!.convention;
  expect(withBank('{ step0: "0" }')).toMatchObject({ delta: 'negative', step0: '0' });
  expect(withBank('modern')).toMatchObject({ delta: 'gradient' });
});

const wrong = (sections: string, exam = '{}') => `exam: ${exam}\nsections:\n  - ${sections}\n`;

test.each([
  [
    'an unknown field of the head',
    wrong('{ bank: pool.yaml }', '{ titl: T }'),
    /^exam\.yaml:1:9 exam\.titl: unknown field\. Did you mean title\?/,
  ],
  [
    'a language that is almost one',
    wrong('{ bank: pool.yaml }', '{ language: pt }'),
    /^exam\.yaml:1:19 exam\.language: there are no texts in pt\. Did you mean pt-BR\?/,
  ],
  [
    'an unknown question',
    wrong('{ bank: pool.yaml, questions: [a, nett] }'),
    /^exam\.yaml:3:39 sections\[0\]\.questions\[1\]: pool\.yaml has no question "nett"\. Did you mean net\?/,
  ],
  [
    'a bank that is not there',
    wrong('{ bank: poll.yaml }'),
    /^exam\.yaml:3:13 sections\[0\]\.bank: "poll\.yaml" does not exist/,
  ],
  [
    'more to pick than there are',
    wrong('{ bank: pool.yaml, questions: [a, b], pick: 3 }'),
    /^exam\.yaml:3:49 sections\[0\]\.pick: found 3\. Allowed: up to 2/,
  ],
  [
    'points of nothing',
    wrong('{ bank: pool.yaml, points: 0 }'),
    /^exam\.yaml:3:32 sections\[0\]\.points: found 0\. Allowed: a number above 0/,
  ],
  [
    'an ask that is none',
    wrong('{ bank: pool.yaml, ask: ["z 1"] }'),
    /^exam\.yaml:3:30 sections\[0\]\.ask\[0\]: [^\n]*$/,
  ],
  [
    'decimals that a family refuses',
    wrong('{ bank: pool.yaml, questions: [net], decimals: 2 }'),
    /^exam\.yaml:3:52 .*2 decimals cannot tell/,
  ],
  [
    'a logo that is none',
    wrong('{ bank: pool.yaml }', '{ logo: x.png }'),
    /^exam\.yaml:1:15 exam\.logo: "x\.png" is no picture/,
  ],
  [
    'a question twice',
    wrong('{ bank: pool.yaml, questions: [a] }\n  - { bank: pool.yaml }'),
    /^exam\.yaml:4:5 sections\[1\]: the question "a" stands in sections\[0\] too/,
  ],
  ['no sections', 'exam: { id: x }', /sections: is missing/],
  [
    'a mistake in its bank',
    wrong('{ bank: bad.yaml }'),
    /^bad\.yaml:2:30 questions\[0\]\.family: unknown "adalin"/,
  ],
])('%s is told with its place', (_what, text, message) => {
  const banks = { 'pool.yaml': POOL, 'bad.yaml': 'id: bad\nquestions: [{ id: q, family: adalin }]' };
  expect(() => designOf(text, banks)).toThrow(message);
});

test('questions to pick from that are worth different points give a warning, unless the exam says one number', () => {
  const pick = (more: string) => designOf(wrong(`{ bank: pool.yaml, pick: 2${more} }`)).warnings;
  expect(pick('')).toEqual([
    expect.stringMatching(/^exam\.yaml:3:30 sections\[0\]\.pick: .*different points/),
  ]);
  expect(pick(', points: 2')).toEqual([]);
});
