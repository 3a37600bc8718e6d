import type { Rational } from './rational.ts';

const POWERS: readonly bigint[] = Array.from({ length: 64 }, (_, digits) => 10n ** BigInt(digits));

/** 10^digits for digits ≥ 0. */
export function powerOfTen(digits: number): bigint {
  return POWERS[digits] ?? 10n ** BigInt(digits);
}

/** r·10^digits rounded to a whole number, half away from zero, decided exactly. */
export function roundHalfAway(r: Rational, digits: number): bigint {
  const { n, d } = scaled(r, digits);
  const rounded = (2n * (n < 0n ? -n : n) + d) / (2n * d);
  return n < 0n ? -rounded : rounded;
}

/** Decimal text with exactly `digits` decimals, half away from zero; never "-0.00". */
export function fixed(r: Rational, digits: number): string {
  return decimalText(roundHalfAway(r, digits), digits);
}

/** The largest decimal of `digits` decimals that is ≤ r, as text. */
export function fixedFloor(r: Rational, digits: number): string {
  const { n, d } = scaled(r, digits);
  return decimalText(floorDivide(n, d), digits);
}

/** The smallest decimal of `digits` decimals that is ≥ r, as text. */
export function fixedCeil(r: Rational, digits: number): string {
  const { n, d } = scaled(r, digits);
  return decimalText(-floorDivide(-n, d), digits);
}

/** r cut off after `digits` decimals (rounded towards zero), as text. */
export function truncated(r: Rational, digits: number): string {
  const { n, d } = scaled(r, digits);
  return decimalText(n / d, digits);
}

/** Whether r is exactly a decimal of that many decimals. */
export function isDecimal(r: Rational, digits: number): boolean {
  return powerOfTen(digits) % r.d === 0n;
}

/** One unit of the last of `digits` decimals: 10^−digits. */
export function ulp(digits: number): Rational {
  return { n: 1n, d: powerOfTen(digits) };
}

/** Half a unit of the last of `digits` decimals: what rounding can change. */
export function halfUnit(digits: number): Rational {
  return { n: 1n, d: 2n * powerOfTen(digits) };
}

/** units·10^−digits written with exactly `digits` decimals. */
export function decimalText(units: bigint, digits: number): string {
  if (digits === 0) return `${units}`;
  const text = `${units < 0n ? -units : units}`.padStart(digits + 1, '0');
  const point = text.length - digits;
  return `${units < 0n ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}`;
}

function scaled(r: Rational, digits: number): Rational {
  return { n: r.n * powerOfTen(digits), d: r.d };
}

function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n < 0n && n % d !== 0n ? quotient - 1n : quotient;
}
