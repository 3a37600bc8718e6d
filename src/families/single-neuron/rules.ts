import { times } from '../../number/number-texts.ts';
import { divide, ONE, rational } from '../../number/rational.ts';
import type {
  Computed,
  ComputedPart,
  GradientOf,
  Kind,
  Quantity,
  Shape,
  Symbol as TexSymbol,
} from '../../worksheet/types.ts';
import { thresholdCall } from '../shared/activation.ts';
import { backward, forward, given, loss, update } from '../shared/lines.ts';
import { convergence } from './convergence.ts';
import {
  epochSum,
  first,
  hasBias,
  metBy,
  type NeuronProblem,
  type NeuronStructure,
  startOf,
} from './problem.ts';
import { type NeuronSymbols, neuronSymbols } from './symbols.ts';

/** What tells the single neurons apart, as rules over presentation p. */
export interface NeuronFormulas {
  /** The neuron's answer, over `z[p]`. */
  output(structure: NeuronStructure): string;
  readonly outputKind: Kind;
  /** Target minus what it is compared with. */
  readonly error: string;
  readonly errorKind: Kind;
  /** Loss of one presentation; the perceptron has none. */
  loss?(structure: NeuronStructure): string;
  /** What one presentation adds to the gradient: `input` is the text of x_i, undefined for the bias's constant input. */
  gradient(structure: NeuronStructure, minus: string, input: string | undefined): string;
}

/** `-error[p]*x[p,i]`, and without an input `-error[p]`. */
export function product(minus: string, factor: string, input: string | undefined): string {
  return input === undefined ? `${minus}${factor}` : `${minus}${factor}*${input}`;
}

/** The class of a net z, in the convention's coding; 0 within a band. */
export function threshold({ convention, band, zeroNetWrong }: NeuronStructure): string {
  const { coding } = convention;
  if (band) return 'signBeyond(z[p], band)';
  const usual = thresholdCall(coding === '0/1' ? 'step' : 'sign', convention, 'z[p]');
  return zeroNetWrong ? `z[p] == 0 ? ${coding === '0/1' ? '1 - t[p]' : '-t[p]'} : ${usual}` : usual;
}

/** A single neuron learning sample by sample or epoch by epoch. */
export function neuronLines(
  problem: NeuronProblem,
  structure: NeuronStructure,
  formulas: NeuronFormulas,
): readonly Quantity[] {
  const { convention, batch } = structure;
  const symbols = neuronSymbols(convention, formulas.loss ? (batch ? 'epoch' : 'presentation') : 'none');
  return [
    ...givens(problem, symbols),
    ...presentations(structure, formulas, symbols),
    ...updates(structure, formulas, symbols),
    ...convergence(structure),
  ];
}

/** x [P, n] and t [P] with a row for each presentation, w0 [n], b0, eta. */
function givens(problem: NeuronProblem, symbols: NeuronSymbols): readonly Quantity[] {
  const presented = Array.from({ length: problem.epochs }, () => problem.samples).flat();
  const inputs = presented.map(({ input }) => input);
  const targets = presented.map(({ target }) => target);
  return [
    given('x', inputs, symbols.input),
    given('t', targets, symbols.target),
    given('w0', problem.weights, symbols.firstWeights),
    ...(hasBias(problem) ? [given('b0', problem.bias!, symbols.firstBias, 'bias')] : []),
    given('eta', problem.learningRate, symbols.rate),
    ...(problem.l2 === undefined ? [] : [given('l2', problem.l2, symbols.penalty)]),
    ...(problem.band === undefined ? [] : [given('band', problem.band, symbols.band)]),
  ];
}

/** z, output, error and loss of every presentation, shape [P] each. */
function presentations(
  structure: NeuronStructure,
  formulas: NeuronFormulas,
  symbols: NeuronSymbols,
): readonly Computed[] {
  const { presentations, batch } = structure;
  const [shape, counts] = [[presentations], 'presentation'] as const;
  const { outputKind, errorKind } = formulas;
  const ownLoss = formulas.loss?.(structure);
  const lossRule = batch || ownLoss === undefined ? ownLoss : penalised(structure, ownLoss);
  return [
    forward('z[p]', shape, symbols.net, netRule(structure), { part: 'net', counts }),
    forward('output[p]', shape, symbols.output, formulas.output(structure), {
      part: 'output',
      counts,
      kind: outputKind,
    }),
    forward('error[p]', shape, symbols.error, formulas.error, { part: 'error', counts, kind: errorKind }),
    ...(lossRule === undefined
      ? []
      : [loss('loss[p]', shape, symbols.loss, lossRule, { part: 'loss', counts })]),
  ];
}

/** A loss with the penalty of the weights that the presentation (or epoch) meets. */
export function penalised(structure: NeuronStructure, rule: string): string {
  return structure.penalty ? `${rule} + 1/2*l2*sum(i, ${startOf(structure, 'w')}^2)` : rule;
}

