import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExamKey, KeyVariant } from '../../src/exam/exam.ts';
import { keyText, sealKey } from '../../src/exam/key.ts';
import { wordsIn } from '../../src/messages/text.ts';
import { gradeAnswers } from '../../src/pipeline/grade.ts';
import type { GradeOptions } from '../../src/pipeline/grade-options.ts';
import { contentsOf, filesIn, testFolder } from '../cli/test-folder.ts';
import { DEMO_QUESTIONS, SEED, sampleKey } from '../document/feedback-sample.ts';
import { readPdf } from '../pdf/read-pdf.ts';

const folder = testFolder();
const at = (...path: readonly string[]) => join(folder, ...path);

const drawn = sampleKey(DEMO_QUESTIONS, ['ada', 'bob', 'cyd']);
const [ada, bob] = drawn.variants;

function saved(name: string, change: (question: ExamKey['variants'][0]['questions'][0]) => object): string {
  const { hash: _, ...rest } = drawn;
  const variants = rest.variants.map((variant) => ({
    ...variant,
    questions: variant.questions.map((question) => ({ ...question, ...change(question) })),
  }));
  mkdirSync(at(name), { recursive: true });
  writeFileSync(at(name, 'key.json'), keyText(sealKey({ ...rest, variants })));
  return at(name, 'key.json');
}

const key = saved('exam', () => ({}));
/** The same exam, but too few decimals earn everything now. */
const corrected = saved('corrected', () => ({ credit: { imprecise: '1' } }));

function handIn(name: string, variant: KeyVariant, texts: Readonly<Record<string, string>> = {}): string {
  const rows = variant.questions.flatMap(({ id, slots }) =>
    slots.map(
      (slot) =>
        `sample,${variant.variant},${id},"${slot.id}","${texts[`${id}/${slot.id}`] ?? slot.expected}"`,
    ),
  );
  mkdirSync(at('answers'), { recursive: true });
  const file = at('answers', name);
  writeFileSync(file, ['exam,variant,question,slot,value', ...rows, ''].join('\n'));
  return file;
}

const LOSS = ada!.questions[3]!.slots.find(({ id }) => id === 'loss')!.expected;
const right = handIn('1-bob.csv', bob!);
const imprecise = handIn('2-ada.csv', ada!, { 'backprop/loss': Number(LOSS).toFixed(2) });

async function grade(answers: readonly string[], more: Partial<GradeOptions> = {}) {
  const [printed, noticed, progressed]: [string[], string[], string[]] = [[], [], []];
  const code = await gradeAnswers({
    answers,
    key,
    out: undefined,
    format: 'text',
    pdf: false,
    paper: 'A4',
    pass: undefined,
    latest: false,
    compare: undefined,
    assign: [],
    adjust: undefined,
    language: undefined,
    print: async (text) => void printed.push(text),
    notice: (text) => noticed.push(text),
    progress: (done, total) => progressed.push(`${done}/${total}`),
    ...more,
  });
  return { code, printed: printed.join(''), noticed: noticed.join('\n'), progressed };
}

test('a marking folder has a report as page and as data for each sheet, a gradebook, and the analysis', async () => {
  const { code, printed } = await grade([right, imprecise], { out: at('marks'), format: 'html' });
  expect(code).toBe(0);
  expect(filesIn(at('marks'))).toEqual([
    'analysis.html',
    'gradebook.csv',
    'report.json',
    ...[ada!.variant, bob!.variant]
      .sort()
      .flatMap((code) => [`reports/${code}.html`, `reports/${code}.json`]),
  ]);
  expect(printed).toContain(at('marks', 'reports'));
  expect(printed.split('\n').length).toBeLessThan(10);
});

test('no file of a marking holds the seed, and no report holds another student', async () => {
  await grade([right, imprecise], { out: at('private') });
  for (const [file, content] of Object.entries(contentsOf(at('private')))) {
    expect(content, file).not.toContain(SEED);
    if (file.startsWith(`reports/${bob!.variant}`))
      expect(content).not.toMatch(new RegExp(`Name of ada|${ada!.variant}`));
  }
});

test('titles of questions come from the manifest beside the key, where there is one', async () => {
  const title = wordsIn('en', DEMO_QUESTIONS[0]!.title!);
  const questions = DEMO_QUESTIONS.map((question) => ({
    id: question.id,
    title: wordsIn('en', question.title!),
  }));
  const page = () => readFileSync(at('titled', 'reports', `${bob!.variant}.html`), 'utf8');
  await grade([right], { out: at('titled') });
  expect(page()).not.toContain(title);
  writeFileSync(at('exam', 'exam.json'), JSON.stringify({ questions }));
  await grade([right], { out: at('titled') });
  expect(page()).toContain(title);
  writeFileSync(at('exam', 'exam.json'), '{"questions": 7}');
  expect((await grade([right], { out: at('titled') })).code).toBe(0);
});

