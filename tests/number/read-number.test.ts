import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberToText } from '../../src/number/number-texts.ts';
import { toFraction } from '../../src/number/rational.ts';
import { isShort, parseRational, readNumber } from '../../src/number/read-number.ts';
import { fixed } from '../../src/number/rounding.ts';
import { anyRational } from './expressions.ts';

/** "value, decimals, text" of what was read, or the reason why nothing was. */
function seen(text: string): string {
  const read = readNumber(text);
  if (read.kind === 'blank') return 'blank';
  if (read.kind === 'unreadable') return read.reason;
  return `${toFraction(read.value)} ${read.decimals ?? 'exact'} ${read.text}`;
}

describe('readNumber', () => {
  it.each([
    ['0,3775', '151/400 4 0.3775'],
    ['0.3775', '151/400 4 0.3775'],
    ['.38', '19/50 2 0.38'],
    [',38', '19/50 2 0.38'],
    ['5.', '5 0 5'],
    ['007', '7 0 007'],
    ['3.775e-1', '151/400 4 3.775e-1'],
    ['3,775E−1', '151/400 4 3.775e-1'],
    ['1.5e3', '1500 0 1.5e3'],
    ['1.2345e+2', '2469/20 2 1.2345e2'],
    ['151/400', '151/400 exact 151/400'],
    ['-1 / 3', '-1/3 exact -1/3'],
    ['1,5/2', '3/4 exact 1.5/2'],
    ['1⁄3', '1/3 exact 1/3'],
    ['37.75%', '151/400 4 37.75%'],
    ['37,75 %', '151/400 4 37.75%'],
    ['100%', '1 2 100%'],
    ['+0.5', '1/2 1 0.5'],
    ['-0.5', '-1/2 1 -0.5'],
    ['- 0.5', '-1/2 1 -0.5'],
    ['−0.5', '-1/2 1 -0.5'],
    ['‐0.5', '-1/2 1 -0.5'],
    ['‑0.5', '-1/2 1 -0.5'],
    ['–0.5', '-1/2 1 -0.5'],
    ['－０．５', '-1/2 1 -0.5'],
    ['０，３７７５', '151/400 4 0.3775'],
    ['５０％', '1/2 2 50%'],
    ['-0.00', '0 2 -0.00'],
    ['  0.5\t\r\n', '1/2 1 0.5'],
    ['\u00a00.5\u202f', '1/2 1 0.5'],
    ['\ufeff\u200b0.5\u200e', '1/2 1 0.5'],
    ['1 234.5', '2469/2 1 1234.5'],
    ['-1\u202f234\u00a0567', '-1234567 0 -1234567'],
    ['1 234,5', '2469/2 1 1234.5'],
    ['1,234', '617/500 3 1.234'],
    ['1.7 e1', '17 0 1.7e1'],
    ['1.7 E - 1', '17/100 2 1.7e-1'],
    ['1.7x10^1', '17 0 1.7e1'],
    ['1.7 X 10^1', '17 0 1.7e1'],
    ['1.7*10^1', '17 0 1.7e1'],
    ['1.7 × 10^1', '17 0 1.7e1'],
    ['1,7·10¹', '17 0 1.7e1'],
    ['−1.7⋅10⁻²', '-17/1000 3 -1.7e-2'],
    ['1.7*10^(-2)', '17/1000 3 1.7e-2'],
    ['1.7*10^{−2}', '17/1000 3 1.7e-2'],
    ['1.7*10**-2', '17/1000 3 1.7e-2'],
    ['1.7 \u2009×\u200910⁺²', '170 0 1.7e2'],
    ['10^3', '1000 0 1e3'],
    ['-10⁻³', '-1/1000 3 -1e-3'],
    ...['= 17', '≈ 17', '~ 17', '∼17', ':= 17', '= ≈ 17', '(17)', '[17]', '{ 17 }', '(= 17)'].map(
      (text): [string, string] => [text, '17 0 17'],
    ),
    ...['"17"', '17"', '“17”', '„17“', '‘17’', "'17", '«17»', '17;', '"17".', '= (17).', '＝１７'].map(
      (text): [string, string] => [text, '17 0 17'],
    ),
    ['0.35.', '7/20 2 0.35'],
    ['0,35,', '7/20 2 0.35'],
    ['0,35.', '7/20 2 0.35'],
    ['37.75%.', '151/400 4 37.75%'],
    ['(1/3)', '1/3 exact 1/3'],
    ['(−0.5)', '-1/2 1 -0.5'],
  ])('reads %j as %s', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it.each([
    '',
    '   ',
    '\u00a0',
    '-',
    ' - ',
    '–',
    '—',
    '−',
    '?',
    '？',
    'null',
    '~',
    ' null ',
    '“”',
    '"-"',
    '( )',
    '=',
    '= -',
  ])('takes %j for blank', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'blank' });
  });

  it.each([
    ['1,234.5', 'comma and point together'],
    ['1.234,5', 'comma and point together'],
    ['1,234.', 'comma and point together'],
    ['1.234,', 'comma and point together'],
    ['1.7 10^1', 'not a number'],
    ['1.7x10^999999', 'exponent too large'],
    ['1e999999', 'exponent too large'],
    [`10^${'9'.repeat(1000)}`, 'exponent too large'],
    ['1,5/2.5', 'comma and point together'],
    ['1,234,567', 'more than one decimal mark'],
    ['1.2.3', 'more than one decimal mark'],
    ['12 34', 'digits grouped wrongly'],
    ['1 2345', 'digits grouped wrongly'],
    ['0 123', 'digits grouped wrongly'],
    ['1  234', 'digits grouped wrongly'],
    ['0.123 456', 'digits grouped wrongly'],
    ['1 1/2', 'not a number'],
    ['1\t234', 'not a number'],
    ['1/0', 'denominator of zero'],
    ['1/0.0', 'denominator of zero'],
    ['1/-3', 'not a number'],
    ['1/2/3', 'not a number'],
    ['1/2%', 'not a number'],
    ['1e-2/3', 'not a number'],
    ['/3', 'not a number'],
    ['3/', 'not a number'],
    ['1e401', 'exponent too large'],
    ['1e-999999999', 'exponent too large'],
    ['9'.repeat(401), 'too long'],
    [`1/${'9'.repeat(401)}`, 'too long'],
    ...[
      'NaN',
      'Infinity',
      '-Infinity',
      'inf',
      '∞',
      '0x10',
      '0x1p3',
      '0b1',
      '1_000',
      '1n',
      '--3',
      '+-3',
      '3-',
      '.',
      ',',
      'e5',
      '1e',
      '1e1.5',
      '%',
      '½',
      '²',
      '٣',
      '1+1',
      '2*3',
      '((1)',
      '(1',
      '1)',
      '(1)/(2)',
      '1.7x10-1',
      '1.7x101',
      '1.7^10^1',
      '2x5',
      '1.7*10^1.5',
      '1.7*10^(1',
      '1/3*10^2',
      '10e^2',
      '±17',
      'sqrt(2)',
      'process.exit()',
      '$1$',
      '0.5 V',
      'true',
      '0.5\u0000',
      '1\n234',
    ].map((text): [string, string] => [text, 'not a number']),
  ])('refuses %j: %s', (text, reason) => {
    expect(seen(text)).toBe(reason);
  });

  it('accepts 400 digits and an exponent of 400', () => {
    expect(readNumber('9'.repeat(400)).kind).toBe('number');
    expect(readNumber('1e-400')).toMatchObject({ kind: 'number', decimals: 400 });
  });

  it.each([
    ['digits', '1'.repeat(10_000_000)],
    ['spaces', ' '.repeat(10_000_000)],
    ['groups', '1 234'.repeat(2_000_000)],
    ['minus signs', '-'.repeat(10_000_000)],
  ])('refuses ten megabytes of %s at once', (_, text) => {
    const start = performance.now();
    expect(seen(text)).toBe('too long');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('answers within bounds for the worst texts of accepted length', () => {
    const start = performance.now();
    for (const unit of [
      ' ',
      '1',
      '1 ',
      ' 1',
      '1 234 ',
      '\u200b',
      '\u00a0',
      '-',
      '1.',
      'e',
      '1/',
      '１',
      '(',
      '"',
      '=',
      '*10^',
      '¹',
      '1,',
    ])
      for (const end of ['', 'x', '%', ' %x', '.', '*10^1', ')'])
        readNumber(unit.repeat(1999 / unit.length) + end);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('never throws, and never gives a number for a text without digits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: hostile })), (text) => {
        const read = readNumber(text);
        if (read.kind === 'number') expect(text).toMatch(/[0-9０-９⁰¹²³⁴-⁹]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads every decimal back as it was written, in any dress', () => {
    const dress = fc.constantFrom<(text: string) => string>(
      (text) => text.replace('.', ','),
      (text) => text.replace('-', '\u2212'),
      (text) => ` ${text}\u00a0`,
      (text) => text.replace(/^-?0\./, (head) => head.replace('0', '')),
    );
    fc.assert(
      fc.property(anyRational, fc.integer({ min: 1, max: 20 }), dress, (value, digits, put) => {
        const text = fixed(value, digits);
        expect(seen(put(text))).toBe(`${toFraction(parseRational(text))} ${digits} ${text}`);
      }),
    );
  });

  it('reads its own normalised text as the same number', () => {
    fc.assert(
      fc.property(fc.string({ unit: hostile }), (text) => {
        const read = readNumber(text);
        if (read.kind === 'number') expect(readNumber(read.text)).toEqual(read);
      }),
      { numRuns: 5000 },
    );
  });
});

const hostile = fc.constantFrom(...'0123456789.,eE+-−/% \u00a0%^x×¹⁻()"=~');

describe('parseRational', () => {
  it.each([
    ['0.10', '1/10'],
    ['-3', '-3'],
    ['1/3', '1/3'],
    ['-1.5/4.5', '-1/3'],
    ['1e-3', '1/1000'],
    ['-2.50E+2', '-250'],
    ['.5', '1/2'],
    ['+7', '7'],
    ['-0', '0'],
  ])('reads %s as %s', (text, expected) => {
    expect(toFraction(parseRational(text))).toBe(expected);
  });

  it('reads back every fraction that toFraction writes', () => {
    fc.assert(
      fc.property(anyRational, (value) => {
        expect(parseRational(toFraction(value))).toEqual(value);
      }),
    );
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '0,5',
    '−3',
    '1/0',
    '1/-3',
    '1e401',
    '1e9999',
    'NaN',
    '0x10',
    '1.2.3',
    '.',
    '1/',
    '９',
  ])('refuses %j, quoting it', (text) => {
    expect(() => parseRational(text)).toThrow(RangeError);
    expect(() => parseRational(text)).toThrow(`"${text}"`);
  });

  const limit = '9'.repeat(400);

  it.each(['1e399', '-1e-399', limit, `0.${limit.slice(1)}`, `${limit}/8`, `${limit}/7`, `7/${limit}`])(
    'reads back the text of a number that is short enough to be given: %.20s',
    (text) => {
      const value = parseRational(text);
      expect(isShort(value)).toBe(true);
      expect(parseRational(numberToText(value))).toEqual(value);
    },
  );

  it.each(['1e400', '-1e400', '1e-400', `${limit}9`, `1/${limit}9`])(
    'knows a number that nobody may give: %.20s',
    (text) => {
      expect(isShort(parseRational(text))).toBe(false);
    },
  );

  it('quotes only the beginning of a long text', () => {
    const message = (() => {
      try {
        return parseRational('1'.repeat(1_000_000));
      } catch (error) {
        return String(error);
      }
    })();
    expect(message).toMatch(/^RangeError: "1{40}…" is not a number/);
  });
});
