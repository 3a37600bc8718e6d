import type { Expression } from '../../worksheet/expression.ts';
import {
  called,
  choice,
  constant,
  minus,
  named,
  numberOf,
  over,
  raised,
  times,
} from '../../worksheet/expressions/algebra.ts';
import { derivative } from '../../worksheet/expressions/derivative.ts';
import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import { withParts } from '../../worksheet/expressions/with-parts.ts';
import type { Problem } from '../problem.ts';
import { type Slip, slip } from '../slip.ts';
import type { Gate } from './gate.ts';
import { type Graph, graphOf, type Node, type Structure } from './graph.ts';

type GraphSlip = Slip<Problem, Structure>;
/** Another local derivative of a node by what it reads; undefined where the gate leaves no room for the mistake. */
type WrongSlope = (node: Node, read: string, graph: Graph) => Expression | undefined;

/** A mistake in local derivatives, at every gate that leaves room for it. */
function localSlip(id: string, wrong: WrongSlope): GraphSlip {
  return slip(id, (setting) => {
    const graph = graphOf(setting);
    const changes = edges(graph).map(([node, read]) => {
      const slope = wrong(node, read, graph);
      return [graph.ids.local(node, read), slope && ruleText(slope)] as const;
    });
    return Object.fromEntries(changes);
  });
}

/** Every edge that a gradient comes back along: the node that it leaves, and what this reads. */
function edges(graph: Graph): readonly (readonly [Node, string])[] {
  return graph.nodes
    .filter(({ name }) => graph.isLive(name))
    .flatMap((node) => node.reads.map((read) => [node, read] as const));
}

function calls({ gate }: Node, ...names: readonly string[]): boolean {
  return gate.kind === 'call' && names.includes(gate.name);
}

function isA({ gate }: Node, ...kinds: readonly Gate['kind'][]): boolean {
  return kinds.includes(gate.kind);
}

const TWO = constant(2);

/** 1/a², and u/b² for u/b. */
const reciprocalMinus = localSlip('reciprocal-minus-lost', ({ gate, body, reads }, read) => {
  if (gate.kind === 'reciprocal') return over(constant(1), raised(named(read), TWO));
  if (gate.kind !== 'divide' || read !== reads[1] || body.type !== 'binary') return undefined;
  return over(body.left, raised(named(read), TWO));
});

/** The factor itself in the place of the other one. */
const notSwitched = localSlip('product-not-switched', (node, read) =>
  isA(node, 'multiply') && node.reads.length === 2 ? named(read) : undefined,
);

const sumDivided = localSlip('sum-divides-gradient', (node) =>
  isA(node, 'add') ? over(constant(1), constant(node.reads.length)) : undefined,
);

/** The minus of −a or a − b is lost on the way back. */
const minusDropped = localSlip('minus-dropped-backward', (node, read) => {
  if (!isA(node, 'scale', 'subtract')) return undefined;
  const slope = numberOf(derivative(node.body, read));
  return slope && slope.n < 0n ? constant({ n: -slope.n, d: slope.d }) : undefined;
});

const powerFactor = localSlip('power-factor-missing', ({ gate }, read) =>
  gate.kind === 'power' ? raised(named(read), constant(gate.exponent - 1)) : undefined,
);

/** The power rule, where the exponent and not the base varies. */
const expAsPower = localSlip('exp-as-power', (node, read) =>
  calls(node, 'exp') ? times(named(read), called('exp', minus(named(read), constant(1)))) : undefined,
);

const lnItself = localSlip('ln-slope-value', (node) => (calls(node, 'ln') ? named(node.name) : undefined));

const withoutComplement = localSlip('slope-without-complement', (node) => {
  if (calls(node, 'sigmoid')) return named(node.name);
  return calls(node, 'tanh') ? raised(named(node.name), TWO) : undefined;
});

const atNet = localSlip('slope-at-net', (node, read) => {
  const net = named(read);
  if (calls(node, 'sigmoid')) return times(minus(constant(1), net), net);
  return calls(node, 'tanh') ? minus(constant(1), raised(net, TWO)) : undefined;
});

