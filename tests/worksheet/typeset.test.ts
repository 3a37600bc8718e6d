import { describe, expect, it } from 'vitest';
import { rational } from '../../src/number/rational.ts';
import { parseRational } from '../../src/number/read-number.ts';
import type { Quantity, Shape } from '../../src/worksheet/types.ts';
import type { Numbers } from '../../src/worksheet/typeset/in-numbers.ts';
import { linesOf, widthOf } from '../../src/worksheet/typeset/parts.ts';
import {
  decimalTex,
  formulaTex,
  rationalTex,
  substitutedPart,
  substitutedTex,
} from '../../src/worksheet/typeset.ts';

function quantity(id: string, shape: Shape, letter: string, above = ''): Quantity {
  const raised = above && `^{${above}}`;
  const symbol = (indices: readonly string[]) => {
    const comma = indices.some((index) => index.length > 1) ? ',' : '';
    return indices.length === 0 ? `${letter}${raised}` : `${letter}_{${indices.join(comma)}}${raised}`;
  };
  return { role: 'given', id, shape, kind: 'real', symbol, values: [] };
}

const QUANTITIES = new Map(
  [
    quantity('z', [2], 'z'),
    quantity('W', [2, 2], 'w', '(1)'),
    quantity('x', [2], 'x'),
    quantity('b', [2], 'b'),
    quantity('a', [2], 'a', '(2)'),
    quantity('t', [2], 't'),
    quantity('L', [], 'L'),
    quantity('w', [3, 2], 'w'),
    quantity('start', [2], 's'),
    quantity('J', [2, 2], 'J'),
    {
      ...quantity('step', [2], 'g'),
      role: 'computed' as const,
      stage: 'update',
      rules: ['step[j] = -t[j]*x[j]'],
    },
  ].map((each) => [each.id, each]),
);
const lookup = (id: string) => QUANTITIES.get(id) as Quantity;

const VALUES: Readonly<Record<string, string>> = {
  'W[1,1]': '0.3',
  'W[1,2]': '-0.5',
  'x[1]': '0.5',
  'x[2]': '-1.5',
  'b[1]': '0.1',
  'b[2]': '-0.2',
  'a[1]': '0.6',
  'a[2]': '0.4',
  't[1]': '1',
  't[2]': '0',
  'start[1]': '0.9',
  'w[1,1]': '-0.7',
  'z[1]': '-2',
  'z[2]': '3',
};

const numbers: Numbers = {
  quantity: lookup,
  entry: (slotId) => VALUES[slotId] ?? `?${slotId}`,
  literal: (value) => rationalTex(value, 'point'),
  value: (slotId) => parseRational(VALUES[slotId]!),
  unfolded: new Set(),
  separator: ',',
  activation: 'f',
};

const R = String.raw;

