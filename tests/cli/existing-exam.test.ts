import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { allVariants } from '../../src/exam/key-order.ts';
import { answersOf, keyOf, manifestOf, numbersByAddress, ROSTER, SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { contentsOf, filesIn, readText, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
const LATE = 's4,Marvin Minsky,minsky@example.edu\n';
const exam = join(cwd, 'exam');
const generate = (...args: readonly string[]) => runCli(['generate', ...args, '--out', 'exam'], { cwd });
const again = (...args: readonly string[]) =>
  generate('bank.yaml', '--students', 'roster.csv', '--format', 'html', ...args);
const codeOf = (id: string) => keyOf(exam).variants.find(({ student }) => student?.id === id)!.variant;
const fill = (code: string, below = '') =>
  appendFileSync(join(exam, below, 'answers', `${code}.yaml`), '\n# mine\n');

/** Every test begins with an exam of three students, one of whom has filled in the form, and a note of somebody. */
const begun = testFolder();
beforeAll(async () => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK, 'roster.csv': ROSTER, 'late.csv': ROSTER + LATE });
  expect(await again()).toMatchObject({ code: 0, stderr: '' });
  fill(codeOf('s1'));
  writeFiles(exam, { 'notes.txt': 'room 12' });
  cpSync(cwd, begun, { recursive: true });
});
beforeEach(() => {
  for (const name of readdirSync(cwd)) rmSync(join(cwd, name), { recursive: true });
  cpSync(begun, cwd, { recursive: true });
});

/** What was there is there still, byte for byte, but for what tells of the exam as a whole, lists for print too. */
function expectKept(before: Readonly<Record<string, string>>): void {
  const grown = ['answers.csv', 'exam.json', 'key.json', 'roster.csv', 'made-from.json'];
  const now = contentsOf(exam);
  for (const [name, content] of Object.entries(before))
    if (!grown.includes(name) && !name.startsWith('print/')) expect(now[name], name).toBe(content);
}

test('the same command on an unchanged exam says that there is nothing to do, and does nothing', async () => {
  const before = contentsOf(exam);
  for (const args of [['bank.yaml', '--students', 'roster.csv', '--format', 'html'], ['bank.yaml'], []])
    expect(await generate(...args)).toEqual({
      code: 0,
      stdout: 'Exam quiz in exam: nothing to do. It has 3 variants, and every file is there.\n',
      stderr: '',
    });
  expect(contentsOf(exam)).toEqual(before);
});

test('files that are missing are made again, each as it was', async () => {
  const before = contentsOf(exam);
  const lost = [
    `sheets/${codeOf('s2')}.html`,
    `solutions/${codeOf('s3')}.html`,
    `answers/${codeOf('s3')}.yaml`,
  ];
  for (const name of lost) rmSync(join(exam, name));
  const { code, stdout } = await again();
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('missing, for 2 variants') });
  expect(contentsOf(exam)).toEqual(before);
});

test.each([
  ['--add with a roster of them', ['--add', 'late.csv']],
  ['the same command with a longer roster', ['bank.yaml', '--students', 'late.csv']],
])('late students come in by %s, and nothing else is touched', async (_how, args) => {
  const before = { files: contentsOf(exam), key: keyOf(exam) };
  const { code, stdout } = await generate(...args);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(`s4 is ${codeOf('s4')}`) });
  expectKept(before.files);
  const key = keyOf(exam);
  expect(key.seed).toBe(before.key.seed);
  expect(key.variants.slice(0, 3)).toEqual(before.key.variants);
  const code4 = codeOf('s4');
  expect(filesIn(exam).filter((name) => name.includes(code4))).toHaveLength(3);
  expect(readText(exam, 'roster.csv')).toContain(`${code4},s4,Marvin Minsky`);
  expect(manifestOf(exam).variants).toEqual(key.variants.map(({ variant }) => variant).sort());
});

test('late students have the questions that all others have, although the bank was changed since', async () => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK.replace('points: 2', 'points: 7') });
  expect((await generate('--add', 'late.csv')).code).toBe(0);
  const { variants } = keyOf(exam);
  expect(variants.map(({ questions }) => questions[0]!.points)).toEqual(['2', '2', '2', '2']);
});

test.each(['{}', 'null', '[]', '{"questions":{}}', '{"questions":[null]}', 'no JSON'])(
  'late students come into an exam whose exam.json somebody changed to %s, and it is made again',
  async (changed) => {
    writeFileSync(join(exam, 'exam.json'), changed);
    expect((await generate('--add', 'late.csv')).code).toBe(0);
    expect(manifestOf(exam).questions).not.toEqual([]);
  },
);