/** z = Σ_i w_i x_i + b with the weights that the presentation meets. */
function netRule(structure: NeuronStructure): string {
  const products = `sum(i, ${metBy(structure, 'w')}*x[p,i])`;
  if (!hasBias(structure)) return products;
  return `${products} ${structure.convention.bias === 'x0=-1' ? '-' : '+'} ${metBy(structure, 'b')}`;
}

/** dw, db, stepw, stepb, w, b: one entry for each update; in batches the epoch's loss as well. */
function updates(
  structure: NeuronStructure,
  formulas: NeuronFormulas,
  symbols: NeuronSymbols,
): readonly Computed[] {
  const { batch, updates: count, counts } = structure;
  const weights = learned(structure, formulas, weightParts(structure, formulas, symbols));
  const bias = biasLines(structure, formulas, symbols);
  const paired = weights.flatMap((quantity, position) => [quantity, ...bias.slice(position, position + 1)]);
  if (!batch || !formulas.loss) return paired;
  const more = { part: 'epoch-loss', counts } as const;
  const epochLoss = penalised(structure, overEpoch(structure, 'loss[p]'));
  return [loss('epochLoss[e]', [count], symbols.epochLoss, epochLoss, more), ...paired];
}

/** The bias learns as the weights do, or stays what it was. */
function biasLines(structure: NeuronStructure, formulas: NeuronFormulas, symbols: NeuronSymbols) {
  if (!hasBias(structure)) return [];
  const parts = biasParts(structure, formulas, symbols);
  if (!structure.frozenBias) return learned(structure, formulas, parts);
  const { index, counts } = structure;
  return [update(`b[${index}]`, parts.shape, parts.symbols.value, first('b'), { part: 'bias', counts })];
}

/** One kind of learned numbers: the weights, or the bias. */
interface Learned {
  readonly id: 'w' | 'b';
  readonly parts: { readonly gradient: ComputedPart; readonly value: ComputedPart };
  readonly shape: Shape;
  /** Index text after the update's own: `,i` for weights. */
  readonly rest: string;
  /** What one presentation adds to it, and what the penalty of an update does. */
  readonly gradient: string;
  readonly penalty: string;
  readonly symbols: { readonly gradient: TexSymbol; readonly step: TexSymbol; readonly value: TexSymbol };
}

function weightParts(
  structure: NeuronStructure,
  formulas: NeuronFormulas,
  { gradient, step, weights }: NeuronSymbols,
): Learned {
  const { updates: count, inputs } = structure;
  return {
    id: 'w',
    parts: { gradient: 'direction', value: 'weight' },
    shape: [count, inputs],
    rest: ',i',
    gradient: formulas.gradient(structure, '-', 'x[p,i]'),
    penalty: structure.penalty ? ` + l2*${startOf(structure, 'w')}` : '',
    symbols: { gradient, step, value: weights },
  };
}

function biasParts(
  structure: NeuronStructure,
  formulas: NeuronFormulas,
  { biasGradient, biasStep, bias }: NeuronSymbols,
): Learned {
  return {
    id: 'b',
    parts: { gradient: 'bias-gradient', value: 'bias' },
    shape: [structure.updates],
    rest: '',
    gradient: biasGradientRule(structure, formulas),
    penalty: '',
    symbols: { gradient: biasGradient, step: biasStep, value: bias },
  };
}

/** What one presentation adds to the gradient by the bias. */
export function biasGradientRule(structure: NeuronStructure, formulas: NeuronFormulas): string {
  return formulas.gradient(structure, structure.convention.bias === 'x0=-1' ? '' : '-', undefined);
}

/** gradient, step and new value: new = old − η·gradient. */
function learned(structure: NeuronStructure, formulas: NeuronFormulas, own: Learned): readonly Computed[] {
  const { id, parts, shape, rest, symbols } = own;
  const { batch, counts, index } = structure;
  const entry = (name: string) => `${name}[${index}${rest}]`;
  const [gradient, step] = [entry(`d${id}`), entry(`step${id}`)];
  const rule = `${overUpdate(structure, own.gradient)}${own.penalty}`;
  const gradientOf: GradientOf | undefined = formulas.loss && {
    loss: batch ? 'epochLoss' : 'loss',
    of: id,
    before: `${id}0`,
  };
  return [
    backward(gradient, shape, symbols.gradient, rule, {
      part: parts.gradient,
      counts,
      inline: 'product',
      gradientOf,
    }),
    update(step, shape, symbols.step, `eta*${gradient}`, { counts, inline: 'product' }),
    update(entry(id), shape, symbols.value, `${startOf(structure, id)} - ${step}`, {
      part: parts.value,
      counts,
    }),
  ];
}

/** What the presentations of an update add to it. */
export function overUpdate(structure: NeuronStructure, term: string): string {
  return structure.batch ? overEpoch(structure, term) : term;
}

/** Sum or mean over the presentations of an epoch. */
function overEpoch(structure: NeuronStructure, term: string): string {
  const count = structure.convention.batch === 'mean' ? structure.samples : 1;
  return times(divide(ONE, rational(count)), epochSum(structure, term));
}
