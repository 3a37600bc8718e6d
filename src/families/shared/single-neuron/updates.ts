import { times } from '../../../number/number-texts.ts';
import { divide, ONE, rational } from '../../../number/rational.ts';
import type {
  Computed,
  ComputedPart,
  GradientOf,
  Shape,
  Symbol as TexSymbol,
} from '../../../worksheet/types.ts';
import { computed } from '../quantities.ts';
import type { Neuron } from './neuron.ts';
import { hasBias } from './problem.ts';
import { beforeUpdate, epochSum } from './schedule.ts';

/** dw, db, stepw, stepb, w, b: one entry for each update; in batches the epoch's loss as well. */
export function updates(neuron: Neuron): readonly Computed[] {
  const { problem, symbols, schedule } = neuron;
  const weights = learned(neuron, weightParts(neuron));
  const bias = hasBias(problem) ? learned(neuron, biasParts(neuron)) : [];
  const paired = weights.flatMap((quantity, position) => [quantity, ...bias.slice(position, position + 1)]);
  if (!schedule.batch || !neuron.formulas.loss) return paired;
  const loss = computed(
    {
      id: 'epochLoss',
      shape: [schedule.updates],
      symbol: symbols.epochLoss,
      stage: 'loss',
      part: 'epoch-loss',
      counts: schedule.counts,
    },
    'epochLoss[e]',
    overEpoch(neuron, 'loss[p]'),
  );
  return [loss, ...paired];
}

/** One kind of learned numbers: the weights, or the bias. */
interface Parts {
  readonly id: 'w' | 'b';
  readonly parts: { readonly gradient: ComputedPart; readonly value: ComputedPart };
  readonly shape: Shape;
  /** Index text after the update's own: `,i` for weights. */
  readonly rest: string;
  readonly gradient: string;
  readonly symbols: { readonly gradient: TexSymbol; readonly step: TexSymbol; readonly value: TexSymbol };
}

function weightParts({ problem, formulas, schedule, symbols }: Neuron): Parts {
  return {
    id: 'w',
    parts: { gradient: 'direction', value: 'weight' },
    shape: [schedule.updates, problem.weights.length],
    rest: ',i',
    gradient: formulas.gradient(problem.convention, '-', 'x[p,i]'),
    symbols: { gradient: symbols.gradient, step: symbols.step, value: symbols.weights },
  };
}

function biasParts({ problem: { convention }, formulas, schedule, symbols }: Neuron): Parts {
  return {
    id: 'b',
    parts: { gradient: 'bias-gradient', value: 'bias' },
    shape: [schedule.updates],
    rest: '',
    gradient: formulas.gradient(convention, convention.bias === 'x0=-1' ? '' : '-', undefined),
    symbols: { gradient: symbols.biasGradient, step: symbols.biasStep, value: symbols.bias },
  };
}

/** gradient, step and new value: new = old − η·gradient. */
function learned(neuron: Neuron, { id, parts, shape, rest, gradient, symbols }: Parts): readonly Computed[] {
  const { schedule } = neuron;
  const { counts } = schedule;
  const entry = (name: string, update: string) => `${name}[${update}${rest}]`;
  const left = (name: string) => entry(name, schedule.index);
  const initial = id === 'w' ? 'w0[i]' : 'b0';
  const before = beforeUpdate(schedule, initial, (update) => entry(id, update));
  return [
    computed(
      {
        id: `d${id}`,
        shape,
        symbol: symbols.gradient,
        stage: 'backward',
        part: parts.gradient,
        counts,
        inline: 'product',
        gradientOf: gradientOf(neuron, id),
      },
      left(`d${id}`),
      schedule.batch ? overEpoch(neuron, gradient) : gradient,
    ),
    computed(
      { id: `step${id}`, shape, symbol: symbols.step, stage: 'update', counts, inline: 'product' },
      left(`step${id}`),
      `eta*${left(`d${id}`)}`,
    ),
    computed(
      { id, shape, symbol: symbols.value, stage: 'update', part: parts.value, counts },
      left(id),
      `${before} - ${left(`step${id}`)}`,
    ),
  ];
}

/** The loss of an update by what it starts from. */
function gradientOf({ formulas, schedule }: Neuron, id: 'w' | 'b'): GradientOf | undefined {
  return formulas.loss && { loss: schedule.batch ? 'epochLoss' : 'loss', of: id, before: `${id}0` };
}

/** Sum or mean over the presentations of an epoch. */
function overEpoch({ problem, schedule }: Neuron, term: string): string {
  const count = problem.convention.batch === 'mean' ? schedule.samples : 1;
  return times(divide(ONE, rational(count)), epochSum(schedule, term));
}
