import { lettered, lettersOf, partial, scalar } from '../../conventions/letters.ts';
import type { Computed, Given, Quantity, Shape, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { ACTIVATIONS } from '../shared/activations.ts';
import { orientation } from '../shared/extents.ts';
import { backward, forward, given, loss as lossLine } from '../shared/lines.ts';
import { lossRule, shortcutRule } from '../shared/losses.ts';
import { matrixSymbol, timed } from '../shared/matrix-symbols.ts';
import type { Recurrent, RecurrentProblem } from './problem.ts';

/** TeX of every quantity; what belongs to a time step has its number above. */
export function symbolsOf({ convention, steps, every }: Recurrent) {
  const letters = lettersOf(convention);
  const ofOutput = (letter: string) => (every ? timed(letter) : lettered(letter, { above: `(${steps})` }));
  const z = timed(letters.net);
  return {
    x: timed('x'),
    z,
    h: timed('h'),
    h0: (indices: readonly string[]) => lettered('h', { above: '(0)' })(indices),
    Wx: matrixSymbol('w', 'x'),
    Wh: matrixSymbol('w', 'h'),
    Wy: matrixSymbol('w', 'y'),
    b: lettered('b'),
    by: lettered('b', { above: 'y' }),
    o: ofOutput('o'),
    y: ofOutput(letters.output),
    t: ofOutput(letters.target),
    loss: scalar(letters.loss),
    stepLoss: timed(letters.loss),
    gradient: (of: TexSymbol) => partial(letters.loss, of),
    slope: (indices: readonly string[]) => `${letters.activation}'\\left(${z(indices)}\\right)`,
  };
}

type Symbols = ReturnType<typeof symbolsOf>;

/** A sequence read forward, then back through time with weights that all steps share. Goodfellow et al. 2016, 10.2. */
export function lines(problem: RecurrentProblem, setting: Recurrent): readonly Quantity[] {
  const symbols = symbolsOf(setting);
  return [
    ...givens(problem, setting, symbols),
    ...states(setting, symbols),
    ...answers(setting, symbols),
    ...outputGradients(setting, symbols),
    ...stateGradients(setting, symbols),
  ];
}

function givens(problem: RecurrentProblem, { units }: Recurrent, symbols: Symbols): readonly Given[] {
  const { x, Wx, Wh, b, h0, Wy, by, target, targets } = problem;
  const zeros = Array.from({ length: units }, () => '0');
  return [
    given('x', x, symbols.x),
    given('t', (target ?? targets)!, symbols.t),
    given('Wx', Wx, symbols.Wx),
    given('Wh', Wh, symbols.Wh),
    ...(b ? [given('b', b, symbols.b)] : []),
    given('h0', h0 ?? zeros, symbols.h0),
    given('Wy', Wy, symbols.Wy),
    ...(by ? [given('by', by, symbols.by)] : []),
  ];
}

/** The state that a step meets. */
export const BEFORE = '(s == 1 ? h0[m] : h[s-1,m])';

/** z = W_x x + W_h h + b with the state of the step before, h = f(z); shape [steps, units] each. */
function states(setting: Recurrent, symbols: Symbols): readonly Computed[] {
  const { steps, units, biases, activation, setting: own, convention } = setting;
  const { entry } = orientation(convention);
  const shape: Shape = [steps, units];
  const bias = biases.hidden ? ` ${biases.sign} b[j]` : '';
  const products = `sum(i, ${entry('Wx', 'j', 'i')}*x[s,i]) + sum(m, ${entry('Wh', 'j', 'm')}*${BEFORE})`;
  const { value, valueKind } = ACTIVATIONS[activation];
  return [
    forward('z[s,j]', shape, symbols.z, `${products}${bias}`, { part: 'net', counts: 'step' }),
    forward('h[s,j]', shape, symbols.h, value('z[s,j]', own), {
      part: 'out',
      kind: valueKind,
      counts: 'step',
    }),
  ];
}

/** Shape of what belongs to outputs, and the index texts of an entry and of the state that it is made from. */
export function outputsOf({ every, steps, outputs }: Recurrent) {
  return {
    shape: (every ? [steps, outputs] : [outputs]) as Shape,
    at: (id: string, k = 'k') => (every ? `${id}[s,${k}]` : `${id}[${k}]`),
    state: every ? 'h[s,j]' : `h[${steps},j]`,
  };
}

/** o = W_y h + b_y where the outputs are not linear, y, and the loss, summed over the steps that have an output. */
function answers(setting: Recurrent, symbols: Symbols): readonly Computed[] {
  const { steps, biases, convention, every, answer } = setting;
  const { shape, at, state } = outputsOf(setting);
  const bias = biases.output ? ` ${biases.sign} by[k]` : '';
  const net = `sum(j, ${orientation(convention).entry('Wy', 'k', 'j')}*${state})${bias}`;
  const value = answer === 'softmax' ? `softmax(m, ${at('o', 'm')}, k)` : `sigmoid(${at('o')})`;
  const own = lossRule(setting, at('t'), at('y'));
  return [
    ...(answer === 'linear'
      ? [forward(at('y'), shape, symbols.y, net, { part: 'out' })]
      : [
          forward(at('o'), shape, symbols.o, net, { part: 'net' }),
          forward(at('y'), shape, symbols.y, value, { part: 'out' }),
        ]),
    ...(every ? [lossLine('stepLoss[s]', [steps], symbols.stepLoss, own, { part: 'loss-term' })] : []),
    lossLine('loss', [], symbols.loss, every ? 'sum(s, stepLoss[s])' : own, { part: 'loss' }),
  ];
}

/** Id of the outputs' nets. */
export const netOf = ({ answer }: Recurrent) => (answer === 'linear' ? 'y' : 'o');

/** ∂L/∂o (∂L/∂y where the outputs are linear), then ∂L/∂W_y and ∂L/∂b_y, summed over the steps that have an output. */
function outputGradients(setting: Recurrent, symbols: Symbols): readonly Computed[] {
  const { outputs, units, biases, answer, every, convention } = setting;
  const { shape, at, state } = outputsOf(setting);
  const { entry, shape: matrix } = orientation(convention);
  const net = netOf(setting);
  const error = shortcutRule(setting, { name: answer, setting: {} }, at('t'), at('y'), false)!;
  const overSteps = (term: string) => (every ? `sum(s, ${term})` : term);
  const minus = biases.sign === '-' ? '-' : '';
  return [
    gradient(at(`d${net}`), shape, symbols, net, error),
    gradient(
      entry('dWy', 'k', 'j'),
      matrix(outputs, units),
      symbols,
      'Wy',
      overSteps(`${at(`d${net}`)}*${state}`),
    ),
    ...(biases.output
      ? [gradient('dby[k]', [outputs], symbols, 'by', `${minus}${overSteps(at(`d${net}`))}`)]
      : []),
  ];
}

function gradient(
  left: string,
  shape: Shape,
  symbols: Symbols,
  of: keyof Symbols & string,
  right: string,
): Computed {
  const symbol = symbols.gradient(symbols[of] as TexSymbol);
  return backward(left, shape, symbol, right, { gradientOf: { loss: 'loss', of } });
}

/** What a state adds to the outputs of its own step, and what comes back from the next step's net. */
export function waysBack(setting: Recurrent) {
  const { entry } = orientation(setting.convention);
  const { at } = outputsOf(setting);
  return {
    own: `sum(k, ${entry('Wy', 'k', 'j')}*${at(`d${netOf(setting)}`)})`,
    later: `sum(m, ${entry('Wh', 'm', 'j')}*dz[s+1,m])`,
  };
}

/** ∂L/∂h from the last step to the first, f′(z), ∂L/∂z, and the gradients of the weights, summed over all steps. */
function stateGradients(setting: Recurrent, symbols: Symbols): readonly Computed[] {
  const { steps, inputs, units, every, biases, activation, setting: own, convention } = setting;
  const { entry, shape: matrix } = orientation(convention);
  const { slopes, slopeKind } = ACTIVATIONS[activation];
  const shape: Shape = [steps, units];
  const back = waysBack(setting);
  const before =
    steps === 1 ? back.own : `s == ${steps} ? ${back.own} : ${every ? `${back.own} + ` : ''}${back.later}`;
  const minus = biases.sign === '-' ? '-' : '';
  return [
    { ...gradient('dh[s,j]', shape, symbols, 'h', before), counts: 'step' },
    // From the state: whoever went by the net at one step and by the state at another could not be followed.
    backward('slope[s,j]', shape, symbols.slope, slopes('z[s,j]', 'h[s,j]', own)[0]!, {
      part: 'slope',
      kind: slopeKind,
    }),
    { ...gradient('dz[s,j]', shape, symbols, 'z', 'dh[s,j]*slope[s,j]'), counts: 'step' },
    gradient(entry('dWx', 'j', 'i'), matrix(units, inputs), symbols, 'Wx', 'sum(s, dz[s,j]*x[s,i])'),
    gradient(entry('dWh', 'j', 'm'), matrix(units, units), symbols, 'Wh', `sum(s, dz[s,j]*${BEFORE})`),
    ...(biases.hidden ? [gradient('db[j]', [units], symbols, 'b', `${minus}sum(s, dz[s,j])`)] : []),
  ];
}
