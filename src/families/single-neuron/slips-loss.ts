import { either, type Swap, swap, whole } from '../../worksheet/rewrite/swap.ts';
import { slip } from '../slip.ts';
import { hasBias, type NeuronStructure, startOf } from './problem.ts';
import { inGradients, type NeuronSlip } from './slips.ts';

/** Whether the loss is ½(t − ·)². */
export function isHalf({ loss }: NeuronStructure): boolean {
  return loss === 'half-squared-error';
}

const isSquared = ({ loss }: NeuronStructure) => loss.endsWith('squared-error');

/** Mistakes in a squared error, before those that exchange the numbers in it. */
export const squareSlips: readonly NeuronSlip[] = [
  slip('square-of-negative', (s) => isSquared(s) && { loss: swap('error[p]^2', 'error[p]*abs(error[p])') }),
  slip('loss-half-missing', (s) => isHalf(s) && { loss: swap('1/2*error[p]^2', 'error[p]^2') }),
  slip('loss-halved', (s) => isSquared(s) && !isHalf(s) && { loss: swap('error[p]^2', '1/2*error[p]^2') }),
];

/** And in its derivative; a penalty has a derivative of its own. */
export const squareSlopeSlips: readonly NeuronSlip[] = [
  slip('gradient-doubled', (s) => isHalf(s) && inGradients(scaled(s, '2'))),
  slip(
    'gradient-halved',
    (s) => isSquared(s) && inGradients(isHalf(s) ? scaled(s, '1/2') : swap('2*$x', '$x')),
  ),
];

function scaled({ penalty }: NeuronStructure, factor: string) {
  const all = whole(`${factor}*($x)`);
  return penalty ? either(swap('$x + l2*$w', `${factor}*($x) + l2*$w`), all) : all;
}

const HALF = '1/2*l2*$s';

/** Mistakes with the penalty ½λ‖w‖² and its derivative λw. */
export const penaltySlips: readonly NeuronSlip[] = [
  slip('penalty-left-out', (s) => s.penalty && { dw: swap('$x + l2*$w', '$x') }),
  slip('penalty-doubled', (s) => s.penalty && { dw: swap('$x + l2*$w', '$x + 2*l2*$w') }),
  slip('penalty-sign', (s) => s.penalty && { dw: swap('$x + l2*$w', '$x - l2*$w') }),
  slip(
    'penalty-on-bias',
    (s) => s.penalty && hasBias(s) && !s.frozenBias && { db: whole(`$x + l2*${startOf(s, 'b')}`) },
  ),
  slip('penalty-half-missing', (s) => s.penalty && inLoss(s, swap(HALF, 'l2*$s'))),
  slip('penalty-not-in-loss', (s) => s.penalty && inLoss(s, swap(`$x + ${HALF}`, '$x'))),
];

/** The penalty stands in the loss of an update. */
function inLoss({ batch }: NeuronStructure, change: Swap) {
  return batch ? { epochLoss: change } : { loss: change };
}
