import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { familyById } from '../../src/families/index.ts';
import { MarkingRun } from '../../src/marking/marking-run.ts';
import { testFolder } from '../cli/test-folder.ts';
import { gradeIn, rightAnswers, smallExam } from '../hostile/small-exam.ts';

const key = smallExam();
const [one, two] = key.variants as readonly [(typeof key.variants)[0], (typeof key.variants)[0]];
const home = testFolder();

const grade = async (
  ...args: Parameters<typeof gradeIn> extends [unknown, unknown, ...infer Rest] ? Rest : never
) => {
  const { code, notices, gradebook } = await gradeIn(mkdtempSync(join(home, 'g-')), key, ...args);
  const rows = parse(gradebook, { columns: true }) as Readonly<Record<string, string>>[];
  return {
    code,
    notices,
    rows: rows.map(({ variant, percent, status, note }) => [variant, percent, status, note]),
  };
};

test('answers in another student’s name count for nobody before somebody has said whose they are', async () => {
  const { code, rows } = await grade({ 'a.json': rightAnswers(one, { student: 's2' }) });
  expect(code).toBe(1);
  expect(rows[0]).toEqual([
    'CODE-s1',
    '',
    'needs a look',
    'student: the file names "s2", but the variant belongs to "s1". Say whose sheet it is: --assign CODE-s1=s1 or --assign CODE-s1=s2',
  ]);
});

test.each(['s1', 'S1', 'Student 1', 'student  1', '1, Stüdent', 's1 (Student 1)'])(
  '%j is the owner, and nobody needs to look',
  async (student) => {
    const { code, rows } = await grade({ 'a.json': rightAnswers(one, { student }) });
    expect({ code, row: rows[0] }).toEqual({ code: 0, row: ['CODE-s1', '100.00', 'marked', ''] });
  },
);

test.each([
  [false, 2],
  [true, 1],
])(
  'of two students’ files for one variant neither wins in silence (latest: %s)',
  async (latest, expected) => {
    const files = {
      'a.json': rightAnswers(one, { student: 's1' }),
      'b.json': rightAnswers(one, { student: 's2' }),
    };
    const { code, rows, notices } = await grade(files, { latest });
    const why = 'handed in by different students: "s1" (handed/a.json), "s2" (handed/b.json)';
    expect(code).toBe(expected);
    expect(rows[0]!.slice(0, 3)).toEqual(['CODE-s1', '', 'needs a look']);
    expect(rows[0]![3]).toContain(why);
    expect(notices.join('\n')).toContain(why);
  },
);

test('one student may hand in twice where the latest counts', async () => {
  const files = { 'a.json': rightAnswers(one, { answers: {} }), 'b.json': rightAnswers(one) };
  const { code, rows } = await grade(files, { latest: true });
  expect({ code, row: rows[0] }).toEqual({ code: 0, row: ['CODE-s1', '100.00', 'marked', ''] });
});

test.each(['code-s1', 'C0DE-S1', 'CODE s1', 'CODE-sl', 'ＣＯＤＥ－Ｓ１', 'code–s1'])(
  'the code may be copied as %j, which is that of one variant alone',
  async (variant) => {
    const { code, rows } = await grade({ 'a.json': rightAnswers(one, { variant }) });
    expect({ code, row: rows[0]!.slice(0, 3) }).toEqual({ code: 0, row: ['CODE-s1', '100.00', 'marked'] });
    const isNoted = /0|l$/.test(variant);
    expect(rows[0]![3]).toBe(isNoted ? `variant: "${variant}" was read as CODE-s1.` : '');
  },
);

test('a code that is not that of one variant counts for nobody', async () => {
  const { code, rows } = await grade({ 'a.json': rightAnswers(one, { variant: 'CODE-s3' }) });
  expect({ code, row: rows.at(-1)!.slice(0, 3) }).toEqual({ code: 1, row: ['CODE-s3', '', 'needs a look'] });
});

test('a second file for a variant is one, however its code is spelled', async () => {
  const files = { 'a.json': rightAnswers(one), 'b.json': rightAnswers(one, { variant: 'code-s1' }) };
  expect((await grade(files)).rows.at(-1)![3]).toMatch(/CODE-s1 was answered by handed\/a\.json already/);
  expect((await grade(files, { latest: true })).code).toBe(0);
});

