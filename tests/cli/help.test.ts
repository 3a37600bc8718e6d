import { expect, test } from 'vitest';
import { projectFolder } from '../structure/source-files.ts';
import { runCli } from './run-cli.ts';
import { readText } from './test-folder.ts';

const COMMANDS = ['generate', 'solve', 'grade', 'verify', 'check', 'practice', 'list', 'explain'];

test.each(COMMANDS)('deltamark %s --help explains the command with an example', async (command) => {
  const { code, stdout, stderr } = await runCli([command, '--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`Examples:\\n  deltamark ${command}\\b`));
});

test.each([
  ['generate', '--versions --variants --fillable --course --seed-file --add --only --force'],
  ['generate', '--cover --separators --names --order --duplex'],
  ['grade', '--assign --adjust --latest --compare'],
])('deltamark %s --help has an example of each of %s', async (command, options) => {
  const { stdout } = await runCli([command, '--help']);
  const examples = stdout.slice(stdout.indexOf('Examples:'));
  expect(options.split(' ').filter((option) => !examples.includes(option))).toEqual([]);
});

test('deltamark --help names every command', async () => {
  const { code, stdout } = await runCli(['--help']);
  expect(code).toBe(0);
  for (const command of COMMANDS) expect(stdout).toContain(`deltamark ${command} `);
});

test('--version is that of package.json', async () => {
  const { version } = JSON.parse(readText(projectFolder, 'package.json'));
  expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  { args: [], says: 'Which command?' },
  { args: ['generate', 'b.yaml', '--out', 'x', '--varaints', '3'], says: 'Did you mean --variants?' },
  { args: ['list', 'slips', 'more'], says: '"more": there is nothing that it could be.' },
  { args: ['slove'], says: 'Did you mean solve?' },
  { args: ['solve'], says: 'a name of a file is missing.\nUsage: deltamark solve PROBLEM...' },
  { args: ['solve', 'a.yaml', '--digit', '3'], says: '--digit: unknown option. Did you mean --digits?' },
  { args: ['solve', 'a.yaml', '--out'], says: '--out: its value is missing.' },
  { args: ['solve', 'a.yaml', '--format', 'tex'], says: 'Choices: "text", "json", "html", "pdf"' },
  { args: ['solve', 'a.yaml', '--out', 'a', '--out', 'b'], says: '--out: is given 2 times. Allowed: once.' },
  {
    args: ['grade', 'a.yaml'],
    says: '--key is missing.\nUsage: deltamark grade ANSWERS... --key DIR/key.json',
  },
  { args: ['list', 'lectures'], says: 'Allowed: families, conventions, slips, banks' },
])(
  '$args: what cannot be understood is exit 2 with a message and no stack: $says',
  async ({ args, says }) => {
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^\s+at |bug/m);
  },
);
