import type { Expression } from '../../worksheet/expression.ts';
import {
  ExpressionError,
  namesIn,
  readExpression,
  withRelu,
} from '../../worksheet/expressions/read-expression.ts';
import { ProblemError } from '../family.ts';
import { type Gate, gateOf } from './gate.ts';
import type { GraphProblem } from './problem.ts';

/** A node: what it calculates, from which inputs and nodes before it. */
export interface Node {
  readonly name: string;
  readonly body: Expression;
  readonly gate: Gate;
  readonly reads: readonly string[];
}

export interface Graph {
  readonly inputs: readonly string[];
  /** In an order in which every node stands after those it reads. */
  readonly nodes: readonly Node[];
  readonly output: string;
  /** Whether the output depends on an input or node, be it through others. */
  isLive(name: string): boolean;
  /** The nodes that read a name and lead on to the output, in the graph's order. */
  readersOf(name: string): readonly Node[];
}

const known = new WeakMap<GraphProblem, Graph>();

/** @throws {ProblemError} where an expression cannot be read, or names do not fit together. */
export function graphOf(problem: GraphProblem): Graph {
  const graph = known.get(problem) ?? readGraph(problem);
  known.set(problem, graph);
  return graph;
}

type Content = Pick<GraphProblem, 'inputs' | 'nodes' | 'output'> & {
  readonly convention: Pick<GraphProblem['convention'], 'relu0'>;
};

export function readGraph({ inputs, nodes, output, convention }: Content): Graph {
  const names = Object.keys(inputs);
  const read: Node[] = [];
  for (const [name, text] of Object.entries(nodes)) {
    const above = [...names, ...read.map((node) => node.name)];
    if (above.includes(name)) throw new ProblemError(['nodes', name], `${name} is an input already`);
    const body = withRelu(expressionOf(text, above, ['nodes', name]), convention);
    read.push({ name, body, gate: gateOf(body), reads: namesIn(body) });
  }
  if (!read.some(({ name }) => name === output)) {
    throw new ProblemError(
      ['output'],
      `no node is called ${output}; nodes: ${Object.keys(nodes).join(', ')}`,
    );
  }
  checkGradientNames([...names, ...Object.keys(nodes)], new Set(names));
  return linked(names, read, output);
}

export function expressionOf(
  text: string,
  above: readonly string[],
  path: readonly (string | number)[],
): Expression {
  try {
    return readExpression(text, above);
  } catch (error) {
    throw error instanceof ExpressionError ? new ProblemError(path, error.message) : error;
  }
}

/** d_x is the gradient of x. */
function checkGradientNames(names: readonly string[], inputs: ReadonlySet<string>): void {
  const taken = names.find((name) => names.includes(`d_${name}`));
  if (taken === undefined) return;
  const path = [inputs.has(`d_${taken}`) ? 'inputs' : 'nodes', `d_${taken}`];
  throw new ProblemError(path, `d_${taken} is the gradient of ${taken}; take another name`);
}

function linked(inputs: readonly string[], nodes: readonly Node[], output: string): Graph {
  const live = new Set([output]);
  for (const { name, reads } of [...nodes].reverse()) {
    if (live.has(name)) for (const read of reads) live.add(read);
  }
  return {
    inputs,
    nodes,
    output,
    isLive: (name) => live.has(name),
    readersOf: (name) => nodes.filter((node) => live.has(node.name) && node.reads.includes(name)),
  };
}
