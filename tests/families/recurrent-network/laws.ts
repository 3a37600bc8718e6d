import type { RecurrentProblem } from '../../../src/families/recurrent-network/problem.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { numbers, randomConvention } from '../../laws/random-problem.ts';
import { output, outputs, type Setting, slopeWays } from '../../reference/activations.ts';
import { type Decimal, numberOf, sum, upTo, ZERO } from '../../reference/decimal.ts';
import type { Hand } from '../../reference/hand.ts';
import { lossFrom, lossTerm, shortcutFactor } from '../../reference/losses.ts';
import { quotientsByEntries, quotientsByGivens } from '../../reference/quotients-of-work.ts';

const family = 'recurrent-network';
const outline = (parameters: Outline['parameters'], more: Partial<Outline> = {}): Outline => ({
  family,
  parameters: parameters ?? {},
  ...more,
});

const START = { min: '-0.5', max: '0.5', step: '0.1', nonzero: true };

const outlines: Readonly<Record<string, Outline>> = {
  'as it comes': { family },
  'two units, weights in columns': outline(
    { steps: 2, units: 2, inputs: 2, start: START },
    { convention: { weights: 'columns' } },
  ),
  'logistic units, thresholds': outline(
    { activation: 'sigmoid', steps: 2, start: START },
    { convention: { bias: 'x0=-1' } },
  ),
  'every step, cross-entropy': outline({ targets: 'every', loss: 'binary-cross-entropy' }),
  'every step of softmax': outline(
    { targets: 'every', outputs: 2, steps: 2, loss: 'categorical-cross-entropy' },
    { ask: ['z', 'h', 'o', 'y', 'stepLoss', 'loss', 'do', 'dh', 'slope', 'dz', 'dWx', 'dWh', 'dWy'] },
  ),
  'mean squared error': outline({
    targets: 'every',
    outputs: 2,
    steps: 2,
    loss: 'mean-squared-error',
    activation: 'linear',
  }),
  'one step': outline({ steps: 1, units: 2, inputs: 2, start: START, loss: 'squared-error' }),
};

type Row = readonly Decimal[];
type Table = readonly Row[];

const row = (texts: readonly string[]): Row => texts.map(numberOf);

/** A row for each unit, whatever the orientation. */
function unitsOf(problem: RecurrentProblem, table: readonly (readonly string[])[]): Table {
  const rows = table.map(row);
  return problem.convention.weights === 'rows'
    ? rows
    : rows[0]!.map((_, unit) => rows.map((each) => each[unit]!));
}

/** The id of an entry that joins an input to a unit, both from 0. */
function entryId({ convention }: RecurrentProblem, id: string, unit: number, input: number): string {
  const [first, second] = convention.weights === 'rows' ? [unit, input] : [input, unit];
  return `${id}[${first + 1},${second + 1}]`;
}

const dot = (a: Row, b: Row) => sum(a.map((value, index) => value.times(b[index]!)));

function read(problem: RecurrentProblem) {
  const { x, Wx, Wh, Wy, b, by, h0, target, targets, convention, activation } = problem;
  const [wx, wh, wy] = [Wx, Wh, Wy].map((table) => unitsOf(problem, table)) as [Table, Table, Table];
  const loss = problem.loss ?? convention.loss;
  return {
    x: x.map(row),
    wx,
    wh,
    wy,
    b: b && row(b),
    by: by && row(by),
    start: h0 ? row(h0) : wx.map(() => ZERO),
    loss,
    sign: convention.bias === 'x0=-1' ? -1 : 1,
    answer: ({ 'binary-cross-entropy': 'sigmoid', 'categorical-cross-entropy': 'softmax' } as const)[
      loss as 'binary-cross-entropy'
    ] as 'sigmoid' | undefined,
    targets: new Map(
      targets ? targets.map((each, step) => [step, row(each)] as const) : [[x.length - 1, row(target!)]],
    ),
    setting: {
      convention,
      alpha: numberOf(activation.alpha ?? (activation.name === 'elu' ? '1' : '0.01')),
    } as Setting,
  };
}

