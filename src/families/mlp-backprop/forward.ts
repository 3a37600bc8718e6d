import { literal, times } from '../../number/number-texts.ts';
import { rational } from '../../number/rational.ts';
import type { Computed, Given } from '../../worksheet/types.ts';
import { ACTIVATIONS, type ActivationSetting } from '../shared/activations.ts';
import { forward, given, loss } from '../shared/lines.ts';
import { lossRule, singleLossRule, takesMean } from '../shared/losses.ts';
import { bias, entering, met, presented, presentedShape, target, weight } from './entries.ts';
import { settingsOf } from './optimizers.ts';
import { penalised, penaltyLine } from './penalty.ts';
import { isOnline, type Layer, type MlpProblem, type Network, samplesOf } from './problem.ts';
import type { MlpSymbols } from './symbols.ts';

/** x, t, W1, b1, W2, b2 …, eta, and what else the training is given. */
export function givens(problem: MlpProblem, network: Network, symbols: MlpSymbols): readonly Given[] {
  const layers = network.layers.flatMap(({ number, bias }) => {
    const { firstWeights, firstBias } = symbols.at(number);
    const written = problem.layers[number - 1]!;
    const matrix = given(`W${number}`, written.weights, firstWeights, 'layer-weights');
    return bias ? [matrix, given(`b${number}`, written.bias!, firstBias, 'bias')] : [matrix];
  });
  const { traced, epochs } = network.schedule;
  const samples = samplesOf(problem);
  const presented = Array.from({ length: epochs }, () => samples).flat();
  const [inputs, targets] = [presented.map(({ input }) => input), presented.map((each) => each.target)];
  return [
    given('x', traced ? inputs : inputs[0]!, symbols.input),
    given('t', traced ? targets : targets[0]!, symbols.target),
    ...layers,
    given('eta', problem.learningRate, symbols.rate),
    ...settings(problem, network, symbols),
  ];
}

/** λ, the bend of a Huber loss, the share of smoothing, and what an optimizer has. */
function settings(problem: MlpProblem, network: Network, symbols: MlpSymbols): readonly Given[] {
  const own = problem.optimizer ? Object.entries(settingsOf(problem.optimizer)) : [];
  return [
    ...network.penalties.map((name) => given(name, problem[name]!, symbols.setting(name))),
    ...(network.smoothing ? [given('smoothing', problem.labelSmoothing!, symbols.setting('smoothing'))] : []),
    ...(network.loss === 'huber' ? [given('huber', problem.delta ?? '1', symbols.setting('huber'))] : []),
    ...own.map(([name, value]) => given(name, value, symbols.setting(name))),
  ];
}

/** z1, a1, z2, a2 …, lossTerm, loss. */
export function forwardPass(network: Network, symbols: MlpSymbols): readonly Computed[] {
  const layers = network.layers.flatMap((layer) => [
    net(network, layer, symbols),
    out(network, layer, symbols),
  ]);
  return [...layers, ...lossLines(network, symbols)];
}

/** z_j = Σ_i w_{ji} a_i + b_j, shape [units]. */
function net(network: Network, layer: Layer, symbols: MlpSymbols): Computed {
  const { number, units } = layer;
  const left = presented(network, `z${number}`, 'j');
  return forward(left, presentedShape(network, units), symbols.at(number).net, netRule(network, layer), {
    part: 'net',
    counts: counts(network),
  });
}

export function netRule(network: Network, layer: Layer): string {
  const { number, bias: sign } = layer;
  const [entry, value] = [met(network, weight(network, number, 'j', 'i')), entering(network, layer, 'i')];
  const product = network.convention.weights === 'rows' ? `${entry}*${value}` : `${value}*${entry}`;
  return `sum(i, ${product})${sign ? ` ${sign} ${met(network, bias(number, 'j'))}` : ''}`;
}

export function counts({ schedule }: Network): 'presentation' | undefined {
  return schedule.traced ? 'presentation' : undefined;
}

/** a = f(z), shape [units]. */
function out(network: Network, layer: Layer, symbols: MlpSymbols): Computed {
  const { number, units, activation, setting } = layer;
  const net = (index: string) => presented(network, `z${number}`, index);
  const formulas = activation === 'softmax' ? undefined : ACTIVATIONS[activation];
  const value = formulas?.value(net('j'), setting) ?? `softmax(k, ${tempered(net('k'), layer)}, j)`;
  const left = presented(network, `a${number}`, 'j');
  return forward(left, presentedShape(network, units), symbols.at(number).out, value, {
    part: 'out',
    kind: formulas?.valueKind ?? 'real',
    counts: counts(network),
  });
}

export function overTemperature({ temperature }: ActivationSetting): string {
  return temperature ? `/${literal(temperature)}` : '';
}

/** z/T */
export function tempered(net: string, { setting }: Layer): string {
  return `${net}${overTemperature(setting)}`;
}

/** What each output adds to the loss, shape [K], and their sum or mean; smoothed targets and a penalty before. */
function lossLines(network: Network, symbols: MlpSymbols): readonly Computed[] {
  const { convention, last, outputs } = network;
  const [t, a] = [target(network, 'k'), presented(network, `a${last.number}`, 'k')];
  const terms = presented(network, 'lossTerm', 'k');
  const term = singleLossRule(network.loss, convention, t, a);
  const whole = times(rational(1, takesMean(network) ? outputs : 1), `sum(k, ${terms})`);
  const shape = presentedShape(network, outputs);
  const counting = { counts: counts(network) };
  const online = isOnline(network);
  const rules = [whole, lossRule(network, t, a)].map((rule) => (online ? penalised(network, rule) : rule));
  return [
    ...smoothed(network, symbols),
    loss(terms, shape, symbols.lossTerm, term, { part: 'loss-term', ...counting }),
    ...(online ? penaltyLine(network, symbols) : []),
    loss(presented(network, 'loss'), presentedShape(network), symbols.loss, rules, {
      part: 'loss',
      ...counting,
    }),
  ];
}

/** (1 − ε)t + ε/K; of a single output K is its two classes. */
function smoothed(network: Network, symbols: MlpSymbols): readonly Computed[] {
  if (!network.smoothing) return [];
  const classes = network.loss === 'categorical-cross-entropy' ? network.outputs : 2;
  const rule = `(1 - smoothing)*${presented(network, 't', 'k')} + smoothing/${classes}`;
  const left = presented(network, 'soft', 'k');
  return [
    loss(left, presentedShape(network, network.outputs), symbols.smoothed, rule, { counts: counts(network) }),
  ];
}
