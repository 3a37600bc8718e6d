import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../structure/source-files.ts';
import { keyOf, manifestOf, SEED, SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { filesIn, readText, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGP4DwQACfsD/Wj6HMwAAAAASUVORK5CYII=',
  'base64',
);
const EXAM = `
exam:
  id: mid
  title: Midterm
  course: Neural <networks>
  date: 2026-05-12
  duration: 90
  room: Aula Magna
  aids: none at all
  instructions: |
    Write with a pen.
    Breathe.
  fields: { Group: B7 }
  logo: pictures/logo.png
sections:
  - { title: Learning rules, bank: banks/quiz.yaml, questions: [delta], points: 4 }
  - { title: Picked, bank: banks/more.yaml, pick: 1 }
`;
const MORE = `id: more
questions:
  - { id: p, family: perceptron-rule, parameters: { samples: 2 } }
  - { id: q, family: perceptron-rule, parameters: { samples: 2 } }
  - { id: r, family: perceptron-rule, parameters: { samples: 2 } }
`;
const ROSTER = `id,name,room,seat\n${Array.from({ length: 6 }, (_, at) => `s${at},Name ${at},R${at % 2},${at}`).join('\n')}\n`;
const FROM = ['--students', 'roster.csv', '--seed', SEED, '--format', 'html'];
const generate = (out: string, args: readonly string[] = FROM, file = 'exam/mid.yaml') =>
  runCli(['generate', file, '--out', out, ...args], { cwd });

beforeAll(async () => {
  writeFiles(cwd, {
    'exam/mid.yaml': EXAM,
    'exam/banks/quiz.yaml': SMALL_BANK,
    'exam/banks/more.yaml': MORE,
    'roster.csv': ROSTER,
  });
  mkdirSync(join(cwd, 'exam/pictures'));
  writeFileSync(join(cwd, 'exam/pictures/logo.png'), PNG);
  expect(await generate('one')).toMatchObject({ code: 0, stderr: '' });
});

const sheetOf = (out: string, at = 0) =>
  readText(cwd, out, 'sheets', `${keyOf(cwd, out).variants[at]!.variant}.html`);

test('the head stands on every sheet, escaped, with the picture and the sections', () => {
  const sheet = sheetOf('one', 3);
  for (const text of [
    'Neural &lt;networks&gt;',
    '2026-05-12',
    '90 min',
    'none at all',
    'Write with a pen.',
    'B7',
    'Signature',
    `base64,${PNG.toString('base64').replace(/=+$/, '')}`,
    'Learning rules',
    'Picked',
  ])
    expect(sheet).toContain(text);
  // The roster knows better than the exam where somebody sits.
  expect(sheet).toContain('<bdi>R1</bdi>');
  expect(sheet).not.toContain('Aula Magna');
});

test('manifest and key tell the questions of the exam in its order, and each variant those it has', () => {
  const { exam, title, head, questions, sections } = manifestOf(cwd, 'one');
  expect({ exam, title }).toEqual({ exam: 'mid', title: 'Midterm' });
  expect(head).toMatchObject({ course: 'Neural <networks>', Group: 'B7' });
  expect(questions.map(({ id, points }) => `${id} ${points}`)).toEqual(['delta 4', 'p 1', 'q 1', 'r 1']);
  expect(sections).toEqual([
    { title: 'Learning rules', questions: ['delta'] },
    { title: 'Picked', questions: ['p', 'q', 'r'], pick: 1 },
  ]);
  const key = keyOf(cwd, 'one');
  expect(key.questions).toEqual(['delta', 'p', 'q', 'r']);
  const picked = key.variants.map((variant) => variant.questions.map(({ id }) => id));
  expect(
    picked.every(
      ([first, second, ...none]) => first === 'delta' && 'pqr'.includes(second!) && none.length === 0,
    ),
  ).toBe(true);
  expect(new Set(picked.map(([, second]) => second)).size).toBeGreaterThan(1);
});

test('blank forms are marked, and the gradebook has a column for every question in the order of the exam', async () => {
  const { code, stdout } = await runCli(
    ['grade', 'one/answers', '--key', 'one/key.json', '--format', 'csv'],
    {
      cwd,
    },
  );
  expect(code).toBe(0);
  expect(stdout.split('\n')[0]).toContain('note,delta,p,q,r');
  expect(stdout.match(/5\.0000,0\.00,marked/g)).toHaveLength(6);
});

test('a bank alone may have a head too, and without one its sheets have none', async () => {
  const bank = 'exam/banks/quiz.yaml';
  const one = ['--variants', '1', '--seed', SEED, '--format', 'html'];
  await generate(
    'headed',
    [...one, '--course', 'Optics', '--date', '12 May', '--instructions', 'Breathe.'],
    bank,
  );
  await generate('bare', one, bank);
  const [headed, bare] = [sheetOf('headed'), sheetOf('bare')];
  for (const text of ['Optics', '12 May', 'Breathe.', 'Signature']) expect(headed).toContain(text);
  for (const text of ['class="course"', 'Signature', 'Instructions']) expect(bare).not.toContain(text);
  // A head changes no number.
  expect(keyOf(cwd, 'headed')).toEqual(keyOf(cwd, 'bare'));
});

test('check, verify and practice take an exam file, which has a lock of its own', async () => {
  const check = await runCli(['check', 'exam/mid.yaml', '--seeds', '2', '--format', 'json'], { cwd });
  expect(
    check.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).bank),
  ).toEqual(Array(4).fill('mid'));
  const verify = (...args: readonly string[]) => runCli(['verify', ...args], { cwd });
  expect((await verify('exam/mid.yaml')).code).toBe(1);
  expect((await verify('exam/mid.yaml', '--update')).code).toBe(0);
  expect(await verify('exam/mid.yaml')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('exam file is right'),
  });
  const asked = await runCli(['practice', 'exam/mid.yaml', '--seed', 'x'], { cwd });
  expect(asked.stdout + asked.stderr).not.toContain('unknown field');
});

