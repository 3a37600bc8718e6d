import type { Loss } from '../../conventions/convention.ts';
import { type Change, type Changes, KEPT } from '../../worksheet/rewrite/change-rules.ts';
import { each, either, type Swap, swap, whole } from '../../worksheet/rewrite/swap.ts';
import { squareOfNegative } from '../shared/general-slips.ts';
import { lossSlopeRule, singleLossRule, takesMean } from '../shared/losses.ts';
import { slip } from '../slip.ts';
import { shortcutOf } from './backward.ts';
import { presented, target, updated } from './entries.ts';
import { isOnline, type Network } from './problem.ts';
import { type NetworkSlip, netSlips } from './slips-forward.ts';

const isLogarithmic = ({ loss }: Network) => loss.endsWith('cross-entropy');
const isCategorical = ({ loss, last }: Network) =>
  loss === 'categorical-cross-entropy' && last.activation === 'softmax';
const isHalfSquare = ({ loss }: Network) => loss === 'half-squared-error';
const isSquare = ({ loss }: Network) => loss.endsWith('squared-error');

/** A change of ∂L/∂a. */
const inSlope = ({ last }: Network, change: Change): Changes => ({ [`dLda${last.number}`]: change });

/** What one output adds to the loss, and ∂L/∂a. */
function formulas(s: Network, loss: Loss): { readonly term: string; readonly slope: string } {
  const [t, a] = [target(s, 'k'), presented(s, `a${s.last.number}`, 'k')];
  return { term: singleLossRule(loss, s.convention, t, a), slope: lossSlopeRule({ ...s, loss }, t, a) };
}

/** Another loss's formulas in the place of the problem's own; in the loss also inside of a sign or a logarithm's base. */
function underLoss(s: Network, loss: Loss): Changes {
  const [own, other] = [formulas(s, s.loss as Loss), formulas(s, loss)];
  return { lossTerm: swap(own.term, other.term), ...inSlope(s, whole(other.slope, own.slope)) };
}

/** δ of the output by its shortcut, so that a slip in ∂L/∂a or f′ does not reach whoever knows the shortcut. */
export function deltaKept(s: Network): Changes {
  return shortcutOf(s) === undefined ? {} : { [`delta${s.last.number}`]: KEPT };
}

/** ∂L/∂a = −t/a − (1 − t)/(1 − a); over softmax in the place of −t/a. */
function complementAdded(s: Network): Swap {
  return each(
    whole(formulas(s, 'binary-cross-entropy').slope),
    swap(`xovery(1 - ${target(s, 'k')}, $x)`, `-xovery(1 - ${target(s, 'k')}, $x)`),
  );
}

/** The error's two ends exchanged: in ∂L/∂a, or in δ where the cross-entropy's δ is an error. */
function errorSwapped(s: Network): Changes | undefined {
  const a = (index: string) => presented(s, `a${s.last.number}`, index);
  if (s.loss === 'hinge') return undefined;
  if (!isLogarithmic(s)) {
    const [right, turned] = [`${a('k')} - ${target(s, 'k')}`, `${target(s, 'k')} - ${a('k')}`];
    return inSlope(s, swap(right, turned));
  }
  if (shortcutOf(s) === undefined) return undefined;
  const ends = [`${a('j')} - ${target(s, 'j')}`, `${target(s, 'j')} - ${a('j')}`] as const;
  const [error, turned] = s.negative ? [ends[1], ends[0]] : ends;
  return { [`delta${s.last.number}`]: swap(error, turned) };
}

/** What an output adds to the loss in the place of its error. */
function lossForError(s: Network): Changes | undefined {
  const a = presented(s, `a${s.last.number}`, 'j');
  const [t, term] = [target(s, 'j'), presented(s, 'lossTerm', 'j')];
  const inDelta = s.negative ? swap(`${t} - ${a}`, `-${term}`) : swap(`${a} - ${t}`, term);
  const delta = shortcutOf(s) === undefined ? {} : { [`delta${s.last.number}`]: inDelta };
  return { ...(isLogarithmic(s) ? {} : inSlope(s, presented(s, 'lossTerm', 'k'))), ...delta };
}

/** The derivative stays natural. */
function logarithmSlip(id: string, base: '10' | '2'): NetworkSlip {
  return slip(
    id,
    (s) => isLogarithmic(s) && s.convention.log === 'e' && { lossTerm: whole(`($x)/ln(${base})`) },
  );
}

/** Formulas are exchanged first, then signs, then factors. */
const lossSlips: readonly NetworkSlip[] = [
  // δ = a − t, where it is known by heart, does not suffer.
  slip(
    'complement-dropped',
    (s) =>
      s.loss === 'binary-cross-entropy' && { ...underLoss(s, 'categorical-cross-entropy'), ...deltaKept(s) },
  ),
  slip('bce-on-softmax', (s) => isCategorical(s) && underLoss(s, 'binary-cross-entropy')),
  slip(
    'bce-sign',
    (s) => (s.loss === 'binary-cross-entropy' || isCategorical(s)) && inSlope(s, complementAdded(s)),
  ),
  slip('error-swapped', errorSwapped),
  slip('loss-for-error', lossForError),
  slip(
    'cross-entropy-sign',
    (s) => isLogarithmic(s) && { lossTerm: either(swap('-$x', '$x'), whole('-($x)')) },
  ),
  logarithmSlip('log10-loss', '10'),
  logarithmSlip('log2-loss', '2'),
  slip('loss-half-missing', (s) => isHalfSquare(s) && { lossTerm: swap('1/2*$x', '$x') }),
  slip('loss-halved', (s) => isSquare(s) && !isHalfSquare(s) && { lossTerm: whole('1/2*$x') }),
  slip('square-of-negative', (s) => (isSquare(s) || s.loss === 'huber') && { lossTerm: squareOfNegative }),
  slip('gradient-doubled', (s) => isHalfSquare(s) && inSlope(s, whole('2*$x'))),
  slip('gradient-halved', (s) => isSquare(s) && inSlope(s, either(swap('2*$x', '$x'), whole('1/2*$x')))),
  // A mean in the place of a sum, in the loss and so in its derivative.
  slip('mean-for-sum', (s) => {
    const mean = whole(`1/${s.outputs}*$x`);
    const penalty = isOnline(s) && s.penalties.length > 0 ? updated(s, 'penalty') : undefined;
    const inLoss = penalty ? swap(`$x + ${penalty}`, `1/${s.outputs}*($x) + ${penalty}`) : mean;
    return !takesMean(s) && s.outputs > 1 && { loss: inLoss, ...inSlope(s, mean) };
  }),
  slip(
    'sum-for-mean',
    (s) =>
      takesMean(s) &&
      s.outputs > 1 && {
        loss: swap(`1/${s.outputs}*$x`, '$x'),
        ...inSlope(s, whole(`${s.outputs}*$x`)),
      },
  ),
];

/** Mistakes on the way to the loss and in its derivative, in the order in which they are applied together. */
export const forwardSlips: readonly NetworkSlip[] = [...netSlips, ...lossSlips];
