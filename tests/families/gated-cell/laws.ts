import type { CellProblem, GateKey } from '../../../src/families/gated-cell/problem.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { numbers, randomConvention } from '../../laws/random-problem.ts';
import { sigmoid, tanh } from '../../reference/activations.ts';
import { type Decimal, numberOf, ONE, sum, upTo } from '../../reference/decimal.ts';
import { lossOfEnding, noteEnding } from '../../reference/ending.ts';
import type { Hand } from '../../reference/hand.ts';
import { type Matrix, matrixOf, transposed } from '../../reference/matrices.ts';
import { quotientsByEntries, quotientsByGivens } from '../../reference/quotients-of-work.ts';

const family = 'gated-cell';
const outline = (parameters: Outline['parameters'], more: Partial<Outline> = {}): Outline => ({
  family,
  parameters: parameters ?? {},
  ...more,
});

const outlines: Readonly<Record<string, Outline>> = {
  'as it comes': { family },
  'LSTM of two units, weights in columns': outline(
    { units: 2, inputs: 2 },
    { convention: { weights: 'columns' } },
  ),
  'LSTM, every gradient': outline(
    { ending: 'target', loss: 'squared-error' },
    {
      ask: [
        'zf',
        'f',
        'i',
        'g',
        'o',
        'c',
        'h',
        'loss',
        'dh',
        'do',
        'dc',
        'df',
        'dzf',
        'dzg',
        'dc0',
        'dWf',
        'dUf',
      ],
    },
  ),
  'GRU, thresholds': outline({ cell: 'gru' }, { convention: { bias: 'x0=-1' } }),
  'GRU whose gate weighs the candidate': outline({ cell: 'gru', updateGate: 'new', ending: 'upstream' }),
  'GRU of two units': outline({ cell: 'gru', units: 2, biases: false }),
};

type Row = readonly Decimal[];

const GATES: Readonly<Record<CellProblem['cell'], readonly GateKey[]>> = {
  lstm: ['f', 'i', 'g', 'o'],
  gru: ['r', 'u', 'g'],
};

const row = (texts: readonly string[]): Row => texts.map(numberOf);
const dot = (a: Row, b: Row) => sum(a.map((value, index) => value.times(b[index]!)));
const times = (a: Row, b: Row): Row => a.map((value, index) => value.times(b[index]!));
const plus = (a: Row, b: Row): Row => a.map((value, index) => value.plus(b[index]!));
const rest = (a: Row): Row => a.map((value) => ONE.minus(value));

function work(problem: CellProblem, hand: Hand): void {
  const { cell, convention, updateGate } = problem;
  const rows = convention.weights === 'rows';
  /** A row for each unit, whatever the orientation. */
  const weights = (table: readonly (readonly string[])[]): Matrix =>
    rows ? matrixOf(table) : transposed(matrixOf(table));
  const sign = convention.bias === 'x0=-1' ? -1 : 1;
  const [x, h0] = [row(problem.x), row(problem.h0)];
  const note = (id: string, values: Row) => values.map((value, j) => hand.note(`${id}[${j + 1}]`, value));
  const met = new Map<GateKey, Row>();
  const gate = (key: GateKey, state: Row): Row => {
    met.set(key, state);
    const bias = problem[`b${key}`];
    const [W, U] = [weights(problem[`W${key}`]!), weights(problem[`U${key}`]!)];
    const nets = note(
      `z${key}`,
      W.map((each, j) =>
        dot(each, x)
          .plus(dot(U[j]!, state))
          .plus(bias ? numberOf(bias[j]!).times(sign) : 0),
      ),
    );
    return note(key, nets.map(key === 'g' ? tanh : sigmoid));
  };
  const gates = new Map<GateKey, Row>();
  const get = (key: GateKey) => gates.get(key)!;
  for (const key of GATES[cell]) {
    const state = cell === 'gru' && key === 'g' ? note('rh', times(get('r'), h0)) : h0;
    gates.set(key, gate(key, state));
  }
  const c0 = problem.c0 && row(problem.c0);
  let [h, tanhc]: [Row, Row] = [[], []];
  if (c0) {
    const c = note('c', plus(times(get('f'), c0), times(get('i'), get('g'))));
    tanhc = note('tanhc', c.map(tanh));
    h = note('h', times(get('o'), tanhc));
  } else {
    const [old, fresh] = updateGate === 'old' ? [get('u'), rest(get('u'))] : [rest(get('u')), get('u')];
    h = note('h', plus(times(old, h0), times(fresh, get('g'))));
  }
  const dh = noteEnding(problem, h, (entry) => `dh[${entry + 1}]`, hand);
  if (!dh) return;
  const dz = new Map<GateKey, Row>();
  const back = (key: GateKey, gradient: Row) => {
    const own = get(key);
    const slope = key === 'g' ? rest(times(own, own)) : times(own, rest(own));
    dz.set(key, note(`dz${key}`, times(note(`d${key}`, gradient), slope)));
  };
  const through = (key: GateKey, m: number) =>
    sum(weights(problem[`U${key}`]!).map((each, j) => each[m]!.times(dz.get(key)![j]!)));
  if (c0) {
    back('o', times(dh, tanhc));
    const dc = note('dc', times(times(dh, get('o')), rest(times(tanhc, tanhc))));
    back('f', times(dc, c0));
    back('i', times(dc, get('g')));
    back('g', times(dc, get('i')));
    note('dc0', times(dc, get('f')));
    note(
      'dh0',
      h0.map((_, m) => sum(GATES.lstm.map((key) => through(key, m)))),
    );
  } else {
    const [u, g] = [get('u'), get('g')];
    const apart = h0.map((value, j) => (updateGate === 'old' ? value.minus(g[j]!) : g[j]!.minus(value)));
    back('u', times(dh, apart));
    back('g', times(dh, updateGate === 'old' ? rest(u) : u));
    const drh = note(
      'drh',
      h0.map((_, m) => through('g', m)),
    );
    back('r', times(drh, h0));
    const kept = times(dh, updateGate === 'old' ? u : rest(u));
    const reset = times(drh, get('r'));
    note(
      'dh0',
      h0.map((_, m) => sum([kept[m]!, reset[m]!, through('r', m), through('u', m)])),
    );
  }
  for (const key of GATES[cell]) {
    for (const [j, gradient] of dz.get(key)!.entries()) {
      const at = (i: number) => (rows ? `[${j + 1},${i + 1}]` : `[${i + 1},${j + 1}]`);
      for (const [i, value] of x.entries()) hand.note(`dW${key}${at(i)}`, gradient.times(value));
      for (const [m, value] of met.get(key)!.entries()) hand.note(`dU${key}${at(m)}`, gradient.times(value));
      if (problem[`b${key}`]) hand.note(`db${key}[${j + 1}]`, gradient.times(sign));
    }
  }
}