test('marking again into the same folder replaces our files and leaves the others', async () => {
  mkdirSync(at('again'));
  writeFileSync(at('again', 'notes.txt'), 'mine');
  await grade([imprecise], { out: at('again') });
  const before = readFileSync(at('again', 'gradebook.csv'), 'utf8');
  await grade([imprecise], { out: at('again'), key: corrected });
  expect(readFileSync(at('again', 'gradebook.csv'), 'utf8')).not.toBe(before);
  expect(readFileSync(at('again', 'notes.txt'), 'utf8')).toBe('mine');
  expect(filesIn(at('again')).filter((file) => file.endsWith('.part'))).toEqual([]);
});

test('comparing prints who changes by how much and why, and overwrites nothing', async () => {
  await grade([right, imprecise], { out: at('old') });
  const before = contentsOf(at('old'));
  const { code, printed } = await grade([right, imprecise], { key: corrected, compare: at('old') });
  expect(code).toBe(0);
  expect(printed).toContain('1 of 2 change against');
  expect(printed).toMatch(new RegExp(`${ada!.variant} +ada +Name of ada +\\S+ +10\\.0000 +\\+0\\.\\d{4}`));
  expect(printed).toMatch(/backprop +\+0\.\d{4}/);
  expect(printed).not.toContain(bob!.variant);
  expect(contentsOf(at('old'))).toEqual(before);
});

test.each(['report.json', 'gradebook.csv'])('comparing takes a folder, or its %s', async (file) => {
  const more = { key: corrected, compare: at('old', file) };
  expect((await grade([right, imprecise], more)).printed).toContain('1 of 2 change');
});

test('comparing tells a verdict that changed though the points did not', async () => {
  const path = at('old', 'reports', `${bob!.variant}.json`);
  const old = readFileSync(path, 'utf8');
  writeFileSync(path, old.replace('"verdict": "correct"', '"verdict": "slip"'));
  const { printed } = await grade([right, imprecise], { compare: at('old') });
  writeFileSync(path, old);
  expect(printed).toContain('0 of 2 change');
  expect(printed).toMatch(/perceptron +z\[1\]: slip → correct/);
});

test('comparing the same marking finds no change', async () => {
  const { printed } = await grade([right, imprecise], { compare: at('old') });
  expect(printed).toBe(`Nothing changes against ${at('old')} (2 compared).\n`);
});

test('comparing writes what it found beside a new marking, and leaves formats for programs alone', async () => {
  const more = { key: corrected, compare: at('old'), out: at('new'), format: 'csv' } as const;
  const { printed, noticed } = await grade([right, imprecise], more);
  expect(printed).toBe(readFileSync(at('new', 'gradebook.csv'), 'utf8'));
  expect(noticed).toContain('1 of 2 change');
  expect(readFileSync(at('new', 'changes.csv'), 'utf8')).toMatch(/^variant,student.*\n.*,ada,/);
});

test('comparing refuses to write into the folder it looks at, by whatever name', async () => {
  symlinkSync(at('old'), at('alias'));
  const out = at('old');
  for (const compare of [at('old'), at('old', 'report.json'), at('alias'), `${at('old')}/../old/`]) {
    await expect(grade([right], { out, compare })).rejects.toThrow('nothing in it is overwritten');
  }
});

test('comparing with what is no marking is told', async () => {
  mkdirSync(at('empty'));
  await expect(grade([right], { compare: at('empty') })).rejects.toThrow('holds no earlier marking');
  await expect(grade([right], { compare: at('none') })).rejects.toThrow('does not exist');
  expect(existsSync(at('none'))).toBe(false);
});

test('with --pdf each report is a PDF too, on the paper that was asked for', async () => {
  await grade([imprecise], { out: at('pdf'), pdf: true, paper: 'Letter' });
  const pdf = await readPdf(readFileSync(at('pdf', 'reports', `${ada!.variant}.pdf`)));
  expect(pdf.size).toEqual([612, 792]);
  expect(pdf.title).toContain(ada!.variant);
  expect(pdf.pages.join(' ')).toContain('Name of ada');
  expect(existsSync(at('pdf', 'analysis.pdf'))).toBe(true);
});

test('progress counts the files', async () => {
  expect((await grade([right, imprecise])).progressed).toEqual(['1/2', '2/2']);
});

test('of several sheets the latest by name counts, and only that', async () => {
  const later = handIn('3-ada.csv', ada!);
  const { code, printed } = await grade([imprecise, later, right], { latest: true });
  expect(code).toBe(0);
  expect(printed).toMatch(/ada.*100\.0%/);
  expect((await grade([imprecise, later])).code).toBe(2);
});

test.each([
  [{ format: 'html' }, '--format html needs --out'],
  [{ pdf: true }, '--pdf needs --out'],
  [{ out: 'key', format: 'text' }, 'is a file; the name of a folder is needed'],
] as const)('%j is refused', async (more, message) => {
  const out = 'out' in more ? { out: key } : {};
  await expect(grade([right], { ...more, ...out })).rejects.toThrow(message);
});
