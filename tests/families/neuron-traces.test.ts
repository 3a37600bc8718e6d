import { describe, expect, it } from 'vitest';
import { type Convention, PRESETS } from '../../src/conventions/convention.ts';
import { familyById } from '../../src/families/index.ts';
import type { NeuronProblem } from '../../src/families/single-neuron/problem.ts';
import { slotsOf } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';

const AND = [
  ['0', '0', '0'],
  ['0', '1', '0'],
  ['1', '0', '0'],
  ['1', '1', '1'],
].map(([a, b, target]) => ({
  input: [a!, b!],
  target: target!,
}));

function traced(family: string, convention: Partial<Convention>, content: object) {
  const chosen = familyById(family);
  const full = { samples: AND, weights: ['0', '0'], bias: '0', learningRate: '1', ...content };
  const read = chosen.problemSchema.parse(full);
  const problem = { family, convention: { ...PRESETS['modern']!, ...convention }, ...read } as NeuronProblem;
  const solved = solve(chosen.worksheet(problem));
  return (id: string, digits = 0) =>
    slotsOf(solved.program, id)
      .map(({ number }) => solved.fixed(number, digits))
      .join(' ');
}

describe('perceptron rule', () => {
  it('counts presentations on across epochs and keeps what it learned', () => {
    const trace = traced('perceptron-rule', {}, { epochs: 2 });
    // By hand: from w = (0, 0), b = 0 with step(0) = 1.
    expect(trace('output')).toBe('1 0 0 0 1 1 0 0');
    expect(trace('error')).toBe('-1 0 0 1 -1 -1 0 1');
    expect(trace('w')).toBe('0 0 0 0 0 0 1 1 1 1 1 0 1 0 2 1');
    expect(trace('b')).toBe('-1 -1 -1 0 -1 -2 -2 -1');
    expect(trace('dw')).toBe('0 0 0 0 0 0 -1 -1 0 0 0 1 0 0 -1 -1');
  });

  it('takes step(0) from the convention', () => {
    expect(traced('perceptron-rule', { step0: '0' }, {})('output').startsWith('0')).toBe(true);
  });

  it('adds up the same numbers over a batch and updates once an epoch', () => {
    const trace = traced('perceptron-rule', {}, { epochs: 2, update: 'batch' });
    expect(trace('error')).toBe('-1 -1 -1 0 0 0 0 1');
    expect(trace('dw')).toBe('1 1 -1 -1');
    expect(trace('w')).toBe('-1 -1 0 0');
    expect(trace('b')).toBe('-3 -2');
  });

  it('averages over the batch where the convention says so', () => {
    const trace = traced('perceptron-rule', { batch: 'mean' }, { update: 'batch' });
    expect(trace('dw', 2)).toBe('0.25 0.25');
  });

  it('moves by η·t·x on errors under the target rule, and the error stays t − y', () => {
    const bipolar = AND.map(({ input, target }) => ({ input, target: target === '0' ? '-1' : '1' }));
    const trace = traced('perceptron-rule', { coding: '-1/+1', perceptron: 'target' }, { samples: bipolar });
    expect(trace('error')).toBe('-2 0 0 2');
    expect(trace('dw')).toBe('0 0 0 0 0 0 -1 -1');
    expect(trace('b')).toBe('-1 -1 -1 0');
  });

  it('subtracts a threshold, and gives it the other sign of step, with x0 = -1', () => {
    const [plain, threshold] = [
      traced('perceptron-rule', {}, {}),
      traced('perceptron-rule', { bias: 'x0=-1' }, {}),
    ];
    expect(threshold('z')).toBe(plain('z'));
    expect(threshold('b')).toBe('1 1 1 0');
  });

  it('has no b without a bias', () => {
    const trace = traced('perceptron-rule', { bias: 'none' }, { bias: undefined });
    expect(trace('b')).toBe('');
    expect(trace('w')).toBe('0 0 0 -1 -1 -1 0 0');
  });
});

describe('adaline', () => {
  it('measures its error before the threshold', () => {
    const content = {
      samples: [
        { input: ['1', '2'], target: '1' },
        { input: ['-1', '0.5'], target: '-1' },
      ],
    };
    const trace = traced(
      'adaline',
      { coding: '-1/+1' },
      { ...content, weights: ['0.5', '-0.5'], bias: '0.1', learningRate: '0.1' },
    );
    expect(trace('z', 3)).toBe('-0.400 -0.510');
    expect(trace('output')).toBe('-1 -1');
    expect(trace('error', 3)).toBe('1.400 -0.490');
    expect(trace('loss', 4)).toBe('0.9800 0.1201');
    expect(trace('w', 4)).toBe('0.6400 -0.2200 0.6890 -0.2445');
  });
});

describe('sigmoid neuron', () => {
  it('scales loss and gradient alike with the base of the logarithm', () => {
    const [natural, common] = [traced('sigmoid-neuron', {}, {}), traced('sigmoid-neuron', { log: '2' }, {})];
    expect(natural('loss', 4).split(' ')[0]).toBe('0.6931');
    expect(common('loss', 4).split(' ')[0]).toBe('1.0000');
    expect(natural('db', 6).split(' ')[0]).toBe('0.500000');
    expect(common('db', 6).split(' ')[0]).toBe('0.721348');
  });
});
