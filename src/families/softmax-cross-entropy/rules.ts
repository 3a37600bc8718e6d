import type { Convention } from '../../conventions/convention.ts';
import { lettered, lettersOf, partial, scalar } from '../../conventions/letters.ts';
import { upTo } from '../../number/number-texts.ts';
import type { Quantity, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { backward, forward, given, loss } from '../shared/lines.ts';
import { lossRule, lossSlopeRule, shortcutRule } from '../shared/losses.ts';
import type { SoftmaxProblem, Structure } from './problem.ts';

/** The letter of a network's last layer; never that of the target. */
export function probabilityLetter(convention: Convention): string {
  const { lastOut, output, target } = lettersOf(convention);
  return lastOut === target ? output : lastOut;
}

/** TeX in the letters of a network's last layer. */
function symbolsOf(convention: Convention) {
  const letters = lettersOf(convention);
  const logits = lettered(letters.net);
  const probability = lettered(probabilityLetter(convention));
  const derivative = (above: string, below: string) => `\\frac{\\partial ${above}}{\\partial ${below}}`;
  const jacobian: TexSymbol = ([i, j]) => {
    const entry = i !== undefined && j !== undefined;
    return derivative(probability(entry ? [i] : []), logits(entry ? [j] : []));
  };
  return {
    logits,
    target: lettered(letters.target),
    exponential: lettered('E'),
    total: scalar('S'),
    shift: scalar(`${letters.net}_{\\max}`),
    probability,
    loss: scalar(letters.loss),
    lossByProbability: partial(letters.loss, probability),
    slope: (indices: readonly string[]) => derivative(probability(indices), logits(indices)),
    jacobian,
    lossByLogit: partial(letters.loss, logits),
  };
}

/** z_k, without the largest logit where that is subtracted; −z_k under the logistic function. */
export function exponent({ binary, shifted }: Structure): string {
  if (binary) return '-z[k]';
  return shifted ? 'z[k] - shift' : 'z[k]';
}

function largestOf(outputs: number): string {
  return upTo(outputs)
    .slice(1)
    .reduce((largest, k) => `max(${largest}, z[${k}])`, 'z[1]');
}

/** Logits z, probabilities p, loss, and its derivative by the logits. Bishop 2006, eq. 4.104 to 4.109. */
export function lines({ logits, target }: SoftmaxProblem, setting: Structure): readonly Quantity[] {
  const { binary, outputs: K, convention, shifted } = setting;
  const tex = symbolsOf(convention);
  const byLogit = shortcutRule(
    setting,
    { name: binary ? 'sigmoid' : 'softmax', setting: {} },
    't[j]',
    'p[j]',
    false,
  )!;
  return [
    given('z', logits, tex.logits),
    given('t', target, tex.target),
    ...(shifted ? [forward('shift', [], tex.shift, largestOf(K))] : []),
    forward('e[k]', [K], tex.exponential, `exp(${exponent(setting)})`),
    ...(binary
      ? [forward('p[k]', [K], tex.probability, ['sigmoid(z[k])', '1/(1 + e[k])'])]
      : [
          forward('total', [], tex.total, 'sum(k, e[k])'),
          forward('p[j]', [K], tex.probability, ['softmax(k, z[k], j)', 'e[j]/total']),
        ]),
    loss('loss', [], tex.loss, lossRule(setting, 't[k]', 'p[k]'), { part: 'loss' }),
    backward('dp[k]', [K], tex.lossByProbability, lossSlopeRule(setting, 't[k]', 'p[k]'), {
      gradientOf: { loss: 'loss', of: 'p' },
    }),
    binary
      ? backward('slope[k]', [K], tex.slope, 'p[k]*(1 - p[k])', { part: 'slope' })
      : backward('jacobian[i,j]', [K, K], tex.jacobian, 'p[i]*((i == j ? 1 : 0) - p[j])'),
    backward(
      'dz[j]',
      [K],
      tex.lossByLogit,
      [byLogit, binary ? 'dp[j]*slope[j]' : 'sum(i, jacobian[i,j]*dp[i])'],
      { gradientOf: { loss: 'loss', of: 'z' } },
    ),
  ];
}
