import { expect, test } from 'vitest';
import { readYaml } from '../../src/files/yaml-source.ts';

const data = (text: string) => readYaml(text, 'f.yaml').data;
const mistake = (text: string, words?: 'text') => {
  try {
    readYaml(text, 'f.yaml', words ? { words } : {});
    return 'no error';
  } catch (error) {
    return (error as Error).message;
  }
};

test('keeps every number as it was written, but plain whole numbers', () => {
  expect(data('a: 0.10\nb: 1e3\nc: 007\nd: 12\ne: -3\nf: -0\ng: 12345678901234567')).toEqual({
    a: '0.10',
    b: '1e3',
    c: '007',
    d: 12,
    e: -3,
    f: '-0',
    g: '12345678901234567',
  });
});

test('reads the words of YAML 1.2 and none of YAML 1.1', () => {
  expect(data('a: true\nb: ~\nc:\nd: "true"\ne: yes\nf: 2024-01-01')).toEqual({
    a: true,
    b: null,
    c: null,
    d: 'true',
    e: 'yes',
    f: '2024-01-01',
  });
});

test('keeps everything as text where text is asked for', () => {
  const text = 'a: 1\nb: true\nc: null\nd:';
  expect(readYaml(text, 'f.yaml', { words: 'text' }).data).toEqual({ a: '1', b: 'true', c: 'null', d: '' });
});

test('knows the place of a value, of a name, and of what is around a missing value', () => {
  const source = readYaml('\uFEFFa:\r\n  - b: 1\r\n    c: 2\r\n', 'f.yaml');
  expect(source.placeOf(['a', 0, 'c'])).toEqual({ file: 'f.yaml', line: 3, column: 8 });
  expect(source.placeOfKey(['a', 0, 'c'])).toEqual({ file: 'f.yaml', line: 3, column: 5 });
  expect(source.placeOf(['a', 0, 'd'])).toEqual({ file: 'f.yaml', line: 2, column: 5 });
});

test('follows an alias, and gives the place of what it stands for', () => {
  const source = readYaml('a: &x { v: 1 }\nb: *x', 'f.yaml');
  expect(source.data).toEqual({ a: { v: 1 }, b: { v: 1 } });
  expect(source.placeOf(['b', 'v']).line).toBe(1);
});

const laughs = Array.from(
  { length: 9 },
  (_, i) => `a${i}: &a${i} [${`${i ? `*a${i - 1}` : 'lol'},`.repeat(9)}]`,
).join('\n');

test.each([
  [
    'a name twice',
    'a: 1\nb: 2\na: 3',
    'f.yaml:3:1 "a" stands twice; a name may stand once (first in line 1).',
  ],
  ['a tab', 'a:\n\t- b', 'f.yaml:2:1 a tab stands in the indentation; indent with spaces.'],
  [
    'an open list',
    'a: [1, 2',
    'f.yaml:1:9 not valid YAML: a "]" is missing, or what it closes is not indented.',
  ],
  ['an open quote', 'a: "b', 'f.yaml:1:6 not valid YAML: a text in quotes (") is not closed.'],
  [
    'a second colon',
    'a: b: c',
    'f.yaml:1:4 this cannot be read as "name: value"; put texts that hold ": " in quotes and indent alike what belongs together.',
  ],
  ['two documents', 'a: 1\n---\nb: 2', 'f.yaml:2:1 holds several documents ("---"); one is allowed.'],
  ['a tag', 'a: !!js/function x', 'f.yaml:1:4 tags such as !name are not allowed.'],
  ['a list as a name', '? [x]\n: 1', 'f.yaml:1:3 a name must be a plain text, not a list or map.'],
  ['an unknown alias', 'a: *y', 'f.yaml:1:4 there is no &y before this alias.'],
  ['the prototype', '__proto__: { a: 1 }', 'f.yaml:1:1 the name __proto__ is not allowed.'],
  ['nothing', '# only a comment', 'f.yaml:1:1 is empty.'],
  ['an alias to itself', 'a: &x [*x]', 'f.yaml:1:7 is nested too deeply: at most 20 levels are allowed.'],
  ['billions of laughs', laughs, 'f.yaml:3:10 aliases stand for too much: at most 100 are allowed.'],
])('says where and why it refuses %s', (_, text, expected) => {
  expect(mistake(text)).toBe(expected);
});

test.each([
  ['brackets', '['.repeat(1_000_000)],
  ['braces', '{a: '.repeat(250_000)],
  ['dashes', '- '.repeat(500_000)],
  ['question marks', '? '.repeat(500_000)],
  ['indents', Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('refuses a megabyte of nested %s at once', (_, text) => {
  const start = performance.now();
  expect(mistake(text)).toMatch(/^f\.yaml:\d+:\d+ is nested too deeply: at most 20 levels are allowed\.$/);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('allows twenty levels and no more', () => {
  expect(mistake(`${'['.repeat(20)}${']'.repeat(20)}`)).toBe('no error');
  expect(mistake(`${'['.repeat(21)}${']'.repeat(21)}`)).toContain('nested too deeply');
});

test('refuses more than five megabytes unread', () => {
  expect(mistake(`a: ${'x'.repeat(5_000_000)}`)).toBe('f.yaml is too large: at most 5 MB are read.');
});

test('refuses aliases in answers', () => {
  expect(mistake('a: &x 1\nb: *x', 'text')).toBe('f.yaml:2:4 aliases such as *name are not allowed here.');
});
