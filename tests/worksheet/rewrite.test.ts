import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../src/worksheet/expression.ts';
import { ruleText } from '../../src/worksheet/expressions/rule-text.ts';
import { parseRule } from '../../src/worksheet/parse-rule.ts';
import { changeRules, KEPT } from '../../src/worksheet/rewrite/change-rules.ts';
import { each, either, type Swap, swap, whole } from '../../src/worksheet/rewrite/swap.ts';
import { computed, given, sheet } from './sheets.ts';

const bodyOf = (text: string, left = 'y[j]'): Expression => parseRule(`${left} = ${text}`).body;

function swapped(change: Swap, text: string): string | undefined {
  const other = change.apply(bodyOf(text));
  return other && ruleText(other);
}

describe('swap', () => {
  it.each([
    ['sum(i, W[j,i]*x[i]) - b[j]', 'sum(i, W[j,i]*x[i])'],
    ['-b[j] + sum(i, W[j,i]*x[i])', 'sum(i, W[j,i]*x[i])'],
    ['(c - b[j]) + d', 'c + d'],
    ['2*(c - b[j])', '2*c'],
  ])('finds a summand wherever it stands: %s', (text, expected) => {
    expect(swapped(swap('$x - b[j]', '$x'), text)).toBe(expected);
  });

  it.each([
    ['a*(1 - a)', 'a'],
    ['(1 - a)*a', 'a'],
    ['g*(1 - a)*a', 'g*a'],
    ['-(1 - a)*a/3', '-((1/3)*a)'],
    ['(-a + 1)*a', 'a'],
  ])('finds factors in any order, with others beside them: %s', (text, expected) => {
    expect(swapped(swap('a*(1 - a)', 'a'), text)).toBe(expected);
  });

  it('tells a sum from a difference, and a product from a quotient', () => {
    expect(swapped(swap('$x + b', '$x'), 'a - b')).toBeUndefined();
    expect(swapped(swap('$x*b', '$x'), 'a/b')).toBeUndefined();
    expect(swapped(swap('$x - b', '$x'), 'a + b')).toBeUndefined();
  });

  it('takes a coefficient of the pattern away and leaves every other', () => {
    expect(swapped(swap('1/2*$x', '$x'), '1/2*(t - a)^2')).toBe('(t - a)^2');
    expect(swapped(swap('2*$x', '$x'), '3*(t - a)')).toBeUndefined();
    expect(swapped(swap('t - a', 'a - t'), '3*(t - a)')).toBe('3*(a - t)');
  });

  it('replaces every place, at any depth, but nothing inside what it has put there', () => {
    expect(swapped(swap('x[i]', 'x[3-i]'), 'sum(i, x[i]*x[i])')).toBe('sum(i, x[3 - i]*x[3 - i])');
    expect(swapped(swap('exp($z)', '10^exp($z)'), 'exp(exp(a))')).toBe('10^exp(exp(a))');
  });

  it('puts into all places of a placeholder the same', () => {
    expect(swapped(swap('$x*(1 - $x)', '$x'), 'a*(1 - b)')).toBeUndefined();
    expect(swapped(swap('$x*(1 - $x)', '$x'), 'a[j]*(1 - a[j])')).toBe('a[j]');
  });

  it('reads through choices, calls and the index of a sum', () => {
    expect(swapped(swap('(e != 0 ? $x : 0)', '$x'), '-(e != 0 ? t*x[j] : 0)')).toBe('-(t*x[j])');
    expect(swapped(swap('sum($k, $x)', 'sum($k, 2*$x)'), 'sum(i, x[i])')).toBe('sum(i, 2*x[i])');
    expect(swapped(swap('sum(k, $x)', '$x'), 'sum(i, x[i])')).toBeUndefined();
  });

  it('gives whole, either and each', () => {
    expect(swapped(whole('-($x)'), 'a + b')).toBe('-(a + b)');
    expect(swapped(whole('c', 'a - b'), '-b + a')).toBe('c');
    expect(swapped(whole('c', 'a - b'), 'a - b - d')).toBeUndefined();
    const turned = either(swap('a - t', 't - a'), swap('t - a', 'a - t'));
    expect([swapped(turned, 'a - t'), swapped(turned, 't - a'), swapped(turned, 'a + t')]).toEqual([
      't - a',
      'a - t',
      undefined,
    ]);
    expect(swapped(each(swap('a', 'b'), swap('b', 'c')), 'a + b')).toBe('c + c');
    expect(swapped(each(swap('d', 'b')), 'a')).toBeUndefined();
  });
});

