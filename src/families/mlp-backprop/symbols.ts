import type { Convention } from '../../conventions/convention.ts';
import {
  layerMark,
  lettered,
  lettersOf,
  partial,
  scalar,
  scaled,
  writesDerivatives,
} from '../../conventions/letters.ts';
import { notationOf } from '../../conventions/notation.ts';
import type { Symbol as TexSymbol } from '../../worksheet/types.ts';

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

/** Symbols of a network of so many layers; its last one has an output of its own where the convention says ŷ. */
export function symbolsOf(convention: Convention, layers: number): MlpSymbols {
  const { target, rate, loss } = lettersOf(convention);
  return {
    input: lettered('x'),
    target: lettered(target),
    rate: scalar(rate),
    loss: scalar(loss),
    lossTerm: lettered(loss === 'L' ? '\\ell' : loss),
    at: (layer) => layerSymbols(convention, layerMark(convention, layer), layer === layers),
  };
}

function layerSymbols(convention: Convention, above: string, last: boolean): LayerSymbols {
  const { rate, loss, activation, ...letters } = lettersOf(convention);
  const net = lettered(letters.net, { above });
  const hat = last && letters.lastOut !== letters.out;
  const out = hat ? lettered(letters.lastOut) : lettered(letters.out, { above });
  const weights = weightSymbol(convention, above, false);
  const bias = biasSymbol(convention, above, false);
  const lossByWeights = partial(loss, weights);
  const lossByBias = partial(loss, bias);
  const plainBack = convention.delta === 'gradient' && convention.hiddenDeltas === 'old';
  return {
    weights,
    bias,
    net,
    out,
    lossByOut: partial(loss, out),
    slope: (indices) => `${activation}'\\left(${net(indices)}\\right)`,
    jacobian: ([i, j]) =>
      i === undefined || j === undefined
        ? `\\frac{\\partial ${out([])}}{\\partial ${net([])}}`
        : `\\frac{\\partial ${out([i])}}{\\partial ${net([j])}}`,
    delta: writesDerivatives(convention) ? partial(loss, net) : lettered('\\delta', { above }),
    back: plainBack ? partial(loss, out) : lettered('s', { above }),
    lossByWeights,
    lossByBias,
    stepWeights: scaled(rate, lossByWeights),
    stepBias: scaled(rate, lossByBias),
    newWeights: weightSymbol(convention, above, true),
    newBias: biasSymbol(convention, above, true),
  };
}

/** w_{ji} for an entry, W for the whole. */
function weightSymbol(convention: Convention, above: string, prime: boolean): TexSymbol {
  const entry = lettered('w', { above, prime, commas: withCommas(convention) });
  const whole = lettered('W', { above, prime });
  return (indices) => (indices.length === 0 ? whole(indices) : entry(indices));
}

function withCommas(convention: Convention): boolean {
  return notationOf(convention).indices === 'commas';
}

/** b_j, or w_{j0} (in columns w_{0j}) where the bias is the weight of a constant input x_0. */
function biasSymbol(convention: Convention, above: string, prime: boolean): TexSymbol {
  if (!convention.bias.startsWith('x0')) return lettered('b', { above, prime });
  return lettered('w', {
    above,
    prime,
    commas: withCommas(convention),
    ...(convention.weights === 'rows' ? { after: '0' } : { before: '0' }),
  });
}
