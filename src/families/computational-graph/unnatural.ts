import { toNumber } from '../../number/rational.ts';
import { numberOf } from '../../worksheet/expressions/algebra.ts';
import type { Graph, Node } from './graph.ts';

/** Why the values of a graph are nothing to calculate with by hand: ids of gates that reject problems. */
export const UNNATURAL = [
  'near-tie',
  'near-zero-divisor',
  'steep-exponential',
  'small-logarithm',
  'saturated',
  'large-node',
] as const;
export type Unnatural = (typeof UNNATURAL)[number];

const NEAREST_TIE = 0.1;
const SMALLEST_DIVISOR = 0.2;
const LARGEST_EXPONENT = 4;
const SMALLEST_LOGARITHM = 0.1;
const LARGEST_VALUE = 100;

type Test = (operands: readonly number[], own: number) => boolean;

const isTie: Test = ([a, b = 0]) => Math.abs(a! - b) < NEAREST_TIE;
const isSmall: Test = ([a]) => a! < SMALLEST_LOGARITHM;
const isSmallDivisor: Test = (operands) => Math.abs(operands.at(-1)!) < SMALLEST_DIVISOR;

/** By the kind of a gate, or by the function that it calls. */
const TESTS: Readonly<Record<string, readonly [Unnatural, Test]>> = {
  reciprocal: ['near-zero-divisor', isSmallDivisor],
  divide: ['near-zero-divisor', isSmallDivisor],
  max: ['near-tie', isTie],
  min: ['near-tie', isTie],
  relu: ['near-tie', isTie],
  reluClosed: ['near-tie', isTie],
  abs: ['near-tie', isTie],
  step: ['near-tie', isTie],
  sign: ['near-tie', isTie],
  exp: ['steep-exponential', ([a]) => Math.abs(a!) > LARGEST_EXPONENT],
  ln: ['small-logarithm', isSmall],
  sqrt: ['small-logarithm', isSmall],
  sigmoid: ['saturated', (_operands, own) => own < 0.02 || own > 0.98],
  tanh: ['saturated', (_operands, own) => Math.abs(own) > 0.98],
};

/** The reasons against a graph with these values, which need not be exact. */
export function unnaturalIn({ nodes }: Graph, valueAt: (name: string) => number): readonly Unnatural[] {
  return nodes.flatMap((node) => {
    const own = valueAt(node.name);
    const [reason, test] = TESTS[node.gate.kind === 'call' ? node.gate.name : node.gate.kind] ?? [];
    return [
      ...(Math.abs(own) > LARGEST_VALUE ? (['large-node'] as const) : []),
      ...(reason && test!(operandsOf(node, valueAt), own) ? [reason] : []),
    ];
  });
}

/** What a gate reads, a number among it. */
function operandsOf({ body, reads }: Node, valueAt: (name: string) => number): readonly number[] {
  if (body.type !== 'call') return reads.map(valueAt);
  return body.args.map((arg) => (arg.type === 'quantity' ? valueAt(arg.id) : toNumber(numberOf(arg)!)));
}
