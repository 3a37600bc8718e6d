import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as rational from '../../src/number/rational.ts';
import { toFraction } from '../../src/number/rational.ts';
import { parseRational } from '../../src/number/read-number.ts';
import { drawDecimal, type Grid } from '../../src/random/draws.ts';
import { stream } from '../../src/random/stream.ts';

const grid = (min: string, max: string, step: string, nonzero = false): Grid => ({
  min: parseRational(min),
  max: parseRational(max),
  step: parseRational(step),
  nonzero,
});

function tally(from: Grid, draws: number): Map<string, number> {
  const source = stream('draws', toFraction(from.min), toFraction(from.max));
  const counts = new Map<string, number>();
  for (let count = 0; count < draws; count += 1) {
    const value = toFraction(drawDecimal(source, from));
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

describe('drawDecimal', () => {
  it.each([
    ['-0.2', '0.2', '0.1', false, '-1/10 -1/5 0 1/10 1/5'],
    ['-0.2', '0.2', '0.1', true, '-1/10 -1/5 1/10 1/5'],
    ['0', '3', '1', true, '1 2 3'],
    ['-3', '0', '1', true, '-1 -2 -3'],
    ['-0.25', '0.3', '0.1', true, '-1/20 -3/20 -1/4 1/20 1/4 3/20'],
    ['1', '2', '0.4', false, '1 7/5 9/5'],
    ['5', '5', '1', false, '5'],
    ['1/3', '1', '1/3', true, '1 1/3 2/3'],
  ])(
    'draws every value from %s to %s by %s (nonzero: %s), and no other',
    (min, max, step, nonzero, values) => {
      const counts = tally(grid(min, max, step, nonzero), 2000);
      expect([...counts.keys()].sort().join(' ')).toBe(values.split(' ').sort().join(' '));
    },
  );

  it.each([false, true])('prefers no value (nonzero: %s)', (nonzero) => {
    const counts = [...tally(grid('-0.5', '0.5', '0.1', nonzero), 11_000).values()];
    const expected = 11_000 / counts.length;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // χ² with 10 degrees of freedom exceeds 29.6 once in a thousand.
    expect(chiSquare).toBeLessThan(29.6);
  });

  it('stays on the grid, whatever the grid', () => {
    const arbitrary = fc.tuple(
      fc.integer({ min: -500, max: 500 }),
      fc.nat(500),
      fc.integer({ min: 1, max: 90 }),
    );
    fc.assert(
      fc.property(arbitrary, fc.string(), ([low, width, stride], address) => {
        const from = { min: hundredths(low), max: hundredths(low + width), step: hundredths(stride) };
        const value = drawDecimal(stream(address), from);
        expect(rational.compare(value, from.min)).not.toBe(-1);
        expect(rational.compare(value, from.max)).not.toBe(1);
        expect(rational.isInteger(rational.divide(rational.subtract(value, from.min), from.step))).toBe(true);
      }),
    );
  });
});

function hundredths(n: number): rational.Rational {
  return rational.rational(n, 100);
}
