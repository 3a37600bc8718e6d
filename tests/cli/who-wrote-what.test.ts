import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import type { KeyVariant } from '../../src/exam/exam.ts';
import { answersOf, keyOf, ROSTER, SEED, SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { filesIn, readText, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
let one: KeyVariant;
let two: KeyVariant;
let three: KeyVariant;

beforeAll(async () => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK, 'roster.csv': ROSTER });
  const make = ['generate', 'bank.yaml', '--out', 'exam', '--seed', SEED, '--format', 'html'];
  expect((await runCli([...make, '--students', 'roster.csv'], { cwd })).code).toBe(0);
  [one, two, three] = keyOf(cwd, 'exam').variants as [KeyVariant, KeyVariant, KeyVariant];
});

let folders = 0;

/** Everything right for the numbers of that variant. */
const right = (variant: KeyVariant, more: object = {}) =>
  JSON.stringify({ ...answersOf('quiz', variant), ...more });
const wrong = (variant: KeyVariant, more: object = {}) =>
  JSON.stringify({ ...answersOf('quiz', variant, () => '77'), ...more });

async function grade(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = `in-${++folders}`;
  for (const [name, text] of Object.entries(files)) writeFiles(cwd, { [`${folder}/${name}`]: text });
  const key = args.includes('--key') ? [] : ['--key', 'exam/key.json'];
  const run = ['grade', folder, ...key, '--format', 'csv', ...args];
  const { code, stdout, stderr } = await runCli(run, { cwd });
  const rows = stdout === '' ? [] : (parse(stdout, { columns: true }) as Readonly<Record<string, string>>[]);
  return {
    code,
    stderr: stderr.replaceAll(`${folder}/`, ''),
    marks: rows.map(({ student, earned, status }) => `${student} ${earned} ${status}`),
    variants: rows.map(({ variant }) => variant),
  };
}

const NONE = ['s1  missing', 's2  missing', 's3  missing'];
const inRows = (...rows: readonly (string | undefined)[]) => NONE.map((none, index) => rows[index] ?? none);

test('a sheet that names another student than its code counts for nobody, and no report is made of it', async () => {
  const { code, marks, stderr } = await grade({ 'a.json': right(one, { student: 's2' }) }, '--out', 'marks');
  expect({ code, marks }).toEqual({ code: 1, marks: inRows('s1  needs a look') });
  expect(stderr).toBe(
    `a.json student: the file names "s2", but the variant belongs to "s1". Say whose sheet it is: --assign ${one.variant}=s1 or --assign ${one.variant}=s2\n`,
  );
  expect(filesIn(`${cwd}/marks`)).toEqual(['analysis.html', 'gradebook.csv', 'report.json']);
});

test.each([
  ['s1', () => inRows('s1 3.0000 marked')],
  ['Bernhard Widrow', () => inRows(undefined, 's2 3.0000 marked')],
])('--assign CODE=%s says whose it is, and the mark is theirs', async (student, expected) => {
  const files = { 'a.json': right(one, { student: 's2' }) };
  const result = await grade(files, '--assign', `${one.variant}=${student}`, '--out', `assigned-${student}`);
  expect(result).toMatchObject({ code: 0, marks: expected(), stderr: '' });
  const report = JSON.parse(readText(cwd, `assigned-${student}`, 'reports', `${one.variant}.json`));
  expect(`${report.student} ${report.earned}`).toBe(
    expected()
      .find((row) => row.includes('3.0'))!
      .slice(0, 9),
  );
});

test('of two exchanged sheets neither counts, until both are given to their writers', async () => {
  const files = { 'a.json': right(one, { student: 's2' }), 'b.json': wrong(two, { student: 's1' }) };
  const held = await grade(files);
  expect(held).toMatchObject({ code: 1, marks: inRows('s1  needs a look', 's2  needs a look') });
  const [first, second] = [`${one.variant}=s2`, `${two.variant}=s1`];
  const settled = await grade(files, '--assign', first, '--assign', second);
  expect(settled).toMatchObject({ code: 0, marks: inRows('s1 0.0000 marked', 's2 3.0000 marked') });
  expect(settled.variants.slice(0, 2)).toEqual([two.variant, one.variant]);
});

test('a sheet in which nothing is named is doubted where its owner handed in another’s', async () => {
  const files = { 'a.json': right(one), 'b.json': right(two, { student: 's1' }) };
  const { code, marks, stderr } = await grade(files);
  expect({ code, marks }).toEqual({ code: 1, marks: inRows('s1  needs a look', 's2  needs a look') });
  expect(stderr).toContain(
    `student "s1" handed in more than one sheet: ${one.variant} (a.json), ${two.variant} (b.json)`,
  );
  const settled = await grade(files, '--assign', `${two.variant}=s2`);
  expect(settled).toMatchObject({ code: 0, marks: inRows('s1 3.0000 marked', 's2 3.0000 marked') });
});

test('the same file twice counts once, and the second is refused', async () => {
  const { code, marks, stderr } = await grade({ 'a.json': right(one), 'b.json': right(one) });
  expect({ code, marks }).toEqual({ code: 2, marks: [...inRows('s1 3.0000 marked'), '  refused'] });
  expect(stderr).toContain('was answered by a.json already with the same answers');
});