function random(stream: Stream): Record<string, unknown> {
  const convention = randomConvention(stream.at('convention'));
  const [units, inputs] = [stream.integer(1, 3), stream.integer(1, 3)];
  const cell = stream.pick(['lstm', 'gru'] as const);
  const biases = convention.bias !== 'none' && stream.integer(0, 1) === 1;
  const table = (rows: number, columns: number) => upTo(rows).map(() => numbers(columns, stream));
  const matrix = (from: number) => (convention.weights === 'rows' ? table(units, from) : table(from, units));
  const gates = GATES[cell].map((key) => ({
    [`W${key}`]: matrix(inputs),
    [`U${key}`]: matrix(units),
    ...(biases ? { [`b${key}`]: numbers(units, stream) } : {}),
  }));
  const ending = stream.pick(['none', 'target', 'upstream', 'upstream']);
  const losses = ['', 'half-squared-error', 'squared-error', 'mean-squared-error'];
  const loss = ending === 'target' ? stream.pick(losses) : '';
  return {
    family,
    convention,
    cell,
    ...(stream.integer(0, 1) === 1 ? { updateGate: 'new' } : {}),
    x: numbers(inputs, stream),
    h0: numbers(units, stream),
    ...(cell === 'lstm' ? { c0: numbers(units, stream) } : {}),
    ...Object.assign({}, ...gates),
    ...(ending === 'none' ? {} : { [ending]: numbers(units, stream) }),
    ...(loss ? { loss } : {}),
  };
}

const asWork = (problem: unknown, hand: Hand) => work(problem as CellProblem, hand);

export const laws: FamilyLaws = {
  outlines,
  work: asWork,
  random,
  quotients: (data) => {
    const { cell, target, upstream, convention } = data as CellProblem;
    if (!target && !upstream) return new Map();
    const loss = lossOfEnding({ target, convention });
    const keys = GATES[cell];
    const givens = ['h0', 'c0', ...keys.flatMap((key) => [`W${key}`, `U${key}`, `b${key}`])];
    const entries = [...keys, ...keys.map((key) => `z${key}`), ...(cell === 'lstm' ? ['c'] : ['rh'])];
    const gradients = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [`d${id}`, id]));
    return new Map([
      ...quotientsByGivens(data, asWork, gradients(givens), loss),
      ...quotientsByEntries(data, asWork, gradients(target ? ['h', ...entries] : entries), loss),
    ]);
  },
  gradients: (problem) => ((problem as CellProblem).upstream ? /^d(?!h$)/ : /^d/),
  unworthy: (exercise, reference) => [
    ...[...reference]
      .filter(([id, value]) => /^[fioru]\[/.test(id) && (value.lt('0.02') || value.gt('0.98')))
      .map(([id, value]) => `${id} is ${value}`),
    ...idle(exercise, reference, { before: () => undefined, excuses: false }),
  ],
};