test('an exam file goes on when it, its banks and its pictures are gone', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGP4DwQACfsD/Wj6HMwAAAAASUVORK5CYII=',
    'base64',
  );
  writeFiles(cwd, {
    'source/exam.yaml': 'exam: { id: e, logo: logo.png }\nsections: [{ bank: ../banks/own.yaml }]\n',
    'source/logo.png': png,
    'banks/own.yaml': `id: own
questions:
  - { id: q, worksheet: { statement: "![a net](net.png)", givens: { x: { min: 1, max: 9 } }, rules: ["y = 2*x"] } }
`,
    'banks/net.png': png,
  });
  const made = await runCli(
    ['generate', 'source/exam.yaml', '--students', 'roster.csv', '--format', 'html', '--out', 'kept'],
    { cwd },
  );
  expect(made).toMatchObject({ code: 0, stderr: '' });
  for (const name of ['source', 'banks']) rmSync(join(cwd, name), { recursive: true });
  expect(await runCli(['generate', '--add', 'late.csv', '--out', 'kept'], { cwd })).toMatchObject({
    code: 0,
    stderr: '',
  });
  const code = keyOf(cwd, 'kept').variants.at(-1)!.variant;
  expect(readText(cwd, 'kept/sheets', `${code}.html`).split(png.toString('base64').slice(0, 40)).length).toBe(
    3,
  );
  expect(readText(cwd, 'kept/made-from.json')).not.toContain(cwd);
});

test('an exam whose key is made anew from the seed, late student and all, is the same', async () => {
  await generate('--add', 'late.csv');
  const { seed } = keyOf(exam);
  await runCli(
    ['generate', 'bank.yaml', '--students', 'late.csv', '--seed', seed, '--format', 'html', '--out', 'other'],
    { cwd },
  );
  expect(readText(cwd, 'other/key.json')).toBe(readText(exam, 'key.json'));
});

test('a changed bank is told question by question, and makes a revision beside the exam', async () => {
  const before = { files: contentsOf(exam), key: keyOf(exam) };
  const changed = SMALL_BANK.replace('points: 2', 'points: 3').replace(
    /- id: neuron[\s\S]*/,
    '- { id: rule, family: perceptron-rule, parameters: { samples: 2 } }\n',
  );
  writeFiles(cwd, { 'bank.yaml': changed });
  const { code, stdout, stderr } = await again();
  expect(code).toBe(0);
  expect(stderr.trim().split('\n')).toEqual([
    'Changed: question delta: points 2 → 3',
    'Changed: question neuron: left out',
    'Changed: question rule: new',
  ]);
  expect(stdout).toContain('Exam quiz in exam has revision 2 now: 3 variants in exam/revision-2');
  expectKept(before.files);
  const key = keyOf(exam);
  expect(key.earlier).toEqual([{ revision: 1, banks: before.key.banks, variants: before.key.variants }]);
  // What was not changed has the numbers that it had.
  const numbers = (one: typeof key) =>
    Object.entries(numbersByAddress(one)).filter(([address]) => address.endsWith('delta'));
  expect(numbers(key)).toEqual(numbers(before.key));
  expect(new Set(allVariants(key).map(({ variant }) => variant)).size).toBe(6);
  expect(filesIn(join(exam, 'revision-2', 'sheets'))).toHaveLength(3);
  expect(manifestOf(exam).questions.map(({ id }) => id)).toEqual(['delta', 'rule', 'neuron']);
  expect(await again()).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing to do') });
  expect((await runCli(['verify', 'exam'], { cwd })).code).toBe(0);
});

test('sheets of every revision are marked by their codes, each student once; who hands in two has a mark for neither', async () => {
  const [one, two, three] = keyOf(exam).variants;
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK.replace('points: 2', 'points: 3') });
  await again();
  const now = keyOf(exam).variants;
  writeFiles(cwd, {
    'in/a.json': JSON.stringify(answersOf('quiz', one!)),
    'in/b.json': JSON.stringify(answersOf('quiz', now[1]!)),
    'in/c.json': JSON.stringify(answersOf('quiz', three!)),
    'in/d.json': JSON.stringify(answersOf('quiz', now[2]!)),
  });
  const { code, stdout } = await runCli(['grade', 'in', '--key', 'exam/key.json', '--format', 'csv'], {
    cwd,
  });
  const rows = stdout
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));
  expect(rows.map(([variant, id, , , earned, , , status]) => [variant, id, earned, status])).toEqual([
    [one!.variant, 's1', '3.0000', 'marked'],
    [now[1]!.variant, 's2', '4.0000', 'marked'],
    [now[2]!.variant, 's3', '', 'needs a look'],
    [three!.variant, 's3', '', 'needs a look'],
  ]);
  expect(code).toBe(1);
  expect(rows.some(([variant]) => variant === two!.variant)).toBe(false);
});

