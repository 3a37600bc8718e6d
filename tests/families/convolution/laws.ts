import type { ConvolutionProblem } from '../../../src/families/convolution/problem.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { numbers, randomConvention } from '../../laws/random-problem.ts';
import { output, type Setting, slopeWays } from '../../reference/activations.ts';
import { Decimal, numberOf, signOf, sum, upTo, ZERO } from '../../reference/decimal.ts';
import { lossOfEnding, noteEnding } from '../../reference/ending.ts';
import type { Entries, Hand } from '../../reference/hand.ts';
import { type Matrix, matrixOf } from '../../reference/matrices.ts';
import { quotientsByEntries, quotientsByGivens } from '../../reference/quotients-of-work.ts';

const family = 'convolution';
const outline = (parameters: Outline['parameters'], more: Partial<Outline> = {}): Outline => ({
  family,
  parameters: parameters ?? {},
  decimals: 2,
  ...more,
});

const SMALL = { min: '-1', max: '1', step: '0.5' };

const outlines: Readonly<Record<string, Outline>> = {
  'as it comes': outline({}),
  'one dimension, turned kernel, stride': outline({
    dimensions: 1,
    inputs: 7,
    flip: true,
    stride: 2,
    padding: 1,
  }),
  'padded, logistic': outline(
    {
      inputs: 2,
      kernel: 2,
      padding: 1,
      activation: 'sigmoid',
      weights: SMALL,
      input: SMALL,
      ending: 'upstream',
    },
    { decimals: 4 },
  ),
  'one dimension, max of three': outline({
    dimensions: 1,
    inputs: 8,
    kernel: 2,
    activation: 'relu',
    pool: { name: 'max', size: 3 },
    ending: 'upstream',
  }),
  'two dimensions, max': outline({ inputs: 3, kernel: 2, pool: 'max', ending: 'target' }),
  'average of tanh': outline(
    {
      inputs: 3,
      kernel: 2,
      activation: 'tanh',
      pool: 'average',
      weights: SMALL,
      input: SMALL,
      ending: 'target',
      loss: 'squared-error',
    },
    { decimals: 4, ask: ['y', 'a', 'pooled', 'loss', 'dPooled', 'da', 'slope', 'dy', 'dKernel', 'dBias'] },
  ),
};

/** Everything as tables: a row over one dimension is a table of one row. */
interface Tables {
  readonly flat: boolean;
  readonly input: Matrix;
  readonly kernel: Matrix;
  readonly bias: Decimal;
}

const tableOf = (texts: ConvolutionProblem['input']): Matrix =>
  Array.isArray(texts[0]) ? matrixOf(texts as string[][]) : [(texts as string[]).map(numberOf)];

function tables({ input, kernel, bias }: ConvolutionProblem): Tables {
  return {
    flat: !Array.isArray(input[0]),
    input: tableOf(input),
    kernel: tableOf(kernel),
    bias: bias === undefined ? ZERO : numberOf(bias),
  };
}

type EntryAt = (row: number, column: number) => Decimal;

function tableFrom(rows: number, columns: number, at: EntryAt): Matrix {
  return upTo(rows).map((row) => upTo(columns).map((column) => at(row - 1, column - 1)));
}

const idIn = (flat: boolean, id: string) => (row: number, column: number) =>
  flat ? `${id}[${column + 1}]` : `${id}[${row + 1},${column + 1}]`;

function note(hand: Hand, flat: boolean, id: string, table: Matrix): Matrix {
  const own = idIn(flat, id);
  return table.map((row, i) => row.map((value, j) => hand.note(own(i, j), value)));
}

const total = (table: Matrix) => sum(table.flat());

