import type { Convention } from '../../conventions/convention.ts';
import type { Symbol as TexSymbol } from '../../worksheet/types.ts';
import { lettered, lettersOf, partial, scalar, scaled } from '../shared/notation.ts';

/** The letter of the loss. */
const LOSS = 'L';

/** TeX of every quantity of a network. */
export interface MlpSymbols {
  readonly input: TexSymbol;
  readonly target: TexSymbol;
  readonly rate: TexSymbol;
  readonly loss: TexSymbol;
  readonly lossTerm: TexSymbol;
  at(layer: number): LayerSymbols;
}

export interface LayerSymbols {
  readonly weights: TexSymbol;
  readonly bias: TexSymbol;
  readonly net: TexSymbol;
  readonly out: TexSymbol;
  readonly lossByOut: TexSymbol;
  readonly slope: TexSymbol;
  readonly jacobian: TexSymbol;
  readonly delta: TexSymbol;
  readonly back: TexSymbol;
  readonly lossByWeights: TexSymbol;
  readonly lossByBias: TexSymbol;
  readonly stepWeights: TexSymbol;
  readonly stepBias: TexSymbol;
  readonly newWeights: TexSymbol;
  readonly newBias: TexSymbol;
}

export function symbolsOf(convention: Convention): MlpSymbols {
  return {
    input: lettered('x'),
    target: lettered(lettersOf(convention).target),
    rate: scalar('\\eta'),
    loss: scalar(LOSS),
    lossTerm: lettered('\\ell'),
    at: (layer) => layerSymbols(convention, `(${layer})`),
  };
}

function layerSymbols(convention: Convention, above: string): LayerSymbols {
  const letters = lettersOf(convention);
  const net = lettered(letters.net, { above });
  const out = lettered(letters.out, { above });
  const weights = matrix(lettered('w', { above }), lettered('W', { above }));
  const bias = biasSymbol(convention, above, false);
  const lossByWeights = partial(LOSS, weights);
  const lossByBias = partial(LOSS, bias);
  const plainBack = convention.delta === 'gradient' && convention.hiddenDeltas === 'old';
  return {
    weights,
    bias,
    net,
    out,
    lossByOut: partial(LOSS, out),
    slope: (indices) => `f'\\left(${net(indices)}\\right)`,
    jacobian: ([i, j]) =>
      i === undefined || j === undefined
        ? `\\frac{\\partial ${out([])}}{\\partial ${net([])}}`
        : `\\frac{\\partial ${out([i])}}{\\partial ${net([j])}}`,
    delta: lettered('\\delta', { above }),
    back: plainBack ? partial(LOSS, out) : lettered('s', { above }),
    lossByWeights,
    lossByBias,
    stepWeights: scaled('\\eta', lossByWeights),
    stepBias: scaled('\\eta', lossByBias),
    newWeights: matrix(lettered('w', { above, prime: true }), lettered('W', { above, prime: true })),
    newBias: biasSymbol(convention, above, true),
  };
}

/** w_{ji} for an entry, W for the whole. */
function matrix(entry: TexSymbol, whole: TexSymbol): TexSymbol {
  return (indices) => (indices.length === 0 ? whole(indices) : entry(indices));
}

/** b_j, or w_{j0} (in columns w_{0j}) where the bias is the weight of a constant input x_0. */
function biasSymbol(convention: Convention, above: string, prime: boolean): TexSymbol {
  if (!convention.bias.startsWith('x0')) return lettered('b', { above, prime });
  return lettered('w', {
    above,
    prime,
    ...(convention.weights === 'rows' ? { after: '0' } : { before: '0' }),
  });
}
