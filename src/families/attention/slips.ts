import type { Change, Changes } from '../../worksheet/rewrite/change-rules.ts';
import { swap, whole } from '../../worksheet/rewrite/swap.ts';
import type { Problem } from '../problem.ts';
import { endingSlips } from '../shared/ending.ts';
import { matrixTransposed, termLeftOut, wrongIndex } from '../shared/general-slips.ts';
import { type Slip, slip } from '../slip.ts';
import type { Attention } from './problem.ts';
import { byHead, type Head, headsOf, outputOf, valueGradient } from './rules.ts';

type AttentionSlip = Slip<Problem, Attention>;

/** Changes of a quantity of every head. */
function inHeads(s: Attention, id: string, changeOf: (head: Head) => Change | undefined): Changes {
  return Object.fromEntries(headsOf(s).map((head) => [`${id}${head.number}`, changeOf(head)]));
}

const isSelf = ({ queries, keys }: Attention) => queries === keys && queries > 1;
const perHead = ({ keySize, heads }: Attention) => keySize / heads;

/** On the way to the scores. */
const scoreSlips: readonly AttentionSlip[] = [
  slip(
    'queries-keys-exchanged',
    (s) => isSelf(s) && inHeads(s, 'scores', () => swap('Q[i,d]*K[j,d]', 'K[i,d]*Q[j,d]')),
  ),
  slip(
    'keys-not-transposed',
    (s) =>
      s.heads === 1 &&
      s.keys === s.keySize &&
      s.keys > 1 && { scores: swap('Q[i,d]*K[j,d]', 'Q[i,d]*K[d,j]') },
  ),
  slip(
    'scale-forgotten',
    (s) => s.divisor !== '' && inHeads(s, 'scores', () => swap(`$x/${s.divisor}`, '$x')),
  ),
  slip(
    'scale-without-root',
    (s) => s.divisor !== '' && inHeads(s, 'scores', () => swap(`$x/${s.divisor}`, `$x/${perHead(s)}`)),
  ),
  slip(
    'scale-added',
    (s) => s.divisor === '' && perHead(s) > 1 && inHeads(s, 'scores', () => whole(`$x/sqrt(${perHead(s)})`)),
  ),
];

/** From scores to the output. */
const outputSlips: readonly AttentionSlip[] = [
  slip('ten-for-e', (s) => inHeads(s, 'e', ({ number }) => `10^scores${number}[i,j]`)),
  slip(
    'softmax-over-queries',
    (s) => s.queries > 1 && inHeads(s, 'weights', ({ number }) => `softmax(m, scores${number}[m,j], i)`),
  ),
  slip('softmax-not-normalised', (s) => inHeads(s, 'weights', ({ number }) => `e${number}[i,j]`)),
  slip('softmax-left-out', (s) => inHeads(s, 'weights', ({ number }) => `scores${number}[i,j]`)),
  slip('keys-for-values', (s) => s.keySize === s.valueSize && { output: swap('V[j,c]', 'K[j,c]') }),
  slip(
    'attention-transposed',
    (s) => isSelf(s) && { output: byHead(s, 'c', (head) => outputOf(head).replace('[i,j]', '[j,i]')) },
  ),
  slip('heads-exchanged', (s) => {
    const [first, second] = headsOf(s);
    return second && { output: byHead(s, 'c', (head) => outputOf(head === first ? second : first!)) };
  }),
];

/** On the way back. */
const backwardSlips: readonly AttentionSlip[] = [
  slip(
    'values-gradient-untransposed',
    (s) => isSelf(s) && { dV: byHead(s, 'c', (head) => valueGradient(head).replace('[i,j]', '[j,i]')) },
  ),
  slip('upstream-for-values', (s) => isSelf(s) && { dV: 'dOutput[j,c]' }),
  slip('softmax-diagonal', (s) =>
    inHeads(
      s,
      'dScores',
      ({ number }) => `weights${number}[i,j]*(1 - weights${number}[i,j])*dWeights${number}[i,j]`,
    ),
  ),
  slip('softmax-passed-over', (s) => inHeads(s, 'dScores', ({ number }) => `dWeights${number}[i,j]`)),
  slip('scale-forgotten-back', ({ divisor }) => {
    if (divisor === '') return undefined;
    const bare = swap(`$x/${divisor}`, '$x');
    return { dQ: bare, dK: bare };
  }),
];

/** Mistakes with attention, in the order in which they are applied together. */
export const slips: readonly AttentionSlip[] = [
  ...scoreSlips,
  ...outputSlips,
  ...endingSlips<Attention>(() => 'dOutput'),
  ...backwardSlips,
  termLeftOut,
  wrongIndex,
  matrixTransposed,
];
