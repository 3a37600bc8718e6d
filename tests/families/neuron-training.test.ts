import { describe, expect, it } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { readProblemData } from '../../src/bank/read-problem.ts';
import { stream } from '../../src/random/stream.ts';
import { slotsOf } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';

/** Entries of a quantity of a problem file, to so many decimals. */
function valuesOf(problem: object, id: string, digits = 6): string {
  const solved = solve(readProblemData(problem).worksheet);
  return slotsOf(solved.program, id)
    .map(({ number }) => solved.fixed(number, digits))
    .join(' ');
}

const adaline = {
  family: 'adaline',
  weights: ['0'],
  bias: '0',
  learningRate: '0.1',
  samples: [{ input: ['1'], target: '1' }],
};

describe('the loss of a single neuron is obeyed', () => {
  it.each([
    ['in the convention', { convention: { loss: 'squared-error' } }],
    ['in its own field', { loss: 'squared-error' }],
    ['by a preset that has it', { convention: 'sensitivity' }],
  ])('%s: Adaline with (t − z)² has the loss 1 and dw = −2', (_where, said) => {
    expect(valuesOf({ ...adaline, ...said }, 'loss')).toBe('1.000000');
    expect(valuesOf({ ...adaline, ...said }, 'dw')).toBe('-2.000000');
  });

  it('a sigmoid neuron under ½(t − y)² has the slope y(1 − y) in its gradient', () => {
    const neuron = { ...adaline, family: 'sigmoid-neuron', convention: { loss: 'half-squared-error' } };
    // ½(1 − ½)², −(1 − ½)·½·½
    expect(valuesOf(neuron, 'loss')).toBe('0.125000');
    expect(valuesOf(neuron, 'dw')).toBe('-0.125000');
  });

  it('a sigmoid neuron of which nobody says a loss keeps its cross-entropy', () => {
    const neuron = { ...adaline, family: 'sigmoid-neuron', convention: { update: 'online' } };
    expect(valuesOf(neuron, 'dw')).toBe('-0.500000');
  });

  it.each([
    ['adaline', { loss: 'binary-cross-entropy' }, /half-squared-error/],
    ['perceptron-rule', { loss: 'squared-error' }, /corrects mistakes and descends no loss/],
  ])('%s refuses %o, in the field and in the convention', (family, loss, message) => {
    const problem = { ...adaline, family };
    expect(() => readProblemData({ ...problem, ...loss })).toThrow(message);
    expect(() => readProblemData({ ...problem, convention: loss })).toThrow(message);
  });
});

describe('classes follow the targets', () => {
  const one = { ...adaline, weights: ['1'], samples: [{ input: ['-1'], target: '-1' }] };

  it('are −1 and +1 where a target is −1', () => {
    expect(valuesOf(one, 'output', 0)).toBe('-1');
    expect(valuesOf({ ...one, family: 'perceptron-rule' }, 'error', 0)).toBe('0');
  });

  it('are what the convention says, where it says', () => {
    expect(valuesOf({ ...one, convention: { coding: '0/1' } }, 'output', 0)).toBe('0');
  });

  it('are those of a whole bank question, whatever is drawn for one student', () => {
    const text =
      'id: b\nquestions:\n  - { id: q, family: adaline, parameters: { samples: 1, targets: [-1, 1] } }\n';
    const [question] = readBank(text, 'b.yaml').questions;
    const drawn = [1, 2, 3, 4, 5, 6].map((seed) =>
      question!.family.draw(question!.parameters, question!.convention, stream('coding', `${seed}`)),
    );
    expect(drawn.map(({ convention }) => convention.coding)).toEqual(drawn.map(() => '-1/+1'));
  });
});

describe('a penalty ½λ‖w‖²', () => {
  const neuron = {
    ...adaline,
    family: 'sigmoid-neuron',
    weights: ['0.5'],
    l2: '1',
  };

  it('is part of the loss, and λw of its gradient; the bias is left out', () => {
    // ln(1 + e^−0.5) + 0.125; σ(0.5) − 1 + 0.5
    expect(valuesOf(neuron, 'loss')).toBe('0.599077');
    expect(valuesOf(neuron, 'dw')).toBe('0.122459');
    expect(valuesOf(neuron, 'db')).toBe('-0.377541');
  });

  it('is counted once in a batch, however many samples there are', () => {
    const samples = [...neuron.samples, ...neuron.samples];
    const batch = { ...neuron, samples, update: 'batch' };
    expect(valuesOf(batch, 'dw')).toBe('-0.255081');
    expect(valuesOf(batch, 'epochLoss')).toBe('1.073154');
    expect(valuesOf(batch, 'loss')).toBe('0.474077 0.474077');
  });
});

