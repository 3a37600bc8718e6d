import { lettered, lettersOf, scaled, writesDerivatives } from '../../conventions/letters.ts';
import type { Computed, Quantity, Stage, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { hiddenDelta, outputDelta } from '../mlp-backprop/backward.ts';
import { weightEntry } from '../mlp-backprop/entries.ts';
import { forwardPass, givens } from '../mlp-backprop/forward.ts';
import { type Layer, outputOf } from '../mlp-backprop/problem.ts';
import { type MlpSymbols, symbolsOf } from '../mlp-backprop/symbols.ts';
import { lineOf, update } from '../shared/lines.ts';
import { lossSlopeRule, shortcutRule } from '../shared/losses.ts';
import { networkOf, type Paths, type PathsProblem, unitIn } from './problem.ts';

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
export function symbolsFor({ network: { convention, layers }, layer, isBias, entry }: Paths): PathSymbols {
  const network = symbolsOf(convention, layers.length);
  const own = network.at(layer.number);
  const indices = entry.slice(entry.indexOf('[') + 1, -1).split(',');
  const [weight, gradient, newWeight] = isBias
    ? [own.firstBias, own.lossByBias, own.ofBias.renewed]
    : [own.weights, own.lossByWeights, own.ofWeights.renewed];
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

/** The gradient of one weight of a network, twice: path by path, then by the recursion of δ. */
export function lines(problem: PathsProblem, paths: Paths): readonly Quantity[] {
  const { network, updates } = paths;
  const symbols = symbolsFor(paths);
  const given = givens(networkOf(problem), network, symbols.network);
  return [
    ...given.filter(({ id }) => id !== 'eta' || updates),
    ...whatMoves(paths),
    ...forwardPass(network, symbols.network),
    ...gradients(paths, symbols),
    ...(updates ? step(paths, symbols) : []),
  ];
}

/** Which nets (and the loss) move with the weight, layer by layer; and how many paths lead from it to the loss. */
function whatMoves({ network, layer, unit, after }: Paths): readonly Computed[] {
  const line = lineOf('structure');
  const units = (layers: readonly Layer[]) => layers.reduce((sum, each) => sum + each.units, 0);
  const before = units(network.layers.slice(0, layer.number - 1));
  const counts = after.map((each) => `${each.units}`);
  return [
    line(
      'moves[k]',
      [units(network.layers) + 1],
      (indices) => `m_{${indices.join('')}}`,
      `k == ${before + unit} ? 1 : (k > ${before + layer.units} ? 1 : 0)`,
      { kind: 'boolean' },
    ),
    line('paths', [], () => 'n_{P}', counts.join('*') || '1', { kind: 'integer' }),
  ];
}

function gradients(paths: Paths, symbols: PathSymbols): readonly Computed[] {
  const { network, layer, after } = paths;
  const hidden = [layer, ...after].slice(0, -1).reverse();
  const all = [
    ...outputDelta(network, symbols.network),
    ...hidden.flatMap((each) => hiddenDelta(network, each, symbols.network)),
  ];
  const isSlope = ({ part }: Computed) => part === 'slope';
  const inStage = (stage: Stage, some: readonly Computed[]) => some.map((each) => ({ ...each, stage }));
  return [
    ...inStage('paths', all.filter(isSlope)),
    ...direct(paths, symbols),
    ...inStage(
      'recursion',
      all.filter((each) => !isSlope(each)),
    ),
    recursion(paths, symbols),
  ];
}

/** What each path contributes, and ∂L/∂w as their sum. */
function direct(paths: Paths, symbols: PathSymbols): readonly [Computed, Computed] {
  const { network, shape, letters, entry } = paths;
  const line = lineOf('paths');
  const whole = `path[${letters.join(',')}]`;
  const sum =
    shape[0] === 1 && shape.length === 1
      ? 'path[1]'
      : letters.reduceRight((inner, letter) => `sum(${letter}, ${inner})`, whole);
  const delta = `${network.negative ? '(-1)*' : ''}delta${network.last.number}[${unitIn(paths, network.last)}]`;
  const ways = [outputFactor(paths), delta].map((start) => product(paths, start));
  return [
    line(whole, shape, symbols.path, ways),
    line('direct', [], symbols.direct, sum, { gradientOf: { loss: 'loss', of: entry } }),
  ];
}

/** ∂L/∂z of the output: ŷ − t where it is that simple, else ∂L/∂a · f′(z), both multiplied out. */
function outputFactor(paths: Paths): string {
  const { network } = paths;
  const { number } = network.last;
  const at = unitIn(paths, network.last);
  const [t, a] = [`t[${at}]`, `a${number}[${at}]`];
  const shortcut = shortcutRule(network, outputOf(network), t, a, false);
  return shortcut ? `(${shortcut})` : `(${lossSlopeRule(network, t, a)})*slope${number}[${at}]`;
}

/** From the loss back to the weight: weights and slopes in turn, as the chain rule meets them. */
function product(paths: Paths, start: string): string {
  const { factor, minus } = paths;
  const between = stepsBack(paths).flatMap(({ weight, slope }) => [weight, slope]);
  return `${minus ? '-' : ''}${[start, ...between, ...(factor === null ? [] : [factor])].join('*')}`;
}

/** Weights and slopes that a path passes, backwards. */
export function stepsBack(paths: Paths): readonly { readonly weight: string; readonly slope: string }[] {
  const { network, layer, after } = paths;
  const passed = [layer, ...after];
  const steps = after.map((to, position) => {
    const from = passed[position]!;
    return {
      weight: weightEntry(network, `W${to.number}`, unitIn(paths, to), unitIn(paths, from)),
      slope: `slope${from.number}[${unitIn(paths, from)}]`,
    };
  });
  return steps.reverse();
}

/** ∂L/∂w_{ji} = δ_j a_i of the layer before; ∂L/∂b_j = δ_j. */
function recursion({ network, layer, unit, factor, minus, entry }: Paths, symbols: PathSymbols): Computed {
  const sign = network.negative !== minus ? '-' : '';
  const delta = `delta${layer.number}[${unit}]`;
  const rule = `${sign}${delta}${factor === null ? '' : `*${factor}`}`;
  return lineOf('recursion')('recursion', [], symbols.recursion, rule, {
    gradientOf: { loss: 'loss', of: entry },
  });
}

/** One step of gradient descent for this weight alone. */
function step({ entry }: Paths, symbols: PathSymbols): readonly Computed[] {
  const ways = ['step', 'eta*recursion', 'eta*direct'].map((text) => `${entry} - ${text}`);
  return [
    update('step', [], symbols.step, ['eta*recursion', 'eta*direct'], { inline: 'product' }),
    update('newWeight', [], symbols.newWeight, ways),
  ];
}
