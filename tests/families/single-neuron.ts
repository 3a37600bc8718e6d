import type { Exercise } from '../../src/exam/exercise.ts';
import type { NeuronProblem } from '../../src/families/single-neuron/problem.ts';
import type { Stream } from '../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../laws/family-laws.ts';
import { idle } from '../laws/idle.ts';
import { number, numbers, type RandomConvention, randomConvention } from '../laws/random-problem.ts';
import { Decimal, signOf, upTo } from '../reference/decimal.ts';
import { neuronQuotients } from '../reference/difference-quotients.ts';
import type { Entries } from '../reference/hand.ts';
import { workNeuron } from '../reference/neuron.ts';

const SQUARED = ['half-squared-error', 'squared-error', 'mean-squared-error'];

/** The losses that a neuron may be given, and what else tells it apart. */
function variantOf(family: string, convention: RandomConvention, stream: Stream) {
  const sometimes = (share: number) => stream.integer(1, share) === 1;
  const frozen = sometimes(4) ? { frozen: ['b'] } : {};
  if (family === 'perceptron-rule') {
    const band = convention.coding === '-1/+1' && sometimes(3);
    const nets = band
      ? { band: stream.pick(['0', '0.2', '1/3', '1']) }
      : sometimes(4)
        ? { zeroNet: 'wrong' }
        : {};
    return { ...frozen, ...nets };
  }
  const loss = { 'sigmoid-neuron': ['binary-cross-entropy', ...SQUARED], adaline: SQUARED }[family]!;
  return {
    ...frozen,
    ...(sometimes(2) ? { loss: stream.pick(loss) } : {}),
    ...(sometimes(3) ? { l2: stream.pick(['0.1', '1', '0.5', '1/3', '0']) } : {}),
  };
}

/** A convention without a loss that the neuron cannot have. */
function fitting(family: string, { loss, ...convention }: RandomConvention) {
  const fits = family !== 'perceptron-rule' && SQUARED.includes(loss);
  return fits ? { ...convention, loss } : convention;
}

/** Content of a problem file. */
function randomNeuron(family: string, convention: RandomConvention, stream: Stream) {
  const inputs = stream.integer(1, 3);
  const targets = { 'sigmoid-neuron': ['0', '1', '0.9'], adaline: ['0', '1', '-1', '0.4', '1/3'] }[family];
  const classes = convention.coding === '0/1' ? ['0', '1'] : ['-1', '1'];
  const variant = variantOf(family, convention, stream.at('variant'));
  return {
    ...variant,
    weights: numbers(inputs, stream),
    ...(convention.bias === 'none' ? {} : { bias: number(stream) }),
    learningRate: stream.pick(['0.1', '0.5', '1', '0.25', '1/3']),
    samples: upTo(stream.integer(1, 4)).map(() => ({
      input: numbers(inputs, stream),
      target: stream.pick(targets ?? classes),
    })),
    epochs: stream.integer(1, 3),
    ...(stream.integer(0, 1) === 0 ? { update: stream.pick(['online', 'batch']) } : {}),
    ...(family !== 'sigmoid-neuron' && stream.integer(0, 2) === 0 ? { convergence: true } : {}),
    ...(family === 'adaline' && !('l2' in variant || 'frozen' in variant) && stream.integer(0, 3) === 0
      ? { rates: numbers(3, stream), epochs: 1, update: 'batch' }
      : {}),
  };
}

export function entriesOf(reference: Entries, id: string): readonly Decimal[] {
  return [...reference]
    .filter(([entry]) => entry === id || entry.startsWith(`${id}[`))
    .map(([, value]) => value);
}

/** Nets of a threshold that are 0, where the bank does not want them. */
export function zeroNets({ parameters }: Exercise, reference: Entries): readonly string[] {
  const { allowZeroNet } = parameters as { readonly allowZeroNet?: boolean };
  const zeros = allowZeroNet ? [] : entriesOf(reference, 'z').filter((net) => signOf(net) === 0);
  return zeros.map(() => 'a net is 0');
}

/** Errors and gradients of 0, and weights that stay. */
export function idleNeuron(exercise: Exercise, reference: Entries): readonly string[] {
  const before = (id: string) => beforeUpdate(exercise.problem as NeuronProblem, id, reference);
  return idle(exercise, reference, { before, excuses: false });
}

/** The weight or bias that `w[2,1]` was before. */
function beforeUpdate({ weights, bias }: NeuronProblem, id: string, reference: Entries): Decimal | undefined {
  const match = /^([wb])\[(\d+)(?:,(\d+))?\]$/.exec(id);
  if (!match) return undefined;
  const [, name, update, index] = match;
  const entry = index === undefined ? '' : `,${index}`;
  if (update !== '1') return reference.get(`${name}[${Number(update) - 1}${entry}]`)!;
  return new Decimal(name === 'w' ? weights[Number(index) - 1]! : bias!);
}

/** The laws of a single neuron, whatever it computes. */
export function neuronLaws(
  family: string,
  outlines: Readonly<Record<string, Outline>>,
): Omit<FamilyLaws, 'unworthy'> {
  return {
    outlines,
    work: (problem, hand) => workNeuron(problem as NeuronProblem, hand),
    random: (stream) => {
      const convention = randomConvention(stream.at('convention'));
      const neuron = randomNeuron(family, convention, stream.at('neuron'));
      return { family, convention: fitting(family, convention), ...neuron };
    },
    quotients: (problem, reference) => neuronQuotients(problem as NeuronProblem, reference),
    gradients: () => /^d[wb]$/,
    isStraight: () => true,
  };
}
