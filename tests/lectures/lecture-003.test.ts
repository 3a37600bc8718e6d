import { describe, expect, it } from 'vitest';
import { worked } from './worked.ts';

const inputs = { w0: '2', x0: '-1', w1: '-3', x1: '-2', w2: '-3' };
const graph = (expression: string) =>
  worked({ family: 'computational-graph', convention: 'lecture-003', inputs, expression });

// The figures of the scan are lost; these are those of the published original (Stanford CS231n, Backpropagation).
const ORIGINAL = { w0: '-0.20', x0: '0.39', w1: '-0.39', x1: '-0.59', w2: '0.20' };

describe('f(w, x) = 1/(1 + e^−(w₀x₀ + w₁x₁ + w₂))', () => {
  it('is σ(1) = 0.73, gate by gate', () => {
    const chain = graph('1/(1 + e^-(w0*x0 + w1*x1 + w2))');
    const along = [1, 2, 3, 4, 5, 6, 7].map((gate) => chain.text(`a${gate}`, 2));
    expect(along).toEqual(['-2.00', '6.00', '4.00', '1.00', '-1.00', '0.37', '1.37']);
    expect(chain.text('f', 6)).toBe('0.731059');
  });

  it('sends back −0.53, −0.53, −0.20 and 0.20 along the chain, and the published gradients to its inputs', () => {
    const chain = graph('1/(1 + e^-(w0*x0 + w1*x1 + w2))');
    expect([7, 6, 5, 4].map((gate) => chain.text(`d_a${gate}`, 2))).toEqual([
      '-0.53',
      '-0.53',
      '-0.20',
      '0.20',
    ]);
    for (const [name, gradient] of Object.entries(ORIGINAL)) {
      expect(chain.text(`d_${name}`, 2)).toBe(gradient);
    }
  });

  it('is the same with the sigmoid as one gate, whose derivative is (1 − σ)σ', () => {
    const gate = graph('sigmoid(w0*x0 + w1*x1 + w2)');
    for (const [name, gradient] of Object.entries(ORIGINAL)) {
      expect(gate.text(`d_${name}`, 2)).toBe(gradient);
    }
    const f = gate.number('f');
    expect(gate.number('d_a4')).toBeCloseTo((1 - f) * f, 12);
  });
});

describe('patterns of the backward flow', () => {
  const flow = (node: string) =>
    worked({
      family: 'computational-graph',
      inputs: { a: '3', b: '-2', c: '5' },
      nodes: { q: node, f: 'c * q' },
      output: 'f',
    });

  it('an addition distributes the gradient', () => {
    expect([flow('a + b').number('d_a'), flow('a + b').number('d_b')]).toEqual([5, 5]);
  });

  it('a maximum routes it to the larger input', () => {
    expect([flow('max(a, b)').number('d_a'), flow('max(a, b)').number('d_b')]).toEqual([5, 0]);
  });

  it('a product switches the inputs', () => {
    expect([flow('a * b').number('d_a'), flow('a * b').number('d_b')]).toEqual([-10, 15]);
  });

  it('at a branch the gradients of all outgoing flows are summed', () => {
    const branch = worked({
      family: 'computational-graph',
      inputs: { x: '3', y: '4' },
      nodes: { p: 'x * y', s: 'x + y', f: 'p + s' },
      output: 'f',
    });
    expect(branch.number('d_x')).toBe(4 + 1);
  });
});
