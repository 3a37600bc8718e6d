import type { AttentionProblem } from '../../../src/families/attention/problem.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { numbers, randomConvention } from '../../laws/random-problem.ts';
import { Decimal, sum, upTo } from '../../reference/decimal.ts';
import { lossOfEnding, noteEnding } from '../../reference/ending.ts';
import type { Hand } from '../../reference/hand.ts';
import {
  beside,
  columnsOf,
  type Matrix,
  matrixOf,
  noteMatrix,
  product,
  scaledBy,
  transposed,
} from '../../reference/matrices.ts';
import { quotientsByEntries, quotientsByGivens } from '../../reference/quotients-of-work.ts';

const family = 'attention';
const outline = (parameters: Outline['parameters'], more: Partial<Outline> = {}): Outline => ({
  family,
  parameters: parameters ?? {},
  ...more,
});

const SMALL = { min: '-1.5', max: '1.5', step: '0.5', nonzero: true };

const outlines: Readonly<Record<string, Outline>> = {
  'as it comes': { family },
  'three tokens, not scaled': outline({ tokens: 3, scale: 'none', keySize: 1, valueSize: 1 }),
  'a gradient that came back': outline({ ending: 'upstream' }),
  'every step, mean of squares': outline(
    { ending: 'target', loss: 'mean-squared-error' },
    { ask: ['scores', 'e', 'weights', 'output', 'loss', 'dOutput', 'dV', 'dWeights', 'dScores', 'dQ', 'dK'] },
  ),
  'two heads': outline({ heads: 2, ending: 'upstream' }),
  'tokens and their matrices': outline(
    { inputs: 2, values: SMALL, ending: 'upstream' },
    { ask: ['Q', 'K', 'V', 'scores', 'weights', 'output', 'dV', 'dWv'] },
  ),
  'wide queries': outline({ queries: { min: '-3', max: '3', step: '1' } }),
};

interface Head {
  readonly weights: Matrix;
  readonly number: string;
}

function work(problem: AttentionProblem, hand: Hand): void {
  const { X, heads, scale } = problem;
  const given = (id: 'Q' | 'K' | 'V', by: 'Wq' | 'Wk' | 'Wv'): Matrix =>
    X ? noteMatrix(hand, id, product(matrixOf(X), matrixOf(problem[by]!))) : matrixOf(problem[id]!);
  const [Q, K, V] = [given('Q', 'Wq'), given('K', 'Wk'), given('V', 'Wv')];
  const [size, width] = [Q[0]!.length / heads, V[0]!.length / heads];
  const factor = new Decimal(1).div(scale === 'sqrt' ? new Decimal(size).sqrt() : 1);
  const all = upTo(heads).map((position): Head => {
    const number = heads === 1 ? '' : `${position}`;
    const part = (a: Matrix) => columnsOf(a, (position - 1) * size, size);
    const scores = noteMatrix(
      hand,
      `scores${number}`,
      scaledBy(product(part(Q), transposed(part(K))), factor),
    );
    const e = noteMatrix(
      hand,
      `e${number}`,
      scores.map((row) => row.map((score) => score.exp())),
    );
    const weights = scores.map((row, i) =>
      row.map((score, j) =>
        hand.note(
          `weights${number}[${i + 1},${j + 1}]`,
          hand.oneOf([
            () => score.exp().div(sum(row.map((each) => each.exp()))),
            () => e[i]![j]!.div(sum(e[i]!)),
          ]),
        ),
      ),
    );
    return { weights, number };
  });
  const values = all.map((_, position) => columnsOf(V, position * width, width));
  const mixed = beside(...all.map(({ weights }, position) => product(weights, values[position]!)));
  const output = noteMatrix(hand, 'output', mixed);
  const columns = output[0]!.length;
  const idAt = (entry: number) => `dOutput[${Math.floor(entry / columns) + 1},${(entry % columns) + 1}]`;
  const flat = noteEnding(problem, output.flat(), idAt, hand);
  if (flat)
    back(
      problem,
      { Q, K, V, all, factor, dOutput: output.map((_, i) => flat.slice(i * columns, (i + 1) * columns)) },
      hand,
    );
}

interface Forward {
  readonly Q: Matrix;
  readonly K: Matrix;
  readonly V: Matrix;
  readonly all: readonly Head[];
  readonly factor: Decimal;
  readonly dOutput: Matrix;
}

