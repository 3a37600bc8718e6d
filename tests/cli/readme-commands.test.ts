import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../structure/source-files.ts';
import { answersOf, keyOf } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { readText, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
const readme = readText(projectFolder, 'README.md');

/** What README.md tells to write into a file; it begins with `start`. */
function fileOf(start: string): string {
  const [, text] = /```\w+\n([^`]*)```/.exec(readme.slice(readme.indexOf(`\n${start}`) - '```yaml'.length))!;
  expect(text).toMatch(new RegExp(`^${start}`));
  return text!;
}

/** The command lines of README.md's blocks in which `part` stands, without what is said behind them. */
const commandsWith = (part: string): readonly string[] =>
  [...readme.matchAll(/```sh\n(.*?)```/gs)]
    .flatMap(([, block]) => block!.trim().split('\n'))
    .filter((line) => line.startsWith('deltamark ') && line.includes(part))
    .map((line) => line.replace(/ +#.*/, '').replace('deltamark ', ''));

/** Runs one; sheets as pages alone, which need no browser, unless the exam stands already. */
function run(command: string) {
  const args = command
    .split(' ')
    .map((arg) => (arg.startsWith('question-banks/') ? join(projectFolder, arg) : arg));
  return runCli([...args, ...(command.includes('--students') ? ['--format', 'html'] : [])], { cwd });
}

beforeAll(() =>
  writeFiles(cwd, {
    'roster.csv': fileOf('id,name,room,seat'),
    'late.csv': 'id,name,room,seat\ns9,Late Student,North,3\n',
    'adjust.yaml': fileOf('adjust: midterm'),
    'network.yaml': fileOf('family: mlp-backprop'),
  }),
);

test('the exam day of README.md goes as it says, command by command', async () => {
  const told: string[] = [];
  for (const command of commandsWith('out/midterm')) {
    const { code, stdout, stderr } = await run(command);
    told.push(`${command.split(' ')[0]} ${code}`);
    expect(code, stderr).toBeLessThan(2);
    if (command.startsWith('generate question-banks')) {
      const [one, two] = keyOf(cwd, 'out', 'midterm').variants;
      const miscopied = { ...answersOf('midterm', two!), variant: 'K7QX-2M4P', student: 's2' };
      writeFiles(cwd, {
        'handed-in/one.yaml': JSON.stringify(answersOf('midterm', one!)),
        'handed-in/two.yaml': JSON.stringify(miscopied),
      });
    }
    if (command === 'generate --out out/midterm') expect(stdout).toContain('nothing to do');
    if (code === 1) expect(stderr).toContain('--assign K7QX-2M4P=s2');
    if (command.includes('--compare')) expect(stdout).toContain('worked on the back of the sheet');
  }
  const generated = Array.from({ length: 4 }, () => 'generate 0');
  expect(told).toEqual([...generated, 'grade 1', 'grade 0', 'grade 0', 'verify 0']);
});

test.each(commandsWith('solve network.yaml').filter((command) => !command.includes('pdf')))(
  'README.md’s %s is done',
  async (command) => {
    expect(await run(command)).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('loss'),
    });
  },
);
