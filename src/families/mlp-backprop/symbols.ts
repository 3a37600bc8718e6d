import type { Convention } from '../../conventions/convention.ts';
import {
  layerMark,
  lettered,
  lettersOf,
  partial,
  penaltyLetter,
  scalar,
  scaled,
  writesDerivatives,
} from '../../conventions/letters.ts';
import { notationOf } from '../../conventions/notation.ts';
import { own } from '../../own.ts';
import type { Symbol as TexSymbol } from '../../worksheet/types.ts';

/** TeX of every quantity of a network. */
export interface MlpSymbols {
  readonly input: TexSymbol;
  readonly target: TexSymbol;
  readonly smoothed: TexSymbol;
  readonly rate: TexSymbol;
  readonly loss: TexSymbol;
  readonly lossTerm: TexSymbol;
  readonly penalty: TexSymbol;
  readonly batchLoss: TexSymbol;
  readonly epochLoss: TexSymbol;
  /** Of what training is given by name: λ, β₁. */
  setting(name: string): TexSymbol;
  at(layer: number): LayerSymbols;
}

export interface LayerSymbols {
  readonly firstWeights: TexSymbol;
  readonly firstBias: TexSymbol;
  readonly weights: TexSymbol;
  readonly net: TexSymbol;
  readonly out: TexSymbol;
  readonly lossByOut: TexSymbol;
  readonly slope: TexSymbol;
  readonly jacobian: TexSymbol;
  readonly delta: TexSymbol;
  readonly back: TexSymbol;
  readonly lossByWeights: TexSymbol;
  readonly lossByBias: TexSymbol;
  readonly ofWeights: ParameterSymbols;
  readonly ofBias: ParameterSymbols;
}

/** Of weights or biases as they learn. */
export interface ParameterSymbols {
  readonly gradient: TexSymbol;
  readonly step: TexSymbol;
  /** The step of an optimizer that does not go along the gradient itself. */
  readonly change: TexSymbol;
  readonly renewed: TexSymbol;
  /** Of what an optimizer gathers, by the id's prefix. */
  gathered(prefix: string): TexSymbol;
}

const SETTINGS: Readonly<Record<string, string>> = {
  smoothing: '\\varepsilon_{\\mathrm{s}}',
  huber: '\\delta_{\\mathrm{H}}',
  momentum: '\\mu',
  decay: '\\rho',
  beta1: '\\beta_1',
  beta2: '\\beta_2',
  epsilon: '\\varepsilon',
};

const GATHERED: Readonly<Record<string, string>> = {
  vel: '\\mathrm{v}',
  sq: '\\mathrm{s}',
  mom: '\\mathrm{m}',
  momHat: '\\hat{\\mathrm{m}}',
  sqHat: '\\hat{\\mathrm{s}}',
};

/** Whether there are several presentations, and updates that belong to several of them. */
interface Training {
  readonly traced?: boolean;
  readonly batched?: boolean;
}

interface Times {
  readonly inItsTime: ((symbol: TexSymbol) => TexSymbol) | undefined;
  readonly batched: boolean;
}

/**
 * Symbols of a network of so many layers; its last one has an output of its own where the convention says ŷ. Of several
 * presentations each quantity has the time behind it: z_{1}^{(1)}(p).
 */
export function symbolsOf(
  convention: Convention,
  layers: number,
  { traced = false, batched = false }: Training = {},
): MlpSymbols {
  const { target, rate, loss } = lettersOf(convention);
  const timed = traced ? inTime : (symbol: TexSymbol) => symbol;
  const over = scalar(`\\bar{${loss}}`);
  const lambda = penaltyLetter(convention);
  const times = { inItsTime: traced ? inTime : undefined, batched };
  const known: LayerSymbols[] = [];
  const settings: Readonly<Record<string, string>> = { ...SETTINGS, l2: lambda, l1: `${lambda}_1` };
  return {
    input: timed(lettered('x')),
    target: timed(lettered(target)),
    smoothed: timed(lettered(`\\tilde{${target}}`)),
    rate: scalar(rate),
    loss: timed(scalar(loss)),
    lossTerm: timed(lettered(loss === 'L' ? '\\ell' : loss)),
    penalty: timed(scalar('R')),
    batchLoss: timed(scalar(`\\bar{${loss}}_{\\mathrm{b}}`)),
    epochLoss: timed(over),
    setting: (name) => scalar(own(settings, name) ?? name),
    at: (layer) => {
      known[layer] ??= layerSymbols(convention, layerMark(convention, layer), layer === layers, times);
      return known[layer];
    },
  };
}

