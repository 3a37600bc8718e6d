import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/files/canonical-json.ts';
import { jsonText } from '../../src/files/json-text.ts';

test('equal data has one text, whatever the order of its names', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true, e: undefined })).toBe(
    '{"a":true,"b":[1,{"c":"x","d":null}]}',
  );
});

test('refuses what JSON cannot hold', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, [undefined]]) {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  }
});

test('both ways of writing JSON read back as the same data', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(plain);
      expect(JSON.parse(jsonText(value))).toEqual(plain);
    }),
  );
});

test('what fits in a line stands in a line', () => {
  expect(jsonText({ a: [1, 2], b: 'x'.repeat(110) })).toBe(
    `{\n  "a": [1, 2],\n  "b": "${'x'.repeat(110)}"\n}\n`,
  );
});
