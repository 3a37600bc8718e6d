import { expect, test } from 'vitest';
import { changesCsv } from '../../src/marking/changes-csv.ts';
import { type Change, compareMarking, verdictChanges } from '../../src/marking/compare.ts';
import { type EarlierMarking, readExamReport, readGradebook } from '../../src/marking/earlier-marking.ts';
import { buildExamReport } from '../../src/marking/exam-report.ts';
import {
  type GradebookRow,
  gradebookCsv,
  markedRow,
  missingRow,
  refusedRow,
} from '../../src/marking/gradebook.ts';
import { ItemAnalysis } from '../../src/marking/item-analysis.ts';
import { toFraction } from '../../src/number/rational.ts';
import { KEY, VARIANTS } from '../exam/sample-key.ts';
import { examMark, questionMark } from './sample-marks.ts';

const QUESTIONS = ['q1', '-q', 'note'];
const [first, second] = VARIANTS;

const marked = (index: 0 | 1, ...points: readonly [string, string, string]) => {
  const mark = examMark(
    VARIANTS[index]!.variant,
    QUESTIONS.map((id, position) => questionMark(id, points[position]!, '4')),
  );
  return markedRow(mark, VARIANTS[index]!.student);
};

const report = (rows: readonly GradebookRow[]) =>
  readExamReport(JSON.stringify(buildExamReport(KEY, rows, new ItemAnalysis().result())), 'report.json');
const gradebook = (rows: readonly GradebookRow[]) =>
  readGradebook(gradebookCsv(QUESTIONS, rows), 'gradebook.csv', QUESTIONS);

const amounts = (change: Change) => [
  change.variant,
  change.before && toFraction(change.before),
  change.after && toFraction(change.after),
  ...change.questions.map(({ id }) => id),
];

const BOTH: readonly (readonly [string, (rows: readonly GradebookRow[]) => EarlierMarking])[] = [
  ['report.json', report],
  ['gradebook.csv', gradebook],
];

test.each(BOTH)('%s: says who changes by how much, and in which questions', (_, read) => {
  const earlier = read([marked(0, '1', '2', '3'), marked(1, '1', '2', '3')]);
  const now = [marked(0, '1', '2', '3'), marked(1, '3/2', '1', '3')];
  const { compared, changes } = compareMarking(earlier, now, new Map());
  expect(compared).toBe(2);
  expect(changes.map(amounts)).toEqual([[second!.variant, '6', '11/2', 'q1', '-q']]);
});

test.each(BOTH)('%s: thirds that were rounded when they were written down are no change', (_, read) => {
  const rows = [marked(0, '1/3', '2/3', '1/7')];
  expect(compareMarking(read(rows), rows, new Map()).changes).toEqual([]);
});

test.each(BOTH)('%s: who was not marked before, or is not now, is told', (_, read) => {
  const earlier = read([
    marked(0, '1', '1', '1'),
    missingRow(second!),
    refusedRow('bad.yaml', { variant: 'X' }),
  ]);
  const now = [missingRow(first!), marked(1, '1', '1', '1'), refusedRow('worse.yaml')];
  expect(compareMarking(earlier, now, new Map()).changes.map(amounts)).toEqual([
    [first!.variant, '3', undefined],
    [second!.variant, undefined, '3'],
  ]);
});

test('verdicts that changed alike stand together, and make a change without any points', () => {
  const mark = examMark(first!.variant, [
    questionMark('q1', '1', '2', [
      { id: 'a', found: { verdict: 'incorrect', why: 'unexplained' } },
      { id: 'b', found: { verdict: 'incorrect', why: 'unexplained' } },
      { id: 'c' },
      { id: 'new' },
    ]),
  ]);
  const before = new Map([
    [
      'q1',
      new Map([
        ['a', 'slip'],
        ['b', 'slip'],
        ['c', 'correct'],
        ['gone', 'blank'],
      ]),
    ],
  ]);
  const changes = verdictChanges(before, mark);
  expect(changes).toEqual([{ question: 'q1', before: 'slip', after: 'incorrect', slots: ['a', 'b'] }]);
  const rows = [marked(0, '1', '1', '1')];
  const comparison = compareMarking(report(rows), rows, new Map([[first!.variant, changes]]));
  expect(comparison.changes.map(({ variant }) => variant)).toEqual([first!.variant]);
});

test('the table of changes holds amounts with their sign, and no cell that runs', () => {
  const comparison = compareMarking(
    report([marked(0, '1', '2', '3')]),
    [marked(0, '2', '1.75', '3')],
    new Map(),
  );
  expect(changesCsv(QUESTIONS, comparison).split('\n')).toEqual([
    "variant,student,name,email,before,after,change,q1,'-q,question note",
    "ZZZZ-0001,'-7,'=cmd(),a@x,6.0000,6.7500,0.7500,1.0000,-0.2500,",
    '',
  ]);
});
