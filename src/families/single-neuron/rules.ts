import type { Convention } from '../../conventions/convention.ts';
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
import { epochSum, hasBias, metBy, type NeuronProblem, type NeuronStructure, startOf } from './problem.ts';
import { type NeuronSymbols, neuronSymbols } from './symbols.ts';

/** What tells the single neurons apart, as rules over presentation p. */
export interface NeuronFormulas {
  /** The neuron's answer, over `z[p]`. */
  output(convention: Convention): string;
  readonly outputKind: Kind;
  /** Target minus what it is compared with. */
  readonly error: string;
  readonly errorKind: Kind;
  /** Loss of one presentation; the perceptron has none. */
  loss?(convention: Convention): string;
  /** What one presentation adds to the gradient: `input` is the text of x_i, undefined for the bias's constant input. */
  gradient(convention: Convention, minus: string, input: string | undefined): string;
}

/** `-error[p]*x[p,i]`, and without an input `-error[p]`. */
export function product(minus: string, factor: string, input: string | undefined): string {
  return input === undefined ? `${minus}${factor}` : `${minus}${factor}*${input}`;
}

/** The class of a net z, in the convention's coding. */
export function threshold(convention: Convention): string {
  return thresholdCall(convention.coding === '0/1' ? 'step' : 'sign', convention, 'z[p]');
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
  ];
}

/** z, output, error and loss of every presentation, shape [P] each. */
function presentations(
  structure: NeuronStructure,
  formulas: NeuronFormulas,
  symbols: NeuronSymbols,
): readonly Computed[] {
  const { convention, presentations } = structure;
  const [shape, counts] = [[presentations], 'presentation'] as const;
  const { outputKind, errorKind } = formulas;
  const lossRule = formulas.loss?.(convention);
  return [
    forward('z[p]', shape, symbols.net, netRule(structure), { part: 'net', counts }),
    forward('output[p]', shape, symbols.output, formulas.output(convention), {
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
  const bias = hasBias(structure)
    ? learned(structure, formulas, biasParts(structure, formulas, symbols))
    : [];
  const paired = weights.flatMap((quantity, position) => [quantity, ...bias.slice(position, position + 1)]);
  if (!batch || !formulas.loss) return paired;
  const more = { part: 'epoch-loss', counts } as const;
  return [loss('epochLoss[e]', [count], symbols.epochLoss, overEpoch(structure, 'loss[p]'), more), ...paired];
}

/** One kind of learned numbers: the weights, or the bias. */
interface Learned {
  readonly id: 'w' | 'b';
  readonly parts: { readonly gradient: ComputedPart; readonly value: ComputedPart };
  readonly shape: Shape;
  /** Index text after the update's own: `,i` for weights. */
  readonly rest: string;
  /** What one presentation adds to it. */
  readonly gradient: string;
  readonly symbols: { readonly gradient: TexSymbol; readonly step: TexSymbol; readonly value: TexSymbol };
}

function weightParts(
  { convention, updates: count, inputs }: NeuronStructure,
  formulas: NeuronFormulas,
  { gradient, step, weights }: NeuronSymbols,
): Learned {
  return {
    id: 'w',
    parts: { gradient: 'direction', value: 'weight' },
    shape: [count, inputs],
    rest: ',i',
    gradient: formulas.gradient(convention, '-', 'x[p,i]'),
    symbols: { gradient, step, value: weights },
  };
}

function biasParts(
  { convention, updates: count }: NeuronStructure,
  formulas: NeuronFormulas,
  { biasGradient, biasStep, bias }: NeuronSymbols,
): Learned {
  return {
    id: 'b',
    parts: { gradient: 'bias-gradient', value: 'bias' },
    shape: [count],
    rest: '',
    gradient: formulas.gradient(convention, convention.bias === 'x0=-1' ? '' : '-', undefined),
    symbols: { gradient: biasGradient, step: biasStep, value: bias },
  };
}

/** gradient, step and new value: new = old − η·gradient. */
function learned(structure: NeuronStructure, formulas: NeuronFormulas, own: Learned): readonly Computed[] {
  const { id, parts, shape, rest, symbols } = own;
  const { batch, counts, index } = structure;
  const entry = (name: string) => `${name}[${index}${rest}]`;
  const [gradient, step] = [entry(`d${id}`), entry(`step${id}`)];
  const rule = batch ? overEpoch(structure, own.gradient) : own.gradient;
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

/** Sum or mean over the presentations of an epoch. */
function overEpoch(structure: NeuronStructure, term: string): string {
  const count = structure.convention.batch === 'mean' ? structure.samples : 1;
  return times(divide(ONE, rational(count)), epochSum(structure, term));
}
