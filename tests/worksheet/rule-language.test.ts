import { describe, expect, it } from 'vitest';
import { RULE_FORMS } from '../../src/lookup/shared-pages.ts';
import { hasMessage } from '../../src/messages/index.ts';
import { toFraction } from '../../src/number/rational.ts';
import { ruleText } from '../../src/worksheet/expressions/rule-text.ts';
import { FUNCTIONS } from '../../src/worksheet/functions.ts';
import { parseRule } from '../../src/worksheet/parse-rule.ts';
import { numbersById } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';
import { tolerance } from '../../src/worksheet/tolerance.ts';
import type { Quantity } from '../../src/worksheet/types.ts';
import { formulaTex } from '../../src/worksheet/typeset.ts';
import { UNDECIDED } from '../no-value.ts';
import { functionByHand } from '../reference/functions-by-hand.ts';
import { computed, given, sheet } from './sheets.ts';

const X = given('x', [4], '0.5', '-2', '3', '3');
const GIVENS = [X, given('a', [], '-2.5'), given('b', [], '0.75')];

function solvedFor(body: string, ...more: readonly Quantity[]) {
  const solved = solve(sheet(...GIVENS, ...more, computed('y', [], `y = ${body}`)));
  return { solved, slot: numbersById(solved.program).get('y')! };
}

function value(body: string): string {
  const { solved, slot } = solvedFor(body);
  const exact = solved.rational(slot);
  return exact ? toFraction(exact) : solved.fixed(slot, 10);
}

describe('functions of a rule', () => {
  it.each([
    ['max(1, b, 3, 2)', '3'],
    ['min(a, b, 3)', '-5/2'],
    ['max(i, x[i])', '3'],
    ['min(i, x[i]^2)', '1/4'],
    ['mean(i, x[i])', '9/8'],
    ['mean(a, b)', '-7/8'],
    ['mean(a)', '-5/2'],
    // The first of equals.
    ['argmax(i, x[i])', '3'],
    ['argmin(i, x[i])', '2'],
    ['argmax(a, b, 0.75)', '2'],
    ['floor(a)', '-3'],
    ['floor(3)', '3'],
    ['ceil(a)', '-2'],
    ['ceil(b)', '1'],
    ['round(a)', '-3'],
    ['round(2.5)', '3'],
    ['round(b)', '1'],
    ['round(-0.4)', '0'],
    ['mod(a, b)', '1/2'],
    ['mod(7, 3)', '1'],
    ['floor(7/2)', '3'],
  ])('%s is exactly %s', (body, expected) => {
    expect(value(body)).toBe(expected);
  });

  it.each([
    ['pi()', '3.1415926536'],
    ['e()', '2.7182818285'],
    ['2*pi()*b', '4.7123889804'],
    ['floor(10*pi())', '31'],
    ['round(-10*e())', '-27'],
  ])('%s is certified as %s', (body, expected) => {
    expect(value(body)).toBe(expected);
  });

  it('certifies a hundred digits of pi', () => {
    const { solved, slot } = solvedFor('pi()');
    expect(solved.fixed(slot, 100)).toBe(
      '3.1415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170680',
    );
  });

  it('have no certain value where no precision tells on which side of a whole number they lie', () => {
    const { solved, slot } = solvedFor('floor(exp(1)*exp(1)/exp(2))');
    expect(() => solved.fixed(slot, 2)).toThrow(/no precision tells/);
  });

  it('are no slot to print where rounding before them may turn floor or argmax', () => {
    const writing = { decimals: 1, mayTruncate: false };
    const near = [computed('s', [], 's = 2.996 + 0*b'), computed('t', [2], 't[i] = i == 1 ? 0.231 : 0.229')];
    for (const body of ['floor(s)', 'argmax(i, t[i])']) {
      const { solved, slot } = solvedFor(body, ...near);
      expect(() => tolerance(solved, writing).accepted(slot), body).toThrow(UNDECIDED);
    }
  });

  it('are worked by hand by the reference and described for whoever looks them up, every one', () => {
    for (const name of Object.keys(FUNCTIONS)) {
      if (!FUNCTIONS[name]!.variadic) expect(functionByHand(name), name).toBeTypeOf('function');
      expect(hasMessage(`rule.${name}`), name).toBe(true);
    }
    for (const name of RULE_FORMS) expect(hasMessage(`rule.${name}`), name).toBe(true);
  });
});

