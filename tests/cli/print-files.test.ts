import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { KeyVariant } from '../../src/exam/exam.ts';
import { inPrintOrder, type PrintOrder } from '../../src/exam/print-order.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { answersOf, keyOf, SEED, SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { contentsOf, filesIn, readText, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
const exam = join(cwd, 'exam');
const ROSTER = `id,name,room,seat
s1,Ada Lovelace,R1,2
s2,Ana Silva,R2,1
s3,../../Ana Silva,R1,1
s4,CON,R2,2
`;
const LATE = `${ROSTER}s5,Marvin Minsky,R1,3\n`;
const pages = join(cwd, 'pages');
const generate = (...args: readonly string[]) => runCli(['generate', ...args, '--out', 'exam'], { cwd });
const onPages = (...args: readonly string[]) => runCli(['generate', ...args, '--out', 'pages'], { cwd });
const made = ['bank.yaml', '--students', 'roster.csv', '--versions', '2', '--seed', SEED];

/** An exam for two rooms in two versions, for paper, and one whose names go on, as pages alone: no browser is needed. */
const begun = testFolder();
beforeAll(async () => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK, 'roster.csv': ROSTER, 'late.csv': LATE });
  const { code, stdout, stderr } = await generate(
    ...made,
    '--names',
    'name',
    '--cover',
    '--course',
    'Optics',
  );
  expect(stderr).toContain(
    '2 students are called Ana Silva; of their files, s2 is "Ana Silva", s3 is "Ana Silva (s3)"',
  );
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringMatching(/print\/ +sheets \(\d+ pages\)/),
  });
  expect((await onPages(...made, '--names', 'name', '--cover', '--format', 'html')).code).toBe(0);
  cpSync(cwd, begun, { recursive: true });
}, 60_000);
beforeEach(() => {
  for (const name of readdirSync(cwd)) rmSync(join(cwd, name), { recursive: true });
  cpSync(begun, cwd, { recursive: true });
});

const pagesOf = async (name: string) => (await readPdf(readFileSync(join(exam, name)))).pages;
const variantsIn = (order: PrintOrder) =>
  inPrintOrder(keyOf(exam).variants, order).flatMap(({ variants }) => variants);
const idsOf = (variants: readonly KeyVariant[]) => variants.map(({ student }) => student!.id);

/** Whose each page of a joined file is, by the code that stands on it; empty for a blank page. */
async function codesOn(name: string): Promise<readonly string[]> {
  const codes = keyOf(exam).variants.map(({ variant }) => variant);
  return (await pagesOf(name)).map((text) => codes.find((code) => text.includes(code)) ?? '');
}

/** Ids of students in the order in which their sheets begin. */
async function orderOf(name: string): Promise<readonly string[]> {
  const byCode = new Map(keyOf(exam).variants.map(({ variant, student }) => [variant, student!.id]));
  return [...new Set((await codesOn(name)).flatMap((code) => byCode.get(code) ?? []))];
}

test('sheets are joined room by room and seat by seat, each cover and each sheet on a front page', async () => {
  expect(await orderOf('print/sheets.pdf')).toEqual(['s3', 's1', 's2', 's4']);
  expect(idsOf(variantsIn('room'))).toEqual(['s3', 's1', 's2', 's4']);
  const pages = await pagesOf('print/sheets.pdf');
  expect(pages.length % 2).toBe(0);
  const codes = await codesOn('print/sheets.pdf');
  // Cover, its blank back, and the sheet.
  for (const { variant, student } of keyOf(exam).variants) {
    const first = codes.indexOf(variant);
    expect(first % 2, student!.id).toBe(0);
    expect(pages[first]).toContain('Optics');
    expect(pages[first + 1]!.trim()).toBe('');
    expect(codes[first + 2]).toBe(variant);
  }
  const one = (await pagesOf('sheets/Ada Lovelace.pdf')).length;
  expect(pages).toHaveLength(4 * (2 + one + (one % 2)));
});

test('a version has one solution to print, and everybody’s file holds that of theirs', async () => {
  const pages = await pagesOf('print/solutions.pdf');
  expect(pages.filter((text) => /version A/.test(text))).not.toHaveLength(0);
  const starts = pages.flatMap((text, at) => (/worked solutions, version [AB]/.test(text) ? [at] : []));
  expect(starts).toHaveLength(2);
  expect(starts.every((at) => at % 2 === 0)).toBe(true);
  const bytesOf = (id: string) => contentsOf(exam)[`solutions/${NAMES[id]}.pdf`];
  const versions = new Map(keyOf(exam).variants.map(({ student, version }) => [student!.id, version]));
  for (const [a, b] of [
    ['s1', 's2'],
    ['s1', 's3'],
    ['s2', 's4'],
    ['s3', 's4'],
  ] as const)
    expect(bytesOf(a) === bytesOf(b), `${a} ${b}`).toBe(versions.get(a) === versions.get(b));
});

