import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { gradebookCsv, markedRow, missingRow, refusedRow } from '../../src/marking/gradebook.ts';
import type { ExamMark } from '../../src/marking/marks.ts';
import { rational } from '../../src/number/rational.ts';
import { VARIANTS } from '../exam/sample-key.ts';

const mark: ExamMark = {
  exam: 'demo',
  variant: 'AAAA-0002',
  student: '8',
  earned: rational(8, 3),
  followed: rational(1, 3),
  possible: rational(4),
  questions: [
    { id: 'q1', earned: rational(2, 3), followed: rational(1, 3), possible: rational(2), slots: [] },
    { id: '-q', earned: rational(2), followed: rational(0), possible: rational(2), slots: [] },
  ],
  notes: [],
};

test('a gradebook has a row for each variant and refused file, and a column for each question', () => {
  const rows = [
    markedRow(mark, VARIANTS[1]!.student),
    missingRow(VARIANTS[0]!),
    refusedRow('bad.yaml:1:2\n=boom', { variant: 'Q' }),
  ];
  expect(gradebookCsv(['q1', '-q'], rows)).toBe(
    [
      "variant,student,name,email,earned,possible,percent,status,note,q1,'-q,follow-through",
      `AAAA-0002,8,"Zoë O'Neil, ""Z""",,2.6667,4.0000,66.67,marked,,0.6667,2.0000,12.50`,
      "ZZZZ-0001,'-7,'=cmd(),a@x,,,,missing,,,,",
      'Q,,,,,,,refused,bad.yaml:1:2 =boom,,,',
      '',
    ].join('\n'),
  );
});

test('without a roster the student is whoever the sheet says', () => {
  expect(markedRow(mark, null).student).toEqual({ id: '8', name: '', email: '' });
});

test('a question named as a column does not hide it', () => {
  const [row] = parse(gradebookCsv(['note'], [markedRow(mark, null, 'late')]), { columns: true }) as Record<
    string,
    string
  >[];
  expect(row).toMatchObject({ note: 'late', 'question note': '' });
});
