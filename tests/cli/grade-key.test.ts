import { beforeAll, expect, test } from 'vitest';
import type { ExamKey } from '../../src/exam/exam.ts';
import { sealKey } from '../../src/exam/key.ts';
import { keyOf, SEED, SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { filesIn, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
let key: ExamKey;

beforeAll(async () => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK });
  await runCli(
    ['generate', 'bank.yaml', '--variants', '1', '--seed', SEED, '--out', 'quiz', '--format', 'html'],
    { cwd },
  );
  key = keyOf(cwd, 'quiz');
});

/** Marks with a key; must be refused as the user's mistake without writing anything. */
async function refusal(args: readonly string[]): Promise<string> {
  const before = filesIn(cwd);
  const { code, stdout, stderr } = await runCli(['grade', 'quiz/answers', '--out', 'marks', ...args], {
    cwd,
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toMatch(/^\s+at |bug/m);
  expect(filesIn(cwd)).toEqual(before);
  return stderr;
}

const refusalOf = (text: string) => {
  writeFiles(cwd, { 'key.json': text });
  return refusal(['--key', 'key.json']);
};

test('the key of another engine version is refused, naming both', async () => {
  const { hash: _hash, ...rest } = key;
  const other = sealKey({ ...rest, versions: { ...rest.versions, deltamark: '9.8.7', engine: '99' } });
  const message = await refusalOf(JSON.stringify(other));
  expect(message).toMatch(
    /^key\.json was made by deltamark 9\.8\.7 with engine version 99; this is deltamark \S+ with engine version \S+\./,
  );
});

test('a key that was edited is refused', async () => {
  const slot = JSON.stringify(key.variants[0]!.questions[0]!.slots[0]!.expected);
  const edited = JSON.stringify(key).replace(`"expected":${slot}`, '"expected":"42.0000"');
  expect(await refusalOf(edited)).toMatch(/^key\.json was changed after it was made: its hash does not fit/);
});

test('a key that was only laid out anew is still good', async () => {
  writeFiles(cwd, { 'compact.json': JSON.stringify(key) });
  expect((await runCli(['grade', 'quiz/answers', '--key', 'compact.json'], { cwd })).code).toBe(0);
});

test('what is no key is refused with what it should be', async () => {
  expect(await refusalOf('{"a": 1}')).toBe(
    'key.json is no key of an exam. Allowed: the key.json that generate wrote.\n',
  );
  expect(await refusalOf('{"a": ')).toMatch(/^key\.json:1:7 not valid JSON/);
  expect(await refusal(['--key', 'none.json'])).toBe('none.json does not exist.\n');
  expect(await refusal(['--key', 'quiz/exam.json'])).toMatch(/^quiz\/exam\.json /);
});

test.each([
  { args: ['--pass', 'most'], says: '--pass: "most" is not a percentage from 0 to 100.' },
  { args: ['--pass', '101'], says: '--pass: "101" is not a percentage' },
  { args: ['--lang', 'tlh'], says: '--lang: there are no texts in "tlh"' },
  { args: ['--format', 'xlsx'], says: 'Choices: "text", "json", "csv", "html"' },
])('grade refuses $args', async ({ args, says }) => {
  expect(await refusal(['--key', 'quiz/key.json', ...args])).toContain(says);
});

test('answer files that are not there are listed, and the end is exit 2', async () => {
  const { code, stderr, stdout } = await runCli(
    ['grade', 'none.yaml', '--key', 'quiz/key.json', '--format', 'csv'],
    { cwd },
  );
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'none.yaml does not exist.\n' });
  expect(stdout).toMatch(/refused,none\.yaml does not exist\./);
});
