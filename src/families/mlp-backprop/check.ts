import { counted } from '../../number/number-texts.ts';
import { parseRational } from '../../number/read-number.ts';
import { ProblemError } from '../family.ts';
import { checkProbabilities } from '../shared/probabilities.ts';
import type { LayerProblem, MlpProblem } from './problem.ts';

/** @throws {ProblemError} where shapes, activations or targets do not fit together. */
export function checkProblem(problem: MlpProblem): void {
  let before = { count: problem.input.length, name: 'input has', unit: 'number' };
  problem.layers.forEach((layer, position) => {
    const units = checkWeights(problem, position, before);
    checkBias(problem, layer, position, units);
    if (layer.activation.name === 'softmax' && position + 1 < problem.layers.length) {
      throw new ProblemError(['layers', position, 'activation'], 'softmax is for the output layer only');
    }
    before = { count: units, name: `layer ${position + 1} has`, unit: 'unit' };
  });
  if (problem.target.length !== before.count) {
    const has = counted(problem.target.length, 'number');
    throw new ProblemError(
      ['target'],
      `has ${has}, but the output layer has ${counted(before.count, 'unit')}`,
    );
  }
  checkTarget(problem);
}

/** Gives the number of units. */
function checkWeights(
  { layers, convention }: MlpProblem,
  position: number,
  before: { readonly count: number; readonly name: string; readonly unit: string },
): number {
  const { weights } = layers[position]!;
  const columns = weights[0]!.length;
  const uneven = weights.findIndex((row) => row.length !== columns);
  if (uneven >= 0) {
    const message = `has ${counted(weights[uneven]!.length, 'number')}, but the first row has ${columns}`;
    throw new ProblemError(['layers', position, 'weights', uneven], message);
  }
  const byRows = convention.weights === 'rows';
  const inputs = byRows ? columns : weights.length;
  if (inputs !== before.count) {
    const has = counted(inputs, byRows ? 'column' : 'row');
    const orientation = `weights: ${convention.weights}, one ${byRows ? 'row' : 'column'} for each neuron`;
    const message = `has ${has}, but ${before.name} ${counted(before.count, before.unit)} (${orientation})`;
    throw new ProblemError(['layers', position, 'weights'], message);
  }
  return byRows ? weights.length : columns;
}

function checkBias(
  { convention }: MlpProblem,
  { bias }: LayerProblem,
  position: number,
  units: number,
): void {
  const path = ['layers', position, 'bias'];
  if (convention.bias === 'none') {
    if (bias?.some((text) => parseRational(text).n !== 0n)) {
      throw new ProblemError(path, 'the convention has no biases (bias: none); leave bias out');
    }
    return;
  }
  if (!bias)
    throw new ProblemError(path, `is missing: one number for each unit (or the convention bias: none)`);
  if (bias.length !== units) {
    throw new ProblemError(
      path,
      `has ${counted(bias.length, 'number')}, but the layer has ${counted(units, 'unit')}`,
    );
  }
}

function checkTarget(problem: MlpProblem): void {
  const loss = problem.loss ?? problem.convention.loss;
  if (!loss.endsWith('cross-entropy')) return;
  checkProbabilities(problem.target, loss);
}
