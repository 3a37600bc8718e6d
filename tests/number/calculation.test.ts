import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculated } from '../../src/number/calculation.ts';
import { absolute, compare, rational, subtract, toFraction } from '../../src/number/rational.ts';
import { readEntry } from '../../src/number/read-entry.ts';
import { parseRational, readNumber } from '../../src/number/read-number.ts';
import { fixed } from '../../src/number/rounding.ts';

function exactOf(text: string): string {
  const found = calculated(text);
  return typeof found === 'string' ? found : toFraction(found.value);
}

const roundedOf = (text: string, digits: number) => {
  const found = calculated(text);
  return typeof found === 'string' ? found : fixed(found.value, digits);
};

test.each([
  ['0.6*1-0.35', '1/4'],
  ['0,6*1 - 0,35', '1/4'],
  ['-0.5*(-1.5) + 0.1', '17/20'],
  ['2 - 3 - 4', '-5'],
  ['8/4/2', '1'],
  ['8/4*2', '4'],
  ['-2^2', '-4'],
  ['(-2)^2', '4'],
  ['2^-1', '1/2'],
  ['2**3', '8'],
  ['2*-3', '-6'],
  ['1/-3', '-1/3'],
  ['[1+2]*(3)', '9'],
  ['sqrt(2.25)', '3/2'],
  ['√4', '2'],
  ['√(9)/2', '3/2'],
  ['1e-2/4', '1/400'],
  ['e^0', '1'],
  ['exp(0) + ln(1) + tanh(0) + sigmoid(0)', '3/2'],
  ['+1 + +1', '2'],
  ['1--1', '2'],
  ['1÷4', '1/4'],
])('%s is exactly %s', (text, value) => {
  expect(exactOf(text)).toBe(value);
});

test.each([
  ['e^-0.3', '0.74081822068171786606687377931782', 32],
  ['e^(-0.3)', '0.7408182207', 10],
  ['1/(1+e^-0.3)', '0.57444251681165899', 17],
  ['σ(0.3)', '0.57444251681165899', 17],
  ['SIGMOID(0,3)', '0.57444251681165899', 17],
  ['tanh(0.5)', '0.46211715726000976', 17],
  ['sqrt(2)', '1.41421356237309505', 17],
  ['2^0.5', '1.41421356237309505', 17],
  ['ln(2)', '0.69314718055994531', 17],
  ['-ln(0.25)/2', '0.69314718055994531', 17],
  ['e*1', '2.71828182845904524', 17],
  ['e^1-e', '0.00000000000000000', 17],
])('%s rounds to %s', (text, value, digits) => {
  expect(roundedOf(text, digits)).toBe(value);
});

test.each([
  '1/0',
  '1/(2-2)',
  'ln(0)',
  'ln(-1)',
  'sqrt(-1)',
  '0^-1',
  '0^0',
  '(-8)^0.5',
  'exp(1001)',
  '10^101',
  'tanh(1e9)',
])('%s has no value', (text) => {
  expect(calculated(text)).toBe('no value');
});

test.each([
  '',
  '1',
  '-',
  '1+',
  '*2',
  '2(3)',
  '(1+2)(3)',
  '2e^1',
  '2^3^2',
  '1.2.3+1',
  '1,2+3.4',
  '1 2',
  '1 1/2+1',
  '(1+2',
  '1+2)',
  '(1+2]',
  'a+1',
  'x*2',
  'log(10)',
  'sqrt 2',
  'process.exit()',
  'constructor(1)',
  '__proto__(1)',
  '1;2+1',
  '1=1',
  '1.7*10-1',
  '1.7 * 10 - 1',
  '1.7x10-1',
  '2^--1',
  '1e999+1',
  '0x10+1',
  '1+1%',
  'e^-1!',
])('%j is no calculation', (text) => {
  expect(calculated(text)).toBe('no calculation');
});

