import { describe, expect, it } from 'vitest';
import { OUTSIDE_DOMAIN } from '../no-value.ts';
import { worked } from './worked.ts';

const sample = (input: readonly string[], target: string) => ({ input, target });

describe('the perceptron rule of the lecture', () => {
  const problem = (target: string) => ({
    family: 'perceptron-rule',
    convention: 'lecture-001',
    weights: ['0.5', '-0.5'],
    bias: '0',
    learningRate: '0.1',
    samples: [sample(['1', '1'], target)],
  });

  it('step(0) = 1, and nothing is updated when ŷ = y', () => {
    const right = worked(problem('1'));
    expect(right.text('z[1]', 1)).toBe('0.0');
    expect(right.text('output[1]', 0)).toBe('1');
    expect([right.text('w[1,1]', 1), right.text('w[1,2]', 1), right.text('b[1]', 1)]).toEqual([
      '0.5',
      '-0.5',
      '0.0',
    ]);
  });

  it('w += λ(y − ŷ)x and b += λ(y − ŷ) when it is wrong', () => {
    const wrong = worked(problem('0'));
    expect([wrong.text('w[1,1]', 1), wrong.text('w[1,2]', 1), wrong.text('b[1]', 1)]).toEqual([
      '0.4',
      '-0.6',
      '-0.1',
    ]);
  });
});

describe('Adaline', () => {
  const problem = {
    family: 'adaline',
    convention: 'lecture-001',
    weights: ['0.5'],
    bias: '0.1',
    learningRate: '0.1',
    samples: [sample(['2'], '2')],
  };

  it('adds λ(y − ŷ)x by the right derivation', () => {
    const right = worked(problem);
    expect(right.text('error[1]', 2)).toBe('0.90');
    expect(right.text('loss[1]', 3)).toBe('0.405');
    expect(right.text('w[1,1]', 2)).toBe('0.68');
  });

  it('subtracts it with the slip of the slide, w − λ(y − ŷ)x', () => {
    expect(worked(problem, ['update-subtracted-error']).text('w[1,1]', 2)).toBe('0.32');
  });
});

describe('the corner cases of binary cross-entropy', () => {
  const loss = (p: string, t: string) =>
    worked({
      family: 'worksheet',
      givens: { p, t },
      rules: ['L = -(xlogy(t, p) + xlogy(1 - t, 1 - p))'],
    }).text('L', 2);

  it('are 0 where prediction and target agree', () => {
    expect([loss('0', '0'), loss('1', '1')]).toEqual(['0.00', '0.00']);
  });

  it.each([
    ['0', '1'],
    ['1', '0'],
  ])('have no finite value for p = %s and t = %s', (p, t) => {
    expect(() => loss(p, t)).toThrow(OUTSIDE_DOMAIN);
  });
});

describe('the table of activation functions', () => {
  const at = (name: string, x: string, more: object = {}, slips: readonly string[] = []) => {
    const values = worked({ family: 'activation-functions', function: name, at: [x], ...more }, slips);
    return `${values.text('f[1]', 4)} ${values.text('df[1]', 4)}`;
  };

  // f(x) and f′(x) worked from the slide's formulas with a pocket calculator's functions.
  it.each([
    ['linear', '0.5', '0.5000 1.0000'],
    ['sigmoid', '0.5', '0.6225 0.2350'],
    ['tanh', '0.5', '0.4621 0.7864'],
    ['arctan', '0.5', '0.4636 0.8000'],
    ['relu', '0.5', '0.5000 1.0000'],
    ['relu', '-0.5', '0.0000 0.0000'],
    ['softplus', '0.5', '0.9741 0.6225'],
  ])('%s at %s', (name, x, expected) => {
    expect(at(name, x)).toBe(expected);
  });

  it.each([
    ['parametric-relu', '-0.0500 0.1000'],
    ['elu', '-0.0393 0.0607'],
  ])('%s with α = 0.1 at −0.5', (name, expected) => {
    expect(at(name, '-0.5', { alpha: '0.1' })).toBe(expected);
  });

  it('tanh x = 2/(1 + e^−2x) − 1', () => {
    const identity = worked({
      family: 'worksheet',
      givens: { x: '0.7' },
      rules: ['d = tanh(x) - (2/(1 + exp(-2*x)) - 1)'],
    });
    expect(identity.text('d', 30)).toBe(`0.${'0'.repeat(30)}`);
  });

  it('the slide writes the formula of ELU for leaky ReLU', () => {
    const printed = at('leaky-relu', '-0.5', { alpha: '0.1' }, ['leaky-as-elu']);
    expect(printed.split(' ')[0]).toBe(at('elu', '-0.5', { alpha: '0.1' }).split(' ')[0]);
  });

  it('the slide once writes σ with a minus, 1/(1 − e^−x)', () => {
    const printed = at('sigmoid', '0.5', {}, ['sigmoid-minus']).split(' ')[0];
    expect(printed).toBe((1 / (1 - Math.exp(-0.5))).toFixed(4));
  });

  it('ReLU′(0) is 0 on one slide and 1 on the other: a matter of convention', () => {
    expect(at('relu', '0', { convention: { relu0: '0' } })).toBe('0.0000 0.0000');
    expect(at('relu', '0', { convention: { relu0: '1' } })).toBe('0.0000 1.0000');
  });
});

describe('softmax of [0.1 1.3 2.5]', () => {
  const three = worked({
    family: 'softmax-cross-entropy',
    logits: ['0.1', '1.3', '2.5'],
    target: ['0', '0', '1'],
  });

  it('is [0.07 0.22 0.72] as printed', () => {
    expect([1, 2, 3].map((k) => three.text(`p[${k}]`, 2))).toEqual(['0.07', '0.22', '0.72']);
  });

  it('is not what the misprinted denominator e^0.1 + e^0.3 + e^2.5 gives', () => {
    const misprinted = Math.exp(0.1) / (Math.exp(0.1) + Math.exp(0.3) + Math.exp(2.5));
    expect(misprinted.toFixed(2)).not.toBe(three.text('p[1]', 2));
  });

  it('has p(1 − p) only on the diagonal of its derivative', () => {
    const p = [1, 2, 3].map((k) => three.number(`p[${k}]`));
    expect(three.number('jacobian[2,2]')).toBeCloseTo(p[1]! * (1 - p[1]!), 12);
    expect(three.number('jacobian[1,3]')).toBeCloseTo(-p[0]! * p[2]!, 12);
  });
});

describe('a derivative from its definition', () => {
  it('(x + y)z has the derivatives z, z and x + y, as a circuit and by differences', () => {
    const [x, y, z, h] = [3, -2, 4, 1e-6];
    const f = (a: number, b: number, c: number) => (a + b) * c;
    const circuit = worked({
      family: 'computational-graph',
      inputs: { x: `${x}`, y: `${y}`, z: `${z}` },
      nodes: { q: 'x + y', f: 'q * z' },
      output: 'f',
    });
    expect(circuit.number('d_x')).toBeCloseTo((f(x + h, y, z) - f(x, y, z)) / h, 6);
    expect(circuit.number('d_y')).toBeCloseTo((f(x, y + h, z) - f(x, y, z)) / h, 6);
    expect(circuit.number('d_z')).toBeCloseTo((f(x, y, z + h) - f(x, y, z)) / h, 6);
  });
});