describe('formulaTex', () => {
  it.each([
    ['z[j] = sum(i, W[j,i]*x[i]) + b[j]', R`z_{j} = \sum_{i} w_{ji}^{(1)} \, x_{i} + b_{j}`],
    ['L = 1/2*sum(k, (t[k] - a[k])^2)', R`L = \tfrac{1}{2} \, \sum_{k} (t_{k} - a_{k}^{(2)}{)}^{2}`],
    ['L = sum(k, -t[k]*ln(a[k]))', R`L = -\sum_{k} t_{k} \, \ln a_{k}^{(2)}`],
    [
      'L = -sum(k, xlogy(t[k], a[k]) + xlogy(1 - t[k], 1 - a[k]))',
      R`L = -\sum_{k} [t_{k} \, \ln a_{k}^{(2)} + (1 - t_{k}) \, \ln (1 - a_{k}^{(2)})]`,
    ],
    ['z[j] = x[j]/(1 + b[j])', R`z_{j} = \frac{x_{j}}{1 + b_{j}}`],
    ['z[j] = -x[j]/2', R`z_{j} = -\frac{x_{j}}{2}`],
    ['z[j] = 1 - a[j]^2', R`z_{j} = 1 - (a_{j}^{(2)}{)}^{2}`],
    ['z[j] = a[j]*(1 - a[j])', R`z_{j} = a_{j}^{(2)} \, (1 - a_{j}^{(2)})`],
    ['z[j] = softmax(k, x[k], j)', R`z_{j} = \frac{e^{x_{j}}}{\sum_{k} e^{x_{k}}}`],
    ['z[j] = sigmoid(x[j])', R`z_{j} = \sigma(x_{j})`],
    ['z[j] = relu(x[j])', R`z_{j} = \max(0, x_{j})`],
    ['z[j] = arctan(x[j])', R`z_{j} = \arctan(x_{j})`],
    ['z[j] = softplus(x[j])', R`z_{j} = \ln(1 + e^{x_{j}})`],
    ['z[j] = x[j] - (b[j] - t[j])', R`z_{j} = x_{j} - (b_{j} - t_{j})`],
    ['z[j] = x[j] + (b[j] - t[j])', R`z_{j} = x_{j} + b_{j} - t_{j}`],
    ['z[j] = x[j] - -b[j]*t[j]', R`z_{j} = x_{j} + b_{j} \, t_{j}`],
    ['J[i,j] = (i == j ? 1 : 0) - x[j]', R`J_{ij} = \delta_{ij} - x_{j}`],
    [
      'J[i,j] = i == j ? x[i] : -x[j]',
      R`J_{ij} = \begin{cases} x_{i} & i = j \\ -x_{j} & i \ne j \end{cases}`,
    ],
    ['w[p,i] = (p == 1 ? start[i] : w[p-1,i]) + x[i]', R`w_{pi} = w_{p-1,i} + x_{i}`],
    ['w[p,i] = p <= 1 ? x[p] : x[i]', R`w_{pi} = \begin{cases} x_{p} & p \le 1 \\ x_{i} & p > 1 \end{cases}`],
    [
      'w[p,i] = p == 2 ? start[i] : w[p+1,i]',
      R`w_{pi} = \begin{cases} s_{i} & p = 2 \\ w_{p+1,i} & p \ne 2 \end{cases}`,
    ],
    ['x[i] = i == 1 ? t[2] : z[1]', R`x_{i} = \begin{cases} t_{2} & i = 1 \\ z_{1} & i \ne 1 \end{cases}`],
    ['w[p,i] = (ceil(p/2) == 1 ? start[i] : w[ceil(p/2)-1,i])', R`w_{pi} = w_{\lceil p/2 \rceil-1,i}`],
    ['z[j] = sum(p, ceil(p/2) == j ? w[p,1] : 0)', R`z_{j} = \sum_{p \,:\, \lceil p/2 \rceil = j} w_{p1}`],
    [
      'z[j] = x[j] >= 0 ? x[j] : 0.1*x[j]',
      R`z_{j} = \begin{cases} x_{j} & x_{j} \ge 0 \\ 0.1 \, x_{j} & x_{j} < 0 \end{cases}`,
    ],
  ])('%s', (rule, tex) => {
    expect(formulaTex(rule, lookup)).toBe(tex);
  });

  it('separates arguments by semicolons beside a decimal comma', () => {
    expect(formulaTex('z[j] = max(0.5, x[j])', lookup, 'comma')).toBe(R`z_{j} = \max(0{,}5; x_{j})`);
  });
});