test('two files of one student with different answers count for nobody, unless the latest is asked for', async () => {
  const files = { 'a.json': wrong(one), 'b.json': right(one) };
  const { code, marks } = await grade(files);
  expect({ code, marks }).toEqual({ code: 2, marks: [...inRows('s1  needs a look'), '  refused'] });
  expect(await grade(files, '--latest')).toMatchObject({ code: 0, marks: inRows('s1 3.0000 marked') });
});

test('names of files say nothing: each sheet is its code’s', async () => {
  const files = {
    [`${one.variant}.json`]: right(two),
    [`${two.variant} (2).json`]: right(three, { student: 'rosenblatt, frank' }),
    'zz/Ängström – final FINAL.json': wrong(one, { student: 'Ada' }),
  };
  const marks = ['s1 0.0000 marked', 's2 3.0000 marked', 's3 3.0000 marked'];
  expect(await grade(files)).toMatchObject({ code: 0, marks });
});

test('a code that the key does not have counts for nobody, until it is given to somebody with a sheet', async () => {
  const files = { 'a.json': right(two, { variant: 'XXXX-0000', student: 's2' }) };
  const { code, marks, stderr } = await grade(files);
  expect({ code, marks }).toEqual({ code: 1, marks: [...NONE, 's2  needs a look'] });
  expect(stderr).toContain(
    '"XXXX-0000" is no variant of exam "quiz". Copy the code from the sheet’s head, or say whose sheet it is: --assign XXXX-0000=s2',
  );
  const settled = await grade(files, '--assign', 'xxxx 0000=s2');
  expect(settled).toMatchObject({ code: 0, marks: inRows(undefined, 's2 3.0000 marked') });
});

test('a student who is not in the roster counts for nobody', async () => {
  const { code, marks, stderr } = await grade({ 'a.json': right(one, { student: 'Grace Hopper' }) });
  expect({ code, marks }).toEqual({ code: 1, marks: inRows('s1  needs a look') });
  expect(stderr).toContain(
    `and nobody of that name is in the roster. Say whose sheet it is: --assign ${one.variant}=s1`,
  );
});

test('who is given a second sheet has a mark for neither', async () => {
  const files = { 'a.json': right(one), 'b.json': right(two) };
  const { code, marks, stderr } = await grade(files, '--assign', `${one.variant}=s2`);
  const held = ['s1  missing', 's2  needs a look', 's2  needs a look', 's3  missing'];
  expect({ code, marks }).toEqual({ code: 1, marks: held });
  expect(stderr).toContain(
    `student "s2" handed in more than one sheet: ${one.variant} (a.json), ${two.variant}`,
  );
});

test('of several files under one code that of the student who is said counts', async () => {
  const files = { 'a.json': wrong(one, { student: 's2' }), 'b.json': right(one, { student: 's1' }) };
  const { code, marks } = await grade(files, '--assign', `${one.variant}=s1`);
  expect({ code, marks }).toEqual({ code: 1, marks: [...inRows('s1 3.0000 marked'), 's2  needs a look'] });
});

test.each([
  ['nonsense', 'Allowed: CODE=ID, the code of a sheet and the id of its student.'],
  ['CODE=s9', '"s9" is no student of this exam. Did you mean s1? Allowed: s1, s2, s3.'],
  ['CODE=Ada Lovelance', 'Did you mean Ada Lovelace?'],
])('--assign %s is a mistake', async (assignment, says) => {
  const said = assignment.replace('CODE', one.variant);
  const { code, stderr, marks } = await grade({ 'a.json': right(one) }, '--assign', said);
  expect({ code, marks }).toEqual({ code: 2, marks: [] });
  expect(stderr).toContain(`--assign "${said}": `);
  expect(stderr).toContain(says);
});

test('a code of no sheet is a mistake, and so is one that is given to two', async () => {
  const near = `${one.variant.slice(0, -1)}${one.variant.endsWith('7') ? '8' : '7'}`;
  const files = { 'a.json': right(one) };
  const unknown = await grade(files, '--assign', `${near}=s1`);
  expect({ code: unknown.code, marks: unknown.marks }).toEqual({ code: 2, marks: [] });
  expect(unknown.stderr).toContain(
    `"${near}" is the code of no variant, and no file has it. Did you mean ${one.variant}?`,
  );
  const twice = await grade(files, '--assign', `${one.variant}=s1`, '--assign', `${one.variant}=s2`);
  expect(twice.code).toBe(2);
  expect(twice.stderr).toContain(`gives this sheet to s1 already`);
});

test('a mark that goes to its writer is compared with what each had before', async () => {
  const files = { 'a.json': right(one) };
  await grade(files, '--out', 'before');
  const { stderr } = await grade(files, '--assign', `${one.variant}=s2`, '--compare', 'before');
  expect(stderr).toMatch(/s1 +Ada Lovelace +3\.0000 +no mark/);
  expect(stderr).toMatch(/s2 +Bernhard Widrow +no mark +3\.0000/);
});

test('without a roster one student’s two variants count for neither', async () => {
  const make = ['generate', 'bank.yaml', '--out', 'open', '--seed', SEED, '--format', 'html'];
  expect((await runCli([...make, '--variants', '2'], { cwd })).code).toBe(0);
  const [first, second] = keyOf(cwd, 'open').variants as [KeyVariant, KeyVariant];
  const files = { 'a.json': right(first, { student: 'eve' }), 'b.json': right(second, { student: 'Eve' }) };
  const { code, marks } = await grade(files, '--key', 'open/key.json');
  expect({ code, marks }).toEqual({ code: 1, marks: ['eve  needs a look', 'Eve  needs a look'] });
});
