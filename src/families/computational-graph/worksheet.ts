import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import { parseRule, RuleError } from '../../worksheet/parse-rule.ts';
import type { Computed, Worksheet } from '../../worksheet/types.ts';
import { ProblemError } from '../family.ts';
import { computed, given } from '../shared/quantities.ts';
import { type Graph, graphOf, type Node } from './graph.ts';
import { gradientIds } from './ids.ts';
import { localRules } from './local.ts';
import { patternQuantity } from './patterns.ts';
import type { GraphProblem } from './problem.ts';
import { type GraphSymbols, symbolsOf } from './symbols.ts';

const BACKWARD = { stage: 'backward', part: 'gate-gradient' } as const;

/**
 * Values of the nodes, then the backward pass, from the output to the inputs: local derivatives, flows along the edges
 * of a branch, and gradients.
 * @throws {ProblemError} where an expression cannot be read, or names do not fit together.
 */
export function worksheet(problem: GraphProblem): Worksheet {
  const graph = graphOf(problem);
  const symbols = symbolsOf(graph.output);
  const { inputs, patterns } = problem;
  return {
    quantities: [
      ...Object.entries(inputs).map(([name, value]) => given(name, value, symbols.value(name))),
      ...graph.nodes.map((node) => nodeValue(node, symbols)),
      ...backwardPass(graph, symbols),
      ...(patterns ? patternQuantity(graph) : []),
    ],
  };
}

function nodeValue({ name, body }: Node, symbols: GraphSymbols): Computed {
  const parts = {
    id: name,
    shape: [] as const,
    symbol: symbols.value(name),
    stage: 'forward',
    part: 'gate',
  } as const;
  return computed(parts, name, ruleText(body));
}

/** From the output back, each gradient as soon as all nodes that read the name have passed theirs on. */
function backwardPass(graph: Graph, symbols: GraphSymbols): readonly Computed[] {
  const names = [...graph.inputs, ...graph.nodes.map(({ name }) => name)];
  const idle = names.filter((name) => !graph.isLive(name));
  return [
    gradient(graph, symbols, graph.output, '1'),
    ...[...graph.nodes]
      .reverse()
      .flatMap((node) => (graph.isLive(node.name) ? through(node, graph, symbols) : [])),
    ...idle.map((name) => gradient(graph, symbols, name, '0')),
  ];
}

/** What a node passes on to each of those that it reads. */
function through(node: Node, graph: Graph, symbols: GraphSymbols): readonly Computed[] {
  const ids = gradientIds(graph);
  return node.reads.flatMap((read) => {
    const flow = `${ids.gradient(node.name)}*${ids.local(node, read)}`;
    const readers = graph.readersOf(read);
    const slope = local(node, read, graph, symbols);
    if (readers.length === 1) return [slope, gradient(graph, symbols, read, flow)];
    const id = ids.flow(node, read);
    const symbol = symbols.flow(node.name, read);
    const along = computed({ id, shape: [], symbol, ...BACKWARD }, id, flow);
    if (node !== readers[0]) return [slope, along];
    const total = readers.map((reader) => ids.flow(reader, read)).join(' + ');
    return [slope, along, gradient(graph, symbols, read, total)];
  });
}

function local(node: Node, read: string, graph: Graph, symbols: GraphSymbols): Computed {
  const id = gradientIds(graph).local(node, read);
  const rules = localRules(node, read);
  checkLength(id, rules, node);
  const symbol = symbols.local(node.name, read);
  return computed({ id, shape: [], symbol, ...BACKWARD }, id, ...rules);
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

function gradient(graph: Graph, symbols: GraphSymbols, name: string, rule: string): Computed {
  const id = gradientIds(graph).gradient(name);
  const gradientOf = { loss: graph.output, of: name };
  return computed({ id, shape: [], symbol: symbols.gradient(name), ...BACKWARD, gradientOf }, id, rule);
}