test('late students of an exam with two revisions get the last one', async () => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK.replace('points: 2', 'points: 3') });
  await again();
  expect((await generate('--add', 'late.csv')).code).toBe(0);
  const code = codeOf('s4');
  expect(filesIn(exam).filter((name) => name.includes(code))).toEqual([
    `revision-2/answers/${code}.yaml`,
    `revision-2/sheets/${code}.html`,
    `revision-2/solutions/${code}.html`,
  ]);
  expect(keyOf(exam).variants.at(-1)!.questions[0]!.points).toBe('3');
});

test.each([
  [
    'a title',
    SMALL_BANK.replace('id: delta\n', 'id: delta\n    title: Delta rule\n'),
    'question delta: what the sheet or the solution says',
  ],
  ['the title of the exam', SMALL_BANK.replace('A small quiz', 'A quiz'), 'title: "A small quiz" → "A quiz"'],
  [
    'numbers',
    SMALL_BANK.replace('learningRate: 1 ', 'learningRate: 2 '),
    'question neuron: other numbers in 3 of 3',
  ],
])('of a bank in which %s was changed just that is told', async (_what, bank, told) => {
  writeFiles(cwd, { 'bank.yaml': bank });
  const { stderr } = await again();
  expect(stderr).toBe(`Changed: ${told}\n`);
});

test('a note in the bank, or another layout of it, is no change', async () => {
  writeFiles(cwd, { 'bank.yaml': `# For Tuesday.\n\n${SMALL_BANK.replace('points: 1', 'points:   "1"')}` });
  expect(await again()).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('nothing to do'),
  });
});

test('--force sets the folder aside with every form, foreign file and key, and says where it is', async () => {
  const before = contentsOf(exam);
  const first = await again('--force');
  expect(first.code).toBe(0);
  const [aside] = readdirSync(cwd).filter((name) => name.startsWith('exam-'));
  expect(first.stderr).toBe(`What stood in exam was set aside: it is in ${aside} now, with its key.\n`);
  expect(contentsOf(join(cwd, aside!))).toEqual(before);
  expect(keyOf(exam).seed).not.toBe(keyOf(cwd, aside!).seed);
  // Twice in the same second too.
  await again('--force');
  expect(readdirSync(cwd).filter((name) => name.startsWith('exam-'))).toHaveLength(2);
});

test('--only prints one sheet again, by student or by code, with a corrected name; a filled form stays', async () => {
  const before = contentsOf(exam);
  const code = codeOf('s1');
  writeFileSync(join(exam, 'sheets', `${code}.html`), 'coffee');
  writeFileSync(join(exam, 'sheets', `${codeOf('s2')}.html`), 'tea');
  expect((await generate('--only', code)).stdout).toBe(
    `Printed again: exam/sheets/${code}.html; nothing else was touched.\n`,
  );
  expect(contentsOf(exam)).toEqual({ ...before, [`sheets/${codeOf('s2')}.html`]: 'tea' });
  writeFiles(cwd, { 'roster.csv': ROSTER.replace('Ada Lovelace', 'Ada King') });
  const told = await again();
  expect(told).toMatchObject({
    code: 0,
    stderr:
      's1: the roster says name "Ada King" (the sheet: "Ada Lovelace"). The sheet stays; a new one is printed by: deltamark generate --only s1 --students roster.csv --out exam. Somebody else needs another id.\n',
  });
  expect((await generate('--only', 's1', '--students', 'roster.csv')).code).toBe(0);
  expect(readText(exam, `sheets/${code}.html`)).toContain('Ada King');
  expect(readText(exam, 'roster.csv')).toContain(`${code},s1,Ada King`);
  expect(contentsOf(exam)[`answers/${code}.yaml`]).toBe(before[`answers/${code}.yaml`]);
  const { code: exit, stderr } = await generate('--only', 's9');
  expect({ exit, stderr }).toEqual({
    exit: 2,
    stderr: expect.stringMatching(/no student and no variant "s9".*Did you mean s1/),
  });
});

test('--only names the files that were printed, a form to be filled in too, and late students are no part of it', async () => {
  const before = contentsOf(exam);
  const both = await generate('--only', 's1', '--add', 'roster.csv');
  expect(both).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--add and --only exclude each other'),
  });
  expect(contentsOf(exam)).toEqual(before);
  const { stdout } = await generate('--only', 's1', '--fillable');
  const code = codeOf('s1');
  expect(stdout).toBe(
    `Printed again: exam/sheets/${code}.html, exam/fillable/${code}.pdf; nothing else was touched.\n`,
  );
});

