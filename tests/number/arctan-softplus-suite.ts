import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import type { Arithmetic } from '../../src/number/arithmetic.ts';
import { type Enclosure, rationalEnds } from '../../src/number/certified.ts';
import { decimalInterval } from '../../src/number/decimal-interval.ts';
import { floatInterval } from '../../src/number/float-interval.ts';
import * as rational from '../../src/number/rational.ts';
import { type Rational, rational as r } from '../../src/number/rational.ts';
import { parseRational } from '../../src/number/read-number.ts';
import { stream } from '../../src/random/stream.ts';

type Name = 'arctan' | 'softplus';
const WIDE = Decimal.clone({ precision: 90, toExpNeg: -9e15, toExpPos: 9e15 });
export const KINDS: Readonly<Record<string, Arithmetic<Enclosure>>> = {
  'float64 intervals': floatInterval as Arithmetic<Enclosure>,
  '5-digit intervals': decimalInterval(5) as unknown as Arithmetic<Enclosure>,
  '34-digit intervals': decimalInterval(34) as unknown as Arithmetic<Enclosure>,
  '68-digit intervals': decimalInterval(68) as unknown as Arithmetic<Enclosure>,
};

/** Arguments of every size and sign: usual ones, and from 10⁻⁴⁰ to 10⁴⁰. */
function argument(number: number): Rational {
  const draws = stream('arctan-softplus', `${number}`);
  const short = r(draws.integer(-900000, 900000), 100000);
  const size = 10n ** BigInt(draws.integer(0, 40));
  return [short, rational.multiply(short, r(size)), rational.divide(short, r(size)), short][number % 4]!;
}

const REFERENCE: Readonly<Record<Name, (x: Decimal) => Decimal>> = {
  arctan: (x) => x.atan(),
  softplus: (x) => (x.gt(300) ? x : x.exp().plus(1).ln()),
};

/** Below this, ends have more digits than anybody looks at. */
const LEAST = r(-10000);

/** Arguments, so many, with the values of both functions there. */
const known = (count: number) =>
  (['arctan', 'softplus'] as const).map((name) => {
    const all = Array.from({ length: count }, (_, number) => argument(number));
    const usable = name === 'arctan' ? all : all.filter((x) => rational.compare(x, LEAST) > 0);
    return [
      name,
      usable.map((x) => [x, around(REFERENCE[name](new WIDE(`${x.n}`).div(`${x.d}`)))] as const),
    ] as const;
  });

export function within(enclosure: Enclosure, lowest: Rational, highest: Rational): boolean {
  const { lo, hi } = rationalEnds(enclosure);
  return rational.compare(lo, highest) <= 0 && rational.compare(lowest, hi) <= 0;
}

/** The value as far as ninety digits settle it. */
function around(value: Decimal): readonly [Rational, Rational] {
  const center = parseRational(value.toFixed(120));
  const error = rational.maximum(
    r(1n, 10n ** 85n),
    rational.multiply(rational.absolute(center), r(1n, 10n ** 85n)),
  );
  return [rational.subtract(center, error), rational.add(center, error)];
}

/** Both functions in every kind of interval, at so many arguments. */
export function arctanSoftplusSuite(count: number): void {
  const values = known(count);
  describe.each(Object.entries(KINDS))('%s', (_kind, intervals) => {
    it.each(values)('hold %s of arguments of every size and sign', (name, all) => {
      for (const [x, ends] of all) {
        const enclosure = intervals[name](intervals.fromRational(x));
        expect(within(enclosure, ...ends), `${name} of ${rational.toFraction(x)}`).toBe(true);
      }
    });
  });
}
