import { expect, test } from 'vitest';
import { PRESETS } from '../../src/conventions/convention.ts';
import { FAMILIES } from '../../src/families/index.ts';
import { projectFolder } from '../structure/source-files.ts';
import { SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { readText, testFolder, writeFiles } from './test-folder.ts';

const list = (...args: readonly string[]) => runCli(['list', ...args], { cwd: projectFolder });

test('list families names every family with what it is', async () => {
  const { code, stdout } = await list('families');
  expect(code).toBe(0);
  for (const { id } of FAMILIES) expect(stdout).toMatch(new RegExp(`^  ${id} +\\S`, 'm'));
});

test('list conventions names every field with its values, and every preset', async () => {
  const { stdout } = await list('conventions');
  expect(stdout).toMatch(/^ {2}weights +rows \| columns$/m);
  for (const preset of Object.keys(PRESETS)) expect(stdout).toMatch(new RegExp(`^  ${preset} `, 'm'));
});

test('list slips names the slips of every family, each with its source or as an own observation', async () => {
  const { stdout } = await list('slips');
  const ids = FAMILIES.flatMap(({ slips = [] }) => slips.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(40);
  for (const id of ids) expect(stdout).toMatch(new RegExp(`^    ${id} +\\S.* \\[.+\\]$`, 'm'));
  expect(stdout).toMatch(/^ {4}loss-for-error .*\[github\.com\/sotte\/pytorch_tutorial, issue 5\]$/m);
  expect(stdout).toMatch(/^ {4}weight-for-gradient .*\[own observation\]$/m);
});

test('list banks names the banks of the folder that one works in', async () => {
  const cwd = testFolder();
  writeFiles(cwd, { 'question-banks/mine.yaml': SMALL_BANK });
  expect((await runCli(['list', 'banks'], { cwd })).stdout).toMatch(/mine\.yaml +2 questions +A small quiz/);
});

test('list shows all of it', async () => {
  const { code, stdout } = await list();
  expect(code).toBe(0);
  for (const title of ['Families', 'Convention fields', 'Slips, by family', 'Banks in question-banks'])
    expect(stdout).toContain(title);
});

test('list --coverage prints lectures, families and questions by difficulty, from the banks themselves', async () => {
  const cwd = testFolder();
  const tagged = SMALL_BANK.replace(/^id: .*$/m, '$&\ntags: [lecture-007]');
  writeFiles(cwd, { 'question-banks/mine.yaml': tagged });
  const { code, stdout } = await runCli(['list', '--coverage'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^007 +\S+( +[\d.]){5} +\S+ \(\d\)$/m);
});

test('list --coverage says what to do where no question has a lecture', async () => {
  const cwd = testFolder();
  writeFiles(cwd, { 'question-banks/mine.yaml': SMALL_BANK });
  expect((await runCli(['list', '--coverage'], { cwd })).stdout).toContain('a tag such as lecture-001');
});

test('list --schema prints one JSON Schema for all kinds of files, or that of one of them', async () => {
  const all = await list('--schema');
  expect(all.code).toBe(0);
  expect(Object.keys(JSON.parse(all.stdout).$defs)).toEqual(['bank', 'exam', 'problem', 'answers', 'adjust']);
  expect(JSON.parse((await list('bank', '--schema')).stdout)).toMatchObject({
    required: ['id', 'questions'],
  });
});

test('an unknown subject is answered with the nearest one', async () => {
  expect(await list('familes')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Did you mean families?'),
  });
  expect(await list('banks', '--schema')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/Did you mean bank\?/),
  });
});

test('list FAMILY tells all about it, in the language that is asked for', async () => {
  const { code, stdout } = await list('softmax-cross-entropy', '--lang', 'pt-BR');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Parâmetros/m);
  expect(stdout).toMatch(/^ {2}p +probabilidades$/m);
  expect(await list('adaline', '--lang', 'pt')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Did you mean pt-BR?'),
  });
});

test('list fields says what stands for what is left out', async () => {
  const { stdout } = await list('fields');
  expect(stdout).toMatch(/^ {2}points .*\n.*\n +Default: 1$/m);
  expect(stdout).toContain('a range’s `step` 0.1');
});

test('list --reference writes one page that loads nothing, in the language that is asked for', async () => {
  const cwd = testFolder();
  const asked = ['list', '--reference', 'out/page.html', '--lang', 'pt-BR'];
  expect((await runCli(asked, { cwd })).code).toBe(0);
  const html = readText(cwd, 'out/page.html');
  expect(html).toContain('<html lang="pt-BR">');
  expect(html).not.toMatch(/<(?:script|link|img|iframe)|https?:|url\(|undefined/);
  for (const { id } of FAMILIES) expect(html).toContain(`<section id="${id}">`);
}, 60_000);

test('explain says what an id is, or which one is near', async () => {
  expect((await runCli(['explain', 'follow-through'])).stdout).toContain('a mistake costs once');
  expect(await runCli(['explain', 'follow-thru'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Did you mean follow-through?'),
  });
});