/** What files of students are called by name. */
const NAMES: Readonly<Record<string, string>> = {
  s1: 'Ada Lovelace',
  s2: 'Ana Silva',
  s3: 'Ana Silva (s3)',
  s4: '_CON',
};

test('files are called by names that are safe and different, and none leaves the folder', () => {
  for (const [kind, ending] of [
    ['sheets', 'pdf'],
    ['covers', 'pdf'],
    ['solutions', 'pdf'],
    ['answers', 'yaml'],
  ] as const)
    expect(filesIn(join(exam, kind))).toEqual(
      Object.values(NAMES)
        .map((name) => `${name}.${ending}`)
        .sort(),
    );
  expect(readdirSync(cwd).sort()).toEqual(['bank.yaml', 'exam', 'late.csv', 'pages', 'roster.csv']);
});

test('the attendance list says who sits where with which code; the key table every slot with its interval', async () => {
  const [first, second, ...none] = await pagesOf('print/attendance.pdf');
  expect(none).toEqual([]);
  const { variants } = keyOf(exam);
  for (const { variant, student } of variants) {
    const [here, there] = student!.room === 'R1' ? [first, second] : [second, first];
    for (const text of [variant, student!.id, student!.name]) expect(here).toContain(text);
    expect(there).not.toContain(variant);
  }
  const tables = await pagesOf('print/key-table.pdf');
  expect(tables).toHaveLength(2);
  for (const [at, version] of ['A', 'B'].entries()) {
    expect(tables[at]).toContain(`Version ${version}`);
    const { questions } = variants.find((one) => one.version === version)!;
    for (const { id, accepted } of questions.flatMap(({ slots }) => slots)) {
      expect(tables[at]).toContain(id);
      if (accepted[0] !== accepted[1])
        expect(tables[at]).toContain(accepted.join(' … ').replaceAll('-', '\u2212'));
    }
  }
});

test('the same command says that there is nothing to do; --only prints a sheet and joins all of them again as they were', async () => {
  const before = contentsOf(exam);
  expect(await generate(...made)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('nothing to do'),
  });
  rmSync(join(exam, 'print/sheets.pdf'));
  writeFileSync(join(exam, 'sheets/Ana Silva.pdf'), 'coffee');
  expect((await generate('--only', 's2')).stdout).toContain(
    'Printed again: exam/sheets/Ana Silva.pdf; print/sheets.pdf was joined again',
  );
  expect(contentsOf(exam)).toEqual(before);
});

test('late students come into every file for print, and have a file of their own; all that was there is as before', async () => {
  const before = contentsOf(exam);
  const { code, stdout } = await generate('--add', 'late.csv');
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('late-sheets') });
  expect(await orderOf('print/sheets.pdf')).toEqual(['s3', 's1', 's5', 's2', 's4']);
  expect(await orderOf('print/late-sheets.pdf')).toEqual(['s5']);
  expect((await pagesOf('print/attendance.pdf'))[0]).toContain('Marvin Minsky');
  const now = contentsOf(exam);
  for (const [name, content] of Object.entries(before))
    if (/^(?:sheets|covers|solutions|answers)\//.test(name)) expect(now[name] === content, name).toBe(true);
  expect(filesIn(join(exam, 'covers'))).toContain('Marvin Minsky.pdf');
});

test('another order joins the sheets anew, by version with a page before each, and changes no other file', async () => {
  const before = contentsOf(exam);
  const { code } = await generate(
    '--order',
    'version',
    '--separators',
    '--duplex',
    'off',
    '--cover',
    'false',
  );
  expect(code).toBe(0);
  expect(await orderOf('print/sheets.pdf')).toEqual(idsOf(variantsIn('version')));
  const pages = await pagesOf('print/sheets.pdf');
  expect(pages.filter((text) => /Version [AB]\s*2 sheets/.test(text))).toHaveLength(2);
  expect(pages.every((text) => text.trim() !== '')).toBe(true);
  const now = contentsOf(exam);
  const changed = Object.keys(now).filter((name) => now[name] !== before[name]);
  expect(changed.filter((name) => !name.startsWith('print/'))).toEqual(['made-from.json']);
  expect(Object.keys(before).filter((name) => !(name in now))).toEqual([]);
  expect((await generate()).stdout).toContain('nothing to do');
});

