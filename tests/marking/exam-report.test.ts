import { expect, test } from 'vitest';
import { buildExamReport, summaryOf } from '../../src/marking/exam-report.ts';
import { markedRow, missingRow, refusedRow } from '../../src/marking/gradebook.ts';
import { ItemAnalysis } from '../../src/marking/item-analysis.ts';
import { rational, toFraction } from '../../src/number/rational.ts';
import { KEY, VARIANTS } from '../exam/sample-key.ts';
import { examMark, questionMark, slip } from './sample-marks.ts';

const mark = examMark('AAAA-0002', [
  questionMark('q1', '1', '3', [{ id: 'z1[1]', found: slip('bias-left-out') }]),
  questionMark('q2', '1/3', '1', [{ id: 'loss' }]),
]);
const analysis = new ItemAnalysis();
analysis.add(mark);
const rows = [missingRow(VARIANTS[0]!), markedRow(mark, VARIANTS[1]!.student), refusedRow('bad.yaml: no')];

test('the report has everybody, the totals, and each question', () => {
  const report = buildExamReport(KEY, rows, analysis.result());
  expect(report).toMatchObject({
    exam: 'demo',
    totals: { marked: 1, missing: 1, refused: 1, mean: '33.33', median: '33.33', lowest: '33.33' },
    variants: [
      { variant: 'ZZZZ-0001', status: 'missing', earned: null, questions: {} },
      { variant: 'AAAA-0002', earned: '1.3333', percent: '33.33', questions: { q1: '1.0000', q2: '0.3333' } },
      { variant: '', status: 'refused', note: 'bad.yaml: no' },
    ],
    questions: [
      { id: 'q1', possible: '3.0000', facility: '0.3333', discrimination: null, slips: [{ sheets: 1 }] },
      { id: 'q2', quantities: [{ id: 'loss', answers: 1 }] },
    ],
  });
});

test('the report holds no seed and no e-mail address', () => {
  const text = JSON.stringify(buildExamReport(KEY, rows, analysis.result()));
  expect(text).not.toContain(KEY.seed);
  expect(text).not.toContain('@');
});

test('the median of an even number of shares lies between the middle two', () => {
  const shares = [rational(0), rational(1, 4), rational(1, 2), rational(1)];
  const summary = summaryOf(shares)!;
  expect([summary.mean, summary.median].map(toFraction)).toEqual(['7/16', '3/8']);
  expect(summaryOf([])).toBeUndefined();
});
