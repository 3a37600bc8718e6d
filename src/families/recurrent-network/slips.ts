import type { Changes } from '../../worksheet/rewrite/change-rules.ts';
import { either, type Swap, swap, whole } from '../../worksheet/rewrite/swap.ts';
import type { Problem } from '../problem.ts';
import { orientation } from '../shared/extents.ts';
import { matrixTransposed, squareOfNegative, termLeftOut, wrongIndex } from '../shared/general-slips.ts';
import { unitSlips } from '../shared/unit-slips.ts';
import { type Slip, slip } from '../slip.ts';
import type { Recurrent } from './problem.ts';
import { BEFORE, netOf, outputsOf, waysBack } from './rules.ts';

type RecurrentSlip = Slip<Problem, Recurrent>;

const units = unitSlips<Recurrent>(({ activation, setting }) => ({
  activation,
  setting,
  net: 'z[s,j]',
  out: 'h[s,j]',
  slope: 'slope',
}));

const isLong = ({ steps }: Recurrent) => steps > 1;
const isCurved = ({ activation }: Recurrent) => activation !== 'linear';
const Wh = ({ convention }: Recurrent, to: string, from: string) =>
  orientation(convention).entry('Wh', to, from);

const inputBefore = swap('x[s,i]', '(s == 1 ? x[s,i] : x[s-1,i])');

/** On the way to the outputs. */
const forwardSlips: readonly RecurrentSlip[] = [
  slip('state-not-carried', (s) => isLong(s) && { z: swap(BEFORE, 'h0[m]') }),
  slip('net-carried', (s) => isLong(s) && isCurved(s) && { z: swap(BEFORE, '(s == 1 ? h0[m] : z[s-1,m])') }),
  slip('input-not-advanced', (s) => isLong(s) && { z: swap('x[s,i]', 'x[1,i]') }),
  slip('previous-input', (s) => isLong(s) && { z: inputBefore }, {
    elsewhere: (s) => (isLong(s) ? [{ dWx: inputBefore }] : []),
  }),
  slip('weights-transposed', (s) => s.units > 1 && { z: swap(Wh(s, 'j', 'm'), Wh(s, 'm', 'j')) }),
  slip('bias-left-out', ({ biases }) => biases.hidden && { z: swap(`$x ${biases.sign} b[j]`, '$x') }),
  ...units.values,
];

const isSquared = ({ loss }: Recurrent) => loss.endsWith('squared-error');
const isHalf = ({ loss }: Recurrent) => loss === 'half-squared-error';

/** In the loss, or its terms. */
const inLoss = (s: Recurrent, change: Swap): Changes => ({ [s.every ? 'stepLoss' : 'loss']: change });
const inError = (s: Recurrent, change: Swap): Changes => ({ [`d${netOf(s)}`]: change });

const lossSlips: readonly RecurrentSlip[] = [
  slip('error-swapped', (s) => {
    const { at } = outputsOf(s);
    return inError(s, swap(`${at('y')} - ${at('t')}`, `${at('t')} - ${at('y')}`));
  }),
  slip('loss-for-error', (s) => {
    const { at } = outputsOf(s);
    return inError(s, swap(`${at('y')} - ${at('t')}`, s.every ? 'stepLoss[s]' : 'loss'));
  }),
  slip('square-of-negative', (s) => isSquared(s) && inLoss(s, squareOfNegative)),
  slip('loss-half-missing', (s) => isHalf(s) && inLoss(s, swap('1/2*$x', '$x'))),
  slip('gradient-doubled', (s) => isHalf(s) && inError(s, whole('2*$x'))),
  slip(
    'gradient-halved',
    (s) => isSquared(s) && !isHalf(s) && inError(s, either(swap('2*$x', '$x'), whole('1/2*$x'))),
  ),
];

/** A change of every gradient that adds up over the steps. */
const inShared = (to: Swap): Changes => ({ dWx: to, dWh: to, db: to });

function lastStepOnly({ steps, biases }: Recurrent): Changes | undefined {
  if (steps === 1) return undefined;
  return {
    dWx: `dz[${steps},j]*x[${steps},i]`,
    dWh: `dz[${steps},j]*h[${steps - 1},m]`,
    db: `${biases.sign === '-' ? '-' : ''}dz[${steps},j]`,
  };
}

/** Lists of common mistakes: the gradient of a shared weight adds up over all places at which it is used. */
const backwardSlips: readonly RecurrentSlip[] = [
  slip('own-output-forgotten', (s) => {
    const { own, later } = waysBack(s);
    return isLong(s) && s.every && { dh: `s == ${s.steps} ? ${own} : ${later}` };
  }),
  slip('time-cut', (s) => isLong(s) && s.every && { dh: waysBack(s).own }),
  slip('time-without-weights', (s) => isLong(s) && { dh: swap(`${Wh(s, 'm', 'j')}*dz[s+1,m]`, 'dz[s+1,m]') }),
  slip(
    'weights-transposed-back',
    (s) => isLong(s) && s.units > 1 && { dh: swap(Wh(s, 'm', 'j'), Wh(s, 'j', 'm')) },
  ),
  slip('time-without-slope', (s) => isLong(s) && isCurved(s) && { dh: swap('dz[s+1,m]', 'dh[s+1,m]') }),
  ...units.slopes,
  slip('slope-twice', (s) => isCurved(s) && { dz: whole('$x*slope[s,j]') }),
  slip('slope-missing', (s) => isCurved(s) && { dz: 'dh[s,j]' }),
  slip('last-step-only', lastStepOnly),
  slip('averaged-over-time', (s) => isLong(s) && inShared(whole(`1/${s.steps}*$x`))),
  slip('state-of-same-step', (s) => isLong(s) && { dWh: swap(BEFORE, 'h[s,m]') }),
];

/** Mistakes with a network that reads a sequence, in the order in which they are applied together. */
export const slips: readonly RecurrentSlip[] = [
  ...forwardSlips,
  ...lossSlips,
  ...backwardSlips,
  termLeftOut,
  wrongIndex,
  matrixTransposed,
];
