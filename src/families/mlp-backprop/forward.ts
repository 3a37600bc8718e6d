import { times } from '../../number/number-texts.ts';
import { rational } from '../../number/rational.ts';
import type { Computed, Given } from '../../worksheet/types.ts';
import { ACTIVATIONS } from '../shared/activations.ts';
import { forward, given, loss } from '../shared/lines.ts';
import { lossRule, singleLossRule } from '../shared/losses.ts';
import { type Layer, type MlpProblem, type Network, weightEntry } from './problem.ts';
import type { MlpSymbols } from './symbols.ts';

/** x, t, W1, b1, W2, b2 …, eta. */
export function givens(problem: MlpProblem, network: Network, symbols: MlpSymbols): readonly Given[] {
  const layers = problem.layers.flatMap(({ weights, bias }, position) => {
    const { weights: weightSymbol, bias: biasSymbol } = symbols.at(position + 1);
    const matrix = given(`W${position + 1}`, weights, weightSymbol, 'layer-weights');
    return network.bias ? [matrix, given(`b${position + 1}`, bias!, biasSymbol, 'bias')] : [matrix];
  });
  return [
    given('x', problem.input, symbols.input),
    given('t', problem.target, symbols.target),
    ...layers,
    given('eta', problem.learningRate, symbols.rate),
  ];
}

/** z1, a1, z2, a2 …, lossTerm, loss. */
export function forwardPass(network: Network, symbols: MlpSymbols): readonly Computed[] {
  const layers = network.layers.flatMap((layer) => [net(network, layer, symbols), out(layer, symbols)]);
  return [...layers, ...lossLines(network, symbols)];
}

/** z_j = Σ_i w_{ji} a_i + b_j, shape [units]. */
function net(network: Network, { number, units, source }: Layer, symbols: MlpSymbols): Computed {
  const weight = weightEntry(network, `W${number}`, 'j', 'i');
  const product = network.convention.weights === 'rows' ? `${weight}*${source}[i]` : `${source}[i]*${weight}`;
  const bias = network.bias ? ` ${network.bias} b${number}[j]` : '';
  const { net } = symbols.at(number);
  return forward(`z${number}[j]`, [units], net, `sum(i, ${product})${bias}`, { part: 'net' });
}

/** a = f(z), shape [units]. */
function out({ number, units, activation, setting }: Layer, symbols: MlpSymbols): Computed {
  const formulas = activation === 'softmax' ? undefined : ACTIVATIONS[activation];
  const value = formulas?.value(`z${number}[j]`, setting) ?? `softmax(k, z${number}[k], j)`;
  const kind = formulas?.valueKind ?? 'real';
  return forward(`a${number}[j]`, [units], symbols.at(number).out, value, { part: 'out', kind });
}

/** What each output adds to the loss, shape [K], and their sum or mean. */
function lossLines(network: Network, symbols: MlpSymbols): readonly Computed[] {
  const { convention, last, outputs } = network;
  const [t, a] = ['t[k]', `a${last.number}[k]`];
  const term = singleLossRule(network.loss, convention, t, a);
  const whole = times(rational(1, takesMean(network) ? outputs : 1), 'sum(k, lossTerm[k])');
  return [
    loss('lossTerm[k]', [outputs], symbols.lossTerm, term, { part: 'loss-term' }),
    loss('loss', [], symbols.loss, [whole, lossRule(network, t, a)], { part: 'loss' }),
  ];
}

/** Whether the loss averages over the outputs. */
export function takesMean({ loss, convention }: Network): boolean {
  return loss === 'mean-squared-error' || convention.outputs === 'mean';
}
