import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeExamFolder, writeIntoFolder } from '../../src/files/whole-folder-file.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'deltamark-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const write = (folder: string, name = 'new', force = false) =>
  writeExamFolder(
    folder,
    (put) => {
      put('exam.json', name);
      put('sheets/A.pdf', new Uint8Array([1, 2]));
    },
    { force },
  );

test('writes every file, in folders that need not exist, and leaves nothing beside them', async () => {
  await write(join(home, 'a', 'b', 'exam'));
  expect(readdirSync(join(home, 'a', 'b'))).toEqual(['exam']);
  expect(readFileSync(join(home, 'a', 'b', 'exam', 'exam.json'), 'utf8')).toBe('new');
  expect([...readFileSync(join(home, 'a', 'b', 'exam', 'sheets', 'A.pdf'))]).toEqual([1, 2]);
});

test('an empty folder may be filled', async () => {
  mkdirSync(join(home, 'exam'));
  await write(join(home, 'exam'));
  expect(readdirSync(join(home, 'exam')).sort()).toEqual(['exam.json', 'sheets']);
});

test('a folder that exists is refused before anything is done, and with force set aside as a whole', async () => {
  const folder = join(home, 'exam');
  await write(folder, 'old');
  writeFileSync(join(folder, 'sheets', 'B.pdf'), '');
  await expect(write(folder)).rejects.toThrow(
    `${folder} exists already and is left as it is. It holds 2 things: exam.json, sheets. Choose another name for --out to keep both.`,
  );
  expect(readFileSync(join(folder, 'exam.json'), 'utf8')).toBe('old');
  for (const name of ['new', 'newer']) await write(folder, name, true);
  expect(readFileSync(join(folder, 'exam.json'), 'utf8')).toBe('newer');
  expect(readdirSync(join(folder, 'sheets'))).toEqual(['A.pdf']);
  // Under names with the time, even where that is the same.
  const aside = readdirSync(home).filter((name) => name !== 'exam');
  expect(aside).toEqual(Array(2).fill(expect.stringMatching(/^exam-\d{4}-\d\d-\d\d-\d{6}(-2)?$/)));
  const texts = aside.map((name) => readFileSync(join(home, name, 'exam.json'), 'utf8'));
  expect(texts.sort()).toEqual(['new', 'old']);
  expect(aside.flatMap((name) => readdirSync(join(home, name, 'sheets')))).toContain('B.pdf');
});

test('a folder of other things is not replaced, even with force', async () => {
  writeFileSync(join(home, 'thesis.tex'), 'years of work');
  await expect(write(home, 'new', true)).rejects.toThrow(
    'has no exam.json or key.json and is not set aside. It holds one thing: thesis.tex.',
  );
  expect(readFileSync(join(home, 'thesis.tex'), 'utf8')).toBe('years of work');
});

test('a file in the place of the folder is refused', async () => {
  writeFileSync(join(home, 'exam'), '');
  await expect(write(join(home, 'exam'))).rejects.toThrow('is a file; the name of a folder is needed.');
  await expect(write(join(home, 'exam', 'x'))).rejects.toThrow(
    'cannot be written: a part of its path is a file.',
  );
});

test('after a failure nothing is left, and what was there before still is', async () => {
  const failing = (folder: string, force: boolean) =>
    writeExamFolder(
      folder,
      async (put) => {
        put('exam.json', 'half');
        await Promise.reject(new Error('the printer is on fire'));
      },
      { force },
    );
  await expect(failing(join(home, 'deep', 'exam'), false)).rejects.toThrow('the printer is on fire');
  expect(readdirSync(home)).toEqual([]);
  await write(join(home, 'exam'), 'old');
  await expect(failing(join(home, 'exam'), true)).rejects.toThrow('the printer is on fire');
  expect(readdirSync(home)).toEqual(['exam']);
  expect(readFileSync(join(home, 'exam', 'exam.json'), 'utf8')).toBe('old');
});

test('no file leaves the folder or is written twice', async () => {
  const putting = (...paths: string[]) =>
    writeExamFolder(join(home, 'exam'), (put) => {
      for (const path of paths) put(path, '');
    });
  await expect(putting('../x')).rejects.toThrow('leaves the folder');
  await expect(putting('/x')).rejects.toThrow('leaves the folder');
  await expect(putting('x', 'x')).rejects.toThrow();
  expect(existsSync(join(home, 'exam'))).toBe(false);
});

test.skipIf(process.getuid?.() === 0)('says that a folder may not be written', async () => {
  chmodSync(home, 0o500);
  await expect(write(join(home, 'exam'))).rejects.toThrow('cannot be written: permission denied.');
  chmodSync(home, 0o700);
});

test('of the folders on the way only those that are empty go when a run fails', async () => {
  const failing = writeExamFolder(join(home, 'new', 'a'), async () => {
    await write(join(home, 'new', 'b'));
    throw new Error('too late');
  });
  await expect(failing).rejects.toThrow('too late');
  expect(readdirSync(join(home, 'new'))).toEqual(['b']);
});

