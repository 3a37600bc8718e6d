import { KEPT } from '../../worksheet/rewrite/change-rules.ts';
import { each, either, type Swap, swap, whole } from '../../worksheet/rewrite/swap.ts';
import { termLeftOut, wrongIndex } from '../shared/general-slips.ts';
import { type Slip, slip } from '../slip.ts';
import {
  after,
  epochSum,
  first,
  hasBias,
  metBy,
  type NeuronProblem,
  type NeuronStructure,
  startOf,
} from './problem.ts';
import { biasGradientRule, type NeuronFormulas, overUpdate, threshold } from './rules.ts';

export type NeuronSlip = Slip<NeuronProblem, NeuronStructure>;

/** The same change of the gradients by weights and bias. */
export function inGradients(change: Swap) {
  return { dw: change, db: change };
}

/** The threshold's other value at a net of exactly 0. */
export const stepAtZero: NeuronSlip = slip('step-at-zero', (s) => {
  const { convention, band, zeroNetWrong } = s;
  if (band) return undefined;
  const other = convention.step0 === '1' ? '0' : '1';
  // Where 0 is wrong for both, whoever gives it a class gives it the usual one.
  const step0 = zeroNetWrong ? convention.step0 : other;
  return { output: threshold({ ...s, zeroNetWrong: false, convention: { ...convention, step0 } }) };
});

/** The loss of a presentation in the place of its error. */
export const lossForError: NeuronSlip = slip('loss-for-error', () =>
  inGradients(swap('error[p]', 'loss[p]')),
);

/** The net itself as output; an error that is measured from it is no whole number any more. */
export const activationSkipped: NeuronSlip = slip(
  'activation-skipped',
  () => ({ output: 'z[p]', error: KEPT }),
  { real: true },
);

/** The same change in whatever is added up over an epoch. */
function overEpochs(change: Swap) {
  return { epochLoss: change, dw: change, db: change };
}

function isBatch({ batch, samples }: NeuronStructure): boolean {
  return batch && samples > 1;
}

function isOnline({ batch, samples }: NeuronStructure): boolean {
  return !batch && samples > 1;
}

/** By the first input, as if the bias were one of the weights. */
const biasTimesInput: NeuronSlip = slip('bias-times-input', (s) => ({
  db: s.batch ? swap(epochSum(s, '$g'), epochSum(s, '$g*x[p,1]')) : whole('$x*x[p,1]'),
}));

/** Each gradient on top of that of the update before. */
const gradientsKept: NeuronSlip = slip('gradients-kept', ({ updates, index }) => {
  if (updates === 1) return undefined;
  const onTop = (before: string) => whole(`$x + (${index} == 1 ? 0 : ${before})`);
  return { dw: onTop(`dw[${index}-1,i]`), db: onTop(`db[${index}-1]`) };
});

const beforeIt = swap('x[p,$i]', '(p == 1 ? x[p,$i] : x[p-1,$i])');

/** The sample before, in the gradient or in the net. */
const previousInput: NeuronSlip = slip('previous-input', (s) => s.samples > 1 && { dw: beforeIt }, {
  elsewhere: (s) => (s.samples > 1 ? [{ z: beforeIt }] : []),
});

/** Slips in the gradient, before those that exchange the samples and inputs in it. */
export const gradientSlips: readonly NeuronSlip[] = [
  slip('input-factor-missing', () => ({ dw: swap('$g*x[p,i]', '$g') })),
  biasTimesInput,
  gradientsKept,
  previousInput,
  slip('mean-for-sum', (s) => {
    if (!isBatch(s) || s.convention.batch !== 'sum') return undefined;
    const mean = whole(`1/${s.samples}*($x)`);
    // The penalty is no part of what is added up over the samples.
    return s.penalty
      ? overEpochs(either(swap('$x + l2*$w', `1/${s.samples}*($x) + l2*$w`), mean))
      : overEpochs(mean);
  }),
  slip('sum-for-mean', (s) => {
    return isBatch(s) && s.convention.batch === 'mean' && overEpochs(swap(`1/${s.samples}*$x`, '$x'));
  }),
];

/** Patterns of the net with its bias as the convention adds it, and with the other sign. */
function signedNets(s: NeuronStructure): readonly [own: string, other: string] {
  const [plus, minus] = [`$x + ${metBy(s, 'b')}`, `$x - ${metBy(s, 'b')}`];
  return s.convention.bias === 'x0=-1' ? [minus, plus] : [plus, minus];
}

/** Other weights and another bias than those that presentation p meets. */
function meeting(s: NeuronStructure, other: (id: 'w' | 'b') => string): Swap {
  return each(swap(metBy(s, 'w'), other('w')), ...(hasBias(s) ? [swap(metBy(s, 'b'), other('b'))] : []));
}

