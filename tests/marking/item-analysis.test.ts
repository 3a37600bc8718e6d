import { expect, test } from 'vitest';
import { type ExamAnalysis, ItemAnalysis } from '../../src/marking/item-analysis.ts';
import type { ExamMark } from '../../src/marking/marks.ts';
import { toFraction } from '../../src/number/rational.ts';
import { examMark, questionMark, type Sketch, slip } from './sample-marks.ts';

function analysed(marks: readonly ExamMark[]): ExamAnalysis {
  const analysis = new ItemAnalysis();
  for (const mark of marks) analysis.add(mark);
  return analysis.result();
}

/** Points of five students in three questions worth 2, 2 and 4. */
const POINTS = [
  ['2', '1.5', '3'],
  ['1', '2', '0'],
  ['0', '0.5', '1'],
  ['2', '2', '4'],
  ['1.5', '0', '2'],
];
const class5 = POINTS.map(([a, b, c], student) =>
  examMark(`V${student}`, [
    questionMark('a', a!, '2'),
    questionMark('b', b!, '2'),
    questionMark('c', c!, '4'),
  ]),
);

test('facility is the mean share of the points', () => {
  expect(analysed(class5).questions.map(({ facility }) => toFraction(facility))).toEqual([
    '13/20',
    '3/5',
    '1/2',
  ]);
});

test('discrimination is the correlation with the points of all other questions', () => {
  // From numpy.corrcoef(points, total − points).
  const expected = [0.7944720307577832, 0.2655425022718972, 0.5423261445466404];
  const found = analysed(class5).questions.map(({ discrimination }) => discrimination!);
  for (const [question, value] of found.entries()) expect(value).toBeCloseTo(expected[question]!, 12);
});

test('shares of the whole stand from lowest to highest', () => {
  expect(analysed(class5).shares.map(toFraction)).toEqual(['3/16', '3/8', '7/16', '13/16', '1']);
});

test('discrimination is 1 where questions agree, −1 where they contradict, and never beyond', () => {
  const two = (a: string, b: string) => examMark('V', [questionMark('a', a, '1'), questionMark('b', b, '1')]);
  expect(analysed([two('0', '1/3'), two('1/7', '10/21')]).questions.map((q) => q.discrimination)).toEqual([
    1, 1,
  ]);
  expect(analysed([two('0', '1'), two('1', '0')]).questions.map((q) => q.discrimination)).toEqual([-1, -1]);
});

test('discrimination has no value where nobody differs, nor where there is no other question', () => {
  const alike = examMark('V', [questionMark('a', '1', '2'), questionMark('b', '1', '2')]);
  const alone = (earned: string) => examMark('V', [questionMark('a', earned, '2')]);
  expect(analysed([alike, alike]).questions.map((q) => q.discrimination)).toEqual([undefined, undefined]);
  expect(analysed([alone('1'), alone('2')]).questions[0]!.discrimination).toBeUndefined();
  expect(analysed([alike]).questions[0]!.discrimination).toBeUndefined();
});

const sheet = (...slots: readonly Sketch[]) => examMark('V', [questionMark('a', '1', '2', slots)]);

test('verdicts and blanks are counted for each quantity and for the question', () => {
  const blank = { verdict: 'blank' } as const;
  const [question] = analysed([
    sheet({ id: 'z1[1]' }, { id: 'z1[2]', found: blank }, { id: 'loss', found: blank }),
    sheet(
      { id: 'z1[1]', found: { verdict: 'incorrect', why: 'unexplained' } },
      { id: 'z1[2]', found: blank },
      { id: 'loss' },
    ),
  ]).questions;
  expect(question!.quantities.map(({ id, answers, verdicts }) => [id, answers, verdicts.blank])).toEqual([
    ['z1', 4, 2],
    ['loss', 2, 1],
  ]);
  expect(question!.verdicts).toMatchObject({ correct: 2, incorrect: 1, blank: 3, slip: 0 });
});

test('a slip counts once a sheet, the most frequent first; one of a class only as a possibility', () => {
  const found = slip('bias-left-out');
  const unclear = slip('bias-left-out', 'inputs-swapped');
  const [question] = analysed([
    sheet({ id: 'z1[1]', found }, { id: 'z1[2]', found }, { id: 'loss', found: unclear }),
    sheet({ id: 'z1[1]', found: slip('old-weights') }),
    sheet({ id: 'z1[1]', found: slip('old-weights') }, { id: 'loss', found: unclear }),
  ]).questions;
  expect(question!.slips).toEqual([
    { slip: 'old-weights', sheets: 2, possibly: 0 },
    { slip: 'bias-left-out', sheets: 1, possibly: 1 },
    { slip: 'inputs-swapped', sheets: 0, possibly: 2 },
  ]);
});

test('a question without points and an exam without sheets have no share to speak of', () => {
  expect(analysed([])).toEqual({ sheets: 0, shares: [], sharesBefore: [], adjustments: [], questions: [] });
  const nothing = analysed([examMark('V', [questionMark('a', '0', '0')])]);
  expect(toFraction(nothing.questions[0]!.facility)).toBe('0');
});
