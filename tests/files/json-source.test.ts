import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../src/files/json-source.ts';

const mistake = (text: string) => {
  try {
    readJson(text, 'f.json');
    return 'no error';
  } catch (error) {
    return (error as Error).message;
  }
};

test('keeps the text of numbers that a double would change', () => {
  expect(readJson('[0.10, 1e400, 12345678901234567890, 2, -3]', 'f.json').data).toEqual([
    '0.10',
    '1e400',
    '12345678901234567890',
    2,
    -3,
  ]);
});

test('reads whatever JSON.stringify writes', () => {
  const value = fc.letrec((tie) => ({
    leaf: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.boolean(),
      fc.constant(null),
      fc.integer({ min: -1e9, max: 1e9 }),
    ),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('leaf'),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('node'), { maxKeys: 4 }),
    ),
  })).node;
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 1, '\t'), (data, space) => {
      const text = JSON.stringify(data, null, space);
      fc.pre(!text.includes('"__proto__"'));
      expect(readJson(text, 'f.json').data).toEqual(JSON.parse(text));
    }),
  );
});

test('never accepts what JSON.parse refuses', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-',
    '0',
    '.5',
    'e',
    'null',
    'tru',
    ' ',
    '"\\x"',
    '\n',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      const isValid = (() => {
        try {
          JSON.parse(text);
          return true;
        } catch {
          return false;
        }
      })();
      const read = mistake(text);
      if (!isValid) expect(read).not.toBe('no error');
      else if (!read.includes('stands twice')) expect(read).toBe('no error');
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['{"a": 1,\n "a": 2}', 'f.json:2:2 "a" stands twice; a name may stand once.'],
  ['{"__proto__": 1}', 'f.json:1:2 the name __proto__ is not allowed.'],
  ['{"a": 1,}', 'f.json:1:9 not valid JSON: found "}" where another entry after "," should stand.'],
  ['[1, 2', 'f.json:1:6 not valid JSON: found the end of the text where "," or "]" should stand.'],
  ['{a: 1}', 'f.json:1:2 not valid JSON: found "a" where a name in double quotes should stand.'],
  ['[NaN]', 'f.json:1:2 not valid JSON: found "N" where a value should stand.'],
  ['["a', 'f.json:1:2 a text in quotes is not closed.'],
  ['["\t"]', 'f.json:1:2 a text in quotes holds a line break, a tab or an unknown "\\" sequence.'],
  ['1 2', 'f.json:1:3 not valid JSON: found "2" where the end of the text should stand.'],
  [' ', 'f.json:1:2 is empty.'],
  ['['.repeat(1e6), 'f.json:1:21 is nested too deeply: at most 20 levels are allowed.'],
])('says where and why it refuses %#', (text, expected) => {
  expect(mistake(text)).toBe(expected);
});

test('knows the line of the file in which a line of JSON Lines stands', () => {
  const source = readJson('{"a": [1, 2]}', '-', { firstLine: 7 });
  expect(source.placeOf(['a', 1])).toEqual({ file: '-', line: 7, column: 11 });
});

test('reads a thousand answer files of two kilobytes in a second', () => {
  const answers = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [`z${i}`, ['0.3775', '0.3925', '-1.0000']]),
  );
  const text = JSON.stringify({ exam: 'demo', variant: 'AAAA-BBBB', answers: { q1: answers, q2: answers } });
  const start = performance.now();
  for (let file = 0; file < 1000; file++) readJson(text, 'f.json', { words: 'text' });
  expect(performance.now() - start).toBeLessThan(1000);
});