/** The weight (or bias) that the epoch of presentation p begins with. */
function epochStart({ samples, epochs }: NeuronStructure, id: 'w' | 'b'): string {
  if (epochs === 1) return first(id);
  return `(p <= ${samples} ? ${first(id)} : ${after(id, `${samples}*floor((p-1)/${samples})`)})`;
}

/** Every update starts from the first weights, and so does the next net. */
const notCarried: NeuronSlip = slip('weights-not-carried', (s) => {
  if (s.updates === 1) return undefined;
  return {
    z: meeting(s, first),
    w: swap(startOf(s, 'w'), first('w')),
    b: swap(startOf(s, 'b'), first('b')),
    ...(s.penalty ? { dw: swap(startOf(s, 'w'), first('w')) } : {}),
  };
});

/** Two samples that follow each other change places in every epoch: the second and third, of two the first. */
const outOfOrder: NeuronSlip = slip('samples-out-of-order', (s) => {
  if (!isOnline(s)) return undefined;
  const place = s.samples === 2 ? 0 : 1;
  const moved = (entry: (p: string) => string) => {
    const at = (shift: number) => `mod(p-1,${s.samples}) == ${place + shift}`;
    return swap(entry('p'), `(${at(0)} ? ${entry('p+1')} : (${at(1)} ? ${entry('p-1')} : ${entry('p')}))`);
  };
  const moves = each(
    moved((p) => `x[${p},$i]`),
    moved((p) => `t[${p}]`),
  );
  return { z: moves, error: moves, loss: moves, dw: moves, db: moves, mistakes: moves };
});

/** The second input in the place of the first and the other way round. */
const inputsSwapped: NeuronSlip = slip('inputs-swapped', ({ inputs }) => {
  const two = swap('x[$p,i]', 'x[$p,3-i]');
  const more = swap('x[$p,i]', '(i == 1 ? x[$p,2] : (i == 2 ? x[$p,1] : x[$p,i]))');
  const exchanged = inputs === 2 ? two : more;
  return inputs > 1 && { z: exchanged, dw: exchanged };
});

/** In the order in which they are applied: the signs of a net before the numbers in it. */
export const netSlips: readonly NeuronSlip[] = [
  slip('bias-left-out', (s) => hasBias(s) && { z: swap(signedNets(s)[0], '$x') }),
  slip('bias-subtracted', (s) => hasBias(s) && { z: swap(...signedNets(s)) }),
  notCarried,
  // All samples of an epoch meet the weights that the epoch began with.
  slip('batch-for-online', (s) => isOnline(s) && { z: meeting(s, (id) => epochStart(s, id)) }),
  outOfOrder,
  inputsSwapped,
];

/** A bias that is to stay as it is learns like the weights. */
export function frozenLearns(formulas: NeuronFormulas): NeuronSlip {
  return slip('frozen-learns', (s) => {
    if (!s.frozenBias) return undefined;
    const free = { ...s, frozenBias: false };
    const step = `eta*(${overUpdate(free, biasGradientRule(free, formulas))})`;
    return { z: swap(first('b'), metBy(free, 'b')), b: `${startOf(free, 'b')} - ${step}` };
  });
}

export const updateSlips: readonly NeuronSlip[] = [
  slip('error-swapped', () => ({ error: swap('$t - $y', '$y - $t') })),
  slip('update-added', ({ index }) => ({
    w: swap(`$w - stepw[${index},i]`, `$w + stepw[${index},i]`),
    b: swap(`$b - stepb[${index}]`, `$b + stepb[${index}]`),
  })),
  slip('eta-missing', () => ({ stepw: swap('eta*$g', '$g'), stepb: swap('eta*$g', '$g') })),
  // The step as it is written, η·error·x.
  slip('step-for-weights', ({ index, frozenBias }) => ({
    w: `-stepw[${index},i]`,
    b: frozenBias ? undefined : `-stepb[${index}]`,
  })),
  slip('weight-for-gradient', (s) => ({ stepw: `eta*${startOf(s, 'w')}`, stepb: `eta*${startOf(s, 'b')}` })),
  slip(
    'bias-step-for-weight',
    (s) =>
      hasBias(s) &&
      !s.frozenBias && {
        w: swap(`$w - stepw[${s.index},i]`, `$w - stepb[${s.index}]`),
      },
  ),
  slip('weights-not-updated', (s) => ({ w: startOf(s, 'w') })),
  slip('bias-not-updated', (s) => ({ b: startOf(s, 'b') })),
  termLeftOut,
  wrongIndex,
];
