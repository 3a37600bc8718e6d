import { scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { SAFE_BITS, seedBits } from '../../src/random/seed-strength.ts';
import { stretchedSeed } from '../../src/random/typed-seed.ts';

test('a seed as we draw them is used as it is, so that keys of before can be made again', () => {
  for (const seed of ['0123456789abcdef0123456789abcdef', 'A'.repeat(40)])
    expect(stretchedSeed(seed, 'quiz')).toBe(seed);
});

test('a typed seed is stretched with scrypt, N = 2^15, under a salt of the exam: must not change but with GENERATOR_VERSION', () => {
  const salt = Buffer.from('\0\0\0\x14deltamark typed seed\0\0\0\x04quiz', 'latin1');
  const expected = scryptSync('autumn', salt, 16, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 });
  expect(stretchedSeed('autumn', 'quiz')).toBe(expected.toString('hex'));
  expect(stretchedSeed('autumn', 'final')).not.toBe(expected.toString('hex'));
});

test('a text is the same seed however its accents are encoded', () => {
  expect(stretchedSeed('prov\u00e3o', 'quiz')).toBe(stretchedSeed('prova\u0303o', 'quiz'));
});

test.each([
  'autumn 2026, room 12',
  'a',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'quiz quiz quiz quiz quiz quiz',
  '2026-11-28',
  'Neural Networks exam 2026',
  'deltamark-demo-seed',
])('"%s" can be guessed, however long it is', (seed) => {
  expect(seedBits(seed)).toBeLessThan(SAFE_BITS);
});

test.each(['walnut harbour copper ladder mist', 'k3vQ9xTz7mWp', 'xkqjzvbwrtmd', '739104862557318402'])(
  '"%s" is hard to guess',
  (seed) => {
    expect(seedBits(seed)).toBeGreaterThanOrEqual(SAFE_BITS);
  },
);
