import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keyText, readKey, requireSameGenerator, sealKey } from '../../src/exam/key.ts';
import { DELTAMARK_VERSION, VERSIONS } from '../../src/exam/versions.ts';
import { KEY } from './sample-key.ts';

const TEXT = keyText(KEY);
const mistake = (text: string) => {
  try {
    readKey(text, 'key.json');
    return 'no error';
  } catch (error) {
    return (error as Error).message;
  }
};

test("deltamark's version is the one in package.json", () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(DELTAMARK_VERSION).toBe(version);
});

test('a key that was written reads back as it was', () => {
  expect(readKey(TEXT, 'key.json')).toEqual(KEY);
});

test('a reformatted key is the same key', () => {
  const { hash, ...rest } = KEY;
  expect(
    readKey(JSON.stringify({ hash, ...Object.fromEntries(Object.entries(rest).reverse()) }), 'key.json'),
  ).toEqual(KEY);
});

test.each([
  ['an accepted bound', '"0.10000"', '"0.00000"'],
  ['a point', '"2.5"', '"2.6"'],
  ['a name', '=cmd()', '=cmd(1)'],
  ['the seed', 'a secret', 'b secret'],
])('notices that %s was edited', (_, before, after) => {
  expect(TEXT).toContain(before);
  expect(mistake(TEXT.replace(before, after))).toBe(
    'key.json was changed after it was made: its hash does not fit. Take the original, or generate the exam again from its seed.',
  );
});

test('names both versions where another engine made the key, whatever else it holds', () => {
  const versions = { deltamark: '9.8.7', engine: '99', generator: '1' };
  expect(mistake(JSON.stringify({ versions, other: true }))).toBe(
    `key.json was made by deltamark 9.8.7 with engine version 99; this is deltamark ${VERSIONS.deltamark} with engine version ${VERSIONS.engine}. Use that deltamark, or generate the exam again from its seed.`,
  );
});

test('a key of another generator can be marked, but not drawn again', () => {
  const { hash: _, ...rest } = KEY;
  const key = sealKey({ ...rest, versions: { ...VERSIONS, generator: '77' } });
  expect(mistake(keyText(key))).toBe('no error');
  expect(() => requireSameGenerator(key.versions, 'key.json')).toThrow(
    /generator version 77; .* generator version 1\./,
  );
  expect(() => requireSameGenerator(VERSIONS, 'key.json')).not.toThrow();
});

test.each([
  ['{"exam": ', 'key.json:1:10 not valid JSON: found the end of the text where a value should stand.'],
  ['[]', 'key.json is no key of an exam. Allowed: the key.json that generate wrote.'],
  ['null', 'key.json is no key of an exam. Allowed: the key.json that generate wrote.'],
  [
    TEXT.replace('"exam"', '"exams"'),
    'key.json exam: is missing. Allowed: a text.\nkey.json exams: unknown field. Did you mean exam? Allowed: exam, title, language, versions, seed, banks, questions, variants, revision, earlier, hash.',
  ],
])('says why %# is no key', (text, expected) => {
  expect(mistake(text)).toBe(expected);
});