function work(problem: ConvolutionProblem, hand: Hand): void {
  const { flat, input, kernel, bias } = tables(problem);
  const { stride, padding, flip, pool, convention } = problem;
  const name = problem.activation?.name as 'tanh' | undefined;
  const alpha = problem.activation?.alpha ?? (problem.activation?.name === 'elu' ? '1' : '0.01');
  const setting: Setting = { convention, alpha: numberOf(alpha) };
  const [high, wide] = [kernel.length, kernel[0]!.length];
  const down = flat ? 0 : padding;
  const padded = tableFrom(
    input.length + 2 * down,
    input[0]!.length + 2 * padding,
    (r, c) => input[r - down]?.[c - padding] ?? ZERO,
  );
  if (padding > 0) note(hand, flat, 'padded', padded);
  /** Where a weight of the kernel meets the padded input at an output. */
  const met = (i: number, size: number, u: number) => i + (flip ? size - 1 - u : u);
  const step = flat ? 1 : stride;
  const row = (i: number, u: number) => met(i * step, high, u);
  const column = (j: number, v: number) => met(j * stride, wide, v);
  const rows = Math.floor((padded.length - high) / step) + 1;
  const columns = Math.floor((padded[0]!.length - wide) / stride) + 1;
  const y = note(
    hand,
    flat,
    'y',
    tableFrom(rows, columns, (i, j) =>
      total(tableFrom(high, wide, (u, v) => kernel[u]![v]!.times(padded[row(i, u)]![column(j, v)]!))).plus(
        bias,
      ),
    ),
  );
  const a = name
    ? note(
        hand,
        flat,
        'a',
        y.map((each) => each.map((z) => output(name, z, setting))),
      )
    : y;
  const [tall, size] = [flat ? 1 : (pool?.size ?? 1), pool?.size ?? 1];
  const window = (i: number, j: number) => tableFrom(tall, size, (p, q) => a[i * tall + p]![j * size + q]!);
  const pooled =
    pool &&
    note(
      hand,
      flat,
      'pooled',
      tableFrom(Math.floor(rows / tall), Math.floor(columns / size), (i, j) => {
        const values = window(i, j);
        return pool.name === 'max' ? Decimal.max(...values.flat()) : total(values).div(tall * size);
      }),
    );
  const last = pooled ?? a;
  const lastId = pool ? 'dPooled' : name ? 'da' : 'dy';
  const width = last[0]!.length;
  const idAt = (entry: number) => idIn(flat, lastId)(Math.floor(entry / width), entry % width);
  const entries = noteEnding(problem, last.flat(), idAt, hand);
  if (!entries) return;
  const dLast = last.map((_, i) => entries.slice(i * width, (i + 1) * width));
  const share = (i: number, j: number): Decimal => {
    const [p, q] = [Math.floor(i / tall), Math.floor(j / size)];
    const gradient = dLast[p]?.[q];
    if (!gradient) return ZERO;
    if (pool!.name === 'average') return gradient.div(tall * size);
    // Of equal entries the last one, row by row.
    const values = window(p, q).flat();
    const largest = Decimal.max(...values);
    const taken = values.map((value) => signOf(value.minus(largest)) === 0).lastIndexOf(true);
    return taken === (i % tall) * size + (j % size) ? gradient : ZERO;
  };
  const da = pool ? note(hand, flat, name ? 'da' : 'dy', tableFrom(rows, columns, share)) : dLast;
  const slopes =
    name &&
    note(
      hand,
      flat,
      'slope',
      tableFrom(rows, columns, (i, j) => slopeWays(name, y[i]![j]!, a[i]![j]!, setting)[0]!()),
    );
  const dy = slopes
    ? note(
        hand,
        flat,
        'dy',
        tableFrom(rows, columns, (i, j) => da[i]![j]!.times(slopes[i]![j]!)),
      )
    : da;
  note(
    hand,
    flat,
    'dKernel',
    tableFrom(high, wide, (u, v) =>
      total(tableFrom(rows, columns, (i, j) => dy[i]![j]!.times(padded[row(i, u)]![column(j, v)]!))),
    ),
  );
  if (problem.bias !== undefined) hand.note('dBias', total(dy));
  const back = padded.map((each) => each.map(() => ZERO));
  for (const i of dy.keys()) {
    for (const j of dy[i]!.keys()) {
      for (const u of kernel.keys()) {
        for (const v of kernel[u]!.keys()) {
          const [r, c] = [row(i, u), column(j, v)];
          back[r]![c] = back[r]![c]!.plus(dy[i]![j]!.times(kernel[u]![v]!));
        }
      }
    }
  }
  note(
    hand,
    flat,
    'dInput',
    tableFrom(input.length, input[0]!.length, (r, c) => back[r + down]![c + padding]!),
  );
}