describe('hostile texts', () => {
  test('are answered at once, with or without a value', () => {
    const start = performance.now();
    const texts = [
      '(',
      '-',
      '1+',
      'e^',
      'exp(',
      '9^',
      '((9)^99)',
      '1/',
      '√',
      '9',
      'ln(',
      '2*',
      ' ',
      '-(',
      '[(',
    ].flatMap((unit) => [
      unit.repeat(199 / unit.length),
      `${unit.repeat(98 / unit.length)}1${')'.repeat(98 / unit.length)}`,
      unit.repeat(1e6),
    ]);
    for (const text of texts) expect(['object', 'string']).toContain(typeof calculated(text));
    for (const text of [
      '((((9^99)^99)^99)^99)',
      '(((9.9e50^100)^100)^100)',
      'e^(e^(e^(e^9)))',
      'exp(exp(exp(100)))',
      'exp(-exp(6.9))',
      'exp(1000)*exp(1000)/exp(1000)',
      '1/(e^-999)^99',
      '(1+1e-50)^100*(1+1e-50)^100*(1+1e-50)^100',
      'sqrt(sqrt(sqrt(sqrt(1e99))))',
      '(exp(900)^99)^99',
      'ln(exp(-900)^99)',
    ])
      expect(['object', 'string']).toContain(typeof calculated(text));
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('of any characters never throw', () => {
    const unit = fc.constantFrom(
      ...'0123456789.,eE+-*/^()[] ',
      'exp(',
      'ln(',
      'sqrt(',
      'e^',
      'tanh(',
      'σ',
      '√',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        for (const entries of ['numbers', 'arithmetic'] as const) {
          const read = readEntry(text, entries);
          if (read.kind === 'number' && entries === 'numbers') expect(read).toEqual(readNumber(text));
        }
      }),
      { numRuns: 3000 },
    );
  });
});

test('agrees with arithmetic done another way, on random sums and products', () => {
  const number = fc.integer({ min: -999, max: 999 }).map((n) => n / 100);
  fc.assert(
    fc.property(number, number, number, number, (a, b, c, d) => {
      const text = `${a}*(${b}) - (${c})/2 + ${Math.abs(d)}^2`;
      const found = calculated(text);
      if (typeof found === 'string') throw new Error(`${text}: ${found}`);
      const other = parseRational((a * b - c / 2 + d * d).toFixed(9));
      expect(compare(absolute(subtract(found.value, other)), rational(1, 1e8))).toBe(-1);
    }),
  );
});

describe('an entry', () => {
  const seen = (text: string, entries: 'numbers' | 'arithmetic') => {
    const read = readEntry(text, entries);
    if (read.kind === 'unreadable') return read.reason;
    return read.kind === 'number' ? toFraction(read.value) : read.kind;
  };
  test.each([
    ['0.25', '1/4', '1/4'],
    ['-', 'blank', 'blank'],
    ['0.6*1-0.35', 'calculation', '1/4'],
    ['0.6-0.35', 'calculation', '1/4'],
    ['0,6 × 1 − 0,35', 'calculation', '1/4'],
    ['= (0.6·1 − 0.35)', 'calculation', '1/4'],
    ['2²', 'calculation', '4'],
    ['1.7*10^1', '17', '17'],
    ['1/0', 'denominator of zero', 'calculation without a value'],
    ['0.6*1-0.35 = 0.25', 'calculation', 'calculation'],
    ['ln(-1)', 'calculation', 'calculation without a value'],
    ['about 3', 'not a number', 'not a calculation'],
    ['1,234.5', 'comma and point together', 'comma and point together'],
    ['12 34', 'digits grouped wrongly', 'digits grouped wrongly'],
    ['1e999999', 'exponent too large', 'exponent too large'],
    ['1.7x10-1', 'not a number', 'not a calculation'],
    [`${'1'.repeat(100_000)}`, 'too long', 'too long'],
  ])(
    'of %j is %j where numbers are asked, %j where calculations may stand',
    (text, asNumber, calculation) => {
      expect([seen(text, 'numbers'), seen(text, 'arithmetic')]).toEqual([asNumber, calculation]);
    },
  );
});
