import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { keyOf, ROSTER, SMALL_BANK } from './exam-files.ts';
import { cliFile, runCli } from './run-cli.ts';
import { contentsOf, filesIn, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
const exam = join(cwd, 'exam');
const MAKE = ['generate', 'bank.yaml', '--students', 'roster.csv', '--format', 'html', '--out', 'exam'];
const ADD = ['generate', '--add', 'late.csv', '--out', 'exam'];

/** Loaded before the program: it kills itself, as a power cut would, before its nth rename. */
const KILLER = `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const rename = fs.renameSync;
let left = Number(process.env.KILL_BEFORE_RENAME);
fs.renameSync = (from, to) => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  rename(from, to);
};
syncBuiltinESMExports();
`;

/** The real command line, killed before its nth rename; whether it came so far. */
async function killed(args: readonly string[], before: number): Promise<boolean> {
  const env = { ...process.env, KILL_BEFORE_RENAME: String(before) };
  const options = ['--import', join(cwd, 'killer.mjs')];
  const child = spawn(process.execPath, [...options, cliFile, ...args], { cwd, env, stdio: 'ignore' });
  const [, signal] = await once(child, 'exit');
  return signal === 'SIGKILL';
}

const hidden = () =>
  [cwd, exam].flatMap((folder) => readdirSync(folder).filter((name) => name.startsWith('.')));

/** Before which renames of `--force`, and of `--add`, the program is killed. */
export function killedRuns(forced: readonly number[], adding: readonly number[]): void {
  beforeAll(() => writeFiles(cwd, { 'killer.mjs': KILLER }));
  beforeEach(async () => {
    for (const name of readdirSync(cwd).filter((one) => one !== 'killer.mjs'))
      rmSync(join(cwd, name), { recursive: true });
    writeFiles(cwd, {
      'bank.yaml': SMALL_BANK,
      'roster.csv': ROSTER,
      'late.csv': 'id,name\ns4,Marvin Minsky\ns5,Seymour Papert\n',
    });
    expect((await runCli(MAKE, { cwd })).code).toBe(0);
    writeFiles(exam, { 'answers/mine.txt': 'filled in' });
  });

  test.each(forced)(
    '--force that is killed before its %ith rename loses neither the old exam nor the new',
    async (at) => {
      const before = contentsOf(exam);
      expect(await killed([...MAKE, '--force'], at)).toBe(true);
      // Whatever comes next puts it right, marking too.
      const next = at === 2 ? ['verify', 'exam'] : ['generate', '--out', 'exam'];
      const { code, stderr } = await runCli(next, { cwd });
      expect(code).toBe(0);
      if (at === 3) expect(stderr).toMatch(/^An earlier run was interrupted .* is in exam-\d\S+ now\.$/m);
      const folders = readdirSync(cwd).filter((name) => name.startsWith('exam'));
      expect(folders).toHaveLength(at === 1 ? 1 : 2);
      const kept = folders.map((name) => contentsOf(join(cwd, name)));
      expect(kept).toContainEqual(before);
      expect(hidden()).toEqual([]);
    },
  );

  test.each(adding)(
    'late students whose adding is killed before its %ith rename are in the exam, or are added again',
    async (at) => {
      const before = { files: contentsOf(exam), key: keyOf(exam) };
      expect(await killed(ADD, at)).toBe(true);
      expect((await runCli(['verify', 'exam'], { cwd })).code).toBe(0);
      const { code, stdout } = await runCli(ADD, { cwd });
      expect(code).toBe(0);
      expect(stdout).toContain(at === 1 ? 's4 is' : 'nothing to do');
      const key = keyOf(exam);
      expect(key.variants.slice(0, 3)).toEqual(before.key.variants);
      expect(key.variants.slice(3).map(({ student }) => student?.id)).toEqual(['s4', 's5']);
      for (const { variant } of key.variants)
        expect(filesIn(exam).filter((name) => name.includes(variant))).toHaveLength(3);
      const now = contentsOf(exam);
      const grown = ['exam.json', 'key.json', 'roster.csv', 'answers.csv'];
      for (const [name, content] of Object.entries(before.files))
        if (!grown.includes(name) && !name.startsWith('print/')) expect(now[name], name).toBe(content);
      expect(hidden()).toEqual([]);
    },
  );
}
