import { describe, expect, it } from 'vitest';
import { graphLines } from '../../src/practice/graph-lines.ts';
import { graph, SIGMOID_CHAIN, SUM_TIMES } from '../document/pictures.ts';

describe('graphLines', () => {
  it('writes down what each gate computes, in order', () => {
    expect(graphLines(SUM_TIMES)).toEqual(['q = x + y', 'f = q × z']);
    expect(graphLines(SIGMOID_CHAIN).slice(3)).toEqual([
      'z = s + w2',
      'n = z × (−1)',
      'e = exp(n)',
      'd = e + 1',
      'f = 1/d',
    ]);
  });

  it('puts what is read into the place of x, and names of functions before it', () => {
    const gates = graph([
      ['a', 'a'],
      ['b', 'b'],
      ['p', 'x²', 'a'],
      ['q', 'max', 'p', 'b'],
      ['r', 'σ', 'q'],
    ]);
    expect(graphLines(gates)).toEqual(['p = a²', 'q = max(p, b)', 'r = σ(q)']);
  });
});