describe('a condition', () => {
  it.each([
    ['a < 0 and b < 0 ? 1 : 2', '2'],
    ['a < 0 and b > 0 ? 1 : 2', '1'],
    ['a > 0 or b > 0 ? 1 : 2', '1'],
    ['a > 0 or b < 0 ? 1 : 2', '2'],
    ['not (a > 0 or b < 0) ? 1 : 2', '1'],
    ['not a > 0 and not b > 0 ? 1 : 2', '2'],
    ['0 < b < 1 ? 1 : 2', '1'],
    ['not 0 < b < 1 ? 1 : 2', '2'],
    ['not (0 < b <= 0.75) ? 1 : 2', '2'],
    ['(a > 0 or b > 0) and x[1] == 0.5 ? 1 : 2', '1'],
    ['a > 0 and b > 0 or x[1] == 0.5 ? 1 : 2', '1'],
  ])('%s gives %s', (body, expected) => {
    expect(value(body)).toBe(expected);
  });

  it('agrees with JavaScript for every way that three comparisons may fall', () => {
    const conditions = [
      'p > 0 and q > 0 or r > 0',
      'p > 0 and (q > 0 or r > 0)',
      'not (p > 0 or q > 0) and r > 0',
    ];
    for (const condition of conditions) {
      for (let bits = 0; bits < 8; bits++) {
        const [p, q, r] = [bits & 1, bits & 2, bits & 4].map((bit) => bit > 0);
        const expected = [(p && q) || r, p && (q || r), !(p || q) && r][conditions.indexOf(condition)];
        const values = [p, q, r].map((side) => (side ? '1' : '-1'));
        const solved = solve(
          sheet(
            ...['p', 'q', 'r'].map((id, at) => given(id, [], values[at]!)),
            computed('y', [], `y = ${condition} ? 1 : 0`),
          ),
        );
        expect(solved.fixed(3, 0), `${condition} ${values}`).toBe(expected ? '1' : '0');
      }
    }
  });

  it('of more comparisons than anybody reads is refused, however it is nested', () => {
    const pairs = Array.from({ length: 5 }, () => '(a > 0 or b > 0)').join(' and ');
    expect(() => parseRule(`y = ${pairs} ? 1 : 0`)).toThrow(/at most 8 comparisons/);
    const four = (inner: string) => `((a>0 or b>0) and (a>1 or b>1) and (a>2 or b>2) ? ${inner} : 0)`;
    const nested = Array.from({ length: 8 }).reduce<string>((inner) => four(inner), '1');
    expect(() => parseRule(`y = ${nested}`)).toThrow(/more than 20000 parts/);
  });

  it('survives being written out as text', () => {
    const text = 'y = mean(i, x[i]) > 0 and not a > 1 ? argmax(i, x[i]) : max(i, x[i]*b)';
    const { body } = parseRule(text);
    expect(parseRule(`y = ${ruleText(body)}`).body).toEqual(body);
  });
});

describe('in letters', () => {
  const known = new Map(
    [...GIVENS, computed('y', [], 'y = 1')].map((one) => [
      one.id,
      { ...one, symbol: (at: readonly string[]) => (at.length ? `${one.id}_{${at}}` : one.id) },
    ]),
  );
  it.each([
    ['mean(i, x[i])', 'y = \\tfrac{1}{4} \\, \\sum_{i} x_{i}'],
    ['mean(a, b)', 'y = \\frac{a + b}{2}'],
    ['argmax(i, x[i])', 'y = \\operatorname{arg\\,max}_{i} x_{i}'],
    ['max(i, x[i] + a)', 'y = \\max_{i} (x_{i} + a)'],
    ['max(a, b, 1)', 'y = \\max(a, b, 1)'],
    ['2*pi()*a', 'y = 2 \\, \\pi \\, a'],
    ['floor(a)', 'y = \\lfloor a \\rfloor'],
    [
      'a > 0 and b > 0 ? 1 : 0',
      'y = \\begin{cases} 1 & a > 0 \\land b > 0 \\\\ 0 & a \\le 0 \\lor b \\le 0 \\end{cases}',
    ],
    [
      'a > 0 and (b > 0 or x[1] > 0) ? 1 : 0',
      'y = \\begin{cases} 1 & a > 0 \\land (b > 0 \\lor x_{1} > 0) \\\\ 0 & a \\le 0 \\lor b \\le 0 \\land x_{1} \\le 0 \\end{cases}',
    ],
    [
      '(a > 0 or b > 0) and x[1] > 0 ? 1 : 0',
      'y = \\begin{cases} 1 & (a > 0 \\lor b > 0) \\land x_{1} > 0 \\\\ 0 & a \\le 0 \\land b \\le 0 \\lor x_{1} \\le 0 \\end{cases}',
    ],
    [
      'a > 0 and b > 0 or x[1] > 0 ? 1 : 0',
      'y = \\begin{cases} 1 & a > 0 \\land b > 0 \\lor x_{1} > 0 \\\\ 0 & (a \\le 0 \\lor b \\le 0) \\land x_{1} \\le 0 \\end{cases}',
    ],
  ])('%s reads as a course writes it', (body, expected) => {
    expect(formulaTex(`y = ${body}`, (id) => known.get(id)!)).toBe(expected);
  });
});