/** The gradient goes to the input that did not win. */
function renamed(body: Expression, from: string, to: string): Expression {
  if (body.type === 'quantity' && body.id === from) return { ...body, id: to };
  return withParts(body, (part) => renamed(part, from, to));
}

/** Where a curve's slope is taken: at what comes out of the gate, or at what goes into the gate before it. */
function slopeElsewhere(id: string, pointOf: (node: Node, read: string, graph: Graph) => string | undefined) {
  return localSlip(id, (node, read, graph) => {
    const curved = isA(node, 'power', 'reciprocal') || (isA(node, 'call') && node.reads.length === 1);
    const point = curved ? pointOf(node, read, graph) : undefined;
    return point === undefined ? undefined : renamed(derivative(node.body, read), read, point);
  });
}

const atValue = slopeElsewhere('outer-slope-at-value', ({ name }) => name);
const atInner = slopeElsewhere('outer-slope-at-inner', (_node, read, { nodes }) => {
  const inner = nodes.find(({ name }) => name === read);
  return inner?.reads[0];
});

/** −a² where a is negative. */
const squareOfNegative = slip<Structure>('square-of-negative', (setting) => {
  const squares = graphOf(setting).nodes.filter(({ gate }) => gate.kind === 'power' && gate.exponent === 2);
  return Object.fromEntries(squares.map(({ name, reads }) => [name, `${reads[0]}*abs(${reads[0]})`]));
});

/** A sigmoid with other values, at every gate that is one. */
function sigmoidSlip(id: string, wrong: (net: string) => string) {
  return slip<Structure>(id, (setting) => {
    const sigmoids = graphOf(setting).nodes.filter((node) => calls(node, 'sigmoid'));
    return Object.fromEntries(sigmoids.map(({ name, reads: [net] }) => [name, wrong(net!)]));
  });
}

const denominatorOpen = sigmoidSlip('denominator-open', (net) => `1 + exp(-${net})`);
const exponentSubtracted = sigmoidSlip('exponent-subtracted', (net) => `1/(1 + exp(1) - ${net})`);

const maxWrongInput = localSlip('max-wrong-input', (node, read) => {
  if (!calls(node, 'max', 'min') || node.reads.length !== 2) return undefined;
  const slope = derivative(node.body, read);
  if (slope.type !== 'choose') return undefined;
  return choice([slope.left, slope.relation, slope.right], slope.otherwise, slope.then);
});

const maxBoth = localSlip('max-both-inputs', (node) =>
  calls(node, 'max', 'min', 'relu', 'reluClosed') ? constant(1) : undefined,
);

/** The walk back starts with the value of the output in the place of its derivative by itself, 1. */
const startsWithValue = slip<Structure>('backward-starts-with-value', (setting) => {
  const { ids, output } = graphOf(setting);
  return { [ids.gradient(output)]: output };
});

/** The local derivative alone, without the gradient that came back so far. */
const upstreamMissing = slip<Structure>('upstream-missing', (setting) => {
  const graph = graphOf(setting);
  const { flow, local } = graph.ids;
  return Object.fromEntries(edges(graph).map(([node, read]) => [flow(node, read), local(node, read)]));
});

/** Of several flows that meet at a branch, one stands for all. */
function branchSlip(id: string, position: 0 | -1): GraphSlip {
  return slip(id, (setting) => {
    const { names, ids, readersOf } = graphOf(setting);
    const branches = names.filter((name) => readersOf(name).length > 1);
    return Object.fromEntries(
      branches.map((name) => [ids.gradient(name), ids.flow(readersOf(name).at(position)!, name)]),
    );
  });
}

/** Mistakes on the way back through a graph that have a name, in the order in which they are applied together. */
export const slips: readonly GraphSlip[] = [
  startsWithValue,
  reciprocalMinus,
  notSwitched,
  sumDivided,
  minusDropped,
  powerFactor,
  expAsPower,
  lnItself,
  withoutComplement,
  atNet,
  atValue,
  atInner,
  squareOfNegative,
  denominatorOpen,
  exponentSubtracted,
  maxWrongInput,
  maxBoth,
  upstreamMissing,
  branchSlip('branch-first-path', 0),
  branchSlip('branch-last-path', -1),
];