test('a sheet whose numbers can be read in several ways is held back with its line, and no other', async () => {
  const text = 'exam: small\nvariant: CODE-s1\nanswers:\n  softmax:\n    p: "0,5, 1"\n';
  const { code, rows, notices } = await grade({ 'a.yaml': text, 'b.json': rightAnswers(two) });
  expect(code).toBe(2);
  expect(rows.map(([variant, , status]) => [variant, status])).toEqual([
    ['CODE-s1', 'missing'],
    ['CODE-s2', 'marked'],
    ['CODE-s1', 'refused'],
  ]);
  expect(rows[2]![3]).toMatch(
    /^handed\/a\.yaml:5:8 softmax\/p: "0,5, 1" can be read in several ways as 3 numbers\./,
  );
  expect(notices.join()).toContain('handed/a.yaml:5:8 softmax/p');
});

test('a file of no known kind is a row that somebody must look at; what systems leave behind is only told', async () => {
  const files = {
    'a.json': rightAnswers(one),
    'b.json': rightAnswers(two),
    'photo.jpg': 'x',
    '.DS_Store': 'x',
  };
  const { code, rows, notices } = await grade(files);
  const why =
    'handed/photo.jpg is a picture and is not read. Answers are handed in on the form from the folder answers or fillable (.yaml, .yml, .json, .csv, .tsv, .txt, .xlsx or a fillable .pdf).';
  expect({ code, last: rows.at(-1), count: rows.length }).toEqual({
    code: 1,
    last: ['', '', 'needs a look', why],
    count: 3,
  });
  expect(notices).toEqual(['handed/.DS_Store is left out: no student hands in what is so named.', why]);
});

test('of downloads of one name the latest has the largest number, whatever the order of names', async () => {
  const wrong = wrongAnswers(one);
  const files = {
    'X.json': wrong,
    'X (2).json': wrong,
    'X (9).json': wrong,
    'X (10).json': rightAnswers(one),
  };
  expect((await grade(files, { latest: true })).rows[0]!.slice(0, 3)).toEqual([
    'CODE-s1',
    '100.00',
    'marked',
  ]);
  const { code, rows } = await grade(files);
  expect({ code, refused: rows.filter(([, , status]) => status === 'refused').length }).toEqual({
    code: 2,
    refused: 3,
  });
});

test('reports among the answers are refused, and change nobody’s mark', async () => {
  const report = JSON.stringify({ exam: 'small', variant: two.variant, earned: '0.0000', questions: [] });
  const { code, rows } = await grade({ 'a.json': report, 'b.json': rightAnswers(two) });
  expect(code).toBe(2);
  expect(rows.map(([variant, percent, status]) => [variant, percent, status])).toEqual([
    ['CODE-s1', '', 'missing'],
    ['CODE-s2', '100.00', 'marked'],
    ['', '', 'refused'],
  ]);
});

test('a fault of this program on one sheet is that sheet’s row; the others are marked, and the exit code says so', async () => {
  const run = new MarkingRun(({ problem: { family: id } }) => {
    const family = familyById(id);
    return { ...family, worksheet: (problem) => faultyFor(problem, two, () => family.worksheet(problem)) };
  });
  const files = { 'a.json': wrongAnswers(two), 'b.json': wrongAnswers(one) };
  const { code, rows, notices } = await grade(files, { run });
  expect(code).toBe(3);
  expect(rows.map(([variant, percent, status]) => [variant, percent === '', status])).toEqual([
    ['CODE-s1', false, 'marked'],
    ['CODE-s2', true, 'failed'],
  ]);
  expect(rows[1]![3]).toMatch(/a\.json .*a judge fell over/);
  expect(notices.join('\n')).toContain('a judge fell over');
});

/** Fails on the problems of one variant alone. */
function faultyFor<T>(problem: object, { questions }: typeof one, otherwise: () => T): T {
  const text = JSON.stringify(problem);
  if (questions.some((question) => JSON.stringify(question.problem) === text))
    throw new Error('a judge fell over');
  return otherwise();
}

/** Wrong in every slot, so that judges have to look at the worksheet. */
function wrongAnswers({ variant, questions }: typeof one): string {
  const answers = questions.map(({ id, slots }) => [
    id,
    Object.fromEntries(slots.map((slot) => [slot.id, '77.123'])),
  ]);
  return JSON.stringify({ exam: 'small', variant, answers: Object.fromEntries(answers) });
}