function back(problem: AttentionProblem, { Q, K, V, all, factor, dOutput }: Forward, hand: Hand): void {
  const [size, width] = [Q[0]!.length / all.length, V[0]!.length / all.length];
  const own = (a: Matrix, position: number, count: number) => columnsOf(a, position * count, count);
  const dV = all.map(({ weights }, position) => product(transposed(weights), own(dOutput, position, width)));
  const dScores = all.map(({ weights, number }, position) => {
    const dWeights = noteMatrix(
      hand,
      `dWeights${number}`,
      product(own(dOutput, position, width), transposed(own(V, position, width))),
    );
    return noteMatrix(
      hand,
      `dScores${number}`,
      weights.map((row, i) => {
        const mean = sum(row.map((weight, m) => weight.times(dWeights[i]![m]!)));
        return row.map((weight, j) => weight.times(dWeights[i]![j]!.minus(mean)));
      }),
    );
  });
  const byQ = dScores.map((d, position) => scaledBy(product(d, own(K, position, size)), factor));
  const byK = dScores.map((d, position) => scaledBy(product(transposed(d), own(Q, position, size)), factor));
  const gradients = {
    V: noteMatrix(hand, 'dV', beside(...dV)),
    Q: noteMatrix(hand, 'dQ', beside(...byQ)),
    K: noteMatrix(hand, 'dK', beside(...byK)),
  };
  if (!problem.X) return;
  const tokens = transposed(matrixOf(problem.X));
  for (const [id, by] of [
    ['Q', 'Wq'],
    ['K', 'Wk'],
    ['V', 'Wv'],
  ] as const) {
    noteMatrix(hand, `d${by}`, product(tokens, gradients[id]));
  }
}

function random(stream: Stream): Record<string, unknown> {
  const heads = stream.integer(1, 2);
  const [queries, keys] = [stream.integer(1, 3), stream.integer(1, 3)];
  const [keySize, valueSize] = [stream.integer(1, 2) * heads, stream.integer(1, 2) * heads];
  const scaled = stream.integer(0, 1) === 1;
  // No precision tells a half from what two equal scores with a root in them, or equal values, come to.
  const fine = () => `${(2 * stream.integer(-75, 74) + 1) / 100}`;
  const fineTable = (rows: number, columns: number) => upTo(rows).map(() => upTo(columns).map(fine));
  const table = (rows: number, columns: number) =>
    scaled ? fineTable(rows, columns) : upTo(rows).map(() => numbers(columns, stream));
  const inputs = stream.integer(1, 3);
  const fromTokens = stream.integer(0, 1) === 1;
  const own = fromTokens
    ? {
        X: table(queries, inputs),
        Wq: table(inputs, keySize),
        Wk: table(inputs, keySize),
        Wv: table(inputs, valueSize),
      }
    : { Q: table(queries, keySize), K: table(keys, keySize), V: fineTable(keys, valueSize) };
  const ending = stream.pick(['none', 'target', 'upstream', 'upstream']);
  const losses = ['', 'half-squared-error', 'squared-error', 'mean-squared-error'];
  const loss = ending === 'target' ? stream.pick(losses) : '';
  return {
    family,
    convention: randomConvention(stream.at('convention')),
    ...own,
    heads,
    ...(scaled ? {} : { scale: 'none' }),
    ...(ending === 'none' ? {} : { [ending]: table(queries, valueSize) }),
    ...(loss ? { loss } : {}),
  };
}

const asWork = (problem: unknown, hand: Hand) => work(problem as AttentionProblem, hand);

export const laws: FamilyLaws = {
  outlines,
  provoking: ['wide queries'],
  work: asWork,
  random,
  quotients: (problem) => {
    const { target, upstream, X, heads, convention } = problem as AttentionProblem;
    if (!target && !upstream) return new Map();
    const loss = lossOfEnding({ target, convention });
    const each = (id: string, of: string) =>
      Object.fromEntries(heads === 1 ? [[id, of]] : upTo(2).map((head) => [`${id}${head}`, `${of}${head}`]));
    const givens = X ? { dWq: 'Wq', dWk: 'Wk', dWv: 'Wv' } : { dQ: 'Q', dK: 'K', dV: 'V' };
    const own = X ? { dQ: 'Q', dK: 'K', dV: 'V' } : {};
    return new Map([
      ...quotientsByGivens(problem, asWork, givens, loss),
      ...quotientsByEntries(problem, asWork, { ...own, ...each('dWeights', 'weights') }, loss),
      ...(target ? quotientsByEntries(problem, asWork, { dOutput: 'output' }, loss) : []),
    ]);
  },
  gradients: (problem) => ((problem as AttentionProblem).upstream ? /^d(?!Output)/ : /^d/),
  unworthy: (exercise, reference) => [
    ...[...reference]
      .filter(([id, value]) => id.startsWith('weights') && (value.lt('0.02') || value.gt('0.98')))
      .map(([id, value]) => `${id} is ${value}`),
    ...idle(exercise, reference, { before: () => undefined, excuses: false }),
  ],
};
