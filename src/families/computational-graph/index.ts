import type { Family } from '../family.ts';
import { draw } from './draw.ts';
import { gates } from './gates.ts';
import { graphOf } from './graph.ts';
import { gradientIds } from './ids.ts';
import { type GraphParameters, parametersSchema } from './parameters.ts';
import { patternNodes } from './patterns.ts';
import { present } from './present.ts';
import { type GraphProblem, problemSchema } from './problem.ts';
import { slips } from './slips.ts';
import { worksheet } from './worksheet.ts';

/** The gradient of an expression by reverse-mode differentiation, gate by gate. */
export const computationalGraph: Family<GraphProblem, GraphParameters> = {
  id: 'computational-graph',
  problemSchema,
  parametersSchema,
  draw,
  worksheet,
  defaultAsk,
  gates,
  slips,
  present,
};

/** Values of the nodes, and the gradients by all of them and by the inputs; that of the output by itself is 1. */
function defaultAsk(problem: GraphProblem): readonly string[] {
  const graph = graphOf(problem);
  const { gradient } = gradientIds(graph);
  const values = graph.nodes.map(({ name }) => name);
  const inner = values.filter((name) => name !== graph.output).reverse();
  const patterns = problem.patterns && patternNodes(graph).length > 0 ? ['pattern'] : [];
  return [...values, ...[...inner, ...graph.inputs].map(gradient), ...patterns];
}
