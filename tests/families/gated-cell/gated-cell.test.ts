import { describe, expect, it } from 'vitest';
import { expectNear, expectRefused, slopesOf, valuesOf } from '../in-floats.ts';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** Of each gate the weight of the input, the weight of the state, the bias. */
type Gate = readonly [number, number, number];
const LSTM = { f: [0.7, 0.1, 0.15], i: [0.95, 0.8, 0.65], g: [0.45, 0.15, 0.2], o: [0.6, 0.4, 0.1] } as const;
const GRU = { r: [0.5, -0.3, 0.1], u: [-0.6, 0.4, 0.2], g: [0.8, 0.7, -0.1] } as const;

function cellData(cell: 'lstm' | 'gru', gates: Readonly<Record<string, Gate>>, more: object) {
  const parts = Object.entries(gates).map(([key, [w, u, b]]) => ({
    [`W${key}`]: [[`${w}`]],
    [`U${key}`]: [[`${u}`]],
    [`b${key}`]: [`${b}`],
  }));
  return { family: 'gated-cell', cell, ...Object.assign({}, ...parts), ...more };
}

const net = ([w, u, b]: Gate, x: number, h: number) => w * x + u * h + b;

function lstmInFloats(gates: Readonly<Record<keyof typeof LSTM, Gate>>, x: number, h0: number, c0: number) {
  const [f, i, o] = [gates.f, gates.i, gates.o].map((gate) => sigmoid(net(gate, x, h0)));
  const c = f! * c0 + i! * Math.tanh(net(gates.g, x, h0));
  return { c, h: o! * Math.tanh(c) };
}

function gruInFloats(gates: Readonly<Record<keyof typeof GRU, Gate>>, x: number, h0: number) {
  const [r, u] = [gates.r, gates.u].map((gate) => sigmoid(net(gate, x, h0)));
  return u! * h0 + (1 - u!) * Math.tanh(net(gates.g, x, r! * h0));
}

describe('an LSTM', () => {
  const data = cellData('lstm', LSTM, { x: ['0.5'], h0: ['0.3'], c0: ['-0.4'], upstream: ['1'] });

  it('has the cell and the state of plain floats', () => {
    const { c, h } = lstmInFloats(LSTM, 0.5, 0.3, -0.4);
    expectNear([...valuesOf(data, 'c'), ...valuesOf(data, 'h')], [c, h]);
  });

  // G. Chen, A Gentle Tutorial of Recurrent Neural Network with Error Backpropagation, and A. Gomez's example in numbers
  // (Backpropogating an LSTM: A Numerical Example, 2016): first step, two inputs, no state before.
  it('gives the published numbers of the first step of Gomez’s example', () => {
    const two = {
      family: 'gated-cell',
      x: ['1', '2'],
      h0: ['0'],
      c0: ['0'],
      Wg: [['0.45', '0.25']],
      Ug: [['0.15']],
      bg: ['0.2'],
      Wi: [['0.95', '0.8']],
      Ui: [['0.8']],
      bi: ['0.65'],
      Wf: [['0.7', '0.45']],
      Uf: [['0.1']],
      bf: ['0.15'],
      Wo: [['0.6', '0.4']],
      Uo: [['0.25']],
      bo: ['0.1'],
    };
    const published = { g: 0.81775, i: 0.96083, f: 0.85195, o: 0.81757, c: 0.78572, h: 0.53631 };
    for (const [id, value] of Object.entries(published)) expectNear(valuesOf(two, id), [value], 4);
  });

  it.each(['f', 'i', 'g', 'o'] as const)(
    'has the gradients by gate %s that difference quotients give',
    (key) => {
      const slopes = slopesOf(
        LSTM[key],
        ([w, u, b]) => lstmInFloats({ ...LSTM, [key]: [w!, u!, b!] }, 0.5, 0.3, -0.4).h,
      );
      expectNear(
        [`dW${key}`, `dU${key}`, `db${key}`].flatMap((id) => valuesOf(data, id)),
        slopes,
      );
    },
  );

  it('sends gradients on to the cell and the state before', () => {
    const slopes = slopesOf([0.3, -0.4], ([h0, c0]) => lstmInFloats(LSTM, 0.5, h0!, c0!).h);
    expectNear([...valuesOf(data, 'dh0'), ...valuesOf(data, 'dc0')], slopes);
  });

  it('shows which gate was taken for which', () => {
    const exchanged = lstmInFloats({ ...LSTM, f: LSTM.i, i: LSTM.f }, 0.5, 0.3, -0.4);
    expectNear(valuesOf(data, 'c', ['gates-exchanged']), [exchanged.c]);
    const [o, c] = [valuesOf(data, 'o')[0]!, valuesOf(data, 'c')[0]!];
    expectNear(valuesOf(data, 'h', ['cell-for-tanh']), [o * c]);
  });
});

describe('a GRU', () => {
  const data = cellData('gru', GRU, { x: ['0.5'], h0: ['-0.6'], upstream: ['1'] });

  it('has the state of plain floats', () => {
    expectNear(valuesOf(data, 'h'), [gruInFloats(GRU, 0.5, -0.6)]);
  });

  it.each(['r', 'u', 'g'] as const)('has the gradients by gate %s that difference quotients give', (key) => {
    const slopes = slopesOf(GRU[key], ([w, u, b]) => gruInFloats({ ...GRU, [key]: [w!, u!, b!] }, 0.5, -0.6));
    expectNear(
      [`dW${key}`, `dU${key}`, `db${key}`].flatMap((id) => valuesOf(data, id)),
      slopes,
    );
    expectNear(
      valuesOf(data, 'dh0'),
      slopesOf([-0.6], ([h0]) => gruInFloats(GRU, 0.5, h0!)),
    );
  });

  it('weighs the candidate by the update gate where the problem says so', () => {
    const [u, g] = [valuesOf(data, 'u')[0]!, valuesOf(data, 'g')[0]!];
    const turned = (1 - u) * -0.6 + u * g;
    expectNear(valuesOf({ ...data, updateGate: 'new' }, 'h'), [turned]);
    expectNear(valuesOf(data, 'h', ['update-gate-turned']), [turned]);
  });
});

describe('a problem that does not fit', () => {
  const lstm = cellData('lstm', LSTM, { x: ['0.5'], h0: ['0.3'], c0: ['-0.4'] });
  const gru = cellData('gru', GRU, { x: ['0.5'], h0: ['0.3'] });
  it.each([
    [{ ...lstm, c0: undefined }, 'c0', 'is missing'],
    [{ ...gru, c0: ['1'] }, 'c0', 'belongs to lstm'],
    [{ ...gru, Wf: [['1']] }, 'Wf', 'is no part of gru'],
    [{ ...lstm, Uo: undefined }, 'Uo', 'is missing'],
    [{ ...lstm, bo: undefined }, 'bo', 'is missing'],
    [{ ...lstm, bg: undefined }, 'bf', 'all biases, or none'],
    [{ ...lstm, Wf: [['1', '2']] }, 'Wf', 'is 1 × 2, not 1 × 1'],
    [{ ...lstm, convention: { bias: 'none' } }, 'bg', 'has no biases'],
    [{ ...lstm, target: ['1', '2'] }, 'target', 'has 2 numbers, not 1'],
  ])('is refused: %#', expectRefused);

  it('names the two cells where another is asked for', () => {
    expect(() => valuesOf({ ...lstm, cell: 'lstn' }, 'h')).toThrow('lstm');
  });
});