test('other names move what is there, byte for byte; forms keep their names', async () => {
  appendFileSync(join(pages, 'answers/Ana Silva.yaml'), '\n# mine\n');
  const before = contentsOf(pages);
  const { code, stdout } = await onPages('--names', 'id');
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('12 files called otherwise') });
  const now = contentsOf(pages);
  for (const kind of ['sheets', 'covers', 'solutions']) {
    expect(filesIn(join(pages, kind))).toEqual(['s1.html', 's2.html', 's3.html', 's4.html']);
    for (const [id, name] of Object.entries(NAMES))
      expect(now[`${kind}/${id}.html`] === before[`${kind}/${name}.html`], `${kind} ${id}`).toBe(true);
  }
  for (const name of Object.keys(before).filter((each) => each.startsWith('answers/')))
    expect(now[name]).toBe(before[name]);
  expect((await onPages()).stdout).toContain('nothing to do');
});

test('a file of somebody else is not written over by a new name, and --only leaves names alone', async () => {
  writeFiles(pages, { 'sheets/s3.html': 'mine' });
  const before = contentsOf(pages);
  expect(await onPages('--names', 'id')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('sheets/s3.html, but there is a file of this name'),
  });
  expect(await onPages('--only', 's1', '--names', 'id')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--only prints one sheet again as it was'),
  });
  expect(contentsOf(pages)).toEqual(before);
});

test('a corrected name calls the files of this student otherwise, a filled form too, and nobody else’s', async () => {
  appendFileSync(join(pages, 'answers/Ada Lovelace.yaml'), '\n# mine\n');
  const before = contentsOf(pages);
  writeFiles(cwd, { 'roster.csv': ROSTER.replace('Ada Lovelace', 'Ada King') });
  expect((await onPages('--only', 's1', '--students', 'roster.csv')).code).toBe(0);
  const now = contentsOf(pages);
  expect(Object.keys(now).filter((name) => name.includes('Lovelace'))).toEqual([]);
  expect(now['answers/Ada King.yaml']).toBe(before['answers/Ada Lovelace.yaml']);
  expect(readText(pages, 'sheets/Ada King.html')).toContain('Ada King');
  expect(readText(pages, 'print/attendance.html')).toContain('Ada King');
  expect(now['sheets/Ana Silva.html'] === before['sheets/Ana Silva.html']).toBe(true);
  expect((await onPages()).stdout).toContain('nothing to do');
});

test('answers on forms that are called by names are marked for whose they are, and a changed bank makes a revision by names', async () => {
  const { variants } = keyOf(pages);
  for (const variant of variants)
    writeFileSync(
      join(pages, 'answers', `${NAMES[variant.student!.id]}.yaml`),
      JSON.stringify(answersOf('quiz', variant)),
    );
  const { code, stdout } = await runCli(
    ['grade', 'pages/answers', '--key', 'pages/key.json', '--format', 'csv'],
    { cwd },
  );
  expect(code).toBe(0);
  for (const { variant, student } of variants)
    expect(stdout).toMatch(new RegExp(`${variant},${student!.id},.*,100.00,marked`));
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK.replace('points: 2', 'points: 3') });
  expect((await onPages(...made)).code).toBe(0);
  expect(filesIn(join(pages, 'revision-2/sheets'))).toEqual(filesIn(join(pages, 'sheets')));
  expect(filesIn(join(pages, 'revision-2/print'))).toEqual(['attendance.html', 'key-table.html']);
});

test('without PDF the lists are pages, and an exam of nobody has lines for names', async () => {
  const args = ['bank.yaml', '--variants', '2', '--format', 'html', '--lang', 'pt-BR', '--out', 'nobody'];
  expect((await runCli(['generate', ...args], { cwd })).code).toBe(0);
  expect(filesIn(join(cwd, 'nobody/print'))).toEqual(['attendance.html', 'key-table.html']);
  const list = readText(cwd, 'nobody/print/attendance.html');
  for (const { variant, questions } of keyOf(cwd, 'nobody').variants) {
    expect(list).toContain(variant);
    const table = readText(cwd, 'nobody/print/key-table.html');
    expect(table).toContain(variant);
    for (const { accepted } of questions.flatMap(({ slots }) => slots))
      if (accepted[0] !== accepted[1])
        expect(table).toContain(accepted.join(' … ').replaceAll('-', '\u2212').replaceAll('.', ','));
  }
});