describe('substitutedTex', () => {
  it.each([
    ['z[j] = sum(i, W[j,i]*x[i]) + b[j]', [1], R`0.3 \cdot 0.5 + (-0.5) \cdot (-1.5) + 0.1`],
    ['z[j] = x[j] + b[j]', [2], '-1.5 + (-0.2)'],
    ['z[j] = x[j]*b[j]', [2], R`-1.5 \cdot (-0.2)`],
    ['z[j] = -x[j]', [2], '-(-1.5)'],
    ['z[j] = -sum(k, x[k] > 7 ? 1 : 0)', [2], '0'],
    ['z[j] = t[j] - x[j]', [2], '0 - (-1.5)'],
    ['z[j] = x[j]^2', [2], '(-1.5{)}^{2}'],
    ['L = 1/2*sum(k, (t[k] - a[k])^2)', [], R`\tfrac{1}{2} \cdot [(1 - 0.6{)}^{2} + (0 - 0.4{)}^{2}]`],
    ['z[j] = softmax(k, a[k], j)', [2], R`\frac{e^{0.4}}{e^{0.6} + e^{0.4}}`],
    ['w[p,i] = (p == 1 ? start[i] : w[p-1,i]) + x[i]', [1, 1], '0.9 + 0.5'],
    ['w[p,i] = (p == 1 ? start[i] : w[p-1,i]) + x[i]', [2, 1], '-0.7 + 0.5'],
    ['J[i,j] = (i == j ? 1 : 0) - x[j]', [1, 1], '1 - 0.5'],
    ['z[j] = z[j] >= 0 ? x[j] : b[j]', [1], '0.1'],
    ['z[j] = leakyRelu(z[j], 0.01)', [1], R`0.01 \cdot (-2)`],
    ['z[j] = leakyRelu(z[j], 0.01)', [2], '3'],
    ['z[j] = reluSlope(z[j])', [1], "f'(-2)"],
    ['z[j] = elu(z[j], 0.5)', [1], R`0.5 \cdot (e^{-2} - 1)`],
    ['z[j] = elu(z[j], 1)', [1], 'e^{-2} - 1'],
    ['z[j] = elu(z[j], 0.5)', [2], '3'],
    ['z[j] = eluSlope(z[j], 0.5)', [1], R`0.5 \cdot e^{-2}`],
    ['z[j] = eluSlope(z[j], 0.5)', [2], '1'],
    ['z[j] = xovery(t[j], a[j])', [1], R`\frac{1}{0.6}`],
  ] as const)('%s for entry %j', (rule, tuple, tex) => {
    expect(substitutedTex(rule, tuple, numbers)).toBe(tex);
  });

  it('adds up only what an index condition lets in', () => {
    expect(substitutedTex('z[j] = sum(i, i == j ? x[i] : 0)', [2], numbers)).toBe('-1.5');
  });

  it('writes out a fine step in place of its value, its minus joined with the one before', () => {
    const unfolding = { ...numbers, unfolded: new Set(['step']) };
    expect(substitutedTex('z[j] = b[j] - 0.5*step[j]', [1], unfolding)).toBe(R`0.1 + 0.5 \cdot 1 \cdot 0.5`);
  });

  it('shows both sides of a condition that cannot be settled', () => {
    const unsettled = { ...numbers, value: () => undefined };
    expect(substitutedTex('z[j] = z[j] > 0 ? x[j] : b[j]', [1], unsettled)).toContain('cases');
  });
});

describe('breaking long formulas', () => {
  const part = substitutedPart('L = 0.5*(sum(i, W[1,i]*x[i]) + b[1] + b[2])', [], numbers);

  it('breaks before an operator of a sum, inside parentheses too', () => {
    expect(linesOf(part, 22).map(({ tex }) => tex)).toEqual([
      R`0.5 \cdot [0.3 \cdot 0.5`,
      R`+ (-0.5) \cdot (-1.5) + 0.1`,
      '+ (-0.2)]',
    ]);
  });

  it('keeps on one line what fits', () => {
    expect(linesOf(part, widthOf(part) + 1)).toHaveLength(1);
  });
});

describe('numbers in TeX', () => {
  it.each([
    [rational(-3), '-3'],
    [rational(1, 4), '0.25'],
    [rational(-1, 3), R`-\tfrac{1}{3}`],
  ])('%o', (value, tex) => {
    expect(rationalTex(value, 'point')).toBe(tex);
  });

  it('keeps TeX from spacing a decimal comma', () => {
    expect(decimalTex('-0.50', 'comma')).toBe('-0{,}50');
  });
});
