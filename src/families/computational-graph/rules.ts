import type { Expression } from '../../worksheet/expression.ts';
import { constant, named, negated, over, raised } from '../../worksheet/expressions/algebra.ts';
import { derivative } from '../../worksheet/expressions/derivative.ts';
import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import { parseRule, RuleError } from '../../worksheet/parse-rule.ts';
import type { Computed, Quantity, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { ProblemError } from '../problem.ts';
import { backward, forward, given } from '../shared/lines.ts';
import { symbolFromId } from '../shared/symbol-from-id.ts';
import { PATTERNS, patternOf } from './gate.ts';
import { type Graph, graphOf, type Node, patternNodes, type Structure } from './graph.ts';
import type { GraphProblem } from './problem.ts';

const GRADIENT = { part: 'gate-gradient' } as const;

/**
 * Values of the nodes, then the backward pass, from the output to the inputs: local derivatives, flows along the edges
 * of a branch, and gradients.
 * @throws {ProblemError} where an expression cannot be read, or names do not fit together.
 */
export function lines({ inputs }: Pick<GraphProblem, 'inputs'>, setting: Structure): readonly Quantity[] {
  const graph = graphOf(setting);
  return [
    ...Object.entries(inputs).map(([name, value]) => given(name, value, symbolFromId(name))),
    ...graph.nodes.map(({ name, body }) =>
      forward(name, [], symbolFromId(name), ruleText(body), { part: 'gate' }),
    ),
    ...backwardPass(graph),
    ...(setting.patterns ? patternQuantity(graph) : []),
  ];
}

/** From the output back, each gradient as soon as all nodes that read the name have passed theirs on. */
function backwardPass(graph: Graph): readonly Computed[] {
  const idle = graph.names.filter((name) => !graph.isLive(name));
  return [
    gradient(graph, graph.output, '1'),
    ...[...graph.nodes].reverse().flatMap((node) => (graph.isLive(node.name) ? through(node, graph) : [])),
    ...idle.map((name) => gradient(graph, name, '0')),
  ];
}

/** What a node passes on to each of those that it reads. */
function through(node: Node, graph: Graph): readonly Computed[] {
  const { ids, output } = graph;
  return node.reads.flatMap((read) => {
    const flow = `${ids.gradient(node.name)}*${ids.local(node, read)}`;
    const readers = graph.readersOf(read);
    const slope = local(node, read, graph);
    if (readers.length === 1) return [slope, gradient(graph, read, flow)];
    const along = backward(ids.flow(node, read), [], flowSymbol(output, node.name, read), flow, GRADIENT);
    if (node !== readers[0]) return [slope, along];
    const total = readers.map((reader) => ids.flow(reader, read)).join(' + ');
    return [slope, along, gradient(graph, read, total)];
  });
}

function gradient({ ids, output }: Graph, name: string, right: string): Computed {
  return backward(ids.gradient(name), [], () => totalDerivative(output, name), right, {
    ...GRADIENT,
    gradientOf: { loss: output, of: name },
  });
}

function local(node: Node, read: string, { ids }: Graph): Computed {
  const id = ids.local(node, read);
  const rules = localRules(node, read);
  checkLength(id, rules, node);
  const symbol = () => `\\frac{\\partial ${texOf(node.name)}}{\\partial ${texOf(read)}}`;
  return backward(id, [], symbol, rules, GRADIENT);
}

/** A long expression's derivative can be longer than a rule may be. */
function checkLength(id: string, rules: readonly string[], { name }: Node): void {
  try {
    for (const rule of rules) parseRule(`${id} = ${rule}`);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    throw new ProblemError(['nodes', name], 'its derivative is too long; take it apart into more nodes');
  }
}

/**
 * Equal right sides for the local derivative of a node by what it reads; the first is typeset. Most functions whose
 * slope follows from their value are written so: (1 − σ)σ.
 */
function localRules(node: Node, read: string): readonly string[] {
  const { body, gate, name } = node;
  const plain = derivative(simplified(node), read);
  const byValue = derivative(body, read, name);
  const calls = gate.kind === 'call';
  const first = calls && gate.name !== 'exp' ? [byValue, plain] : [plain, ...(calls ? [byValue] : [])];
  return [...new Set([...first, ...quotients(node, read)].map(ruleText))];
}

/** a·a as a². */
function simplified({ body, gate, reads }: Node): Expression {
  return gate.kind === 'power' ? raised(named(reads[0]!), constant(gate.exponent)) : body;
}

/** Of r = 1/a and r = u/a by the value: −r² and −r/a. */
function quotients({ body, gate, name }: Node, read: string): readonly Expression[] {
  if (gate.kind === 'reciprocal') return [negated(raised(named(name), constant(2)))];
  const isDivisor = body.type === 'binary' && body.right.type === 'quantity' && body.right.id === read;
  return gate.kind === 'divide' && isDivisor ? [negated(over(named(name), named(read)))] : [];
}

/** `pattern[k]`: the option that is right for the kth gate with a pattern; none where no gate has one. */
function patternQuantity(graph: Graph): readonly Computed[] {
  const right = patternNodes(graph).map(({ gate }) => PATTERNS.indexOf(patternOf(gate)!) + 1);
  if (right.length === 0) return [];
  const [last, ...others] = [...right].reverse();
  const rule = others.reduce(
    (rest, option, position) => `(k == ${right.length - 1 - position} ? ${option} : ${rest})`,
    `${last}`,
  );
  const symbol: TexSymbol = (indices) =>
    `\\text{pattern}${indices.length === 0 ? '' : `_{${indices.join('')}}`}`;
  return [backward('pattern[k]', [right.length], symbol, rule, { ...GRADIENT, kind: 'choice' })];
}

function texOf(name: string): string {
  return symbolFromId(name)([]);
}

/** Through all paths. The d stands upright: an input may be called d. */
function totalDerivative(output: string, name: string): string {
  return `\\frac{\\mathrm{d}${texOf(output)}}{\\mathrm{d}${texOf(name)}}`;
}

/** What of the gradient comes back through one of several readers. */
function flowSymbol(output: string, node: string, read: string): TexSymbol {
  return () => `\\left.${totalDerivative(output, read)}\\right|_{${texOf(node)}}`;
}
