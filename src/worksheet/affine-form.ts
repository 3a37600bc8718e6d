import { undecided } from '../number/no-value.ts';
import { type Rational, toNumber } from '../number/rational.ts';

/**
 * An affine form: center + Σ terms[k]·ε_k + (something within ±rest), each ε_k anywhere in [−1, 1].
 * Terms that come from the same rounded step cancel as the true errors do, which plain intervals do not.
 * de Figueiredo, Stolfi: Affine arithmetic, Numerical Algorithms 37, 2004.
 */
export interface Affine {
  readonly center: number;
  /** Coefficient of each noise symbol; symbols beyond its end have coefficient 0. */
  readonly terms: Float64Array;
  readonly rest: number;
  /** Whether `rest` holds noise that no symbol stands for, besides float64 rounding: what a tangent misses, a kink. */
  readonly loose: boolean;
}

export const NO_TERMS = new Float64Array(0);
/** Covers the float64 rounding of one operation on center and terms, generously. */
export const SLACK = 2 ** -48;

/** The form of an exact value. */
export function exactly(value: Rational): Affine {
  const form = certain(toNumber(value));
  return value.d === 1n ? form : { ...form, rest: Math.abs(form.center) * SLACK };
}

/** A form without noise; whole numbers are exact. */
export function certain(center: number): Affine {
  const rest = Number.isSafeInteger(center) ? 0 : Math.abs(center) * SLACK;
  return { center, terms: NO_TERMS, rest, loose: false };
}

/** Whether a form has any noise but float64 rounding. */
export function isNoisy(form: Affine): boolean {
  if (form.loose) return true;
  for (const term of form.terms) if (term !== 0) return true;
  return false;
}

/** How far the value may lie from the center. */
export function radius({ terms, rest }: Affine): number {
  let sum = rest;
  for (const term of terms) sum += Math.abs(term);
  return sum * (1 + SLACK);
}

/** The form plus independent noise of that size, under the symbol's number. */
export function withNoise(form: Affine, symbol: number, size: number): Affine {
  const terms = new Float64Array(symbol + 1);
  terms.set(form.terms);
  terms[symbol] = size;
  return { ...form, terms };
}

/** The form plus noise of that size, round `shift`, that no other form has a part in. */
export function loosened({ center, terms, rest }: Affine, size: number, shift = 0): Affine {
  const slack = shift === 0 ? 0 : Math.abs(center) * SLACK;
  return { center: center + shift, terms, rest: rest + size + slack, loose: true };
}

/** The form with all that no symbol stands for under one symbol, so that it cancels where the value does. */
export function gathered(form: Affine, symbol: number): Affine {
  return { center: form.center, terms: withNoise(form, symbol, form.rest).terms, rest: 0, loose: false };
}

/** scaleA·a + scaleB·b round `center`, with extra rest; `noise`: that is more than float64 rounding. */
export function combine(
  a: Affine,
  scaleA: number,
  b: Affine | undefined,
  scaleB: number,
  center: number,
  extra: number,
  noise = false,
): Affine {
  const length = Math.max(a.terms.length, b?.terms.length ?? 0);
  const terms = new Float64Array(length);
  let size = Math.abs(center);
  for (let symbol = 0; symbol < length; symbol++) {
    const left = symbol < a.terms.length ? scaleA * a.terms[symbol]! : 0;
    const right = b && symbol < b.terms.length ? scaleB * b.terms[symbol]! : 0;
    terms[symbol] = left + right;
    size += Math.abs(left) + Math.abs(right);
  }
  const rest = Math.abs(scaleA) * a.rest + Math.abs(scaleB) * (b?.rest ?? 0) + extra;
  // Sums and products of whole numbers stay exact, so that 1 − t is known to be 0 where t is 1.
  if (length === 0 && rest === 0 && Number.isSafeInteger(center)) return certain(center);
  if (!Number.isFinite(size + rest)) throw undecided('the error grows beyond all bounds');
  const loose = noise || (a.loose && scaleA !== 0) || (b?.loose === true && scaleB !== 0);
  return { center, terms, rest: rest + (size + rest) * SLACK, loose };
}

/** The difference of two forms as a form. */
export function difference(a: Affine, b: Affine): Affine {
  return combine(a, 1, b, -1, a.center - b.center, 0);
}

/** Ends of the range of a form. */
export function range(form: Affine): { readonly lo: number; readonly hi: number } {
  const spread = radius(form);
  return { lo: form.center - spread, hi: form.center + spread };
}
