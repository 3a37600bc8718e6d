import { describe, expect, it } from 'vitest';
import { mlpBackprop } from '../../src/families/mlp-backprop/index.ts';
import { slotsOf } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';
import { problem } from './network-000.ts';

/** The column "exact, correct mathematics" of the lecture's table. */
const PUBLISHED: Readonly<Record<string, string>> = {
  z1: '0.420000 0.560000 1.120000',
  a1: '0.420000 0.560000 1.120000',
  z2: '1.224000 0.954000',
  a2: '0.567093 0.432907',
  loss: '0.567232',
  dLda2: '-1.763379 0.000000',
  delta2: '-0.432907 0.432907',
  dW2: '-0.181821 0.181821 -0.242428 0.242428 -0.484856 0.484856',
  newW2: '0.218182 0.281818 0.324243 0.475757 0.648486 0.351514',
  newb2: '0.343291 0.056709',
  back1: '0.043291 0.086581 -0.086581',
  dW1: '0.004329 0.008658 -0.008658 0.030303 0.060607 -0.060607',
  newW1: '0.099567 0.199134 0.300866 0.296970 0.193939 0.706061',
  newb1: '0.195671 0.391342 0.608658',
};

describe('lecture 000: ReLU and softmax in row vectors', () => {
  const solved = solve(mlpBackprop.worksheet(problem));
  it.each(Object.entries(PUBLISHED))('%s is as published', (id, published) => {
    const values = slotsOf(solved.program, id).map((slot) => solved.fixed(slot.number, 6));
    expect(values.join(' ')).toBe(published);
  });
});
