import { describe, expect, test } from 'vitest';
import { rational } from '../../src/number/rational.ts';
import { type Plain, plainNumberOf, plainRule } from '../../src/worksheet/plain/rule.ts';
import type { Computed, Given, Shape } from '../../src/worksheet/types.ts';

const SHAPES: Readonly<Record<string, Shape>> = {
  x: [2],
  b1: [2],
  W1: [2, 2],
  z: [2],
  t: [3],
  w0: [2],
  w: [3, 2],
  loss: [6],
  a: [],
  b: [],
};

const RULES: Readonly<Record<string, string>> = { step: 'step[i] = -b*x[i]' };

const symbol = () => '';

function given(id: string): Given {
  return { role: 'given', id, shape: SHAPES[id]!, kind: 'real', symbol, values: [] };
}

function computed(id: string): Computed {
  return { role: 'computed', id, shape: [2], kind: 'real', symbol, rules: [RULES[id]!], stage: 'update' };
}

/** Letters, or numbers in their place. */
function plain(values: Readonly<Record<string, string>> = {}, mark: 'point' | 'comma' = 'point'): Plain {
  return {
    quantity: (id) => (id in RULES ? computed(id) : given(id)),
    entry: (id) => values[id] ?? id,
    mark,
    cases: (then, condition, otherwise) => `${then} if ${condition}, else ${otherwise}`,
    unfolded: new Set(['step']),
  };
}

const letters = (rule: string, ...tuple: number[]) => plainRule(rule, tuple, plain());
const scalar = (body: string) => letters(`y = ${body}`);

test('a sum is written out term by term, for one entry', () => {
  expect(letters('z1[j] = sum(i, W1[j,i]*x[i]) + b1[j]', 2)).toBe('W1[2,1]*x[1] + W1[2,2]*x[2] + b1[2]');
});

test('a negative number has parentheses wherever an operator stands before it', () => {
  const values = { 'W1[1,1]': '0.3', 'W1[1,2]': '-0.5', 'x[1]': '0.5', 'x[2]': '-1.5', 'b1[1]': '0.1' };
  expect(plainRule('z1[j] = sum(i, W1[j,i]*x[i]) + b1[j]', [1], plain(values))).toBe(
    '0.3*0.5 + (-0.5)*(-1.5) + 0.1',
  );
  expect(plainRule('y = b1[1] - x[2]*W1[1,2]', [], plain(values))).toBe('0.1 - (-1.5)*(-0.5)');
  expect(plainRule('y = x[2]^2', [], plain(values))).toBe('(-1.5)^2');
  expect(plainRule('y = -x[2]', [], plain(values))).toBe('-(-1.5)');
  expect(plainRule('y = x[2] - x[1]', [], plain(values))).toBe('-1.5 - 0.5');
});

describe('conditions', () => {
  test('on indices are settled', () => {
    const rule = 'w[p,i] = (p == 1 ? w0[i] : w[p-1,i]) - a';
    expect([letters(rule, 1, 2), letters(rule, 3, 2)]).toEqual(['w0[2] - a', 'w[2,2] - a']);
    expect(letters('e[p] = t[mod(p - 1, 3) + 1]', 5)).toBe('t[2]');
  });

  test('that leave terms of a sum out leave nothing behind', () => {
    const rule = 'e[e] = 1/3*sum(p, ceil(p/3) == e ? loss[p] : 0)';
    expect(letters(rule, 2)).toBe('1/3*(loss[4] + loss[5] + loss[6])');
  });

  test('on values are put in words, in parentheses where they are a part', () => {
    expect(scalar('a > b ? a - b : 0')).toBe('a - b if a > b, else 0');
    expect(scalar('2*(a > b ? 1 : 0)')).toBe('2*(1 if a > b, else 0)');
  });
});

describe('parentheses stand', () => {
  test.each([
    ['(a + b)*a', '(a + b)*a'],
    ['a - (b - a)', 'a - (b - a)'],
    ['a - (b + a)', 'a - (b + a)'],
    ['a/(b*a)', 'a/(b*a)'],
    ['a/(b/a)', 'a/(b/a)'],
    ['(a*b)^2', '(a*b)^2'],
    ['(a^b)^2', '(a^b)^2'],
    ['a^(b + 1)', 'a^(b + 1)'],
    ['-(a + b)', '-(a + b)'],
    ['a*(-b + 1)', 'a*(-b + 1)'],
  ])('in %s', (body, text) => expect(scalar(body)).toBe(text));

  test.each([
    ['a + (b + a)', 'a + b + a'],
    ['a*(b*a)', 'a*b*a'],
    ['(a*b) + a', 'a*b + a'],
    ['(a/b)*a', 'a/b*a'],
    ['a^2*b', 'a^2*b'],
    ['(a)', 'a'],
  ])('not in %s', (body, text) => expect(scalar(body)).toBe(text));
});

test('two minus signs that meet become a plus', () => {
  expect(scalar('a - (-b)')).toBe('a + b');
  expect(scalar('a + -b')).toBe('a - b');
  expect(scalar('-(-a)')).toBe('a');
  expect(letters('w[i] = w0[i] - a*step[i]', 2)).toBe('w0[2] + a*b*x[2]');
});

describe('functions read as their formula', () => {
  test.each([
    ['sigmoid(a)', '1/(1 + exp(-a))'],
    ['2*sigmoid(a)', '2*1/(1 + exp(-a))'],
    ['relu(a)', 'max(0, a)'],
    ['step(a)', '1 if a >= 0, else 0'],
    ['signOpen(a)', '1 if a > 0, else -1'],
    ['leakyRelu(a, 0.01)', 'a if a > 0, else 0.01*a'],
    ['leakyReluSlope(a, 0.01)', '1 if a > 0, else 0.01'],
    ['elu(a, 0.5)', 'a if a > 0, else 0.5*(exp(a) - 1)'],
    ['eluClosed(a, 1)', 'a if a >= 0, else exp(a) - 1'],
    ['eluSlope(a, 0.5)', '1 if a > 0, else 0.5*exp(a)'],
    ['softplus(a)', 'ln(1 + exp(a))'],
    ['arctan(a)', 'arctan(a)'],
    ['abs(a - b)', '|a - b|'],
    ['xlogy(a, 1 - b) + xovery(a, b)', 'a*ln(1 - b) + a/b'],
    ['sqrt(a) + tanh(b) + max(a, b)', 'sqrt(a) + tanh(b) + max(a, b)'],
  ])('%s', (body, text) => expect(scalar(body)).toBe(text));

  test('softmax', () => {
    expect(letters('p[j] = softmax(k, z[k], j)', 2)).toBe('exp(z[2])/(exp(z[1]) + exp(z[2]))');
  });
});

test('numbers are exact, with the decimal mark of the course', () => {
  expect(plainNumberOf(rational(1, 4), 'point')).toBe('0.25');
  expect(plainNumberOf(rational(-1, 3), 'point')).toBe('-1/3');
  expect(plainNumberOf(rational(5, 2), 'comma')).toBe('2,5');
  expect(plainRule('y = max(a, 0.5)*b', [], plain({ a: '-0,1', b: '1/3' }, 'comma'))).toBe(
    'max(-0,1; 0,5)*1/3',
  );
});