const NAMES = ['a', 'b', 'c'];
const leaf = fc.oneof(
  fc.constantFrom(...NAMES).map((id) => id),
  fc.constantFrom('2', '3', '1/2', 'x[j]', 'sum(i, w[i])', 'exp(a)'),
);
const text: fc.Arbitrary<string> = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'))
      .map(([l, o, r]) => `(${l}) ${o} (${r})`),
    tie('tree').map((t) => `-(${t})`),
    tie('tree').map((t) => `(${t})^2`),
  ),
})).tree;

const AT: Readonly<Record<string, number>> = { a: 1.7, b: -0.6, c: 2.3 };

function value(expression: Expression): number {
  switch (expression.type) {
    case 'number':
      return Number(expression.value.n) / Number(expression.value.d);
    case 'quantity':
      return AT[expression.id] ?? 0.9;
    case 'negate':
      return -value(expression.of);
    case 'call':
      return Math.exp(value(expression.args[0]!));
    case 'sum':
      return 3.1;
    case 'binary': {
      const [l, r] = [value(expression.left), value(expression.right)];
      return { '+': l + r, '-': l - r, '*': l * r, '/': l / r, '^': l ** r }[expression.operator];
    }
    default:
      throw new Error(expression.type);
  }
}

describe('rewriting', () => {
  it('changes no value where what is put in is equal to what was found', () => {
    const same = [
      swap('$x - $y', '-$y + $x'),
      swap('a*$x', '$x*a'),
      swap('$x/$y', '$x*(1/$y)'),
      whole('2*$x/2'),
    ];
    fc.assert(
      fc.property(text, fc.constantFrom(...same), (rule, change) => {
        const body = bodyOf(rule);
        const [before, then] = [value(body), value(change.apply(body) ?? body)];
        fc.pre(Number.isFinite(before) && Math.abs(before) < 1e6);
        expect(then).toBeCloseTo(before, 6);
      }),
    );
  });

  it('writes every expression so that it is read back with the same value', () => {
    fc.assert(
      fc.property(text, (rule) => {
        const body = bodyOf(rule);
        const before = value(body);
        fc.pre(Number.isFinite(before) && Math.abs(before) < 1e6);
        expect(value(bodyOf(ruleText(body)))).toBeCloseTo(before, 6);
      }),
    );
  });
});

describe('changeRules', () => {
  const truth = sheet(
    given('x', [], '2'),
    given('b', [], '3'),
    computed('net', [], 'net = x - b'),
    computed('out', [], 'out = net^2', 'out = x^2 - 2*x*b + b^2'),
  );
  const rulesAfter = (changes: Parameters<typeof changeRules>[1]) =>
    changeRules(truth, changes)?.quantities.map((quantity) =>
      quantity.role === 'given' ? [] : quantity.rules,
    );

  it('leaves of other quantities the ways that lead through a changed one', () => {
    expect(rulesAfter({ net: swap('$x - b', '$x') })).toEqual([[], [], ['net = x'], ['out = net^2']]);
  });

  it('keeps a rule and takes only its other ways away', () => {
    expect(rulesAfter({ out: KEPT })).toEqual([[], [], ['net = x - b'], ['out = net^2']]);
  });

  it('is undefined where nothing is found, and where nothing changes', () => {
    expect(changeRules(truth, { net: swap('$x + b', '$x') })).toBeUndefined();
    expect(changeRules(truth, { net: swap('b', 'b'), nothing: 'x' })).toBeUndefined();
  });
});
