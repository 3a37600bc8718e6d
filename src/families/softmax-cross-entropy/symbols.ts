import type { Convention } from '../../conventions/convention.ts';
import { lettered, lettersOf, partial, scalar } from '../../conventions/letters.ts';
import type { Symbol as TexSymbol } from '../../worksheet/types.ts';

interface SoftmaxSymbols {
  readonly logits: TexSymbol;
  readonly target: TexSymbol;
  readonly exponential: TexSymbol;
  readonly total: TexSymbol;
  readonly probability: TexSymbol;
  readonly loss: TexSymbol;
  readonly lossByProbability: TexSymbol;
  readonly slope: TexSymbol;
  readonly jacobian: TexSymbol;
  readonly lossByLogit: TexSymbol;
}

/** TeX of every quantity, in the letters of a network's last layer. */
export function symbolsOf(convention: Convention): SoftmaxSymbols {
  const letters = lettersOf(convention);
  const logits = lettered(letters.net);
  const probability = lettered(letters.lastOut === letters.target ? letters.output : letters.lastOut);
  const derivative = (above: string, below: string) => `\\frac{\\partial ${above}}{\\partial ${below}}`;
  return {
    logits,
    target: lettered(letters.target),
    exponential: lettered('E'),
    total: scalar('S'),
    probability,
    loss: scalar(letters.loss),
    lossByProbability: partial(letters.loss, probability),
    slope: (indices) => derivative(probability(indices), logits(indices)),
    jacobian: ([i, j]) =>
      i === undefined || j === undefined
        ? derivative(probability([]), logits([]))
        : derivative(probability([i]), logits([j])),
    lossByLogit: partial(letters.loss, logits),
  };
}
