import { describe, expect, it } from 'vitest';
import { type Enclosure, rationalEnds } from '../../src/number/certified.ts';
import { decimalInterval } from '../../src/number/decimal-interval.ts';
import { exact } from '../../src/number/exact.ts';
import * as rational from '../../src/number/rational.ts';
import { rational as r } from '../../src/number/rational.ts';
import { parseRational } from '../../src/number/read-number.ts';
import { arctanSoftplusSuite, KINDS, within } from './arctan-softplus-suite.ts';

/** x, arctan x and ln(1 + e^x) to 62 digits, by mpmath 1.3 at 120 digits. */
const PUBLISHED = [
  [
    '1',
    '0.78539816339744830961566084581987572104929234984377645524373615',
    '1.3132616875182228340489954949678556419152800856703483747190635',
  ],
  [
    '-0.3',
    '-0.29145679447786709199560462143289119350316759901206541927220608',
    '0.55435524446852711881458843557567657197201952374557366165713998',
  ],
  [
    '2',
    '1.1071487177940905030170654601785370400700476454014326466765392',
    '2.1269280110429724964437268063583044314343330628083583575501412',
  ],
  [
    '-7',
    '-1.4288992721907326964184700745371983590908029409590888381093423',
    '0.0009114664537742446917024938034146617877831842981376560206008163',
  ],
  [
    '0.000001',
    '0.00000099999999999966666666666686666666666652380952380963492063492054',
    '0.69314768056007030941723211624984323474251402324914411665788239',
  ],
  [
    '0.2',
    '0.19739555984988075837004976519479029344758510378785210151768894',
    '0.7981388693815918396849437125412322904934726704225570311240971',
  ],
  ['123456.789', '1.5707882267948230863776557597732664152322160975773691610152948', '123456.789'],
] as const;

arctanSoftplusSuite(100);

describe.each(Object.entries(KINDS))('%s', (_kind, intervals) => {
  it('hold the published values of arctan and softplus', () => {
    const error = r(1n, 10n ** 60n);
    for (const [x, arctan, softplus] of PUBLISHED) {
      for (const [name, text] of [
        ['arctan', arctan],
        ['softplus', softplus],
      ] as const) {
        const value = parseRational(text);
        const enclosure = intervals[name](intervals.fromRational(parseRational(x)));
        expect(within(enclosure, rational.subtract(value, error), rational.add(value, error))).toBe(true);
      }
    }
  });

  it.each(['arctan', 'softplus'] as const)('bound %s from both sides, whatever the interval', (name) => {
    const [left, right] = [intervals.fromRational(r(-3, 7)), intervals.fromRational(r(5, 7))];
    const whole = rationalEnds(intervals[name]({ lo: left.lo, hi: right.hi }));
    expect(whole.lo).toEqual(rationalEnds(intervals[name](left)).lo);
    expect(whole.hi).toEqual(rationalEnds(intervals[name](right)).hi);
  });
});

describe('arctan and softplus to 34 digits', () => {
  const balls = decimalInterval(34);

  it.each(['arctan', 'softplus'] as const)(
    'give %s a few units of the last digit wide, near and far',
    (name) => {
      for (const text of ['1e-30', '-1e-9', '0.0625', '-0.3', '1', '-2.5', '40', '-60', '1e20', '90000']) {
        const [mantissa, exponent = '0'] = text.split('e');
        const scale = r(10n ** BigInt(Math.abs(Number(exponent))));
        const short = parseRational(mantissa!);
        const x = Number(exponent) < 0 ? rational.divide(short, scale) : rational.multiply(short, scale);
        const { lo, hi } = rationalEnds(balls[name](balls.fromRational(x)));
        const width = rational.divide(rational.subtract(hi, lo), rational.absolute(hi));
        expect(rational.toNumber(width), text).toBeLessThan(1e-31);
      }
    },
  );

  it('keeps softplus within bounds where e to the power has thousands of digits', () => {
    const far = balls.fromRational(r(10n ** 30n));
    expect(balls.softplus(balls.negate(far)).lo.toString()).toBe('0');
    expect(balls.softplus(balls.negate(far)).hi.gt(0)).toBe(true);
    expect(rational.compare(rationalEnds(balls.softplus(far)).hi, r(10n ** 30n))).toBe(1);
  });

  it('knows arctan 0 exactly, and that softplus 0 is ln 2', () => {
    const mixed = exact(balls);
    expect(mixed.arctan(rational.ZERO)).toEqual(rational.ZERO);
    const both = mixed.subtract(mixed.softplus(rational.ZERO), mixed.ln(r(2)));
    expect(within(both as Enclosure, rational.ZERO, rational.ZERO)).toBe(true);
  });
});
