import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotRead } from '../../src/marking/answer-file-names.ts';
import {
  type AnswerFile,
  type FoundFile,
  findAnswerFiles,
  type ListFolder,
  readFoundFile,
} from '../../src/marking/answers-file.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'deltamark-'));
  mkdirSync(join(home, 'b', 'empty'), { recursive: true });
  const files: readonly (readonly [string, string | Buffer])[] = [
    ['z.json', '{"exam":"e","variant":"Z","answers":{}}'],
    ['a.yaml', Buffer.from('\uFEFFexam: e\nvariant: "Ä"\nanswers:\n', 'utf16le')],
    ['b/c.csv', 'exam,variant,q/a\ne,B,1\ne,C,2\n'],
    ['bad.yml', 'exam: ['],
    ['latin.yaml', Buffer.from('exam: e\nvariant: é\nanswers:\n', 'latin1')],
    ['.hidden.yaml', 'exam: ['],
    ['notes.docx', 'no answers'],
  ];
  for (const [name, content] of files) writeFileSync(join(home, name), content);
});
afterAll(() => rmSync(home, { recursive: true }));

const outcomes = (...names: string[]) => outcomesOf(findAnswerFiles(names.map((name) => join(home, name))));

const outcomesOf = (found: readonly FoundFile[]) =>
  found.map(readFoundFile).map((read) => [relative(home, read.file), textOf(read)]);

const textOf = (read: AnswerFile) =>
  'error' in read
    ? (read.error as Error).message.replaceAll(`${home}/`, '')
    : read.sheets.map(({ variant }) => variant).join();

test('a folder stands for the answer files in it, by name, and a bad one stops no other', () => {
  expect(outcomes('')).toEqual([
    ['.hidden.yaml', '.hidden.yaml is left out: no student hands in what is so named.'],
    ['a.yaml', 'Ä'],
    ['b/c.csv', 'B,C'],
    ['bad.yml', 'bad.yml:1:8 not valid YAML: a "]" is missing, or what it closes is not indented.'],
    ['latin.yaml', 'é'],
    [
      'notes.docx',
      'notes.docx is a document of a word processor and is not read. Answers are handed in on the form from the folder answers or fillable (.yaml, .yml, .json, .csv, .tsv, .txt, .xlsx or a fillable .pdf).',
    ],
    ['z.json', 'Z'],
  ]);
});

test('whatever else stands in a folder is told, traces of systems apart', () => {
  const folder = join(home, 'mixed');
  mkdirSync(join(folder, '__MACOSX'), { recursive: true });
  for (const name of [
    'a.yaml',
    'b.docx',
    'c.ods',
    'noending',
    '.DS_Store',
    'Thumbs.db',
    '~$a.xlsx',
    '__MACOSX/a.yaml',
  ])
    writeFileSync(join(folder, name), 'exam: e\nvariant: A\nanswers:\n');
  const found = findAnswerFiles([folder]);
  const told = found.map((file) =>
    file instanceof NotRead
      ? [file.message.replace(`${folder}/`, ''), file.isTrace]
      : relative(folder, String(file)),
  );
  const unread =
    'is not read. Answers are handed in on the form from the folder answers or fillable (.yaml, .yml, .json, .csv, .tsv, .txt, .xlsx or a fillable .pdf).';
  expect(told).toEqual([
    ['.DS_Store is left out: no student hands in what is so named.', true],
    ['Thumbs.db is left out: no student hands in what is so named.', true],
    ['__MACOSX is left out: no student hands in what is so named.', true],
    'a.yaml',
    [`b.docx is a document of a word processor and ${unread}`, false],
    ['c.ods is not read. Save it as .xlsx or .csv.', false],
    [`noending ${unread}`, false],
    ['~$a.xlsx is left out: no student hands in what is so named.', true],
  ]);
});

test('a file that is named twice is read once', () => {
  expect(outcomes('z.json', '', 'z.json').filter(([file]) => file === 'z.json')).toHaveLength(1);
});