const perceptron = {
  family: 'perceptron-rule',
  weights: ['0', '0'],
  bias: '0',
  learningRate: '1',
  samples: [
    { input: ['1', '1'], target: '1' },
    { input: ['1', '0'], target: '-1' },
  ],
};

describe('a perceptron', () => {
  it('holds a threshold that does not learn', () => {
    const held = {
      ...perceptron,
      convention: { bias: 'x0=-1' },
      weights: ['0.3'],
      bias: '0.2',
      frozen: ['b'],
      learningRate: '0.1',
      samples: [{ input: ['1'], target: '0' }],
    };
    // 0.3 − 0.2 ≥ 0: class 1, w = 0.3 − 0.1
    expect(valuesOf(held, 'w', 1)).toBe('0.2');
    expect(valuesOf(held, 'b', 1)).toBe('0.2');
  });

  it('gives 0 within a band, and learns from every output that is not the target', () => {
    const banded = { ...perceptron, band: '0.2', convention: { perceptron: 'target' } };
    // Fausett 1994, section 2.3: y = 0 at first, Δw = t·x; then a net of 2 for the target −1.
    expect(valuesOf(banded, 'output', 0)).toBe('0 1');
    expect(valuesOf(banded, 'w', 0)).toBe('1 1 0 1');
    expect(valuesOf(banded, 'b', 0)).toBe('1 0');
  });

  it('takes the border of the band for the band', () => {
    const border = { ...perceptron, bias: '0.2', band: '0.2' };
    expect(valuesOf(border, 'output', 0).slice(0, 1)).toBe('0');
  });

  it.each([
    ['1', '-1'],
    ['-1', '1'],
  ])('is wrong at a net of 0 for the target %s where that is wrong for both classes', (target, output) => {
    const zero = { ...perceptron, zeroNet: 'wrong', samples: [{ input: ['1', '1'], target }] };
    const bipolar = { ...zero, convention: { coding: '-1/+1' } };
    expect(valuesOf(bipolar, 'output', 0)).toBe(output);
  });

  it('learns until an epoch passes without a mistake, that one included', () => {
    const until = {
      ...perceptron,
      learningRate: '0.5',
      epochs: { until: 'convergence', atMost: 6 },
      samples: [
        { input: ['0', '0'], target: '0' },
        { input: ['0', '1'], target: '1' },
      ],
    };
    expect(valuesOf(until, 'mistakes', 0)).toBe('2 1 0');
    expect(valuesOf(until, 'w', 1)).toBe('0.0 0.0 0.0 0.5 0.0 0.5 0.0 0.5 0.0 0.5 0.0 0.5');
    expect(valuesOf({ ...until, epochs: { until: 'convergence', atMost: 2 } }, 'mistakes', 0)).toBe('2 1');
  });

  it.each([
    [{ band: '0.2', convention: { coding: '0/1' } }, /coding: -1\/\+1/],
    [{ band: '0.2', zeroNet: 'wrong' }, /a band, in which a net of 0 lies/],
    [{ band: '-1' }, /must not be negative/],
    [{ l2: '1' }, /descends none/],
    [{ frozen: ['w'] }, /Did you mean|Allowed: b|unknown frozen/],
  ])('refuses %o', (fields, message) => {
    expect(() => readProblemData({ ...perceptron, ...fields })).toThrow(message);
  });

  it.each(['adaline', 'sigmoid-neuron'])('alone has a band and a wrong net of 0, not %s', (family) => {
    const problem = { ...adaline, family };
    expect(() => readProblemData({ ...problem, band: '0.2' })).toThrow(/belongs to the perceptron rule/);
    expect(() => readProblemData({ ...problem, zeroNet: 'wrong' })).toThrow(/belongs to the perceptron rule/);
  });
});
