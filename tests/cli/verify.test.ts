import { beforeAll, expect, test } from 'vitest';
import { sealKey } from '../../src/exam/key.ts';
import { keyOf, SEED, SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { readText, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
const verify = (...args: readonly string[]) => runCli(['verify', ...args], { cwd });

beforeAll(async () => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK });
  await runCli(
    ['generate', 'bank.yaml', '--variants', '2', '--seed', SEED, '--out', 'quiz', '--format', 'html'],
    { cwd },
  );
});

test('the keys of an exam folder come out again', async () => {
  const { code, stdout, stderr } = await verify('quiz');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^quiz: exam is right, \d+ answers checked\n$/);
});

test('a wrong answer in a key is exit 1: which variant, question and slot, and what is right', async () => {
  const { hash: _hash, ...key } = keyOf(cwd, 'quiz');
  const right = key.variants[1]!.questions[1]!.slots[0]!;
  const text = JSON.stringify(key).replace(
    JSON.stringify(right),
    JSON.stringify({ ...right, expected: '9.9999' }),
  );
  writeFiles(cwd, { 'forged/key.json': JSON.stringify(sealKey(JSON.parse(text))) });
  const { code, stdout } = await verify('forged');
  expect(code).toBe(1);
  expect(stdout).toContain('forged: 1 of ');
  const { variant } = key.variants[1]!;
  expect(stdout).toContain(`${variant} neuron ${right.id}: is 9.9999 in [`);
  expect(stdout).toContain(`should be ${right.expected} in [`);
});

test('a bank without a lock is exit 1; --update writes the lock, and then all is right', async () => {
  writeFiles(cwd, { 'fresh.yaml': SMALL_BANK });
  const missing = await verify('fresh.yaml');
  expect(missing.code).toBe(1);
  expect(missing.stdout).toContain('fresh.lock.json');
  expect(missing.stdout).toContain('--update');
  const written = await verify('fresh.yaml', '--update');
  expect({ code: written.code, stderr: written.stderr }).toEqual({
    code: 0,
    stderr: 'fresh.lock.json: written\n',
  });
  expect((await verify('fresh.yaml')).code).toBe(0);
  const lock = JSON.parse(readText(cwd, 'fresh.lock.json'));
  expect(Object.keys(lock.questions)).toEqual(['delta', 'neuron']);
});

test('a bank that was changed is exit 1 and says where it differs; --update agrees with it', async () => {
  writeFiles(cwd, { 'moved.yaml': SMALL_BANK });
  await verify('moved.yaml', '--update');
  writeFiles(cwd, { 'moved.yaml': SMALL_BANK.replace('learningRate: 1 ', 'learningRate: 0.25 ') });
  const { code, stdout } = await verify('moved.yaml');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^ {2}neuron variant 1 problem: is /m);
  expect(stdout).not.toMatch(/^ {2}delta/m);
  await verify('moved.yaml', '--update');
  expect((await verify('moved.yaml')).code).toBe(0);
});

test('a question that is new, or gone, is a difference', async () => {
  writeFiles(cwd, { 'grown.yaml': SMALL_BANK });
  await verify('grown.yaml', '--update');
  writeFiles(cwd, { 'grown.yaml': `${SMALL_BANK}  - { id: third, family: perceptron-rule }\n` });
  expect((await verify('grown.yaml')).stdout).toMatch(/^ {2}third question: is missing, should be /m);
});

test('json: one line for each target, with every difference', async () => {
  writeFiles(cwd, { 'fresh-too.yaml': SMALL_BANK });
  const { code, stdout } = await verify('quiz', 'fresh-too.yaml', '--reporter', 'json');
  const [exam, bank] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(exam).toMatchObject({ target: 'quiz', kind: 'exam', differences: [] });
  expect(bank).toMatchObject({
    target: 'fresh-too.yaml',
    kind: 'bank',
    differences: [{ where: 'fresh-too.lock.json', old: null }],
  });
});

test('a folder stands for the banks in it', async () => {
  writeFiles(cwd, { 'banks/a.yaml': SMALL_BANK, 'banks/b.yaml': SMALL_BANK, 'banks/notes.txt': '' });
  await verify('banks', '--update');
  const { code, stdout } = await verify('banks');
  expect({
    code,
    lines: stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(':')[0]),
  }).toEqual({
    code: 0,
    lines: ['banks/a.yaml', 'banks/b.yaml'],
  });
});

test.each([
  { args: ['nowhere'], says: 'nowhere does not exist.' },
  { args: ['quiz/sheets'], says: 'quiz/sheets holds neither a key.json nor banks (*.yaml).' },
  { args: ['quiz', '--reporter', 'xml'], says: 'Choices: "text", "json"' },
])('verify refuses $args', async ({ args, says }) => {
  const { code, stdout, stderr } = await verify(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(says);
});

test('what is given is told of, with what would not show on it, by generate, check and verify', async () => {
  const neuron = 'weights: [0.5, 0.3], bias: 0.2, learningRate: 0.1';
  const samples = 'samples: [{ input: [1, 1], target: 1 }, { input: [1, 1], target: 0 }]';
  const bank = `id: given\nquestions:\n  - { id: q, family: perceptron-rule, problem: { ${neuron}, ${samples} } }\n`;
  writeFiles(cwd, { 'given.yaml': bank });
  const same =
    'given.yaml:3:3 question q: all of its numbers are given, so that every student gets the same.';
  const gate = 'contradictory-samples: Two samples have the same inputs and different targets';
  const updated = await verify('given.yaml', '--update');
  expect(updated.stderr).toContain(same);
  expect(updated.stderr).toContain(`question q, in every variant: ${gate}`);
  expect((await verify('given.yaml')).code).toBe(0);
  const checked = await runCli(['check', 'given.yaml', '--seeds', '2'], { cwd });
  expect(checked.code).toBe(0);
  expect(checked.stdout).toContain(`  warning, in every variant: ${gate}`);
  const args = [
    'generate',
    'given.yaml',
    '--variants',
    '2',
    '--seed',
    SEED,
    '--out',
    'fixed',
    '--format',
    'html',
  ];
  const generated = await runCli(args, { cwd });
  expect(generated.code).toBe(0);
  expect(generated.stderr.split(same)).toHaveLength(2);
  expect(generated.stderr).toContain(`Warning: question q, in every variant: ${gate}`);
  const [first, second] = keyOf(cwd, 'fixed').variants.map(({ questions: [question] }) => question!.problem);
  expect(first).toEqual(second);
});
