import type { GraphProblem } from '../../../src/families/computational-graph/problem.ts';
import { Decimal, numberOf, ONE, sum, ZERO } from '../../reference/decimal.ts';
import { quotient } from '../../reference/difference-quotients.ts';
import { type Entries, ExactHand, type Hand, NudgingHand } from '../../reference/hand.ts';
import { namesOf, worked } from './expression.ts';

type Values = Map<string, Decimal>;

function slopeAtZero({ convention }: GraphProblem): Decimal {
  return convention.relu0 === '1' ? ONE : ZERO;
}

/** Values of all inputs and nodes. */
function forward(problem: GraphProblem, hand: Hand, kink?: (distance: Decimal) => void): Values {
  const values: Values = new Map(
    Object.entries(problem.inputs).map(([name, text]) => [name, numberOf(text)]),
  );
  const relu0 = slopeAtZero(problem);
  for (const [name, text] of Object.entries(problem.nodes)) {
    const { v } = worked(text, { values, by: undefined, relu0, ...(kink ? { kink } : {}) });
    values.set(name, hand.note(name, v));
  }
  return values;
}

/** Forward and back through a graph: local derivatives by dual numbers, gradients along the edges, their sums. */
export function workGraph(problem: GraphProblem, hand: Hand): void {
  const values = forward(problem, hand);
  const nodes = Object.entries(problem.nodes);
  const live = liveNames(problem);
  const gradients: Values = new Map([[problem.output, hand.note(`d_${problem.output}`, ONE)]]);
  const flows = new Map<string, (readonly [string, Decimal])[]>();
  for (const [name, text] of [...nodes].reverse()) {
    if (!live.has(name)) continue;
    for (const read of namesOf(text)) {
      const slope = hand.note(`local_${name}_${read}`, local(problem, { name, text, read }, values, hand));
      const flow = gradients.get(name)!.times(slope);
      const readers = nodes.filter(([reader, other]) => live.has(reader) && namesOf(other).includes(read));
      const alone = readers.length === 1;
      const known = flows.get(read) ?? [];
      known.push([name, alone ? flow : hand.note(`flow_${name}_${read}`, flow)]);
      flows.set(read, known);
      if (known.length < readers.length) continue;
      gradients.set(read, hand.note(`d_${read}`, sum(known.map(([, share]) => share))));
    }
  }
  for (const name of [...Object.keys(problem.inputs), ...Object.keys(problem.nodes)]) {
    if (!live.has(name)) hand.note(`d_${name}`, ZERO);
  }
  if (problem.patterns) notePatterns(problem, live, hand);
}

/** What the output depends on. */
function liveNames({ nodes, output }: GraphProblem): ReadonlySet<string> {
  const live = new Set([output]);
  for (const [name, text] of Object.entries(nodes).reverse()) {
    if (live.has(name)) for (const read of namesOf(text)) live.add(read);
  }
  return live;
}

interface Edge {
  readonly name: string;
  readonly text: string;
  readonly read: string;
}

/** From what the node reads, or from its own value where that is simpler. */
function local(problem: GraphProblem, { name, text, read }: Edge, values: Values, hand: Hand): Decimal {
  const relu0 = slopeAtZero(problem);
  const own = values.get(name)!;
  const byValue: Readonly<Record<string, (y: Decimal) => Decimal>> = {
    sigmoid: (y) => ONE.minus(y).times(y),
    tanh: (y) => ONE.minus(y.times(y)),
    exp: (y) => y,
    sqrt: (y) => ONE.div(y.times(2)),
    '1 /': (y) => y.times(y).neg(),
  };
  const gate = /^(?:(\w+)\(\w+\)|(1 \/) \w+)$/.exec(text);
  const divided = /^[a-z]\w* \/ ([a-z]\w*)$/.exec(text);
  const shortcut = byValue[gate?.[1] ?? gate?.[2] ?? ''];
  const ways = [() => worked(text, { values, by: read, relu0 }).d];
  if (shortcut) ways.push(() => shortcut(own));
  if (divided?.[1] === read) ways.push(() => own.div(values.get(read)!).neg());
  return hand.oneOf(ways);
}

function notePatterns({ nodes }: GraphProblem, live: ReadonlySet<string>, hand: Hand): void {
  const gates: readonly (readonly [RegExp, number])[] = [
    [/^[a-z]\w*(?: \+ [a-z]\w*)+$/, 1],
    [/^(?:max|min)\((?!0)/, 2],
    [/^([a-z]\w*) \* (?!\1$)[a-z]\w*$/, 3],
  ];
  const right = Object.entries(nodes).flatMap(([name, text]) => {
    const found = gates.find(([pattern]) => live.has(name) && pattern.test(text));
    return found ? [found[1]] : [];
  });
  right.forEach((option, index) => {
    hand.note(`pattern[${index + 1}]`, new Decimal(option));
  });
}

/** Of a kink this near the two points lie on different sides. */
const NEAR = new Decimal('1e-15');

/** ∂output/∂· by nudging every input and node; none where some choice is about to turn. */
export function graphQuotients(problem: GraphProblem): Entries {
  const distances: Decimal[] = [];
  forward(problem, new ExactHand(), (distance) => distances.push(distance.abs()));
  if (distances.some((distance) => distance.lt(NEAR))) return new Map();
  const outputOf = (inputs: GraphProblem['inputs'], hand: ExactHand) =>
    forward({ ...problem, inputs }, hand).get(problem.output)!;
  const ofNodes = Object.keys(problem.nodes).map((name): readonly [string, Decimal] => [
    `d_${name}`,
    quotient((by) => outputOf(problem.inputs, new NudgingHand(name, by))),
  ]);
  const ofInputs = Object.entries(problem.inputs).map(([name, text]): readonly [string, Decimal] => [
    `d_${name}`,
    quotient((by) =>
      outputOf({ ...problem.inputs, [name]: numberOf(text).plus(by).toString() }, new ExactHand()),
    ),
  ]);
  return new Map([...ofNodes, ...ofInputs]);
}