function work(problem: RecurrentProblem, hand: Hand): void {
  const { x, wx, wh, wy, b, by, start, loss, sign, answer = 'linear', targets, setting } = read(problem);
  const { convention, activation } = problem;
  const name = activation.name as 'tanh';
  const every = problem.targets !== undefined;
  const at = (id: string, step: number, k: number) =>
    every ? `${id}[${step + 1},${k + 1}]` : `${id}[${k + 1}]`;
  const states: Row[] = [];
  const nets: Row[] = [];
  const results = new Map<number, Row>();
  const losses: Decimal[] = [];
  x.forEach((input, step) => {
    const before = states[step - 1] ?? start;
    nets.push(
      wx.map((weights, j) => {
        const net = dot(weights, input).plus(dot(wh[j]!, before));
        return hand.note(`z[${step + 1},${j + 1}]`, b ? net.plus(b[j]!.times(sign)) : net);
      }),
    );
    states.push(nets[step]!.map((z, j) => hand.note(`h[${step + 1},${j + 1}]`, output(name, z, setting))));
    const target = targets.get(step);
    if (!target) return;
    const o = wy.map((weights, k) => {
      const net = dot(weights, states[step]!);
      return hand.note(at(answer === 'linear' ? 'y' : 'o', step, k), by ? net.plus(by[k]!.times(sign)) : net);
    });
    const y =
      answer === 'linear'
        ? o
        : outputs(answer, o, setting).map((value, k) => hand.note(at('y', step, k), value));
    results.set(step, y);
    const own = lossFrom(
      loss,
      y.map((value, k) => lossTerm(loss, target[k]!, value, convention)),
      convention,
    );
    losses.push(every ? hand.note(`stepLoss[${step + 1}]`, own) : own);
  });
  hand.note('loss', sum(losses));
  const factor = shortcutFactor(loss, { activation: answer, setting: {} }, wy.length, convention)!;
  const errors = new Map(
    [...results].map(([step, y]) => [
      step,
      y.map((value, k) =>
        hand.note(
          at(answer === 'linear' ? 'dy' : 'do', step, k),
          value.minus(targets.get(step)![k]!).times(factor),
        ),
      ),
    ]),
  );
  const back: Row[] = [];
  for (const step of upTo(x.length).map((step) => x.length - step)) {
    back[step] = wx.map((_, j) => {
      const own = errors.get(step);
      const shares = [
        ...(own ? [sum(own.map((error, k) => error.times(wy[k]![j]!)))] : []),
        ...(back[step + 1] ? [sum(back[step + 1]!.map((each, m) => each.times(wh[m]![j]!)))] : []),
      ];
      const dh = hand.note(`dh[${step + 1},${j + 1}]`, sum(shares));
      const ways = slopeWays(name, nets[step]![j]!, states[step]![j]!, setting);
      const slope = hand.note(`slope[${step + 1},${j + 1}]`, ways[0]!());
      return hand.note(`dz[${step + 1},${j + 1}]`, dh.times(slope));
    });
  }
  const overTime = (
    id: string,
    units: number,
    inputs: number,
    share: (unit: number, input: number) => Decimal,
  ) => {
    for (const unit of upTo(units)) {
      for (const input of upTo(inputs)) {
        hand.note(entryId(problem, id, unit - 1, input - 1), share(unit - 1, input - 1));
      }
    }
  };
  const errorSum = (of: (step: number, error: Row) => Decimal) =>
    sum([...errors].map(([step, error]) => of(step, error)));
  const backSum = (of: (step: number, each: Row) => Decimal) => sum(back.map((each, step) => of(step, each)));
  overTime('dWy', wy.length, wx.length, (k, j) =>
    errorSum((step, error) => error[k]!.times(states[step]![j]!)),
  );
  for (const k of by?.keys() ?? []) hand.note(`dby[${k + 1}]`, errorSum((_, error) => error[k]!).times(sign));
  overTime('dWx', wx.length, x[0]!.length, (j, i) => backSum((step, each) => each[j]!.times(x[step]![i]!)));
  overTime('dWh', wx.length, wx.length, (j, m) =>
    backSum((step, each) => each[j]!.times((states[step - 1] ?? start)[m]!)),
  );
  for (const j of b?.keys() ?? []) hand.note(`db[${j + 1}]`, backSum((_, each) => each[j]!).times(sign));
}

const UNITS = ['tanh', 'tanh', 'sigmoid', 'linear', 'relu', 'leaky-relu', 'bipolar-sigmoid'];

function random(stream: Stream): Record<string, unknown> {
  const convention = randomConvention(stream.at('convention'));
  const [steps, inputs, units, outputCount] = upTo(4).map(() => stream.integer(1, 3)) as [
    number,
    number,
    number,
    number,
  ];
  const table = (rows: number, columns: number) => upTo(rows).map(() => numbers(columns, stream));
  const matrix = (to: number, from: number) =>
    convention.weights === 'rows' ? table(to, from) : table(from, to);
  const biased = () => convention.bias !== 'none' && stream.integer(0, 2) > 0;
  const target = () => targetsUnder(convention.loss, outputCount, stream);
  return {
    family,
    convention,
    x: table(steps, inputs),
    Wx: matrix(units, inputs),
    Wh: matrix(units, units),
    Wy: matrix(outputCount, units),
    ...(biased() ? { b: numbers(units, stream) } : {}),
    ...(biased() ? { by: numbers(outputCount, stream) } : {}),
    ...(stream.integer(0, 1) === 0 ? { h0: numbers(units, stream) } : {}),
    ...(stream.integer(0, 1) === 0 ? { target: target() } : { targets: upTo(steps).map(target) }),
    activation: stream.pick(UNITS),
  };
}

function targetsUnder(loss: string, count: number, stream: Stream): readonly string[] {
  if (loss === 'binary-cross-entropy') return upTo(count).map(() => stream.pick(['0', '1', '0.9', '1/3']));
  if (loss !== 'categorical-cross-entropy') return numbers(count, stream);
  const hot = stream.integer(1, count);
  return upTo(count).map((k) => (k === hot ? '1' : '0'));
}

const asWork = (problem: unknown, hand: Hand) => work(problem as RecurrentProblem, hand);

export const laws: FamilyLaws = {
  outlines,
  work: asWork,
  random,
  quotients: (problem, reference) => {
    const kinked = /relu/.test((problem as RecurrentProblem).activation.name);
    const near = [...reference].some(([id, value]) => id.startsWith('z[') && value.abs().lt('1e-15'));
    if (kinked && near) return new Map();
    return new Map([
      ...quotientsByGivens(problem, asWork, { dWx: 'Wx', dWh: 'Wh', dWy: 'Wy', db: 'b', dby: 'by' }),
      ...quotientsByEntries(problem, asWork, { dh: 'h', dz: 'z' }),
    ]);
  },
  gradients: () => /^d/,
  isStraight: ({ convention, activation }) =>
    /squared/.test((convention as { loss: string }).loss) && /linear|relu/.test(activation as string),
  unworthy: (exercise, reference) => idle(exercise, reference, { before: () => undefined, excuses: false }),
};
