import type { Quantity } from '../../worksheet/types.ts';
import { formulaTex } from '../../worksheet/typeset.ts';
import type { GivenView, Presentation } from '../family.ts';
import { symbolFromId } from '../shared/symbol-from-id.ts';
import { diagramOf } from './diagram.ts';
import { graphOf } from './graph.ts';
import { patternItems } from './patterns.ts';
import type { GraphProblem } from './problem.ts';
import { worksheet } from './worksheet.ts';

/** Inputs, the nodes' formulas, and the graph with room for values and gradients at its edges. */
export function present(problem: GraphProblem): Presentation {
  const graph = graphOf(problem);
  return {
    statement: { key: 'computational-graph', values: { output: { tex: symbolFromId(graph.output)([]) } } },
    givens: [
      ...graph.inputs.map((id): GivenView => ({ kind: 'quantity', id })),
      ...formulas(problem).map((tex): GivenView => ({ kind: 'formula', tex })),
    ],
    diagrams: [diagramOf(graph, problem)],
    answers: 'quantities',
    ...(problem.patterns ? { items: patternItems(graph) } : {}),
  };
}

function formulas(problem: GraphProblem): readonly string[] {
  const { quantities } = worksheet(problem);
  const byId = new Map(quantities.map((quantity): [string, Quantity] => [quantity.id, quantity]));
  return graphOf(problem).nodes.map(({ name }) => {
    const quantity = byId.get(name)!;
    const rule = quantity.role === 'computed' ? quantity.rules[0]! : '';
    return formulaTex(rule, (id) => byId.get(id)!, problem.convention.mark);
  });
}
