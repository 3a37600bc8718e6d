import { describe, expect, test } from 'vitest';
import { rational } from '../../src/number/rational.ts';
import { disagreements } from '../../src/worksheet/second-opinion.ts';
import { solve } from '../../src/worksheet/solve.ts';
import type { GradientOf, Quantity, Shape } from '../../src/worksheet/types.ts';
import { computed, given, sheet } from './sheets.ts';

/** A quantity that says which derivative it is. */
function gradient(id: string, shape: Shape, rule: string, gradientOf: GradientOf): Quantity {
  return { ...computed(id, shape, rule), gradientOf } as Quantity;
}

/** J = ½ Σ (a − t)², a = σ(W·x): ∂J/∂W = δ·xᵀ with δ = (a − t)·a·(1 − a). W is square, so that its transpose fits. */
function network(rule: string, gradientOf: GradientOf = { loss: 'J', of: 'W' }): readonly string[] {
  const worksheet = sheet(
    given('x', [2], '0.5', '-1.2'),
    given('t', [2], '1', '0'),
    given('W', [2, 2], '0.3', '-0.7', '1.1', '0.4'),
    computed('a', [2], 'a[j] = 1/(1 + exp(-sum(i, W[j,i]*x[i])))'),
    computed('J', [], 'J = 0.5*sum(j, (a[j] - t[j])^2)'),
    computed('delta', [2], 'delta[j] = (a[j] - t[j])*a[j]*(1 - a[j])'),
    gradient('dW', [2, 2], rule, gradientOf),
  );
  return disagreements(worksheet, solve(worksheet));
}

const ALL = ['dW[1,1]', 'dW[1,2]', 'dW[2,1]', 'dW[2,2]'];

describe('the second opinion on a matrix of irrational derivatives', () => {
  test('agrees with the right rule', () => {
    expect(network('dW[j,i] = delta[j]*x[i]')).toEqual([]);
  });

  test.each([
    ['the wrong sign', 'dW[j,i] = -delta[j]*x[i]', ALL],
    ['twice too much', 'dW[j,i] = 2*delta[j]*x[i]', ALL],
    ['half of it', 'dW[j,i] = delta[j]*x[i]/2', ALL],
    ['a hundred-millionth more', 'dW[j,i] = 1.00000001*delta[j]*x[i]', ALL],
    ['rows for columns', 'dW[j,i] = delta[i]*x[j]', ['dW[1,2]', 'dW[2,1]']],
    ['nothing', 'dW[j,i] = 0*delta[j]*x[i]', ALL],
    ['one row wrong', 'dW[j,i] = j == 1 ? delta[j]*x[i] : -delta[j]*x[i]', ['dW[2,1]', 'dW[2,2]']],
  ])('disagrees with %s', (_what, rule, ids) => {
    expect(network(rule)).toEqual(ids);
  });

  test('takes the factor into account that a quantity declares', () => {
    const minus: GradientOf = { loss: 'J', of: 'W', factor: rational(-1) };
    expect(network('dW[j,i] = -delta[j]*x[i]', minus)).toEqual([]);
    expect(network('dW[j,i] = delta[j]*x[i]', minus)).toEqual(ALL);
  });
});

test('the second opinion in rationals disagrees with a part of the derivative', () => {
  // L = (w·x − t)² with w = 3, x = 2, t = 5: dL/dw = 2·(6 − 5)·2 = 4.
  const of = (rule: string) => {
    const worksheet = sheet(
      given('w', [], '3'),
      given('x', [], '2'),
      given('t', [], '5'),
      computed('L', [], 'L = (w*x - t)^2'),
      gradient('dw', [], rule, { loss: 'L', of: 'w' }),
    );
    return disagreements(worksheet, solve(worksheet));
  };
  expect(of('dw = 2*(w*x - t)*x')).toEqual([]);
  for (const wrong of ['dw = (w*x - t)*x', 'dw = -2*(w*x - t)*x', 'dw = 2*(w*x - t)']) {
    expect(of(wrong), wrong).toEqual(['dw']);
  }
});

test('a quantity on which the loss does not depend has the derivative 0, and no other', () => {
  const of = (rule: string) => {
    const worksheet = sheet(
      given('w', [], '3'),
      given('v', [], '2'),
      computed('L', [], 'L = w^2'),
      gradient('dv', [], rule, { loss: 'L', of: 'v' }),
    );
    return disagreements(worksheet, solve(worksheet));
  };
  expect(of('dv = 0*v')).toEqual([]);
  expect(of('dv = v')).toEqual(['dv']);
});

test('entry by entry, each derivative is of its own entry', () => {
  const of = (rule: string) => {
    const worksheet = sheet(
      given('z', [2], '0.5', '-2'),
      computed('f', [2], 'f[k] = z[k]^3'),
      gradient('slope', [2], rule, { loss: 'f', of: 'z', each: true }),
    );
    return disagreements(worksheet, solve(worksheet));
  };
  expect(of('slope[k] = 3*z[k]^2')).toEqual([]);
  expect(of('slope[k] = 3*z[1]^2')).toEqual(['slope[2]']);
  expect(of('slope[k] = 3*z[k]')).toEqual(['slope[1]', 'slope[2]']);
});

test('step by step, each derivative is by the weights that its step meets', () => {
  const of = (rule: string) => {
    const worksheet = sheet(
      given('w0', [1], '0.4'),
      given('x', [2], '2', '3'),
      computed('z', [2], 'z[p] = (p == 1 ? w0[1] : w[p-1,1])*x[p]'),
      computed('loss', [2], 'loss[p] = (1 - z[p])^2/2'),
      gradient('g', [2, 1], rule, { loss: 'loss', of: 'w', before: 'w0' }),
      computed('w', [2, 1], 'w[p,i] = (p == 1 ? w0[i] : w[p-1,i]) - 0.1*g[p,i]'),
    );
    return disagreements(worksheet, solve(worksheet));
  };
  expect(of('g[p,i] = -(1 - z[p])*x[p]')).toEqual([]);
  expect(of('g[p,i] = (1 - z[p])*x[p]')).toEqual(['g[1,1]', 'g[2,1]']);
  expect(of('g[p,i] = -(1 - z[1])*x[p]')).toEqual(['g[2,1]']);
});
