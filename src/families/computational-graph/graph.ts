import type { Convention } from '../../conventions/convention.ts';
import { oncePer } from '../../once.ts';
import { type Expression, idsIn } from '../../worksheet/expression.ts';
import { ExpressionError, readExpression, withRelu } from '../../worksheet/expressions/read-expression.ts';
import { ProblemError } from '../problem.ts';
import { type Gate, gateOf, patternOf } from './gate.ts';

/** A graph as it is written down, without the numbers of its inputs. */
export interface Structure {
  readonly inputs: readonly string[];
  /** Expressions by the name of the node, each over inputs and nodes before it. */
  readonly nodes: Readonly<Record<string, string>>;
  /** The node that is differentiated. */
  readonly output: string;
  /** Whether it is asked what gates do with gradients. */
  readonly patterns: boolean;
  readonly convention: Pick<Convention, 'relu0'>;
}

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
  /** Inputs, then nodes. */
  readonly names: readonly string[];
  readonly output: string;
  readonly ids: GradientIds;
  /** Whether the output depends on an input or node, be it through others. */
  isLive(name: string): boolean;
  /** The nodes that read a name and lead on to the output, in the graph's order. */
  readersOf(name: string): readonly Node[];
}

/** Ids of the quantities of the backward pass. */
interface GradientIds {
  /** ∂output/∂name */
  gradient(name: string): string;
  /** The local derivative of a node by what it reads: `local_q_x`. */
  local(node: Node, read: string): string;
  /** The gradient along one of several edges that leave a name: `flow_q_x`; the gradient itself where there is one. */
  flow(node: Node, read: string): string;
}

/** @throws {ProblemError} where an expression cannot be read, or names do not fit together. */
export const graphOf = oncePer(({ inputs, nodes, output, convention }: Structure): Graph => {
  const read: Node[] = [];
  for (const [name, text] of Object.entries(nodes)) {
    const above = [...inputs, ...read.map((node) => node.name)];
    if (above.includes(name)) throw new ProblemError(['nodes', name], `${name} is an input already`);
    const body = withRelu(expressionOf(text, above, ['nodes', name]), convention);
    read.push({ name, body, gate: gateOf(body), reads: idsIn(body) });
  }
  if (!read.some(({ name }) => name === output)) {
    const message = `no node is called ${output}; nodes: ${Object.keys(nodes).join(', ')}`;
    throw new ProblemError(['output'], message);
  }
  checkGradientNames([...inputs, ...Object.keys(nodes)], new Set(inputs));
  return linked(inputs, read, output);
});

function expressionOf(text: string, above: readonly string[], path: readonly string[]): Expression {
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
  const names = [...inputs, ...nodes.map(({ name }) => name)];
  const live = new Set([output]);
  for (const { name, reads } of [...nodes].reverse()) {
    if (live.has(name)) for (const read of reads) live.add(read);
  }
  const readersOf = (name: string) =>
    nodes.filter((node) => live.has(node.name) && node.reads.includes(name));
  return {
    inputs,
    nodes,
    names,
    output,
    ids: gradientIds(names, nodes, readersOf),
    isLive: (name) => live.has(name),
    readersOf,
  };
}

/** A second `local_a_b_c`, of a_b by c after a by b_c, gets another underscore; names of the author's stay theirs. */
function gradientIds(
  names: readonly string[],
  nodes: readonly Node[],
  readersOf: Graph['readersOf'],
): GradientIds {
  const taken = new Set(['pattern', ...names, ...names.map((name) => `d_${name}`)]);
  const free = (id: string): string => {
    const own = taken.has(id) ? free(`${id}_`) : id;
    taken.add(own);
    return own;
  };
  const ids = new Map<string, string>();
  for (const node of nodes) {
    for (const read of node.reads) {
      ids.set(`local ${node.name} ${read}`, free(`local_${node.name}_${read}`));
      ids.set(`flow ${node.name} ${read}`, free(`flow_${node.name}_${read}`));
    }
  }
  const gradient = (name: string) => `d_${name}`;
  return {
    gradient,
    local: ({ name }, read) => ids.get(`local ${name} ${read}`)!,
    flow: ({ name }, read) =>
      readersOf(read).length > 1 ? ids.get(`flow ${name} ${read}`)! : gradient(read),
  };
}

/** The nodes whose gate does something to a gradient that has a name, in the graph's order. */
export function patternNodes(graph: Graph): readonly Node[] {
  return graph.nodes.filter(({ name, gate }) => graph.isLive(name) && patternOf(gate) !== undefined);
}
