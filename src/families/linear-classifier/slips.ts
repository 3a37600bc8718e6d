import { times } from '../../number/number-texts.ts';
import { swap, whole } from '../../worksheet/rewrite/swap.ts';
import type { Problem } from '../problem.ts';
import { matrixTransposed, squareOfNegative, termLeftOut, wrongIndex } from '../shared/general-slips.ts';
import { logDivisor } from '../shared/losses.ts';
import { type Slip, slip } from '../slip.ts';
import type { Classifier } from './problem.ts';
import { lead, softmaxError, weight } from './rules.ts';

type ClassifierSlip = Slip<Problem, Classifier>;

const isHinge = ({ loss }: Classifier) => loss === 'hinge';
const isSoftmax = ({ loss }: Classifier) => loss === 'softmax';
const isNatural = ({ convention }: Classifier) => convention.log === 'e';
const isMean = ({ share }: Classifier) => share.d > 1n;

/** On the way to the loss. */
const forwardSlips: readonly ClassifierSlip[] = [
  slip(
    'weights-transposed',
    (s) => s.classes === s.features && { scores: swap(weight(s), weight(s, 'W', 'd', 'k')) },
  ),
  slip('bias-left-out', ({ bias }) => bias && { scores: swap(`$x ${bias} b[k]`, '$x') }),
  slip('margin-forgotten', (s) => isHinge(s) && { margins: swap('$x + margin', '$x') }),
  slip('margin-turned', (s) => isHinge(s) && { margins: swap(lead, 'correct[n] - scores[n,k] + margin') }),
  slip('own-class-counted', (s) => isHinge(s) && { margins: `max(${lead}, 0)` }),
  slip('negative-margins-kept', (s) => isHinge(s) && { margins: swap('max($x, 0)', '$x') }),
  slip('softmax-not-normalised', (s) => isSoftmax(s) && { p: 'exp(scores[n,k])' }),
  slip('softmax-without-exp', (s) => isSoftmax(s) && { p: 'scores[n,k]/sum(m, scores[n,m])' }),
  slip('ten-for-e', (s) => isSoftmax(s) && { p: '10^scores[n,k]/sum(m, 10^scores[n,m])' }),
  slip(
    'loss-of-all-classes',
    (s) => isSoftmax(s) && { sampleLoss: `-sum(k, ln(p[n,k]))${logDivisor(s.convention)}` },
  ),
  slip('cross-entropy-sign', (s) => isSoftmax(s) && { sampleLoss: whole('-($x)') }),
  slip('log10-loss', (s) => isSoftmax(s) && isNatural(s) && { sampleLoss: whole('($x)/ln(10)') }),
  slip('log2-loss', (s) => isSoftmax(s) && isNatural(s) && { sampleLoss: whole('($x)/ln(2)') }),
  slip('mean-for-sum', (s) => {
    const mean = swap('sum(n, $x)', `1/${s.samples}*sum(n, $x)`);
    return !isMean(s) && s.samples > 1 && { loss: mean, dScores: whole(`1/${s.samples}*$x`) };
  }),
  slip('sum-for-mean', (s) => {
    const sum = swap(`1/${s.samples}*sum(n, $x)`, 'sum(n, $x)');
    return isMean(s) && { loss: sum, dScores: whole(`${s.samples}*$x`) };
  }),
  slip('penalty-forgotten', (s) => s.l2 && { loss: swap('$x + penalty', '$x') }),
  slip('penalty-half-missing', (s) => s.l2 && { penalty: swap('1/2*$x', '$x') }),
  slip('square-of-negative', (s) => s.l2 && { penalty: squareOfNegative }),
];

const sampleBefore = swap('X[n,d]', '(n == 1 ? X[n,d] : X[n-1,d])');

/** On the way back, and in the step. */
const backwardSlips: readonly ClassifierSlip[] = [
  slip(
    'own-class-gradient-forgotten',
    (s) => isHinge(s) && { dScores: times(s.share, '(y[n] == k ? 0 : (margins[n,k] > 0 ? 1 : 0))') },
  ),
  slip(
    'own-class-gradient-once',
    (s) => isHinge(s) && { dScores: times(s.share, '(y[n] == k ? -1 : (margins[n,k] > 0 ? 1 : 0))') },
  ),
  slip(
    'margins-for-ones',
    (s) => isHinge(s) && { dScores: times(s.share, '(y[n] == k ? -sum(m, margins[n,m]) : margins[n,k])') },
  ),
  slip('one-not-subtracted', (s) => isSoftmax(s) && { dScores: swap(softmaxError, 'p[n,k]') }),
  slip('loss-for-error', (s) => isSoftmax(s) && { dScores: swap(softmaxError, 'sampleLoss[n]') }),
  slip('error-swapped', () => ({ dScores: whole('-($x)') })),
  slip('previous-input', (s) => s.samples > 1 && { dW: sampleBefore }, {
    elsewhere: (s) => (s.samples > 1 ? [{ scores: sampleBefore }] : []),
  }),
  slip('penalty-gradient-forgotten', (s) => s.l2 && { dW: swap(`$x + lambda*${weight(s)}`, '$x') }),
  slip(
    'penalty-gradient-doubled',
    (s) => s.l2 && { dW: swap(`lambda*${weight(s)}`, `2*lambda*${weight(s)}`) },
  ),
  slip(
    'update-added',
    (s) =>
      s.step && {
        newW: swap(`$x - ${weight(s, 'stepW')}`, `$x + ${weight(s, 'stepW')}`),
        newb: swap('$x - stepb[k]', '$x + stepb[k]'),
      },
  ),
  slip('eta-missing', (s) => s.step && { stepW: swap('eta*$x', '$x'), stepb: swap('eta*$x', '$x') }),
  slip('step-for-weights', (s) => s.step && { newW: weight(s, 'stepW'), newb: 'stepb[k]' }),
  slip('weight-for-gradient', (s) => s.step && { stepW: `eta*${weight(s)}`, stepb: 'eta*b[k]' }),
  slip(
    'bias-step-for-weight',
    (s) => s.step && s.bias !== undefined && { newW: swap(`$x - ${weight(s, 'stepW')}`, '$x - stepb[k]') },
  ),
  slip('weights-not-updated', (s) => s.step && { newW: weight(s) }),
  slip('bias-not-updated', (s) => s.step && s.bias !== undefined && { newb: 'b[k]' }),
];

/** Mistakes with a linear classifier, in the order in which they are applied together. */
export const slips: readonly ClassifierSlip[] = [
  ...forwardSlips,
  ...backwardSlips,
  termLeftOut,
  wrongIndex,
  matrixTransposed,
];
