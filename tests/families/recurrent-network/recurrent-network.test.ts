import { describe, expect, it } from 'vitest';
import { expectNear, expectRefused, valuesOf } from '../in-floats.ts';

const SEQUENCE = {
  family: 'recurrent-network',
  x: [['0.5'], ['-1'], ['1.5']],
  Wx: [['0.6'], ['-0.4']],
  Wh: [
    ['0.3', '-0.5'],
    ['0.8', '0.2'],
  ],
  b: ['0.1', '-0.2'],
  h0: ['0.2', '-0.1'],
  Wy: [['0.7', '-0.9']],
  by: ['0.4'],
} as const;
const LAST = { ...SEQUENCE, target: ['0.5'] };
const EVERY = { ...SEQUENCE, targets: [['0.5'], ['-0.5'], ['1']] };

type Numbers = Readonly<Record<'Wx' | 'Wh' | 'Wy', number[][]>> &
  Readonly<Record<'b' | 'by' | 'h0', number[]>>;

/** The numbers of the sequence as floats. */
function floats(): Numbers {
  return JSON.parse(JSON.stringify(SEQUENCE), (_key, value) =>
    typeof value === 'string' && value !== SEQUENCE.family ? Number(value) : value,
  );
}

/** Σ ½(t − y)² in plain floats; `targets` by step. */
function lossIn({ Wx, Wh, Wy, b, by, h0 }: Numbers, targets: readonly (number | undefined)[]): number {
  let [state, loss] = [h0, 0];
  [0.5, -1, 1.5].forEach((x, step) => {
    state = Wx.map((weights, j) =>
      Math.tanh(weights[0]! * x + Wh[j]!.reduce((net, weight, m) => net + weight * state[m]!, 0) + b[j]!),
    );
    const y = Wy[0]!.reduce((net, weight, j) => net + weight * state[j]!, by[0]!);
    const target = targets[step];
    if (target !== undefined) loss += (target - y) ** 2 / 2;
  });
  return loss;
}

const H = 1e-5;

function quotients(field: keyof Numbers, targets: readonly (number | undefined)[]): readonly number[] {
  const count = (floats()[field] as readonly unknown[]).flat().length;
  return Array.from({ length: count }, (_, entry) => {
    const [plus, minus] = [H, -H].map((by) => {
      const moved = floats();
      const rows = moved[field] as (number | number[])[];
      const width = Array.isArray(rows[0]) ? rows[0].length : 1;
      const row = rows[Math.floor(entry / width)];
      if (Array.isArray(row)) row[entry % width]! += by;
      else rows[entry] = row! + by;
      return lossIn(moved, targets);
    });
    return (plus! - minus!) / (2 * H);
  });
}

describe.each([
  ['the last step', LAST, [undefined, undefined, 0.5]],
  ['every step', EVERY, [0.5, -0.5, 1]],
] as const)('a sequence with targets of %s', (_name, data, targets) => {
  it('has the loss of plain floats', () => {
    expectNear(valuesOf(data, 'loss'), [lossIn(floats(), targets)]);
  });

  it.each(['Wx', 'Wh', 'b', 'Wy', 'by'] as const)(
    'has the gradient by %s that difference quotients give',
    (id) => {
      expectNear(valuesOf(data, `d${id}`), quotients(id, targets));
    },
  );

  it('has the same numbers with the weights in columns', () => {
    const transposed = (table: readonly (readonly string[])[]) =>
      table[0]!.map((_, column) => table.map((row) => row[column]!));
    const { Wx, Wh, Wy } = data;
    const columns = {
      ...data,
      convention: 'row-vector',
      Wx: transposed(Wx),
      Wh: transposed(Wh),
      Wy: transposed(Wy),
    };
    expect(valuesOf(columns, 'dh')).toEqual(valuesOf(data, 'dh'));
    expect(valuesOf(columns, 'dWx')).toEqual(valuesOf(data, 'dWx'));
  });
});

describe('mistakes', () => {
  it('forgetting the steps before gives the gradient of the last step alone', () => {
    const [dz, x] = [valuesOf(LAST, 'dz').slice(4), 1.5];
    expectNear(
      valuesOf(LAST, 'dWx', ['last-step-only']),
      dz.map((each) => each * x),
    );
  });

  it('a mean over the steps is a third of the sum', () => {
    expectNear(
      valuesOf(EVERY, 'db', ['averaged-over-time']),
      valuesOf(EVERY, 'db').map((each) => each / 3),
    );
  });

  it('a state that is not carried on leaves each step as if it were the first', () => {
    const [first, second] = [valuesOf(LAST, 'z', ['state-not-carried']), ['-1']];
    const alone = { ...LAST, x: [second] };
    expectNear(first.slice(2, 4), valuesOf(alone, 'z'));
  });
});

describe('a problem that does not fit', () => {
  it.each([
    [{ ...LAST, Wh: [['0.3']] }, 'Wh', 'is 1 × 1, not 2 × 2'],
    [{ ...LAST, h0: ['0'] }, 'h0', 'has 1 number, not 2'],
    [{ ...LAST, targets: EVERY.targets }, 'target', 'give one of both'],
    [SEQUENCE, 'target', 'is missing'],
    [{ ...EVERY, targets: [['0']] }, 'targets', 'is 1 × 1, not 3 × 1'],
    [{ ...EVERY, loss: 'binary-cross-entropy' }, 'targets[1][0]', 'is no probability'],
    [{ ...LAST, convention: { bias: 'none' } }, 'b', 'leave b out'],
    [{ ...LAST, activation: 'softmax' }, 'activation', 'softmax is for outputs'],
  ])('is refused: %#', expectRefused);
});
