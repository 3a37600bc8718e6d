import { lettered, lettersOf, partial, penaltyLetter, scalar, scaled } from '../../conventions/letters.ts';
import { swap } from '../../worksheet/rewrite/swap.ts';
import type { Quantity, Symbol as TexSymbol } from '../../worksheet/types.ts';
import type { Problem } from '../problem.ts';
import { squareOfNegative } from '../shared/general-slips.ts';
import { backward, given, loss as lossLine, update } from '../shared/lines.ts';
import { type Slip, slip } from '../slip.ts';
import type { Regularisation, RegularisationProblem } from './problem.ts';

const w = lettered('w');
const sign: TexSymbol = (indices) => `\\operatorname{sgn}\\left(${w(indices)}\\right)`;

/** ½λΣw² or λΣ|w| beside the loss, in its gradient, and in one step. Goodfellow et al. 2016, section 7.1. */
export function penaltyLines(problem: RegularisationProblem, s: Regularisation): readonly Quantity[] {
  const { count, penalty, dataLoss, convention } = s;
  const { loss, rate } = lettersOf(convention);
  const byW = partial(loss, w);
  const isL2 = penalty === 'l2';
  return [
    given('w', problem.w!, w),
    given('g', problem.g!, partial(`${loss}_{0}`, w)),
    ...(problem.dataLoss === undefined ? [] : [given('dataLoss', problem.dataLoss, scalar(`${loss}_{0}`))]),
    given('lambda', problem.lambda!, scalar(penaltyLetter(convention))),
    given('eta', problem.learningRate!, scalar(rate)),
    lossLine('penalty', [], scalar('R'), isL2 ? '1/2*lambda*sum(j, w[j]^2)' : 'lambda*sum(j, abs(w[j]))'),
    ...(dataLoss ? [lossLine('loss', [], scalar(loss), 'dataLoss + penalty', { part: 'loss' })] : []),
    ...(isL2
      ? []
      : [
          backward('sgn[j]', [count], sign, 'w[j] > 0 ? 1 : (w[j] < 0 ? -1 : 0)', {
            kind: 'integer',
            formula: sign(['j']),
          }),
        ]),
    backward('dw[j]', [count], byW, `g[j] + lambda*${isL2 ? 'w[j]' : 'sgn[j]'}`),
    update('step[j]', [count], scaled(rate, byW), 'eta*dw[j]', { inline: 'product' }),
    update('newW[j]', [count], lettered('w', { prime: true }), ['w[j] - step[j]', 'w[j] - eta*dw[j]']),
  ];
}

type PenaltySlip = Slip<Problem, Regularisation>;
const isL1 = ({ penalty }: Regularisation) => penalty === 'l1';
const isL2 = ({ penalty }: Regularisation) => penalty === 'l2';

const inPenalty =
  (changes: Parameters<typeof slip<Regularisation>>[1]) =>
  (...[s, worksheet]: Parameters<typeof changes>) =>
    s.task === 'penalty' && changes(s, worksheet);

/** Mistakes with a penalty, in the order in which they are applied together. */
export const penaltySlips: readonly PenaltySlip[] = [
  slip(
    'penalty-half-missing',
    inPenalty((s) => isL2(s) && { penalty: swap('1/2*$x', '$x') }),
  ),
  slip(
    'square-of-negative',
    inPenalty((s) => isL2(s) && { penalty: squareOfNegative }),
  ),
  slip(
    'absolute-value-lost',
    inPenalty((s) => isL1(s) && { penalty: swap('abs(w[j])', 'w[j]') }),
  ),
  slip(
    'penalty-forgotten',
    inPenalty((s) => s.dataLoss && { loss: swap('$x + penalty', '$x') }),
  ),
  slip(
    'penalty-gradient-forgotten',
    inPenalty(() => ({ dw: 'g[j]' })),
  ),
  slip(
    'penalty-gradient-doubled',
    inPenalty((s) => isL2(s) && { dw: swap('lambda*w[j]', '2*lambda*w[j]') }),
  ),
  slip(
    'sign-for-weight',
    inPenalty((s) => isL2(s) && { dw: swap('lambda*w[j]', 'lambda*(w[j] > 0 ? 1 : -1)') }),
  ),
  slip(
    'weight-for-sign',
    inPenalty((s) => isL1(s) && { dw: swap('lambda*sgn[j]', 'lambda*w[j]') }),
  ),
  slip(
    'sign-lost',
    inPenalty((s) => isL1(s) && { dw: swap('lambda*sgn[j]', 'lambda') }),
  ),
  slip(
    'penalty-subtracted',
    inPenalty((s) => ({ dw: isL2(s) ? 'g[j] - lambda*w[j]' : 'g[j] - lambda*sgn[j]' })),
  ),
  slip(
    'update-added',
    inPenalty(() => ({ newW: swap('$x - step[j]', '$x + step[j]') })),
  ),
  slip(
    'eta-missing',
    inPenalty(() => ({ step: swap('eta*$x', '$x') })),
  ),
  slip(
    'weight-for-gradient',
    inPenalty(() => ({ step: 'eta*w[j]' })),
  ),
  slip(
    'step-for-weights',
    inPenalty(() => ({ newW: 'step[j]' })),
  ),
  slip(
    'weights-not-updated',
    inPenalty(() => ({ newW: 'w[j]' })),
  ),
];
