import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeExamFolder } from '../../src/files/whole-folder-file.ts';

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

test('a folder that exists is refused before anything is done, and replaced as a whole with force', async () => {
  const folder = join(home, 'exam');
  await write(folder, 'old');
  writeFileSync(join(folder, 'sheets', 'B.pdf'), '');
  await expect(write(folder)).rejects.toThrow(
    `${folder} exists already. Choose another folder, or replace it with --force.`,
  );
  expect(readFileSync(join(folder, 'exam.json'), 'utf8')).toBe('old');
  await write(folder, 'new', true);
  expect(readFileSync(join(folder, 'exam.json'), 'utf8')).toBe('new');
  expect(readdirSync(join(folder, 'sheets'))).toEqual(['A.pdf']);
  expect(readdirSync(home)).toEqual(['exam']);
});

test('a folder of other things is not replaced, even with force', async () => {
  writeFileSync(join(home, 'thesis.tex'), 'years of work');
  await expect(write(home, 'new', true)).rejects.toThrow(
    'holds other things (it has no exam.json) and is not replaced.',
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
