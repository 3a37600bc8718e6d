import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { KeyVariant } from '../../src/exam/exam.ts';
import { xlsx } from '../files/sample-xlsx.ts';
import { keyOf, SEED, SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { filesIn, readText, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
const MORE = `id: more
questions:
  - { id: p, family: perceptron-rule, title: "Uma regra; de novo, de \\"Rosenblatt\\"", parameters: { samples: 1 } }
  - { id: q, family: perceptron-rule, parameters: { samples: 2 } }
`;
const EXAM = `exam: { id: mid, language: pt-BR }
sections:
  - { bank: quiz.yaml, questions: [neuron] }
  - { bank: more.yaml, pick: 1 }
`;
const ROSTER = `id,name,room,seat
007,Ada Lovelace,R2,1
s2,=HYPERLINK("http://x"),R1,1
s3,"Rosenblatt, Frank",R1,2
s4,Zélia,R1,3
s5,José,R1,4
`;
const LATE = 's6,Late,R1,9\n';
const generate = (...args: readonly string[]) => runCli(['generate', '--out', 'exam', ...args], { cwd });
const file = join(cwd, 'exam', 'answers.csv');
let blank = '';
let variants: readonly KeyVariant[] = [];

beforeAll(async () => {
  writeFiles(cwd, { 'quiz.yaml': SMALL_BANK, 'more.yaml': MORE, 'mid.yaml': EXAM, 'roster.csv': ROSTER });
  writeFiles(cwd, { 'late.csv': LATE.replace(/^/, 'id,name,room,seat\n') });
  const made = await generate('mid.yaml', '--students', 'roster.csv', '--seed', SEED, '--format', 'html');
  expect(made).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('answers.csv a row for'),
  });
  blank = readFileSync(file, 'utf8');
  variants = keyOf(cwd, 'exam').variants;
});
beforeEach(() => writeFileSync(file, blank));

type Table = readonly (readonly string[])[];

const tableOf = (text: string): Table => parse(text, { bom: true, delimiter: ';', relax_quotes: true });
const idIn = (row: readonly string[]) => row[0]!;
const expectedOf = (id: string, address: string) => {
  const { questions } = variants.find(({ student }) => student?.id === id)!;
  const [question, slot] = address.split('/');
  const known = questions.find((each) => each.id === question)?.slots.find((each) => each.id === slot);
  return known?.expected.replace('.', ',');
};
/** The right answers of everybody in `whose`, typed with decimal commas into the cells that are theirs. */
const typed = (table: Table, whose: readonly string[]): Table =>
  table.map((row, line) =>
    row.map((cell, column) => {
      const address = / · (\S+\/\S+)$/.exec(table[0]![column]!)?.[1];
      if (line === 0 || address === undefined || cell !== '' || !whose.includes(idIn(row))) return cell;
      return expectedOf(idIn(row), address)!;
    }),
  );