/** `z_{1}^{(1)}(p)`; without indices the whole. */
function inTime(symbol: TexSymbol): TexSymbol {
  return ([time, ...indices]) => (time === undefined ? symbol([]) : `${symbol(indices)}(${time})`);
}

/** What a parameter is before anything is learned, where all others have a time. */
function atStart(symbol: TexSymbol): TexSymbol {
  return (indices) => `${symbol(indices)}(0)`;
}

function layerSymbols(
  convention: Convention,
  above: string,
  last: boolean,
  { inItsTime, batched }: Times,
): LayerSymbols {
  const timed = inItsTime ?? ((symbol: TexSymbol) => symbol);
  const { loss, activation, ...letters } = lettersOf(convention);
  const net = lettered(letters.net, { above });
  const hat = last && letters.lastOut !== letters.out;
  const out = hat ? lettered(letters.lastOut) : lettered(letters.out, { above });
  const weights = weightSymbol(convention, above, false);
  const bias = biasSymbol(convention, above, false);
  const plainBack = convention.delta === 'gradient' && convention.hiddenDeltas === 'old';
  const slope: TexSymbol = (indices) => `${activation}'\\left(${net(indices)}\\right)`;
  const renewed = (symbol: typeof weightSymbol) =>
    inItsTime ? inItsTime(symbol(convention, above, false)) : symbol(convention, above, true);
  return {
    firstWeights: inItsTime ? atStart(weights) : weights,
    firstBias: inItsTime ? atStart(bias) : bias,
    weights,
    net: timed(net),
    out: timed(out),
    lossByOut: timed(partial(loss, out)),
    slope: timed(slope),
    jacobian: timed(([i, j]) =>
      i === undefined || j === undefined
        ? `\\frac{\\partial ${out([])}}{\\partial ${net([])}}`
        : `\\frac{\\partial ${out([i])}}{\\partial ${net([j])}}`,
    ),
    delta: timed(writesDerivatives(convention) ? partial(loss, net) : lettered('\\delta', { above })),
    back: timed(plainBack ? partial(loss, out) : lettered('s', { above })),
    lossByWeights: timed(partial(loss, weights)),
    lossByBias: timed(partial(loss, bias)),
    ofWeights: parameterSymbols(convention, above, weights, renewed(weightSymbol), timed, batched),
    ofBias: parameterSymbols(convention, above, bias, renewed(biasSymbol), timed, batched),
  };
}

function parameterSymbols(
  convention: Convention,
  above: string,
  symbol: TexSymbol,
  renewed: TexSymbol,
  timed: (symbol: TexSymbol) => TexSymbol,
  batched: boolean,
): ParameterSymbols {
  const { rate, loss } = lettersOf(convention);
  const gradient = partial(`\\bar{${loss}}`, symbol);
  return {
    gradient: timed(gradient),
    step: timed(scaled(rate, batched ? gradient : partial(loss, symbol))),
    change: timed((indices) => `\\Delta ${symbol(indices)}`),
    renewed,
    gathered: (prefix) => timed(gatheredSymbol(own(GATHERED, prefix) ?? prefix, above, symbol)),
  };
}

/** With the indices of the weight or bias that it belongs to; the whole is bold. */
function gatheredSymbol(letter: string, above: string, own: TexSymbol): TexSymbol {
  return (indices) => {
    if (indices.length === 0) return `${letter.replace('\\mathrm', '\\mathbf')}^{${above}}`;
    return `${letter}${own(indices).replace(/^[a-zA-Z]/, '')}`;
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
