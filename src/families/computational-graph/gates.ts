import { float64 } from '../../number/float64.ts';
import { valueOr } from '../../number/no-value.ts';
import { toNumber } from '../../number/rational.ts';
import { own } from '../../own.ts';
import { compile } from '../../worksheet/compile.ts';
import { evaluate, givenValues } from '../../worksheet/evaluate.ts';
import { numberOf } from '../../worksheet/expressions/algebra.ts';
import { numbersById } from '../../worksheet/program.ts';
import type { Drawn, Gate } from '../family.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot, mostlyIdle } from '../shared/idle-slots.ts';
import { type Graph, graphOf, type Node } from './graph.ts';
import { type GraphProblem, structure } from './problem.ts';
import { lines } from './rules.ts';

/** Why the values of a graph are nothing to calculate with by hand: ids of gates that reject problems. */
const UNNATURAL = [
  'near-tie',
  'near-zero-divisor',
  'steep-exponential',
  'small-logarithm',
  'saturated',
  'large-node',
] as const;
type Unnatural = (typeof UNNATURAL)[number];

const NEAREST_TIE = 0.1;
const SMALLEST_DIVISOR = 0.2;
const LARGEST_EXPONENT = 4;
const SMALLEST_LOGARITHM = 0.1;
const LARGEST_VALUE = 100;

type Test = (operands: readonly number[], result: number) => boolean;

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
  sigmoid: ['saturated', (_operands, result) => result < 0.02 || result > 0.98],
  tanh: ['saturated', (_operands, result) => Math.abs(result) > 0.98],
};

/** The reasons against a graph with these values, which need not be exact. */
function unnaturalIn({ nodes }: Graph, valueAt: (name: string) => number): readonly Unnatural[] {
  return nodes.flatMap((node) => {
    const result = valueAt(node.name);
    const [reason, test] = own(TESTS, node.gate.kind === 'call' ? node.gate.name : node.gate.kind) ?? [];
    return [
      ...(Math.abs(result) > LARGEST_VALUE ? (['large-node'] as const) : []),
      ...(reason && test!(operandsOf(node, valueAt), result) ? [reason] : []),
    ];
  });
}

/** What a gate reads, a number among it. */
function operandsOf({ body, reads }: Node, valueAt: (name: string) => number): readonly number[] {
  if (body.type !== 'call') return reads.map(valueAt);
  return body.args.map((arg) => (arg.type === 'quantity' ? valueAt(arg.id) : toNumber(numberOf(arg)!)));
}

const [SMALLEST, LARGEST] = [0.01, 100];

/** Whether floating-point values promise that the gates will let it pass; they decide. */
export function isNatural(problem: GraphProblem): boolean {
  const graph = graphOf(structure(problem));
  return valueOr(
    () => {
      const sheet = { quantities: lines(problem, structure(problem)) };
      const program = compile(sheet);
      const registers = evaluate(program, givenValues(sheet, program), float64);
      const valueAt = (id: string) => registers[numbersById(program).get(id)!]!;
      const { names, ids } = graph;
      const sizes = names.flatMap((name) => [valueAt(name), valueAt(ids.gradient(name))]).map(Math.abs);
      return (
        unnaturalIn(graph, valueAt).length === 0 &&
        sizes.every((size) => size === 0 || (size >= SMALLEST && size <= LARGEST))
      );
    },
    () => false,
  );
}

const unnatural = UNNATURAL.map(
  (id): Gate<GraphProblem> => ({
    id,
    rejects: ({ problem, solved }) => {
      const numbers = numbersById(solved.program);
      const valueAt = (name: string) => solved.approximate(numbers.get(name)!);
      return unnaturalIn(graphOf(structure(problem)), valueAt).includes(id);
    },
  }),
);

const ROUTERS: readonly string[] = ['max', 'min', 'relu', 'reluClosed'];

function routes({ gate }: Node): boolean {
  return gate.kind === 'call' && ROUTERS.includes(gate.name);
}

/** A gate that routes gives nothing to one side; ReLU is 0 where it is off; what does not lead to the output is idle. */
const idleness = {
  updated: /^$/,
  source: ({ problem }: Drawn<GraphProblem>, { quantity }: { readonly quantity: string }) => {
    const { names, nodes, ids, isLive } = graphOf(structure(problem));
    const isLocal = (node: Node) => node.reads.some((read) => ids.local(node, read) === quantity);
    const isDead = names.some((name) => !isLive(name) && ids.gradient(name) === quantity);
    return isDead || nodes.some((node) => routes(node) && (node.name === quantity || isLocal(node)));
  },
};

export const gates: readonly Gate<GraphProblem>[] = [
  ...unnatural,
  unreadable,
  idleSlot<GraphProblem>(idleness),
  mostlyIdle<GraphProblem>(idleness),
  wideInterval,
];
