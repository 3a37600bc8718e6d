import { lettered, lettersOf } from '../../conventions/letters.ts';
import type { Computed, Given, Quantity, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { endingGivens, endingLines, gradientLine, type Last } from '../shared/ending.ts';
import { orientation } from '../shared/extents.ts';
import { forward, given } from '../shared/lines.ts';
import { matrixSymbol } from '../shared/matrix-symbols.ts';
import type { Cell, CellProblem, GateKey } from './problem.ts';

/** TeX of every quantity; what there was before the step has a 0 above. */
export function symbolsOf({ cell, convention }: Cell) {
  const before = (letter: string) => lettered(letter, { above: '(0)' });
  const candidate = cell === 'lstm' ? 'c' : 'h';
  const tilde: TexSymbol = (indices) =>
    indices.length === 0 ? `\\tilde{\\mathbf{${candidate}}}` : `\\tilde{${candidate}}_{${indices.join('')}}`;
  const c = lettered('c');
  return {
    x: lettered('x'),
    h0: before('h'),
    c0: before('c'),
    h: lettered('h'),
    c,
    tanhc: (indices: readonly string[]) => `\\tanh\\left(${c(indices)}\\right)`,
    rh: (indices: readonly string[]) =>
      indices.length === 0 ? '\\mathbf{r} \\odot \\mathbf{h}^{(0)}' : `(r\\,h^{(0)})_{${indices.join('')}}`,
    target: lettered(lettersOf(convention).target),
    gate: (key: GateKey): TexSymbol => (key === 'g' ? tilde : lettered(key)),
    net: (key: GateKey) => lettered(lettersOf(convention).net, { above: key === 'g' ? candidate : key }),
    W: (key: GateKey) => matrixSymbol('w', `x${key === 'g' ? candidate : key}`),
    U: (key: GateKey) => matrixSymbol('w', `h${key === 'g' ? candidate : key}`),
    b: (key: GateKey) => lettered('b', { above: key === 'g' ? candidate : key }),
  };
}

export type Symbols = ReturnType<typeof symbolsOf>;

export const lastOf = (s: Cell): Last => ({
  id: 'h',
  gradient: 'dh',
  indices: ['j'],
  shape: [s.units],
  symbol: symbolsOf(s).h,
  target: symbolsOf(s).target,
});

/** One step of a cell with gates. Hochreiter, Schmidhuber 1997, with forget gates; Cho et al. 2014. */
export function lines(problem: CellProblem, s: Cell): readonly Quantity[] {
  const symbols = symbolsOf(s);
  const last = lastOf(s);
  return [
    ...givens(problem, s, symbols),
    ...endingGivens(problem, last),
    ...s.gates.flatMap((key) => gateLines(s, key, symbols)),
    ...(s.cell === 'lstm' ? lstmForward(s, symbols) : gruForward(s, symbols)),
    ...endingLines(s.ending, s.convention, last),
    ...(s.ending.kind === 'none' ? [] : backwardLines(s, symbols)),
  ];
}

function givens(problem: CellProblem, { gates }: Cell, symbols: Symbols): readonly Given[] {
  const { x, h0, c0 } = problem;
  return [
    given('x', x, symbols.x),
    given('h0', h0, symbols.h0),
    ...(c0 ? [given('c0', c0, symbols.c0)] : []),
    ...gates.flatMap((key) => {
      const bias = problem[`b${key}`];
      return [
        given(`W${key}`, problem[`W${key}`]!, symbols.W(key)),
        given(`U${key}`, problem[`U${key}`]!, symbols.U(key)),
        ...(bias ? [given(`b${key}`, bias, symbols.b(key))] : []),
      ];
    }),
  ];
}

/** What the recurrent weights of a gate meet: the state before, or what the reset gate lets through of it. */
export const recurs = ({ cell }: Cell, key: GateKey) => (cell === 'gru' && key === 'g' ? 'rh[m]' : 'h0[m]');

/** z = W x + U h + b and σ(z), or tanh(z) of the candidate; of a GRU's candidate first what is reset. */
function gateLines(s: Cell, key: GateKey, symbols: Symbols): readonly Computed[] {
  const { entry } = orientation(s.convention);
  const bias = s.biases ? ` ${s.sign} b${key}[j]` : '';
  const products = `sum(i, ${entry(`W${key}`, 'j', 'i')}*x[i]) + sum(m, ${entry(`U${key}`, 'j', 'm')}*${recurs(s, key)})`;
  const value = `${key === 'g' ? 'tanh' : 'sigmoid'}(z${key}[j])`;
  const reset = forward('rh[j]', [s.units], symbols.rh, 'r[j]*h0[j]');
  return [
    ...(recurs(s, key) === 'rh[m]' ? [reset] : []),
    forward(`z${key}[j]`, [s.units], symbols.net(key), `${products}${bias}`, { part: 'net' }),
    forward(`${key}[j]`, [s.units], symbols.gate(key), value, { part: 'out' }),
  ];
}

function lstmForward({ units }: Cell, symbols: Symbols): readonly Computed[] {
  return [
    forward('c[j]', [units], symbols.c, 'f[j]*c0[j] + i[j]*g[j]'),
    forward('tanhc[j]', [units], symbols.tanhc, 'tanh(c[j])'),
    forward('h[j]', [units], symbols.h, 'o[j]*tanhc[j]'),
  ];
}

function gruForward({ units, updateGate }: Cell, symbols: Symbols): readonly Computed[] {
  const mixed = updateGate === 'old' ? 'u[j]*h0[j] + (1 - u[j])*g[j]' : '(1 - u[j])*h0[j] + u[j]*g[j]';
  return [forward('h[j]', [units], symbols.h, mixed)];
}

/** ∂L/∂ each gate, by its net, and then by weights, biases and what was before. */
function backwardLines(s: Cell, symbols: Symbols): readonly Computed[] {
  const line = (left: string, of: string, symbol: TexSymbol, right: string) =>
    gradientLine(s.ending, s.convention, [left, [s.units], of, symbol, right]);
  const net = (key: GateKey) => {
    const slope = key === 'g' ? '(1 - g[j]^2)' : `${key}[j]*(1 - ${key}[j])`;
    return line(`dz${key}[j]`, `z${key}`, symbols.net(key), `d${key}[j]*${slope}`);
  };
  const gate = (key: GateKey, right: string) => [line(`d${key}[j]`, key, symbols.gate(key), right), net(key)];
  const back =
    s.cell === 'lstm'
      ? [
          ...gate('o', 'dh[j]*tanhc[j]'),
          line('dc[j]', 'c', symbols.c, 'dh[j]*o[j]*(1 - tanhc[j]^2)'),
          ...gate('f', 'dc[j]*c0[j]'),
          ...gate('i', 'dc[j]*g[j]'),
          ...gate('g', 'dc[j]*i[j]'),
        ]
      : gruBack(s, symbols, gate, line);
  return [...back, ...weightGradients(s, symbols), ...stateGradients(s, symbols, line)];
}

function gruBack(
  s: Cell,
  symbols: Symbols,
  gate: (key: GateKey, right: string) => readonly Computed[],
  line: (left: string, of: string, symbol: TexSymbol, right: string) => Computed,
): readonly Computed[] {
  const isOld = s.updateGate === 'old';
  const { entry } = orientation(s.convention);
  return [
    ...gate('u', isOld ? 'dh[j]*(h0[j] - g[j])' : 'dh[j]*(g[j] - h0[j])'),
    ...gate('g', isOld ? 'dh[j]*(1 - u[j])' : 'dh[j]*u[j]'),
    line('drh[m]', 'rh', symbols.rh, `sum(j, ${entry('Ug', 'j', 'm')}*dzg[j])`),
    ...gate('r', 'drh[j]*h0[j]'),
  ];
}

function weightGradients(s: Cell, symbols: Symbols): readonly Computed[] {
  const { entry, shape } = orientation(s.convention);
  const line = (...args: Parameters<typeof gradientLine>[2]) => gradientLine(s.ending, s.convention, args);
  const minus = s.sign === '-' ? '-' : '';
  return s.gates.flatMap((key) => [
    line(
      entry(`dW${key}`, 'j', 'i'),
      shape(s.units, s.inputs),
      `W${key}`,
      symbols.W(key),
      `dz${key}[j]*x[i]`,
    ),
    line(
      entry(`dU${key}`, 'j', 'm'),
      shape(s.units, s.units),
      `U${key}`,
      symbols.U(key),
      `dz${key}[j]*${recurs(s, key)}`,
    ),
    ...(s.biases ? [line(`db${key}[j]`, [s.units], `b${key}`, symbols.b(key), `${minus}dz${key}[j]`)] : []),
  ]);
}

/** What goes on to the step before: through the cell, and through every gate that read the state. */
function stateGradients(
  s: Cell,
  symbols: Symbols,
  line: (left: string, of: string, symbol: TexSymbol, right: string) => Computed,
): readonly Computed[] {
  const { entry } = orientation(s.convention);
  const through = (key: GateKey) => `sum(j, ${entry(`U${key}`, 'j', 'm')}*dz${key}[j])`;
  if (s.cell === 'lstm') {
    return [
      line('dc0[j]', 'c0', symbols.c0, 'dc[j]*f[j]'),
      line('dh0[m]', 'h0', symbols.h0, s.gates.map(through).join(' + ')),
    ];
  }
  const kept = s.updateGate === 'old' ? 'dh[m]*u[m]' : 'dh[m]*(1 - u[m])';
  return [line('dh0[m]', 'h0', symbols.h0, `${kept} + drh[m]*r[m] + ${through('r')} + ${through('u')}`)];
}

/** The step in whole vectors, for the sheet; ⊙ multiplies entry by entry. */
export function formulas(s: Cell): readonly string[] {
  const symbols = symbolsOf(s);
  const whole = (symbol: TexSymbol) => symbol([]);
  const times = (weights: TexSymbol, vector: string) =>
    s.convention.weights === 'rows' ? `${whole(weights)}\\,${vector}` : `${vector}\\,${whole(weights)}`;
  const [x, h0, c0] = [symbols.x, symbols.h0, symbols.c0].map(whole);
  const gates = s.gates.map((key) => {
    const state = s.cell === 'gru' && key === 'g' ? `\\left(${whole(symbols.rh)}\\right)` : h0!;
    const bias = s.biases ? ` ${s.sign} ${whole(symbols.b(key))}` : '';
    const squash = key === 'g' ? '\\tanh' : '\\sigma';
    return `${whole(symbols.gate(key))} = ${squash}\\left(${times(symbols.W(key), x!)} + ${times(symbols.U(key), state)}${bias}\\right)`;
  });
  const [f, i, g, o, u] = (['f', 'i', 'g', 'o', 'u'] as const).map((key) => whole(symbols.gate(key)));
  const [h, c] = [whole(symbols.h), whole(symbols.c)];
  if (s.cell === 'lstm') {
    return [
      ...gates,
      `${c} = ${f} \\odot ${c0} + ${i} \\odot ${g}`,
      `${h} = ${o} \\odot \\tanh\\left(${c}\\right)`,
    ];
  }
  const [old, fresh] = s.updateGate === 'old' ? [u, `(1 - ${u})`] : [`(1 - ${u})`, u];
  return [...gates, `${h} = ${old} \\odot ${h0} + ${fresh} \\odot ${g}`];
}
