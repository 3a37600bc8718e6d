import type { Convention } from '../../conventions/convention.ts';
import { lettersOf } from '../../conventions/letters.ts';
import { numberToText } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import type { Quantity } from '../../worksheet/types.ts';
import { formulaTex } from '../../worksheet/typeset.ts';
import type { GivenView, ItemView, Presentation } from '../family.ts';
import { drawFrom } from '../ranges.ts';
import { family } from '../shared/family-form.ts';
import { symbolFromId } from '../shared/symbol-from-id.ts';
import { diagramOf } from './diagram.ts';
import { PATTERNS } from './gate.ts';
import { gates, isNatural } from './gates.ts';
import { type Graph, graphOf, patternNodes, type Structure } from './graph.ts';
import { type GraphParameters, type GraphProblem, parameters, problem, structure } from './problem.ts';
import { type RangedGraph, randomGraph } from './random-graph.ts';
import { lines } from './rules.ts';
import { slips } from './slips.ts';

/** How often numbers are drawn for one graph, and graphs for one problem, before the gates shall decide. */
const [NUMBERS, GRAPHS] = [25, 12];

/** Draws a graph, and inputs that lead to values which are worth calculating with. */
function draw(drawn: GraphParameters, convention: Convention, stream: Stream): GraphProblem {
  const graphs = drawn.kind === 'given' ? 1 : GRAPHS;
  for (let graph = 1; ; graph++) {
    const at = stream.at('graph', `${graph}`);
    const content = drawn.kind === 'given' ? drawn : randomGraph(drawn, at);
    for (let attempt = 1; attempt <= NUMBERS; attempt++) {
      const found = withInputs(content, convention, at.at('inputs', `${attempt}`));
      if (isNatural(found) || (graph === graphs && attempt === NUMBERS)) return found;
    }
  }
}

function withInputs(
  { ranges, nodes, output, patterns }: RangedGraph,
  convention: Convention,
  stream: Stream,
): GraphProblem {
  const inputs = Object.entries(ranges).map(([name, range]) => [
    name,
    numberToText(drawFrom(range, stream.at(name))),
  ]);
  return {
    family: 'computational-graph',
    convention,
    inputs: Object.fromEntries(inputs),
    nodes,
    output,
    ...(patterns ? { patterns } : {}),
  };
}

/** Values of the nodes, and the gradients by all of them and by the inputs; that of the output by itself is 1. */
function defaultAsk(posed: GraphProblem): readonly string[] {
  const graph = graphOf(structure(posed));
  const values = graph.nodes.map(({ name }) => name);
  const inner = values.filter((name) => name !== graph.output).reverse();
  const patterns = posed.patterns && patternNodes(graph).length > 0 ? ['pattern'] : [];
  return [...values, ...[...inner, ...graph.inputs].map(graph.ids.gradient), ...patterns];
}

/** Inputs, the nodes' formulas, and the graph with room for values and gradients at its edges. */
function present(posed: GraphProblem): Presentation {
  const graph = graphOf(structure(posed));
  return {
    statement: { key: 'computational-graph', values: { output: { tex: symbolFromId(graph.output)([]) } } },
    givens: [
      ...graph.inputs.map((id): GivenView => ({ kind: 'quantity', id })),
      ...formulas(posed).map((tex): GivenView => ({ kind: 'formula', tex })),
    ],
    diagrams: [diagramOf(graph, posed)],
    answers: 'quantities',
    ...(posed.patterns ? { items: patternItems(graph) } : {}),
  };
}

function formulas(posed: GraphProblem): readonly string[] {
  const setting = structure(posed);
  const byId = new Map(lines(posed, setting).map((quantity): [string, Quantity] => [quantity.id, quantity]));
  return graphOf(setting).nodes.map(({ name }) => {
    const quantity = byId.get(name)!;
    const rule = quantity.role === 'computed' ? quantity.rules[0]! : '';
    return formulaTex(rule, (id) => byId.get(id)!, posed.convention.mark);
  });
}

function patternItems(graph: Graph): readonly ItemView[] {
  return patternNodes(graph).map((node, position) => ({
    slot: `pattern[${position + 1}]`,
    prompt: { key: 'graph.pattern-prompt', values: { node: `$${symbolFromId(node.name)([])}$` } },
    options: PATTERNS.map((pattern) => ({
      text: { key: `graph.pattern-${pattern}` },
      why: { key: `graph.pattern-${pattern}-why` },
    })),
  }));
}

/** The gradient of an expression by reverse-mode differentiation, gate by gate. */
export const computationalGraph = family<GraphProblem, GraphParameters, Structure>({
  id: 'computational-graph',
  problem,
  parameters,
  structure,
  draw,
  given: { replaces: { expression: ['nodes', 'output'], nodes: ['output'] } },
  lines,
  defaultAsk,
  gates,
  slips,
  letters: (convention) => ({ z: 'x', a: lettersOf(convention).activation }),
  present,
});
