import { expect, it, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { sheetHtml, solutionHtml, withKey, withoutKey } from '../../src/document/index.ts';
import { draw } from '../../src/engine.ts';
import { keyQuestionOf, recomputedSlots } from '../../src/exam/key-question.ts';
import { concept } from '../../src/families/concept/index.ts';
import { answerForm } from '../../src/marking/answer-form.ts';
import { ChoiceSums } from '../../src/marking/choice-analysis.ts';
import { explainedFinding } from '../../src/marking/finding-text.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { readAnswerFile } from '../../src/marking/read-answers.ts';
import { alignAnswers } from '../../src/marking/read-answers-against-key.ts';
import { documentOf, textOf } from '../document/exercises.ts';

const [question] = readBank(
  `id: b
questions:
  - id: q
    family: concept
    points: 2
    parameters:
      statement: Which are losses?
      shuffle: false
      options:
        - { text: huber, right: true, why: It is one. }
        - { text: dropout, why: It regularises. }
        - { text: hinge, right: true }
        - { text: none of these, last: true }
`,
  'b.yaml',
).questions;
const exercise = draw(question!, 'seed', 'q');
const key = keyQuestionOf(exercise);
const variant = { variant: 'V', student: null, questions: [key] };
const marked = (text: string) => markQuestion(key, concept, new Map([['answer', text]]));
const earned = (text: string) => `${marked(text).earned.n}/${marked(text).earned.d}`;

it('has all right letters as its key, which is found again from its numbers', () => {
  expect(key.slots).toMatchObject([
    { id: 'answer', kind: 'choices', expected: 'A, C', accepted: ['A, C', 'A, C'] },
  ]);
  expect(recomputedSlots(key)).toEqual(key.slots);
});

it.each(['A, C', 'C A', 'ac', '(A) (C)', '[A; C]', 'A and C', 'A e C', 'A, C, A', '"A","C"'])(
  'all right letters are right, however they are written: %s',
  (text) => expect(earned(text)).toBe('2/1'),
);

// Of 2 right and 2 wrong ones: 2 points times (right/2 − wrong/2).
it.each([
  ['A', '1/1'],
  ['C', '1/1'],
  ['A, B, C', '1/1'],
  ['A, B', '0/1'],
  ['A, B, C, D', '0/1'],
  ['B', '0/1'],
  ['A, B, D', '0/1'],
  ['A, X', '0/1'],
  ['', '0/1'],
  ['none', '0/1'],
  ['5', '0/1'],
])(
  'a part earns the share of the right ones less that of the wrong ones, never below 0: %s',
  (text, points) => expect(earned(text)).toBe(points),
);

it.each(['A', 'A, B, C', 'C', 'A, B, C, D'])('partial: off leaves all or nothing: %s', (text) => {
  const strict = { ...key, credit: { partial: 'off' } } as const;
  expect(markQuestion(strict, concept, new Map([['answer', text]])).earned.n).toBe(0n);
});

test('whatever is right, all letters earn nothing, and letters by chance little', () => {
  for (let right = 1; right < 15; right++) {
    const labels = ['A', 'B', 'C', 'D'];
    const expected = labels.filter((_, index) => (right >> index) & 1).join(', ');
    const [slot] = key.slots;
    const other = { ...key, slots: [{ ...slot!, expected, accepted: [expected, expected] as const }] };
    const shareOf = (letters: string) => {
      const { earned: points } = markQuestion(other, concept, new Map([['answer', letters]]));
      return Number(points.n) / Number(points.d) / 2;
    };
    expect([expected, shareOf('A, B, C, D')]).toEqual([expected, 0]);
    expect(shareOf(expected)).toBe(1);
    const all = Array.from({ length: 15 }, (_, index) =>
      labels.filter((_label, position) => ((index + 1) >> position) & 1).join(', '),
    );
    const mean = all.reduce((sum, letters) => sum + shareOf(letters), 0) / all.length;
    expect(mean).toBeLessThan(0.3);
  }
});

it('is told what was wrong, what was missed, and why', () => {
  const told = (text: string) => explainedFinding(marked(text).slots[0]!.finding, 'en');
  expect(told('A')).toBe(
    'Partly right: 1 of 2 right ones, 0 of 2 wrong ones. That earns 1/2 of the points. Right: A, C. C (“hinge”) is right.',
  );
  expect(told('A, B')).toBe(
    'Not right. Right: A, C. B (“dropout”) is not right. It regularises. C (“hinge”) is right.',
  );
  expect(told('A, C')).toBe('Right. It is one.');
  expect(told('A, X')).toContain('none of the options A–D: the letters of all right ones');
});

it('may be handed in as a list', () => {
  const [sheet] = readAnswerFile('{"exam":"b","variant":"V","answers":{"q":{"answer":["C","A"]}}}', 'a.json');
  expect(alignAnswers(sheet!, variant).answers.get('q')).toEqual(new Map([['answer', 'C, A']]));
  const form = answerForm(
    { exam: 'b', title: 't', language: 'en', questions: [] } as never,
    variant as never,
  );
  expect(form).toContain('answer: "" # one letter or more, A–D, such as A, C');
});

it('counts each letter that was chosen', () => {
  const sums = new ChoiceSums();
  for (const text of ['A, C', 'A, B', '']) sums.add(marked(text).slots[0]!.finding);
  const [{ options, none }] = sums.result() as [ReturnType<ChoiceSums['result']>[number]];
  expect([options.map(({ right, count }) => [right, count]), none]).toEqual([
    [
      [true, 2],
      [false, 1],
      [true, 1],
      [false, 0],
    ],
    1,
  ]);
});

test('the sheet says that there may be several, the solution which they are', () => {
  expect(textOf(sheetHtml(documentOf(withoutKey(exercise))).body)).toContain(
    'one or more. Right ones earn a part of the points each, wrong ones take a part away',
  );
  const strict = { ...exercise, question: { ...exercise.question, credit: { partial: 'off' } as const } };
  expect(textOf(sheetHtml(documentOf(withoutKey(strict))).body)).toContain('Only all of them');
  const solution = textOf(solutionHtml(documentOf(withKey(exercise))).body).replaceAll(/\s+/g, ' ');
  expect(solution).toMatch(/A, C A huber It is one\. ?C hinge The others: B dropout It regularises\./);
});

test('the bank says partial: on or off, the question what it is for itself', () => {
  const bank = (own: string) => `id: b
marking: { partial: off }
questions: [{ id: q, family: adaline${own} }]`;
  const creditOf = (own: string) => readBank(bank(own), 'b.yaml').questions[0]!.credit;
  expect(creditOf('')).toEqual({ partial: 'off' });
  expect(creditOf(', marking: { partial: on }')).toEqual({});
  expect(() => creditOf(', marking: { partial: some }')).toThrow(
    /^b\.yaml:3:59 questions\[0\]\.marking\.partial: unknown "some"\. Allowed: on, off\.$/,
  );
});

test('a question may allow several although one is right', () => {
  const text = `id: b
questions: [{ id: q, family: concept, parameters: { several: yes, statement: s, options: [{ text: a, right: true }, { text: b }] } }]`;
  const [one] = readBank(text, 'b.yaml').questions;
  expect(keyQuestionOf(draw(one!, 'seed', 'q')).slots[0]).toMatchObject({ kind: 'choices' });
});