test('an empty folder and a missing file are errors in their place', () => {
  expect(outcomes('b/empty', 'z.json', 'no.yaml')).toEqual([
    [
      'b/empty',
      'b/empty holds no answer files. Allowed: files named .yaml, .yml, .json, .csv, .tsv, .txt, .xlsx or a fillable .pdf.',
    ],
    ['no.yaml', 'no.yaml does not exist.'],
    ['z.json', 'Z'],
  ]);
});

describe.skipIf(process.platform === 'win32')('what is no regular file', () => {
  const odd = () => join(home, 'odd');
  beforeAll(() => {
    mkdirSync(join(odd(), 'deeper'), { recursive: true });
    execFileSync('mkfifo', [join(odd(), 'pipe.yaml')]);
    symlinkSync('/dev/zero', join(odd(), 'zero.json'));
    symlinkSync('self.csv', join(odd(), 'self.csv'));
    symlinkSync('..', join(odd(), 'deeper', 'circle.yaml'));
    symlinkSync('../../z.json', join(odd(), 'deeper', 'linked.json'));
  });

  test('has its message in its place: it does not block, fill the memory or run in a circle', () => {
    expect(outcomes('odd')).toEqual([
      ['odd/deeper/circle.yaml', 'odd/deeper/circle.yaml is a folder; a file is needed.'],
      ['odd/deeper/linked.json', 'Z'],
      ['odd/pipe.yaml', 'odd/pipe.yaml is no regular file.'],
      ['odd/self.csv', 'odd/self.csv cannot be read: links lead in a circle.'],
      ['odd/zero.json', 'odd/zero.json is no regular file.'],
    ]);
  });

  test('is told when it is named itself', () => {
    expect(outcomes('odd/self.csv', 'odd/pipe.yaml', 'z.json/x')).toEqual([
      ['odd/pipe.yaml', 'odd/pipe.yaml is no regular file.'],
      ['odd/self.csv', 'odd/self.csv cannot be read: links lead in a circle.'],
      ['z.json/x', 'z.json/x does not exist.'],
    ]);
  });
});

test('whatever a folder cannot be read for is its error, and what lies too deep is told', () => {
  const deep = ['deep', ...Array.from({ length: 11 }, () => 'd')].join('/');
  mkdirSync(join(home, deep), { recursive: true });
  expect(outcomes('deep')).toEqual([[deep, `${deep} lies too deep: 10 folders in each other are read.`]]);
});

test('a subfolder that cannot be read is its own error, and the files beside it are read', () => {
  mkdirSync(join(home, 'locked', 'inner'), { recursive: true });
  writeFileSync(join(home, 'locked', 'a.json'), '{"exam":"e","variant":"L","answers":{}}');
  const list: ListFolder = (folder) => {
    if (folder.endsWith('inner'))
      throw Object.assign(new Error('no'), { code: 'EACCES', syscall: 'scandir' });
    return readdirSync(folder, { withFileTypes: true });
  };
  expect(outcomesOf(findAnswerFiles([join(home, 'locked')], undefined, undefined, list))).toEqual([
    ['locked/a.json', 'L'],
    ['locked/inner', 'locked/inner cannot be read: permission denied.'],
  ]);
});

test('what an earlier marking wrote is left out, also where marks and answers share a folder', () => {
  const folder = join(home, 'handed');
  mkdirSync(join(folder, 'marks', 'reports'), { recursive: true });
  mkdirSync(join(folder, 'reports'));
  for (const name of ['a.yaml', 'report.json', 'reports/a.json', 'marks/a.yaml', 'marks/reports/a.json'])
    writeFileSync(join(folder, name), 'exam: e\nvariant: A\nanswers:\n');
  const found = (...args: Parameters<typeof findAnswerFiles>) =>
    findAnswerFiles(...args).map((file) => relative(folder, String(file)));
  expect(found([folder], join(folder, 'marks'))).toEqual(['a.yaml', 'report.json', 'reports/a.json']);
  expect(found([folder], folder)).toEqual(['a.yaml', 'marks/a.yaml', 'marks/reports/a.json']);
  expect(found([folder], join(home, 'elsewhere'))).toHaveLength(5);
});
