import type { Stream } from '../../src/random/stream.ts';
import type { Step } from './manners.ts';

/** Who works: what is written down on the way may be rounded. */
export interface Writer {
  readonly stream: Stream;
  step(kind: Step, value: number): number;
}

type ByHand = (by: Writer, a: number, b: number) => number;

const SAME = 1e-9;
const power = (by: Writer, z: number) => by.step('power of e', Math.exp(z));
const isAbove = (z: number) => z > SAME;
const isNotBelow = (z: number) => z > -SAME;

const sigmoid: ByHand = (by, z) => by.step('function', 1 / (1 + power(by, -z)));

function tanh(by: Writer, z: number): number {
  const ways = [
    () => {
      const [up, down] = [power(by, z), power(by, -z)];
      return (up - down) / (up + down);
    },
    () => {
      const square = power(by, 2 * z);
      return (square - 1) / (square + 1);
    },
    () => by.step('quotient', 2 / (1 + power(by, -2 * z))) - 1,
    () => Math.tanh(z),
  ];
  return by.step('function', by.stream.pick(ways)());
}

const leaky =
  (isActive: (z: number) => boolean): ByHand =>
  (by, z, alpha) =>
    isActive(z) ? z : by.step('product', alpha * z);
const elu =
  (isActive: (z: number) => boolean): ByHand =>
  (by, z, alpha) =>
    isActive(z) ? z : by.step('product', alpha * (power(by, z) - 1));
const eluSlope =
  (isActive: (z: number) => boolean): ByHand =>
  (by, z, alpha) =>
    isActive(z) ? 1 : by.step('product', alpha * power(by, z));
const twoSlopes =
  (isActive: (z: number) => boolean): ByHand =>
  (_by, z, alpha = 0) =>
    isActive(z) ? 1 : alpha;
const rectified: ByHand = (_by, z) => Math.max(0, z);

/** Every function of the rule language as a hand calculation works it. */
const FUNCTIONS_BY_HAND: Readonly<Record<string, ByHand>> = {
  exp: power,
  ln: (by, a) => by.step('function', Math.log(a)),
  sqrt: (by, a) => by.step('function', Math.sqrt(a)),
  abs: (_by, a) => Math.abs(a),
  max: (_by, a, b) => Math.max(a, b),
  min: (_by, a, b) => Math.min(a, b),
  sigmoid,
  tanh,
  arctan: (by, a) => by.step('function', Math.atan(a)),
  softplus: (by, a) => by.step('function', Math.log(1 + power(by, a))),
  xlogy: (by, t, a) => (t === 0 ? 0 : by.step('product', t * by.step('function', Math.log(a)))),
  xovery: (by, t, a) => (t === 0 ? 0 : by.step('quotient', t / a)),
  step: (_by, a) => (isNotBelow(a) ? 1 : 0),
  stepOpen: (_by, a) => (isAbove(a) ? 1 : 0),
  sign: (_by, a) => (isNotBelow(a) ? 1 : -1),
  signOpen: (_by, a) => (isAbove(a) ? 1 : -1),
  signBeyond: (_by, a, band) => (Math.abs(a) <= band + SAME ? 0 : Math.sign(a)),
  relu: rectified,
  reluClosed: rectified,
  leakyRelu: leaky(isAbove),
  leakyReluClosed: leaky(isNotBelow),
  reluSlope: (by, z) => twoSlopes(isAbove)(by, z, 0),
  reluSlopeClosed: (by, z) => twoSlopes(isNotBelow)(by, z, 0),
  leakyReluSlope: twoSlopes(isAbove),
  leakyReluSlopeClosed: twoSlopes(isNotBelow),
  elu: elu(isAbove),
  eluClosed: elu(isNotBelow),
  eluSlope: eluSlope(isAbove),
  eluSlopeClosed: eluSlope(isNotBelow),
  pi: (by) => by.step('function', Math.PI),
  e: (by) => by.step('function', Math.E),
  round: (_by, a) => Math.sign(a) * Math.floor(Math.abs(a) + 0.5 + SAME),
  sgn: (_by, a) => (Math.abs(a) < SAME ? 0 : Math.sign(a)),
  mod: (_by, a, b) => ((a % b) + b) % b,
  ceil: (_by, a) => Math.ceil(a - SAME),
  floor: (_by, a) => Math.floor(a + SAME),
};

/** What is made of all values of an index; positions count from 1. */
export const FOLDED_BY_HAND = {
  max: (values: readonly number[]) => Math.max(...values),
  min: (values: readonly number[]) => Math.min(...values),
  argmax: (values: readonly number[]) => values.indexOf(Math.max(...values)) + 1,
  argmin: (values: readonly number[]) => values.indexOf(Math.min(...values)) + 1,
} as const;

/** @throws {Error} for a function of the rule language that stands nowhere above */
export function functionByHand(name: string): ByHand {
  const known = FUNCTIONS_BY_HAND[name];
  if (!known) throw new Error(`tests/reference/functions-by-hand.ts does not know ${name}`);
  return known;
}
