import type { GivenView, NetworkDiagram, Presentation } from '../family.ts';
import { lossOf } from './plan.ts';
import type { LayerProblem, MlpProblem } from './problem.ts';

/** Statement, given matrices and the network's picture. */
export function present(problem: MlpProblem): Presentation {
  const { layers, input } = problem;
  return {
    statement: {
      key: 'mlp-backprop',
      values: {
        architecture: [input.length, ...layers.map((layer) => unitsOf(problem, layer).length)].join('-'),
        activations: { units: layers.map(({ activation }) => activation.name) },
        loss: { word: lossOf(problem) },
        rate: { rate: problem.learningRate },
      },
    },
    givens: givenViews(problem),
    diagrams: [diagramOf(problem)],
    answers: 'quantities',
  };
}

function givenViews({ layers, convention }: MlpProblem): readonly GivenView[] {
  const ofLayers = layers.flatMap((_, position) =>
    convention.bias === 'none' ? [`W${position + 1}`] : [`W${position + 1}`, `b${position + 1}`],
  );
  return [
    ...['x', 't', ...ofLayers].map((id): GivenView => ({ kind: 'quantity', id })),
    { kind: 'quantity', id: 'eta', ifUsed: true },
  ];
}

/** The network's picture. */
export function diagramOf(problem: MlpProblem): NetworkDiagram {
  return {
    kind: 'network',
    inputs: problem.input.map((value, position) => ({ label: `x${position + 1}`, value })),
    layers: problem.layers.map((layer) => ({
      activation: layer.activation.name,
      units: unitsOf(problem, layer).map((weights, position) => ({
        label: `${position + 1}`,
        ...(layer.bias && problem.convention.bias !== 'none' ? { bias: layer.bias[position]! } : {}),
        weights,
      })),
    })),
  };
}

/** The weights that enter each unit, whatever the orientation. */
export function unitsOf(
  { convention }: MlpProblem,
  { weights }: LayerProblem,
): readonly (readonly string[])[] {
  if (convention.weights === 'rows') return weights;
  return weights[0]!.map((_, unit) => weights.map((row) => row[unit]!));
}
