import { counted } from '../../number/number-texts.ts';
import { compare, ONE } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import { ProblemError } from '../problem.ts';
import { checkProbabilities } from '../shared/probabilities.ts';
import { foreignSetting, ownersOf } from './optimizers.ts';
import { type LayerProblem, type MlpProblem, type Sample, samplesOf, structure } from './problem.ts';

/** So many entries are solved and typeset in a few seconds. */
const MOST_ENTRIES = 6000;
/** Outputs that are probabilities, whatever the net. */
const PROBABILITIES: readonly string[] = ['sigmoid', 'softmax', 'step'];

/** @throws {ProblemError} where shapes, activations, targets or the way of training do not fit together. */
export function check(problem: MlpProblem): void {
  checkSamples(problem);
  const { layers } = problem;
  let before = { count: samplesOf(problem)[0]!.input.length, name: 'input has', unit: 'number' };
  layers.forEach((layer, position) => {
    const units = checkWeights(problem, position, before);
    checkBias(problem, layer, position, units);
    if (layer.activation.name === 'softmax' && position + 1 < layers.length) {
      throw new ProblemError(['layers', position, 'activation'], 'softmax is for the output layer only');
    }
    before = { count: units, name: `layer ${position + 1} has`, unit: 'unit' };
  });
  checkTargets(problem, before.count);
  checkTraining(problem);
  checkSize(problem);
}

function checkSamples({ samples, input, target }: MlpProblem): void {
  if (samples && (input ?? target)) {
    const twice = input ? 'input' : 'target';
    throw new ProblemError([twice], 'stands beside samples, which hold inputs and targets; one of the two');
  }
  if (!samples && !input) throw new ProblemError(['input'], 'is missing (or samples: [{ input, target }])');
  if (!samples && !target) throw new ProblemError(['target'], 'is missing (or samples: [{ input, target }])');
  samples?.forEach((sample, position) => {
    const [first] = samples;
    if (sample.input.length === first!.input.length) return;
    const message = `has ${counted(sample.input.length, 'number')}, but that of the first sample ${first!.input.length}`;
    throw new ProblemError(['samples', position, 'input'], message);
  });
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
  if (bias && bias.length !== units) {
    throw new ProblemError(
      path,
      `has ${counted(bias.length, 'number')}, but the layer has ${counted(units, 'unit')}`,
    );
  }
}

function checkTargets(problem: MlpProblem, units: number): void {
  const { layers, convention, loss = convention.loss, samples } = problem;
  const output = layers.at(-1)!.activation.name;
  if (loss.endsWith('cross-entropy') && !PROBABILITIES.includes(output)) {
    const message = `is ${output}, whose values are no probabilities: ${loss} goes with sigmoid or softmax`;
    throw new ProblemError(['layers', layers.length - 1, 'activation'], message);
  }
  samplesOf(problem).forEach((sample, position) => {
    const path = samples ? ['samples', position, 'target'] : ['target'];
    checkTarget(sample, units, loss, path);
  });
}

function checkTarget({ target }: Sample, units: number, loss: string, path: ProblemError['path']): void {
  if (target.length !== units) {
    const has = counted(target.length, 'number');
    throw new ProblemError(path, `has ${has}, but the output layer has ${counted(units, 'unit')}`);
  }
  if (loss === 'binary-cross-entropy' || loss === 'categorical-cross-entropy') {
    checkProbabilities(target, loss, path);
  }
  if (loss !== 'hinge') return;
  const other = target.findIndex((text) => !['1', '-1'].includes(String(Number(text))));
  if (other >= 0) {
    throw new ProblemError([...path, other], `is ${target[other]}; under the hinge loss a target is -1 or 1`);
  }
}

function checkTraining(problem: MlpProblem): void {
  const { optimizer, momentum, loss, delta, labelSmoothing, frozen = [], layers } = problem;
  if (momentum !== undefined) {
    throw new ProblemError(['momentum'], 'stands beside optimizer: write it there, or leave optimizer out');
  }
  const foreign = optimizer && foreignSetting(optimizer);
  if (foreign) {
    const message = `belongs to ${ownersOf(foreign).join(', ')}; ${optimizer.name} has none`;
    throw new ProblemError(['optimizer', foreign], message);
  }
  if (delta !== undefined && loss !== 'huber') {
    throw new ProblemError(['delta'], 'belongs to the loss huber; leave it out');
  }
  checkSmoothing(labelSmoothing, loss ?? problem.convention.loss);
  frozen.forEach((id, position) => {
    const layer = layers[Number(id.slice(1)) - 1];
    const known = layer && (id.startsWith('W') || layer.bias !== undefined);
    if (!known) throw new ProblemError(['frozen', position], `is ${id}, which this network does not have`);
  });
  const { schedule } = structure(problem);
  if (problem.convention.hiddenDeltas === 'new' && (optimizer || schedule.batch > 1)) {
    const why = 'δ through new weights (hiddenDeltas: new) goes with plain steps after each presentation';
    throw new ProblemError([optimizer ? 'optimizer' : 'samples'], why);
  }
}

function checkSmoothing(smoothing: string | undefined, loss: string): void {
  if (smoothing === undefined) return;
  if (!loss.endsWith('cross-entropy')) {
    throw new ProblemError(['labelSmoothing'], 'goes with a cross-entropy, whose targets are probabilities');
  }
  if (compare(parseRational(smoothing), ONE) >= 0) {
    throw new ProblemError(['labelSmoothing'], `is ${smoothing}; it must be less than 1`);
  }
}

/** Every presentation works all layers out anew, and every update all weights. */
function checkSize(problem: MlpProblem): void {
  const { schedule, layers } = structure(problem);
  if (!schedule.traced) return;
  const weights = layers.reduce((sum, { units, inputs }) => sum + units * (inputs + 1), 0);
  const units = layers.reduce((sum, layer) => sum + layer.units, 0);
  const entries = schedule.presentations * (weights + 6 * units) + schedule.updates * weights * 3;
  if (entries <= MOST_ENTRIES) return;
  const size = `${schedule.presentations} presentations of a network with ${counted(weights, 'weight')}`;
  const message = `${size} are about ${entries} values; at most ${MOST_ENTRIES} are worked out: fewer epochs or samples`;
  throw new ProblemError([problem.epochs === undefined ? 'samples' : 'epochs'], message);
}