const UNITS = ['tanh', 'sigmoid', 'linear', 'relu', 'relu', 'leaky-relu'];

function random(stream: Stream): Record<string, unknown> {
  const flat = stream.integer(0, 1) === 0;
  const [kernel, padding, stride] = [stream.integer(1, 3), stream.integer(0, 1), stream.integer(1, 2)];
  const inputs = kernel + stream.integer(0, 3);
  const left = Math.floor((inputs + 2 * padding - kernel) / stride) + 1;
  const most = flat ? 3 : 2;
  const size = stream.integer(2, most);
  const pool =
    left >= size && stream.integer(0, 1) === 1 ? { name: stream.pick(['max', 'average']), size } : undefined;
  const table = (extent: number) =>
    flat ? numbers(extent, stream) : upTo(extent).map(() => numbers(extent, stream));
  const ending = stream.pick(['none', 'target', 'upstream', 'upstream']);
  const losses = ['', 'half-squared-error', 'squared-error', 'mean-squared-error'];
  const loss = ending === 'target' ? stream.pick(losses) : '';
  return {
    family,
    convention: randomConvention(stream.at('convention')),
    input: table(inputs),
    kernel: table(kernel),
    ...(stream.integer(0, 2) > 0 ? { bias: numbers(1, stream)[0] } : {}),
    stride,
    padding,
    flip: stream.integer(0, 2) === 0,
    ...(stream.integer(0, 2) > 0 ? { activation: stream.pick(UNITS) } : {}),
    ...(pool ? { pool } : {}),
    ...(ending === 'none' ? {} : { [ending]: table(pool ? Math.floor(left / pool.size) : left) }),
    ...(loss ? { loss } : {}),
  };
}

const asWork = (problem: unknown, hand: Hand) => work(problem as ConvolutionProblem, hand);

/** Whether a small change of some number may take another branch of a ReLU or a maximum. */
function isOnEdge({ activation, pool }: ConvolutionProblem, reference: Entries): boolean {
  const from = (id: string) =>
    [...reference].filter(([key]) => key.startsWith(`${id}[`)).map(([, value]) => value);
  const kinked = /relu/.test(activation?.name ?? '') && from('y').some((value) => value.abs().lt('1e-15'));
  if (pool?.name !== 'max') return kinked;
  const values = from(activation ? 'a' : 'y');
  return (
    kinked || values.some((one, i) => values.slice(i + 1).some((other) => one.minus(other).abs().lt('1e-15')))
  );
}

export const laws: FamilyLaws = {
  outlines,
  work: asWork,
  random,
  quotients: (data, reference) => {
    const problem = data as ConvolutionProblem;
    const { target, upstream, activation, pool, convention } = problem;
    if ((!target && !upstream) || isOnEdge(problem, reference)) return new Map();
    const loss = lossOfEnding({ target, convention });
    const entries = {
      ...(activation || pool || target ? { dy: 'y' } : {}),
      ...(activation && (pool || target) ? { da: 'a' } : {}),
      ...(pool && target ? { dPooled: 'pooled' } : {}),
    };
    return new Map([
      ...quotientsByGivens(problem, asWork, { dKernel: 'kernel', dBias: 'bias', dInput: 'input' }, loss),
      ...quotientsByEntries(problem, asWork, entries, loss),
    ]);
  },
  gradients: () => /^d(?:Kernel|Bias|Input)$/,
  isStraight: ({ activation }) => !/tanh|sigmoid/.test(`${activation ?? ''}`),
  unworthy: (exercise, reference) => idle(exercise, reference, { before: () => undefined, excuses: true }),
};
