import type { GivenView, NetworkDiagram, Presentation } from '../family.ts';
import { family } from '../shared/family-form.ts';
import { backwardPass, updates } from './backward.ts';
import { draw, impliedNetwork, type MlpParameters, parametersSchema } from './draw.ts';
import { forwardPass, givens } from './forward.ts';
import { gates } from './gates.ts';
import {
  check,
  type LayerProblem,
  type MlpProblem,
  type Network,
  problemSchema,
  structure,
} from './problem.ts';
import { backwardSlips, updateSlips } from './slips-backward.ts';
import { forwardSlips } from './slips-forward.ts';
import { symbolsOf } from './symbols.ts';

/** One step of backpropagation and gradient descent through a multilayer perceptron. */
export const mlpBackprop = family<MlpProblem, MlpParameters, Network>({
  id: 'mlp-backprop',
  problem: problemSchema,
  parameters: parametersSchema,
  structure,
  check,
  draw,
  given: { implied: impliedNetwork },
  lines: (problem, network) => {
    const symbols = symbolsOf(network.convention, network.layers.length);
    return [
      ...givens(problem, network, symbols),
      ...forwardPass(network, symbols),
      ...backwardPass(network, symbols),
      ...updates(network, symbols),
    ];
  },
  defaultAsk,
  // On random networks two decimals accept wholly wrong methods, and three sometimes do.
  decimals: { fewest: 3, usual: 4 },
  gates,
  slips: [...forwardSlips, ...backwardSlips, ...updateSlips],
  present,
});

/** Nets, outputs, loss, δ, gradients and updated weights; finer steps are asked only where a question says so. */
function defaultAsk({ layers, convention }: MlpProblem): readonly string[] {
  const forward = layers.map((_, position) => position + 1);
  const backward = [...forward].reverse();
  const withBias = (weights: string, bias: string) =>
    convention.bias === 'none' ? [weights] : [weights, bias];
  return [
    ...forward.flatMap((layer) => [`z${layer}`, `a${layer}`]),
    'loss',
    ...backward.flatMap((layer) => [`delta${layer}`, ...withBias(`dW${layer}`, `db${layer}`)]),
    ...backward.flatMap((layer) => withBias(`newW${layer}`, `newb${layer}`)),
  ];
}

/** Statement, given matrices and the network's picture. */
export function present(problem: MlpProblem): Presentation {
  const { layers, input, convention, loss = convention.loss } = problem;
  return {
    statement: {
      key: 'mlp-backprop',
      values: {
        architecture: [input.length, ...layers.map((layer) => unitsOf(problem, layer).length)].join('-'),
        activations: { units: layers.map(({ activation }) => activation.name) },
        loss: { word: loss },
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
function unitsOf({ convention }: MlpProblem, { weights }: LayerProblem): readonly (readonly string[])[] {
  if (convention.weights === 'rows') return weights;
  return weights[0]!.map((_, unit) => weights.map((row) => row[unit]!));
}
