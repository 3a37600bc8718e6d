import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { KeyVariant } from '../../src/exam/exam.ts';
import { jsonText } from '../../src/files/json-text.ts';
import { fieldName } from '../../src/marking/read-answers-pdf.ts';
import { type FillPdf, fillByLibrary, fillInViewer, flattened, viewerFields } from '../pdf/fill-pdf.ts';
import { answersOf, keyOf, SEED } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { contentsOf, filesIn, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
const BANK = `id: quiz
title: { en: A quiz, pt-BR: "Um teste (à mão)" }
questions:
  - id: one.two
    family: sigmoid-neuron
    parameters: { inputCount: 1, samples: 1, learningRate: 1 }
  - id: several
    family: concept
    parameters:
      statement: Which are losses?
      options:
        - { text: huber, right: true }
        - { text: dropout }
        - { text: hinge, right: true }
  - id: one
    family: concept
    parameters: { statement: Which?, options: [{ text: this, right: true }, { text: that }, { text: none }] }
  - id: decide
    family: concept
    parameters: { statement: Decide., statements: [{ text: a, true: yes }, { text: b, true: no }] }
`;
const ROSTER = 'id,name\ns.1,Ada Lovelace\n2,Bernhard Widrow\n';
const generate = (out: string, ...args: readonly string[]) =>
  runCli(['generate', 'bank.yaml', '--seed', SEED, '--format', 'html', '--fillable', '--out', out, ...args], {
    cwd,
  });
let variants: readonly KeyVariant[] = [];
const formOf = ({ variant }: KeyVariant, out = 'exam') =>
  readFileSync(join(cwd, out, 'fillable', `${variant}.pdf`));

beforeAll(async () => {
  writeFiles(cwd, { 'bank.yaml': BANK, 'roster.csv': ROSTER });
  const { code, stderr } = await generate('exam', '--students', 'roster.csv', '--lang', 'pt-BR');
  expect(code, stderr).toBe(0);
  variants = keyOf(cwd, 'exam').variants;
});

/** What is to be typed and ticked for some answers. */
const fillingOf = ({ questions }: KeyVariant, write = (expected: string) => expected) =>
  new Map(
    questions.flatMap(({ id, slots }) =>
      slots.flatMap((slot) => {
        const text = write(slot.expected);
        if (slot.kind !== 'choices') return [[fieldName(id, slot.id), text] as const];
        return text.split(', ').map((option) => [fieldName(id, slot.id, option), 'on'] as const);
      }),
    ),
  );

async function reportsOf(...files: readonly string[]) {
  const run = await runCli(['grade', ...files, '--key', 'exam/key.json', '--format', 'json'], { cwd });
  return { ...run, reports: run.stdout.trim().split('\n') };
}

test('the form has a field for each box in the order of the sheet, with a name for people, and nothing else', async () => {
  const task = getDocument({ data: new Uint8Array(formOf(variants[0]!)), verbosity: 0 });
  const document = await task.promise;
  const fields = await viewerFields(document);
  await task.destroy();
  const shown = fields.filter(({ hidden }) => !hidden);
  expect(
    shown.map(({ fieldName: name, buttonValue: state }) => [name, state].filter(Boolean).join(' ')),
  ).toEqual([
    'one%2Etwo/z[1]',
    'one%2Etwo/output[1]',
    'one%2Etwo/error[1]',
    'one%2Etwo/loss[1]',
    'one%2Etwo/dw[1,1]',
    'one%2Etwo/db[1]',
    'one%2Etwo/w[1,1]',
    'one%2Etwo/b[1]',
    ...['A', 'B', 'C'].map((option) => `several/answer:${option}`),
    ...['A', 'B', 'C'].map((option) => `one/answer ${option}`),
    ...[1, 2].flatMap((at) => ['true', 'false'].map((state) => `decide/answer[${at}] ${state}`)),
  ]);
  expect(shown[4]!.alternativeText).toBe('1. Neurônio sigmoide, dw[1,1]');
  const hidden = fields.filter((field) => field.hidden);
  expect(hidden.map(({ fieldName: name, readOnly }) => [name, readOnly])).toEqual(
    ['exam', 'variant', 'student'].map((name) => [name, true]),
  );
});

test('what reads aloud finds fields where the boxes are, no links, and no script', async () => {
  const pdf = await PDFDocument.load(formOf(variants[0]!));
  const texts = pdf.context.enumerateIndirectObjects().map(([, object]) => String(object));
  expect(
    texts.some(
      (text) => text.includes('slot.invalid') || /\/(?:JS|JavaScript|AA|OpenAction|URI)\b/.test(text),
    ),
  ).toBe(false);
  const forms = texts.filter((text) => /\/S \/Form\b/.test(text));
  expect(forms).toHaveLength(8 + 3 + 3 + 4);
  expect(texts.filter((text) => /\/S \/Link\b/.test(text))).toEqual([]);
});

test('the same seed gives the same bytes, and the form is made again where it is missing', async () => {
  await generate('other', '--students', 'roster.csv', '--lang', 'pt-BR');
  expect(contentsOf(join(cwd, 'other', 'fillable'))).toEqual(contentsOf(join(cwd, 'exam', 'fillable')));
});

describe.each<readonly [string, FillPdf]>([
  ['the viewer of a browser', fillInViewer],
  ['a library', fillByLibrary],
])('filled in by %s, a form gets the marks of the YAML form:', (_who, fill) => {
  test.each<readonly [string, (expected: string) => string]>([
    ['all is right', (expected) => expected.replace('.', ',')],
    ['much is wrong', (expected) => (/^[A-C]/.test(expected) ? 'A' : expected.replace(/\d$/, '9'))],
  ])('%s', async (_what, write) => {
    const [one] = variants;
    const handed = await fill(formOf(one!), fillingOf(one!, write));
    writeFiles(cwd, { 'in/a.pdf': handed, 'in.json': jsonText(answersOf('quiz', one!, write)) });
    const [pdf, json] = [await reportsOf('in'), await reportsOf('in.json')];
    expect(pdf).toEqual(json);
    expect(pdf.reports).toHaveLength(1);
    if (write('B') === 'B') expect(JSON.parse(pdf.reports[0]!)).toMatchObject({ earned: '4.0000' });
  });
});

test('a form that nobody filled in is a blank sheet, as the YAML form is', async () => {
  const { code, reports } = await reportsOf('exam/fillable');
  expect({ code, marks: reports.map((text) => JSON.parse(text).earned) }).toEqual({
    code: 0,
    marks: ['0.0000', '0.0000'],
  });
});

test('of a form without a name whoever fills it in says who it is', async () => {
  await generate('shared', '--versions', '1', '--lang', 'en');
  const [version] = keyOf(cwd, 'shared').variants;
  const filling = new Map([...fillingOf(version!), ['student', 'Żółkiewski']]);
  writeFiles(cwd, { 'shared.pdf': await fillInViewer(formOf(version!, 'shared'), filling) });
  const { stdout } = await runCli(['grade', 'shared.pdf', '--key', 'shared/key.json', '--format', 'csv'], {
    cwd,
  });
  expect(stdout).toMatch(/Żółkiewski,,,4.0000,4.0000,100.00,marked/);
});

test('a PDF that cannot be marked is told what it is and what to do; all others are marked', async () => {
  const [one, two] = variants;
  const good = await fillByLibrary(formOf(two!), fillingOf(two!));
  const foreign = await PDFDocument.create();
  foreign.addPage();
  const scan = await foreign.save();
  foreign.getForm().createTextField('exam').addToPage(foreign.getPage(0));
  const locked = await PDFDocument.load(formOf(one!));
  locked.encrypt({ userPassword: 'x' });
  writeFiles(cwd, {
    'mixed/1-good.pdf': good,
    'mixed/2-flat.pdf': await flattened(await fillByLibrary(formOf(one!), fillingOf(one!))),
    'mixed/3-scan.pdf': scan,
    'mixed/4-foreign.pdf': await foreign.save(),
    'mixed/5-locked.pdf': await locked.save(),
    'mixed/6-cut.pdf': formOf(one!).subarray(0, 5000),
    'mixed/7-none.pdf': 'not a PDF',
    'mixed/8-other.pdf': formOf(keyOf(cwd, 'shared').variants[0]!, 'shared'),
  });
  const { code, stdout, stderr } = await runCli(
    ['grade', 'mixed', '--key', 'exam/key.json', '--format', 'csv'],
    { cwd },
  );
  expect(code).toBe(2);
  expect(stdout).toMatch(/2,Bernhard Widrow,,4.0000,4.0000,100.00,marked/);
  for (const [file, told] of [
    ['2-flat', `is a flattened form (exam quiz, variant ${one!.variant}): its fields are gone`],
    ['3-scan', 'is a PDF without fields, such as a scan'],
    ['4-foreign', 'is a form of another kind, and is not read. Allowed: the PDF from the folder fillable'],
    ['5-locked', 'is protected (encrypted), so nothing in it can be read. Save it without a password'],
    ['6-cut', 'is no PDF, or only a part of one'],
    ['7-none', 'is no PDF, or only a part of one'],
    ['8-other', 'is no variant of exam "quiz"'],
  ])
    expect(stderr).toContain(
      `mixed/${file}.pdf ${told}`.replace(
        '8-other.pdf is',
        `8-other.pdf variant: "${keyOf(cwd, 'shared').variants[0]!.variant}" is`,
      ),
    );
});

test('a program that leaves out what nobody sees loses no answer', async () => {
  const [one] = variants;
  const pdf = await PDFDocument.load(await fillByLibrary(formOf(one!), fillingOf(one!)));
  const form = pdf.getForm();
  for (const name of ['exam', 'variant', 'student']) form.removeField(form.getField(name));
  writeFiles(cwd, { 'bare.pdf': await pdf.save() });
  const { code, reports } = await reportsOf('bare.pdf');
  expect({ code, report: JSON.parse(reports[0]!) }).toMatchObject({
    code: 0,
    report: { student: 's.1', earned: '4.0000' },
  });
});

test('where options are ticked, nobody is asked to write letters', async () => {
  const task = getDocument({ data: new Uint8Array(formOf(variants[0]!)), verbosity: 0 });
  const document = await task.promise;
  const pages = Array.from({ length: document.numPages }, async (_, at) =>
    (await (await document.getPage(at + 1)).getTextContent()).items.map((item) =>
      'str' in item ? item.str : '',
    ),
  );
  const text = (await Promise.all(pages)).flat().join(' ');
  await task.destroy();
  expect(text).toContain('Marque a letra da resposta certa.');
  expect(text).not.toContain('Escreva na caixa');
});

test('a form that is filled in is never written again', async () => {
  const [one] = variants;
  const name = `exam/fillable/${one!.variant}.pdf`;
  const filled = await fillInViewer(formOf(one!), new Map([['one%2Etwo/z[1]', '1']]));
  writeFiles(cwd, { [name]: filled });
  for (const args of [['--only', '2'], ['--only', one!.variant], [], ['--format', 'html']])
    expect((await runCli(['generate', '--out', 'exam', ...args], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, name)).equals(filled)).toBe(true);
  expect(filesIn(join(cwd, 'exam', 'fillable'))).toHaveLength(2);
  expect(statSync(join(cwd, name)).size).toBeLessThan(5_000_000);
});