test('a picture from elsewhere, by name or by a link, and one that is too large or none, is refused', async () => {
  writeFiles(cwd, {
    'secret.png': 'private',
    'exam/note.png': 'no picture',
    'exam/huge.png': 'x'.repeat(500_001),
    'exam/large.png': Buffer.concat([PNG, Buffer.alloc(310_000)]),
  });
  symlinkSync(join(cwd, 'secret.png'), join(cwd, 'exam/link.png'));
  for (const [logo, why] of [
    ['../secret.png', 'has no name that is allowed'],
    [join(cwd, 'secret.png'), 'has no name that is allowed'],
    ['https://a.example/n.png', 'nothing is loaded from elsewhere'],
    ['link.png', 'leads out of the folder'],
    ['note.png', 'holds no PNG picture'],
    ['large.png', 'is too large'],
    ['huge.png', 'is too large'],
    ['gone.png', 'does not exist'],
  ]) {
    writeFiles(cwd, { 'exam/logo.yaml': EXAM.replace('pictures/logo.png', logo!) });
    const { code, stderr } = await generate('no', FROM, 'exam/logo.yaml');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(why!) });
    expect(stderr).toMatch(/^exam\/logo\.yaml:14:9 exam\.logo: /);
  }
});

test('an exam file stands alone, and a bank that it names is looked for beside it', async () => {
  const both = await runCli(['generate', 'exam/mid.yaml', 'exam/banks/more.yaml', '--out', 'no', ...FROM], {
    cwd,
  });
  expect(both).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^exam\/mid\.yaml is an exam file, which stands alone/),
  });
  writeFiles(cwd, { 'exam/lost.yaml': EXAM.replace('banks/more.yaml', 'banks/mroe.yaml') });
  const { code, stderr } = await generate('no', FROM, 'exam/lost.yaml');
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^exam\/lost\.yaml:17:28 sections\[1\]\.bank: "banks\/mroe\.yaml" does not exist\. Did you mean more\.yaml\?/,
  );
  expect(filesIn(cwd).some((name) => name.startsWith('no/'))).toBe(false);
});

test('the shipped exam is right, and folders may hold exams beside banks', async () => {
  const { code, stdout } = await runCli(['verify', `${projectFolder}/question-banks/exams`]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('exam file is right') });
  const mixed = await runCli(['verify', 'exam'], { cwd });
  expect(mixed.stderr + mixed.stdout).not.toContain('unknown field');
});