test('a key that cannot be read is left as it is, and it is said what goes on and what begins anew', async () => {
  writeFiles(exam, { 'key.json': '{' });
  const before = contentsOf(exam);
  const { code, stderr } = await generate('--add', 'roster.csv');
  expect(code).toBe(2);
  expect(stderr).toContain('Put a whole copy of exam/key.json back to go on with its exam; --force sets');
  expect(contentsOf(exam)).toEqual(before);
});

test.each([
  ['another exam', ['bank.yaml', '--students', 'roster.csv', '--exam', 'resit'], 'You ask for exam resit.'],
  ['another seed', ['--seed', '00112233445566778899aabbccddeeff'], 'It was drawn from another seed'],
  ['versions', ['--versions', '2'], 'one variant a student, and you ask for 2 versions'],
  ['a number of variants', ['bank.yaml', '--variants', '4'], 'made for a roster'],
])(
  '%s in the same folder is refused: the message says what is in it, what goes on, and how to keep both',
  async (_what, args, why) => {
    const before = contentsOf(exam);
    const { code, stderr } = await generate(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(why);
    expect(stderr).toMatch(/^exam holds exam quiz: 3 variants, 1 of its answer forms are filled in\./);
    for (const way of [
      'deltamark generate --out exam',
      '--add roster.csv',
      'another name for --out',
      '--force',
    ])
      expect(stderr).toContain(way);
    expect(contentsOf(exam)).toEqual(before);
  },
);

test('an exam without its key does not go on, and is not drawn anew over what was printed', async () => {
  rmSync(join(exam, 'key.json'));
  const before = contentsOf(exam);
  const { code, stderr } = await again();
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(/^exam holds an exam without its key\.json.*--seed/),
  });
  expect(contentsOf(exam)).toEqual(before);
});

test('an exam of before its files were kept goes on with the banks that are named', async () => {
  rmSync(join(exam, 'made-from.json'));
  expect(await generate()).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Name the exam file, or the banks'),
  });
  expect((await generate('bank.yaml', '--format', 'html', '--add', 'late.csv')).code).toBe(0);
  expect(keyOf(exam).variants).toHaveLength(4);
  expect(filesIn(exam)).toContain('made-from.json');
});

test('what goes on goes on as it began: title, head, language and versions need not be said again', async () => {
  const out = ['--out', 'headed'];
  const made = ['generate', 'bank.yaml', '--students', 'roster.csv', '--format', 'html', ...out];
  await runCli([...made, '--title', 'Final', '--course', 'Optics', '--lang', 'pt-BR', '--versions', '2'], {
    cwd,
  });
  expect((await runCli(made, { cwd })).stdout).toContain('nothing to do');
  await runCli(['generate', '--add', 'late.csv', ...out], { cwd });
  const late = keyOf(cwd, 'headed').variants.at(-1)!;
  expect(late.version).toBe('B');
  const sheet = readText(cwd, 'headed/sheets', `${late.variant}.html`);
  for (const text of ['Final', 'Optics', 'Versão B', 'Assinatura']) expect(sheet).toContain(text);
});

test('numbered variants grow with a larger number, and never shrink', async () => {
  const numbered = (...args: readonly string[]) =>
    runCli(['generate', 'bank.yaml', '--out', 'numbered', '--format', 'html', ...args], { cwd });
  await numbered('--variants', '2');
  const before = keyOf(cwd, 'numbered').variants;
  await numbered('--variants', '3');
  const { variants } = keyOf(cwd, 'numbered');
  expect(variants.slice(0, 2)).toEqual(before);
  expect(variants).toHaveLength(3);
  expect((await numbered('--variants', '1')).stdout).toContain('nothing to do');
  expect(keyOf(cwd, 'numbered').variants).toHaveLength(3);
});

test('what only the instructor may read is readable for nobody else, after every way to go on', async () => {
  await generate('--add', 'late.csv');
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK.replace('points: 2', 'points: 3') });
  await again();
  for (const name of ['key.json', 'made-from.json', 'revision-2/made-from.json'])
    expect([name, statSync(join(exam, name)).mode & 0o777]).toEqual([name, 0o600]);
  expect(readFileSync(join(exam, 'exam.json'), 'utf8')).not.toContain(keyOf(exam).seed);
});

test('--add and --only need an exam', async () => {
  for (const [option, value] of [
    ['--add', 'late.csv'],
    ['--only', 's1'],
  ] as const) {
    const call = runCli(['generate', 'bank.yaml', option, value, '--out', 'none'], { cwd });
    expect(await call).toMatchObject({
      code: 2,
      stderr: `none there is no exam yet; ${option} goes on with one.\n`,
    });
  }
  expect((await runCli(['generate', '--out', 'none'], { cwd })).stderr).toContain('which questions?');
});
