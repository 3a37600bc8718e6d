import { expect, test } from 'vitest';
import { SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
const OUTSIDE = 'family: worksheet\ngivens: { a: "-1" }\nrules: [b = ln(a)]\n';

test('list finds the banks of the package where one works somewhere else', async () => {
  const { code, stdout } = await runCli(['list', 'banks'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/demo\.yaml +\d+ questions/);
});

test('patterns that the shell left alone are filled in, and one that fits nothing is refused', async () => {
  writeFiles(cwd, { 'some/one.yaml': SMALL_BANK, 'some/two.yaml': SMALL_BANK, 'some/.hidden.yaml': 'x' });
  const { stdout } = await runCli(['verify', 'some/*.yaml', '--reporter', 'json'], { cwd });
  const targets = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).target);
  expect(targets).toEqual(['some/one.yaml', 'some/two.yaml']);
  expect(await runCli(['verify', 'some/*.yml'], { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'some/*.yml no file fits this pattern.\n',
  });
});

test.each(['text', 'json', 'html', 'pdf'])(
  'solve --format %s of a value that does not exist is exit 2',
  async (format) => {
    writeFiles(cwd, { 'outside.yaml': OUTSIDE });
    const args = [
      'solve',
      'outside.yaml',
      '--format',
      format,
      ...(format === 'pdf' ? ['--out', 'x.pdf'] : []),
    ];
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect(code).toBe(2);
    expect(stdout + stderr).toMatch(/b: .*logarithm/);
    expect(stderr).not.toContain('bug');
  },
);

test.each([
  ['generate', ['bank.yaml', '--variants', '1']],
  ['solve', ['outside.yaml']],
])('%s refuses an empty --out', async (command, args) => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK, 'outside.yaml': OUTSIDE });
  const { code, stderr } = await runCli([command, ...args, '--out', ''], { cwd });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^--out: it is empty/) });
});

test('a lock that cannot be written is a message, and stays as it was', async () => {
  writeFiles(cwd, { 'locked.yaml': SMALL_BANK, 'locked.lock.json/in-the-way': '' });
  const { code, stderr } = await runCli(['verify', 'locked.yaml', '--update'], { cwd });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'locked.lock.json cannot be written: it is a folder.\n',
  });
});
