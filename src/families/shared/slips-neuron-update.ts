import { hasBias } from './single-neuron/problem.ts';
import { bodyOf, edited, wrapped } from './slips.ts';
import { type NeuronSlip, neuronSlip } from './slips-neuron.ts';

const errorSwapped = neuronSlip('error-swapped', ({ worksheet }) => ({
  error: edited(worksheet, 'error', /^(.+) - (output\[p\]|z\[p\])$/, '$2 - $1'),
}));

const inputFactorMissing = neuronSlip('input-factor-missing', ({ worksheet }) => ({
  dw: edited(worksheet, 'dw', '*x[p,i]', ''),
}));

/** By the first input, as if the bias were one of the weights. */
const biasTimesInput = neuronSlip('bias-times-input', ({ problem, worksheet }) => {
  if (!hasBias(problem)) return undefined;
  const factor = bodyOf(worksheet, 'db')!.includes('t[p]') ? 't[p]' : 'error[p]';
  return { db: edited(worksheet, 'db', factor, `${factor}*x[p,1]`) };
});

const meanForSum = neuronSlip('mean-for-sum', ({ problem, schedule, worksheet }) => {
  if (!schedule.batch || schedule.samples === 1 || problem.convention.batch === 'mean') return undefined;
  const mean = (id: string) => wrapped(worksheet, id, (body) => `1/${schedule.samples}*${body}`);
  return { epochLoss: mean('epochLoss'), dw: mean('dw'), db: mean('db') };
});

const sumForMean = neuronSlip('sum-for-mean', ({ problem, schedule, worksheet }) => {
  if (!schedule.batch || schedule.samples === 1 || problem.convention.batch === 'sum') return undefined;
  const sum = (id: string) => edited(worksheet, id, `1/${schedule.samples}*sum(`, 'sum(');
  return { epochLoss: sum('epochLoss'), dw: sum('dw'), db: sum('db') };
});

const updateAdded = neuronSlip('update-added', ({ worksheet }) => ({
  w: edited(worksheet, 'w', '- stepw', '+ stepw'),
  b: edited(worksheet, 'b', '- stepb', '+ stepb'),
}));

const etaMissing = neuronSlip('eta-missing', ({ worksheet }) => ({
  stepw: edited(worksheet, 'stepw', 'eta*', ''),
  stepb: edited(worksheet, 'stepb', 'eta*', ''),
}));

/** The step as it is written, η·error·x. */
const stepForWeights = neuronSlip('step-for-weights', ({ schedule: { index } }) => ({
  w: `-stepw[${index},i]`,
  b: `-stepb[${index}]`,
}));

const weightsNotUpdated = neuronSlip('weights-not-updated', ({ worksheet }) => ({
  w: edited(worksheet, 'w', / [-+] stepw\[[^\]]*\]$/, ''),
}));

const biasNotUpdated = neuronSlip('bias-not-updated', ({ worksheet }) => ({
  b: edited(worksheet, 'b', / [-+] stepb\[[^\]]*\]$/, ''),
}));

/** Slips in the gradient, before those that exchange the samples and inputs in it. */
export const gradientSlips: readonly NeuronSlip[] = [
  inputFactorMissing,
  biasTimesInput,
  meanForSum,
  sumForMean,
];

export const updateSlips: readonly NeuronSlip[] = [
  errorSwapped,
  updateAdded,
  etaMissing,
  stepForWeights,
  weightsNotUpdated,
  biasNotUpdated,
];