/** More than any computer numbers its processes to. */
const NOBODY = '99999999';

/** What a run leaves that is killed while it writes a folder: a hidden folder that names its process. */
async function leftBy(folder: string, parts: readonly string[], owner = NOBODY): Promise<string> {
  let hidden = '';
  await writeExamFolder(folder, () => {
    hidden = readdirSync(home).find((name) => name.startsWith('.'))!;
  });
  rmSync(folder, { recursive: true });
  const left = join(home, hidden.replace(`-${process.pid}-`, `-${owner}-`));
  for (const part of parts) {
    mkdirSync(join(left, part, '..'), { recursive: true });
    writeFileSync(join(left, part), part);
  }
  return left;
}

test('what a killed run had begun is cleared by the next one', async () => {
  const left = await leftBy(join(home, 'exam'), ['new/key.json']);
  await write(join(home, 'another'));
  expect(existsSync(left)).toBe(false);
  expect(readdirSync(home)).toEqual(['another']);
});

test('what is still at work is left alone', async () => {
  const left = await leftBy(join(home, 'exam'), ['new/key.json'], String(process.ppid));
  const started = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19]!;
  const alive = left.replace(/-\d+-(\d+)$/, `-${started}-$1`);
  mkdirSync(alive);
  await write(join(home, 'another'));
  expect(existsSync(alive)).toBe(true);
});

test('a run that was killed between taking the old folder away and putting the new one there is finished', async () => {
  await leftBy(join(home, 'exam'), ['old/exam.json', 'new/exam.json']);
  await expect(write(join(home, 'exam'))).rejects.toThrow('exists already');
  expect(readFileSync(join(home, 'exam', 'exam.json'), 'utf8')).toBe('new/exam.json');
  const [exam, aside] = readdirSync(home);
  expect([exam, aside]).toEqual(['exam', expect.stringMatching(/^exam-\d/)]);
  expect(readFileSync(join(home, aside!, 'exam.json'), 'utf8')).toBe('old/exam.json');
});

const marks = (name: string, fails = false) =>
  writeIntoFolder(
    join(home, 'marks'),
    (folder) => readdirSync(folder).filter((file) => /^report-/.test(file)),
    (put) => {
      put(`report-${name}.json`, name);
      put('gradebook.csv', name, 'owner');
      if (fails) throw new Error('no more paper');
    },
  );

test('a second marking takes the place of the first as a whole, and nothing else is touched', async () => {
  await marks('first');
  writeFileSync(join(home, 'marks', 'mine.txt'), 'kept');
  await marks('second');
  expect(readdirSync(join(home, 'marks')).sort()).toEqual([
    'gradebook.csv',
    'mine.txt',
    'report-second.json',
  ]);
  expect(readFileSync(join(home, 'marks', 'gradebook.csv'), 'utf8')).toBe('second');
});

test('a second marking that fails leaves the first as it was', async () => {
  await marks('first');
  await expect(marks('second', true)).rejects.toThrow('no more paper');
  expect(readdirSync(join(home, 'marks')).sort()).toEqual(['gradebook.csv', 'report-first.json']);
});

test.each([
  ['begun', 'taken/gradebook.csv', 'first'],
  ['all but done', 'going/gradebook.csv', 'second'],
])('a marking that was killed when it had %s is put right by the next', async (_, part, found) => {
  const left = await leftBy(join(home, 'marks'), [part]);
  writeFileSync(join(left, part), found);
  mkdirSync(join(home, 'marks'));
  const inside = join(home, 'marks', left.slice(home.length + 1));
  renameSync(left, inside);
  await expect(marks('third', true)).rejects.toThrow('no more paper');
  expect(readdirSync(join(home, 'marks'))).toEqual(['gradebook.csv']);
  expect(readFileSync(join(home, 'marks', 'gradebook.csv'), 'utf8')).toBe(found);
});

test('a link stays, and the folder that it leads to is filled', async () => {
  symlinkSync(join(home, 'real'), join(home, 'link'));
  await write(join(home, 'link'));
  expect(readdirSync(home).sort()).toEqual(['link', 'real']);
  expect(readdirSync(join(home, 'real')).sort()).toEqual(['exam.json', 'sheets']);
});

test('a name of nothing is refused', async () => {
  await expect(write(' ')).rejects.toThrow('--out: it is empty.');
});

const modeOf = (...path: readonly string[]) => (statSync(join(home, ...path)).mode & 0o7777).toString(8);

test.skipIf(process.platform === 'win32')(
  'keys and marks are for their owner alone; a folder that was prepared for a group keeps its mode',
  async () => {
    await marks('first');
    expect([modeOf('marks'), modeOf('marks', 'gradebook.csv')]).toEqual(['700', '600']);
    mkdirSync(join(home, 'shared'));
    chmodSync(join(home, 'shared'), 0o2770);
    await write(join(home, 'shared'));
    expect(modeOf('shared')).toBe('2770');
    await write(join(home, 'shared'), 'new', true);
    expect(modeOf('shared')).toBe('2770');
  },
);