/** As LibreOffice and Excel write it: quotes only where they must be. */
const csvOf = (table: Table, separator = ';') =>
  table
    .map((row) =>
      row.map((cell) =>
        /["\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell,
      ),
    )
    .map((row) => `${row.join(separator)}\r\n`)
    .join('');
const ALL = ['007', 's2', 's3', 's4', 's5'];
const full = () => typed(tableOf(blank), ALL);

async function grade(...files: readonly string[]) {
  const { code, stdout, stderr } = await runCli(
    ['grade', ...files, '--key', 'exam/key.json', '--format', 'csv'],
    { cwd },
  );
  const rows: Record<string, string>[] = parse(stdout, { columns: true });
  const marks = Object.fromEntries(
    rows.map(({ student, percent, status }) => [student, status === 'marked' ? percent : status]),
  );
  return { code, stderr, marks, notes: rows.map(({ note }) => note).join('') };
}

const EVERYBODY = Object.fromEntries(ALL.map((id) => [id, '100.00']));

test('the table has a row for each student, room by room, and a heading that tells number, box, question and slot', () => {
  const [titles, ...rows] = tableOf(blank);
  expect(rows.map(idIn)).toEqual(ALL);
  expect(blank.startsWith('\uFEFFstudent;')).toBe(true);
  expect(titles!.slice(0, 7)).toEqual(['student', 'name', 'room', 'seat', 'variant', 'exam', 'questions']);
  expect(titles!.slice(7)).toMatchInlineSnapshot(`
    [
      "1. z[1] · Neurônio sigmoide · neuron/z[1]",
      "1. output[1] · Neurônio sigmoide · neuron/output[1]",
      "1. error[1] · Neurônio sigmoide · neuron/error[1]",
      "1. loss[1] · Neurônio sigmoide · neuron/loss[1]",
      "1. dw[1,1] · Neurônio sigmoide · neuron/dw[1,1]",
      "1. db[1] · Neurônio sigmoide · neuron/db[1]",
      "1. w[1,1] · Neurônio sigmoide · neuron/w[1,1]",
      "1. b[1] · Neurônio sigmoide · neuron/b[1]",
      "2. z[1] · Uma regra; de novo, de "Rosenblatt" · p/z[1]",
      "2. output[1] · Uma regra; de novo, de "Rosenblatt" · p/output[1]",
      "2. error[1] · Uma regra; de novo, de "Rosenblatt" · p/error[1]",
      "2. w[1,1] · Uma regra; de novo, de "Rosenblatt" · p/w[1,1]",
      "2. w[1,2] · Uma regra; de novo, de "Rosenblatt" · p/w[1,2]",
      "2. b[1] · Uma regra; de novo, de "Rosenblatt" · p/b[1]",
      "2. z[1] · Regra do perceptron · q/z[1]",
      "2. output[1] · Regra do perceptron · q/output[1]",
      "2. error[1] · Regra do perceptron · q/error[1]",
      "2. w[1,1] · Regra do perceptron · q/w[1,1]",
      "2. w[1,2] · Regra do perceptron · q/w[1,2]",
      "2. b[1] · Regra do perceptron · q/b[1]",
      "2. z[2] · Regra do perceptron · q/z[2]",
      "2. output[2] · Regra do perceptron · q/output[2]",
      "2. error[2] · Regra do perceptron · q/error[2]",
      "2. w[2,1] · Regra do perceptron · q/w[2,1]",
      "2. w[2,2] · Regra do perceptron · q/w[2,2]",
      "2. b[2] · Regra do perceptron · q/b[2]",
    ]
  `);
});

test('what a sheet does not ask is crossed out, and a column says which question has which number there', () => {
  const [titles, ...rows] = tableOf(blank);
  for (const [at, row] of rows.entries()) {
    const { questions } = variants.find(({ student }) => student?.id === ALL[at])!;
    expect(row[6]).toBe(questions.map(({ id }, position) => `${position + 1} ${id}`).join(', '));
    const asked = questions.flatMap(({ id, slots }) => slots.map((slot) => `${id}/${slot.id}`));
    const open = titles!.filter((title, column) => title.includes(' · ') && row[column] === '');
    expect(open.map((title) => title.split(' ').at(-1)).sort()).toEqual(asked.sort());
    expect(row.slice(7).filter((cell) => cell !== '' && cell !== '×')).toEqual([]);
  }
});

test('no name runs as a formula', () => {
  expect(blank).toContain("'=HYPERLINK");
});

describe('everybody is marked in full, whatever the program that saved the table made of it:', () => {
  const shuffled = (table: Table) => {
    const order = table[0]!.map((_, column) => column).sort((a, b) => ((a * 7) % 11) - ((b * 7) % 11));
    return table.map((row) => order.map((column) => row[column]!));
  };
  const without = (titles: readonly string[]) => (table: Table) => {
    const kept = table[0]!.map((title) => !titles.includes(title));
    return table.map((row) => row.filter((_, column) => kept[column]));
  };
  const byIdAlone = without(['name', 'room', 'seat', 'variant', 'exam', 'questions']);
  const numbers = (table: Table) =>
    table.map((row) => row.map((cell) => (/^-?\d+,\d+$/.test(cell) ? Number(cell.replace(',', '.')) : cell)));
  test.each<readonly [string, string, () => string | Uint8Array]>([
    ['semicolons and decimal commas', 'a.csv', () => csvOf(full())],
    ['commas, and numbers in quotes', 'a.csv', () => csvOf(full(), ',')],
    ['tabs', 'a.txt', () => csvOf(full(), '\t')],
    ['the first line naming what separates', 'a.csv', () => `sep=;\r\n${csvOf(full())}`],
    ['Windows-1252', 'a.csv', () => Buffer.from(csvOf(full()), 'latin1')],
    ['UTF-16', 'a.csv', () => Buffer.from(`\uFEFF${csvOf(full())}`, 'utf16le')],
    ['a workbook with numbers', 'a.xlsx', () => xlsx({ answers: numbers(full()) })],
    ['columns in another order', 'a.csv', () => csvOf(shuffled(full()))],
    ['rows in another order', 'a.csv', () => csvOf([full()[0]!, ...full().slice(1).reverse()])],
    ['the student’s id and nothing else', 'a.csv', () => csvOf(byIdAlone(full()))],
    ['the same in a workbook', 'a.xlsx', () => xlsx({ answers: byIdAlone(numbers(full()) as Table) })],
    ['an id without its zeros', 'a.csv', () => csvOf(byIdAlone(full())).replace('\n007;', '\n7;')],
  ])('%s', async (_how, name, content) => {
    writeFiles(cwd, { [name]: content() });
    expect(await grade(name)).toMatchObject({ code: 0, stderr: '', marks: EVERYBODY });
  });
});

test('rows that are missing or empty are nobody’s answers; a hyphen says that an empty sheet was handed in', async () => {
  const table = typed(tableOf(blank), ['s3']).filter((row) => idIn(row) !== '007');
  const column = table[0]!.findIndex((title) => title.endsWith('neuron/loss[1]'));
  const rows = table.map((row) => (idIn(row) === 's4' ? row.with(column, '-') : row));
  writeFileSync(file, csvOf(rows));
  const { code, marks } = await grade('exam/answers.csv');
  expect({ code, marks }).toEqual({
    code: 0,
    marks: { '007': 'missing', s2: 'missing', s3: '100.00', s4: '0.00', s5: 'missing' },
  });
});

test('a student twice, and an id that nobody has, are told by line; all others are marked', async () => {
  const table = full();
  writeFileSync(file, csvOf([...table, table[3]!, ['s9', ...table[4]!.slice(1)].with(4, '')]));
  const { code, stderr, marks } = await grade('exam/answers.csv');
  expect(code).toBe(2);
  expect(stderr).toContain('exam/answers.csv:7 variant');
  expect(stderr).toContain('was answered by exam/answers.csv:4 already');
  expect(stderr).toContain('exam/answers.csv:8 student: "s9" has no sheet of exam "mid"');
  expect(marks).toMatchObject({ '007': '100.00', s2: '100.00', s4: '100.00', s5: '100.00' });
});

test('what is typed where nothing is asked is told, and all else counts', async () => {
  const table = full().map((row, line) =>
    line === 0 ? row : row.map((cell) => (cell === '×' ? '1' : cell)),
  );
  writeFileSync(file, csvOf(table));
  const { code, stderr, marks } = await grade('exam/answers.csv');
  expect({ code, marks }).toEqual({ code: 0, marks: EVERYBODY });
  expect(stderr).toContain('there is no such question');
});

test('a table of another exam is refused, row by row', async () => {
  writeFileSync(file, csvOf(full()).replaceAll(';mid;', ';final;'));
  const { code, stderr } = await grade('exam/answers.csv');
  expect(code).toBe(2);
  expect(stderr).toContain('exam/answers.csv:2 exam: these answers belong to exam "final"');
});

describe('with the exam that goes on', () => {
  const again = testFolder();
  const goOn = (...args: readonly string[]) => runCli(['generate', '--out', 'exam', ...args], { cwd: again });
  const table = () => readText(again, 'exam', 'answers.csv');
  beforeEach(async () => {
    for (const name of filesIn(cwd)) writeFiles(again, { [name]: readFileSync(join(cwd, name)) });
  });

  test('late students get their rows in a blank table', async () => {
    expect(await goOn('--add', 'late.csv')).toMatchObject({ code: 0 });
    expect(tableOf(table()).slice(1).map(idIn)).toEqual(['007', 's2', 's3', 's4', 's5', 's6']);
  });

  test('what was typed is never touched: late students get a table of their own, and both are graded', async () => {
    const filled = csvOf(full());
    writeFiles(again, { 'exam/answers.csv': filled });
    const { code, stdout } = await goOn('--add', 'late.csv');
    expect({ code, told: stdout.includes('the late students have answers-2.csv') }).toEqual({
      code: 0,
      told: true,
    });
    expect(table()).toBe(filled);
    expect(tableOf(readText(again, 'exam', 'answers-2.csv')).map(idIn)).toEqual(['student', 's6']);
    await goOn('mid.yaml', '--students', 'roster.csv');
    expect(table()).toBe(filled);
  });

  test('one that is gone is made again, and one of a set-aside exam goes with it', async () => {
    rmSync(join(again, 'exam', 'answers.csv'));
    expect((await goOn('mid.yaml', '--students', 'roster.csv')).code).toBe(0);
    expect(table()).toBe(blank);
    writeFiles(again, { 'exam/answers.csv': 'mine' });
    await goOn('mid.yaml', '--students', 'roster.csv', '--force', '--format', 'html');
    const [aside] = readdirSync(again).filter((name) => name.startsWith('exam-'));
    expect(readText(again, aside!, 'answers.csv')).toBe('mine');
  });

  test('of a student with sheets of two revisions the id alone tells none, and the codes are named', async () => {
    const [one] = variants;
    writeFiles(again, { 'quiz.yaml': readText(cwd, 'quiz.yaml').replace(/points: 1/g, 'points: 3') });
    expect(await goOn('mid.yaml', '--students', 'roster.csv')).toMatchObject({ code: 0 });
    const now = keyOf(again, 'exam').variants;
    const blankNow = tableOf(readText(again, 'exam', 'revision-2', 'answers.csv'));
    const column = blankNow[0]!.indexOf('variant');
    expect(blankNow[1]![column]).toBe(now[0]!.variant);
    writeFiles(again, { 'a.csv': csvOf(full().map((row) => row.filter((_, at) => at !== column))) });
    const args = ['grade', 'a.csv', '--key', 'exam/key.json', '--format', 'csv'];
    const { code, stderr } = await runCli(args, { cwd: again });
    expect(code).toBe(2);
    const codes = `${now[0]!.variant}, ${one!.variant}`;
    expect(stderr).toContain(`a.csv:2 student: "007" has several sheets, ${codes}; write the code`);
  });
});
