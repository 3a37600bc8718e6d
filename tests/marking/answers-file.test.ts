import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnswerFiles } from '../../src/marking/answers-file.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'deltamark-'));
  mkdirSync(join(home, 'b', 'empty'), { recursive: true });
  const files: readonly (readonly [string, string | Buffer])[] = [
    ['z.json', '{"exam":"e","variant":"Z"}'],
    ['a.yaml', Buffer.from('\uFEFFexam: e\nvariant: "Ä"\n', 'utf16le')],
    ['b/c.csv', 'exam,variant,q/a\ne,B,1\ne,C,2\n'],
    ['bad.yml', 'exam: ['],
    ['latin.yaml', Buffer.from('exam: é', 'latin1')],
    ['.hidden.yaml', 'exam: ['],
    ['notes.txt', 'no answers'],
  ];
  for (const [name, content] of files) writeFileSync(join(home, name), content);
});
afterAll(() => rmSync(home, { recursive: true }));

const outcomes = (...names: string[]) =>
  [...readAnswerFiles(names.map((name) => join(home, name)))].map((read) => [
    relative(home, read.file),
    'error' in read
      ? read.error.message.replaceAll(`${home}/`, '')
      : read.sheets.map(({ variant }) => variant).join(),
  ]);

test('a folder stands for the answer files in it, by name, and a bad one stops no other', () => {
  expect(outcomes('')).toEqual([
    ['a.yaml', 'Ä'],
    ['b/c.csv', 'B,C'],
    ['bad.yml', 'bad.yml:1:8 not valid YAML: a "]" is missing, or what it closes is not indented.'],
    ['latin.yaml', 'latin.yaml is not UTF-8 text. Save it as UTF-8.'],
    ['z.json', 'Z'],
  ]);
});

test('a file that is named twice is read once', () => {
  expect(outcomes('z.json', '', 'z.json').filter(([file]) => file === 'z.json')).toHaveLength(1);
});

test('an empty folder and a missing file are errors in their place', () => {
  expect(outcomes('b/empty', 'z.json', 'no.yaml')).toEqual([
    ['b/empty', 'b/empty holds no answer files. Allowed: files named .yaml, .yml, .json or .csv.'],
    ['no.yaml', 'no.yaml there is no such file.'],
    ['z.json', 'Z'],
  ]);
});
