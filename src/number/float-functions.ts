import type { FloatInterval } from './float-bounds.ts';

/**
 * exp, ln, sigmoid, tanh, arctan and softplus at the ends of an interval, rounded outward.
 *
 * The engine's exp, log, log1p and atan are taken to be within 2 steps of the true value (V8, SpiderMonkey and JavaScriptCore are within 1).
 * Every function here then has a relative error below 10·2⁻⁵³; 2⁻⁴⁹ and 8 of the tiniest steps more than cover it.
 */
const WIDTH = 2 ** -49;
const TINY = 8 * Number.MIN_VALUE;

function widenDown(r: number): number {
  return r - (Math.abs(r) * WIDTH + TINY);
}

function widenUp(r: number): number {
  return r + (Math.abs(r) * WIDTH + TINY);
}

export function expInterval(a: FloatInterval): FloatInterval {
  return { lo: expBelow(a.lo), hi: a.hi === 0 ? 1 : widenUp(Math.exp(a.hi)) };
}

function expBelow(x: number): number {
  if (x === 0) return 1;
  const near = Math.exp(x);
  if (near === Number.POSITIVE_INFINITY) return Number.MAX_VALUE;
  const lower = widenDown(near);
  return Math.max(lower, 0);
}

/** For 0 < lo. */
export function lnInterval(a: FloatInterval): FloatInterval {
  return {
    lo: a.lo === 1 ? 0 : widenDown(Math.log(a.lo)),
    hi: a.hi === 1 ? 0 : widenUp(Math.log(a.hi)),
  };
}

export function sigmoidInterval(a: FloatInterval): FloatInterval {
  const lo = a.lo === 0 ? 0.5 : widenDown(sigmoidNear(a.lo));
  const hi = a.hi === 0 ? 0.5 : widenUp(sigmoidNear(a.hi));
  return { lo: Math.max(lo, 0), hi: Math.min(hi, 1) };
}

/** Each form only takes e to a negative power and adds positive terms: nothing overflows or cancels. */
function sigmoidNear(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const power = Math.exp(x);
  return power / (1 + power);
}

export function tanhInterval(a: FloatInterval): FloatInterval {
  const lo = a.lo === 0 ? 0 : widenDown(tanhNear(a.lo));
  const hi = a.hi === 0 ? 0 : widenUp(tanhNear(a.hi));
  return { lo: Math.max(lo, -1), hi: Math.min(hi, 1) };
}

/** tanh x = (1 − e^−2x)/(1 + e^−2x); below ½ that cancels, and the fraction below does not. */
function tanhNear(x: number): number {
  const size = Math.abs(x);
  if (size < 0.5) return x / lambertTail(x * x);
  const power = Math.exp(-2 * size);
  const near = (1 - power) / (1 + power);
  return x < 0 ? -near : near;
}

/**
 * Lambert's continued fraction tanh x = x/(1 + x²/(3 + x²/(5 + …))), cut off after 15.
 * Successive cuts lie on either side; for |x| ≤ ½ this one is within 2⁻⁶² of its limit. DLMF 4.39.1.
 */
function lambertTail(square: number): number {
  let tail = 15;
  for (let odd = 13; odd >= 1; odd -= 2) tail = odd + square / tail;
  return tail;
}

/** A quarter turn, rounded up. */
const QUARTER = widenUp(Math.PI / 2);

export function arctanInterval(a: FloatInterval): FloatInterval {
  const lo = a.lo === 0 ? 0 : widenDown(Math.atan(a.lo));
  const hi = a.hi === 0 ? 0 : widenUp(Math.atan(a.hi));
  return { lo: Math.max(lo, -QUARTER), hi: Math.min(hi, QUARTER) };
}

export function softplusInterval(a: FloatInterval): FloatInterval {
  const lo = a.lo === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : widenDown(softplusNear(a.lo));
  return { lo: Math.max(lo, 0), hi: widenUp(softplusNear(a.hi)) };
}

/** max(x, 0) + ln(1 + e^−|x|): the power is at most 1, and both terms are positive. */
function softplusNear(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
