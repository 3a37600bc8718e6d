import { lettered, lettersOf, scaled, writesDerivatives } from '../../conventions/letters.ts';
import type { Symbol as TexSymbol } from '../../worksheet/types.ts';
import { type MlpSymbols, symbolsOf } from '../mlp-backprop/symbols.ts';
import type { PathPlan } from './plan.ts';

/** TeX of the quantities that belong to one weight. */
export interface PathSymbols {
  readonly network: MlpSymbols;
  readonly weight: string;
  /** What the recursion sends back: δ, or the derivative by the nets. */
  readonly delta: string;
  readonly path: TexSymbol;
  readonly direct: TexSymbol;
  readonly recursion: TexSymbol;
  readonly step: TexSymbol;
  readonly newWeight: TexSymbol;
}

/** Both ways to ∂L/∂w have its symbol, with P for the paths and δ (or the net) for the recursion. */
export function pathSymbolsOf({ network: plan, layer, isBias, indices }: PathPlan): PathSymbols {
  const { convention } = plan;
  const network = symbolsOf(convention, plan.layers.length);
  const own = network.at(layer.number);
  const [weight, gradient, newWeight] = isBias
    ? [own.bias, own.lossByBias, own.newBias]
    : [own.weights, own.lossByWeights, own.newWeights];
  const through = (mark: string) => () => `\\left.${gradient(indices)}\\right|_{${mark}}`;
  const { rate, net, loss } = lettersOf(convention);
  const derivatives = writesDerivatives(convention);
  return {
    network,
    weight: weight(indices),
    delta: derivatives ? `\\partial ${loss}/\\partial ${net}` : '\\delta',
    path: lettered('P'),
    direct: through('P'),
    recursion: through(derivatives ? net : '\\delta'),
    step: () => scaled(rate, gradient)(indices),
    newWeight: () => newWeight(indices),
  };
}
