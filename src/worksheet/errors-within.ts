import { own } from '../own.ts';
import { affine } from './affine.ts';
import { type Affine, isNoisy, range } from './affine-form.ts';
import { type EntryWriting, isWritten, largestMiss } from './writing.ts';

/** How much a function's value may be off, its own rounding aside, because of what is written down inside it. */
export type ErrorWithin = (a: Affine, b: Affine, writing: EntryWriting) => number;

const sigmoidAt = (z: number) => 1 / (1 + Math.exp(-z));
const largest = ({ lo, hi }: { readonly lo: number; readonly hi: number }) =>
  Math.max(Math.abs(lo), Math.abs(hi));

/**
 * With E′ written for E = e^(−z), |1/(1 + E′) − 1/(1 + E)| = |E′ − E|·σ/(1 + E′), at most h·σ²/(1 − hσ);
 * likewise E/(1 + E) with E = e^z and 1 − σ in the place of σ.
 */
const sigmoid: ErrorWithin = (z, _b, writing) => {
  const h = largestMiss(writing);
  const { lo, hi } = range(z);
  const most = Math.max(sigmoidAt(hi), sigmoidAt(-lo));
  return (h * most * most) / (1 - h * most);
};

/**
 * From e^(2z) or e^(−2z) a rounding h moves tanh by at most h·(1 + |tanh|)²/2, from e^z and e^(−z) by h/cosh z, each
 * over 1 − h for what the denominator changes.
 */
const tanh: ErrorWithin = (z, _b, writing) => {
  const h = largestMiss(writing);
  const { lo, hi } = range(z);
  const most = Math.tanh(largest({ lo, hi }));
  const least = lo <= 0 && hi >= 0 ? 0 : Math.min(Math.abs(lo), Math.abs(hi));
  return (h * Math.max((1 + most) ** 2 / 2, 1 / Math.cosh(least))) / (1 - h);
};

/** From e^z a rounding h moves ln(1 + e^z) by at most h·(1 − σ(z))/(1 − h). */
const softplus: ErrorWithin = (z, _b, writing) => {
  const h = largestMiss(writing);
  return (h * sigmoidAt(-range(z).lo)) / (1 - h);
};

/**
 * With r = e^a/e^b, roundings of both by h move r up by at most h·(1 + r)/(e^b − h), and down by h·(1 + r)/(e^b + h).
 * Where e^b itself is lost in rounding nobody divides by it, so that r is only moved down: what is left of a softmax
 * there is no more than (e^b + h)/Σ. With e^(a − b) it is h.
 */
const expRatio: ErrorWithin = (a, b, writing) => {
  const h = largestMiss(writing);
  const below = Math.exp(range(b).lo);
  const ratio = Math.exp(range(affine.subtract(a, b)).hi);
  // The value's own rounding comes on top, so that e^(a − b) asks for nothing here.
  return Math.max(0, (h * (1 + ratio)) / (below < 2 * h ? below + h : below - h) - h);
};

/** The logarithm is written down, times t; where t is 1 that is the value itself. */
const xlogy: ErrorWithin = (t, a, writing) => {
  const isOne = Math.abs(t.center) === 1 && !isNoisy(t);
  if (isOne || isWritten(affine.ln(a), writing)) return 0;
  return largest(range(t)) * largestMiss(writing);
};

/** a², a³ … are written down before aⁿ. */
function power(exponent: number): ErrorWithin {
  return (a, _b, writing) => {
    const size = largest(range(a));
    let error = 0;
    for (let reached = 2; reached < exponent; reached++) {
      const isExact = error === 0 && isWritten(affine.power(a, reached), writing);
      error = size * (error + (isExact ? 0 : largestMiss(writing)));
    }
    return error;
  };
}

/** a⁻ⁿ is 1 over what is written for aⁿ. */
function reciprocal(exponent: number): ErrorWithin {
  return (a, b, writing) => {
    if (exponent === 1) return 0;
    const error = power(exponent)(a, b, writing) + largestMiss(writing);
    const { lo, hi } = range(affine.power(a, exponent));
    const below = Math.min(Math.abs(lo), Math.abs(hi));
    return error / (below * Math.max(below - error, below / 2));
  };
}

const KNOWN: Readonly<Record<string, ErrorWithin>> = {
  sigmoid,
  tanh,
  softplus,
  'exp ratio': expRatio,
  xlogy,
};

/** By the name of an operation; undefined where nothing is written down inside it. */
export function errorWithin(operation: string): ErrorWithin | undefined {
  const [, minus, digits] = /^power (-?)(\d+)$/.exec(operation) ?? [];
  if (digits === undefined) return own(KNOWN, operation);
  return minus ? reciprocal(Number(digits)) : power(Number(digits));
}
