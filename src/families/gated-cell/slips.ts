import type { Change, Changes } from '../../worksheet/rewrite/change-rules.ts';
import { either, swap, whole } from '../../worksheet/rewrite/swap.ts';
import type { Problem } from '../problem.ts';
import { endingSlips } from '../shared/ending.ts';
import { orientation } from '../shared/extents.ts';
import { matrixTransposed, termLeftOut, wrongIndex } from '../shared/general-slips.ts';
import { type Slip, slip } from '../slip.ts';
import type { Cell, GateKey } from './problem.ts';
import { recurs } from './rules.ts';

type CellSlip = Slip<Problem, Cell>;

/** A change of a quantity of several gates, together. */
function inGates(keys: readonly GateKey[], name: string, changeOf: (key: GateKey) => Change): Changes {
  return Object.fromEntries(keys.map((key) => [`${name}${key}`, changeOf(key)]));
}

const isLstm = ({ cell }: Cell) => cell === 'lstm';
const isGru = ({ cell }: Cell) => cell === 'gru';
const sigmoids = ({ gates }: Cell) => gates.filter((key) => key !== 'g');
const U = (s: Cell, key: GateKey, to: string, from: string) =>
  orientation(s.convention).entry(`U${key}`, to, from);

/** Nets and gates. */
const gateSlips: readonly CellSlip[] = [
  slip('state-left-out', (s) =>
    inGates(s.gates, 'z', (key) => swap(`$x + sum(m, ${U(s, key, 'j', 'm')}*${recurs(s, key)})`, '$x')),
  ),
  slip(
    'weights-transposed',
    (s) => s.units > 1 && inGates(s.gates, 'z', (key) => swap(U(s, key, 'j', 'm'), U(s, key, 'm', 'j'))),
  ),
  slip(
    'bias-left-out',
    (s) => s.biases && inGates(s.gates, 'z', (key) => swap(`$x ${s.sign} b${key}[j]`, '$x')),
  ),
  slip('reset-left-out', (s) => isGru(s) && { zg: swap('rh[m]', 'h0[m]') }),
  slip('reset-on-input', (s) => {
    const { entry } = orientation(s.convention);
    const input = `sum(i, ${entry('Wg', 'j', 'i')}*x[i])`;
    return isGru(s) && { zg: swap(input, `r[j]*${input}`) };
  }),
  slip('tanh-for-sigmoid', (s) => inGates(sigmoids(s), '', (key) => `tanh(z${key}[j])`)),
  slip('sigmoid-for-tanh', () => ({ g: 'sigmoid(zg[j])' })),
  slip('denominator-open', (s) => inGates(sigmoids(s), '', (key) => `1 + exp(-z${key}[j])`)),
  slip('exponent-subtracted', (s) => inGates(sigmoids(s), '', (key) => `1/(1 + exp(1) - z${key}[j])`)),
];

/** How the gates mix what was with what is new. */
const mixSlips: readonly CellSlip[] = [
  slip('gates-exchanged', (s) => isLstm(s) && { c: 'i[j]*c0[j] + f[j]*g[j]' }),
  slip('old-cell-left-out', (s) => isLstm(s) && { c: 'i[j]*g[j]' }),
  slip('input-gate-as-complement', (s) => isLstm(s) && { c: swap('i[j]*g[j]', '(1 - f[j])*g[j]') }),
  slip('cell-for-tanh', (s) => isLstm(s) && { h: 'o[j]*c[j]' }),
  slip('output-of-old-cell', (s) => isLstm(s) && { h: 'o[j]*tanh(c0[j])' }),
  slip(
    'update-gate-turned',
    (s) =>
      isGru(s) && {
        h: s.updateGate === 'old' ? '(1 - u[j])*h0[j] + u[j]*g[j]' : 'u[j]*h0[j] + (1 - u[j])*g[j]',
      },
  ),
  slip('complement-forgotten', (s) => isGru(s) && { h: swap('1 - u[j]', '1') }),
];

/** f′ of a gate from its value, or from what is taken for it. */
const slopeOf = (key: GateKey, value = `${key}[j]`) =>
  key === 'g' ? `1 - ${value}^2` : `${value}*(1 - ${value})`;
const squashed = (key: GateKey) => `${key === 'g' ? 'tanh' : 'sigmoid'}(${key}[j])`;

/** Another f′ at every gate. */
const inSlopes = (s: Cell, insideOf: (key: GateKey) => string) =>
  inGates(s.gates, 'dz', (key) => swap(slopeOf(key), slopeOf(key, insideOf(key))));

/** On the way back through the gates. */
const backwardSlips: readonly CellSlip[] = [
  slip('cell-slope-forgotten', (s) => isLstm(s) && { dc: 'dh[j]*o[j]' }),
  slip('output-gate-forgotten', (s) => isLstm(s) && { dc: swap('o[j]*$x', '$x') }),
  slip('gate-factors-exchanged', (s) => isLstm(s) && { df: 'dc[j]*g[j]', di: 'dc[j]*c0[j]' }),
  slip(
    'update-gradient-one-sided',
    (s) => isGru(s) && { du: either(swap('h0[j] - g[j]', 'h0[j]'), swap('g[j] - h0[j]', 'g[j]')) },
  ),
  slip('slope-missing', (s) => inGates(s.gates, 'dz', (key) => `d${key}[j]`)),
  slip('slope-at-net', (s) => inSlopes(s, (key) => `z${key}[j]`)),
  slip('slope-of-activation', (s) => inSlopes(s, squashed)),
  slip('slope-twice', (s) => inGates(s.gates, 'dz', (key) => whole(`$x*(${slopeOf(key)})`))),
  slip('sigmoid-slope-for-tanh', () => ({ dzg: swap(slopeOf('g'), 'g[j]*(1 - g[j])') })),
  slip('slope-without-complement', (s) => ({
    ...inGates(sigmoids(s), 'dz', (key) => swap(slopeOf(key), `${key}[j]`)),
    dzg: swap(slopeOf('g'), 'g[j]^2'),
  })),
  slip('slope-with-sum', (s) => ({
    ...inGates(sigmoids(s), 'dz', (key) => swap(slopeOf(key), `${key}[j]*(1 + ${key}[j])`)),
    dzg: swap(slopeOf('g'), '1 + g[j]^2'),
  })),
];

/** Mistakes with a cell that has gates, in the order in which they are applied together. */
export const slips: readonly CellSlip[] = [
  ...gateSlips,
  ...mixSlips,
  ...endingSlips<Cell>(() => 'dh'),
  ...backwardSlips,
  termLeftOut,
  wrongIndex,
  matrixTransposed,
];
