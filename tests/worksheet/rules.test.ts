import { describe, expect, it } from 'vitest';
import { toFraction } from '../../src/number/rational.ts';
import { parseRule, RuleError } from '../../src/worksheet/parse-rule.ts';
import { numbersById } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';
import type { Worksheet } from '../../src/worksheet/types.ts';
import { OUTSIDE_DOMAIN } from '../no-value.ts';
import { computed, given, sheet } from './sheets.ts';

function exactValue(worksheet: Worksheet, id: string): string {
  const solved = solve(worksheet);
  const value = solved.rational(numbersById(solved.program).get(id)!);
  return value ? toFraction(value) : 'irrational';
}

describe('a rule', () => {
  it.each([
    ['y = 1 +', /end of expression|Unexpected/],
    ['y', /a rule reads/],
    ['y = import(x)', /there is no function import in rules. Allowed: sum/],
    ['y = x.length', /length is not a number/],
    ['y = [1, 2]', /ArrayNode is not allowed/],
    ['y = "text"', /not a number/],
    ['y = x = 2 ? 1 : 0', /a comparison is written ==/],
    ['y = x mod 2', /operator mod is not allowed here; write mod\(a, b\)/],
    ['y = x % 2', /write mod\(a, b\)/],
    ['y = x .* 2', /write \*, entry by entry/],
    ['y = f(x) = x', /not allowed/],
    ['y = x!', /operator ! is not allowed/],
    ['y = x ? 1 : 0', /at most 8 comparisons/],
    ['y = x > 0 && x < 1 ? 1 : 0', /in the place of && write and/],
    ['y = x > 0 || x < 1 ? 1 : 0', /in the place of \|\| write or/],
    ['y = !(x > 0) ? 1 : 0', /in the place of ! write not/],
    ['y = x and z', /and stands in a condition/],
    ['y = x > 0', /> stands in a condition/],
    ['y = log(x)', /Did you mean ln/],
    ['y = argmax(x)', /argmax takes at least 2 operands, not 1/],
    ['y = mean()', /a mean is written mean\(i, x\[i\]\) or mean\(a, b\)/],
    ['y = pi(2)', /pi takes 0 operands, not 1/],
    ['y = exp(1, 2)', /exp takes 1 operand, not 2/],
    ['y[i+1] = x[i]', /plain name/],
    [`y = ${'('.repeat(80)}1${')'.repeat(80)}`, /nested too deeply/],
    [`y = ${'1+'.repeat(5000)}1`, /at most 10000 characters/],
  ])('%s is refused with its reason', (text, why) => {
    expect(() => parseRule(text)).toThrow(RuleError);
    expect(() => parseRule(text)).toThrow(why);
  });

  it('keeps every digit of its numbers', () => {
    expect(exactValue(sheet(computed('y', [], 'y = 0.1 + 0.2')), 'y')).toBe('3/10');
  });

  it('sums over the extent of what its index stands in', () => {
    const worksheet = sheet(
      given('W', [2, 3], '1', '2', '3', '4', '5', '6'),
      given('x', [3], '1', '10', '100'),
      computed('z', [2], 'z[j] = sum(i, W[j,i]*x[i])'),
    );
    expect(exactValue(worksheet, 'z[2]')).toBe('654');
  });

  it('may look back at earlier entries of its own quantity', () => {
    const worksheet = sheet(computed('f', [10], 'f[n] = n <= 2 ? 1 : f[n-1] + f[n-2]'));
    expect(exactValue(worksheet, 'f[10]')).toBe('55');
  });

  it('gives exact fractions for softmax of equal logits', () => {
    const worksheet = sheet(
      given('z', [3], '0.7', '0.7', '0.7'),
      computed('p', [3], 'p[j] = softmax(k, z[k], j)'),
    );
    expect(exactValue(worksheet, 'p[3]')).toBe('1/3');
  });

  it.each([
    [sheet(given('x', [2], '1', '2'), computed('y', [], 'y = x[3]')), /index 1 must lie in 1..2/],
    [sheet(given('x', [2], '1', '2'), computed('y', [], 'y = x')), /x has 1 indices, not 0/],
    [sheet(computed('y', [], 'y = q')), /unknown quantity q/],
    [sheet(computed('y', [2], 'y = 1')), /left side must be y with 1 indices/],
    [sheet(computed('a', [], 'a = b'), computed('b', [], 'b = a')), /a → b → a/],
    [sheet(computed('y', [], 'y = sum(i, 1)')), /nothing tells the range of i/],
    [sheet(computed('y', [], 'y = 1'), computed('y', [], 'y = 2')), /stands twice/],
  ])('that does not fit its worksheet is refused (%#)', (worksheet, why) => {
    expect(() => solve(worksheet)).toThrow(why);
  });

  it('that has no value says at which slot', () => {
    const solved = solve(sheet(given('x', [], '0'), computed('y', [], 'y = ln(x)')));
    expect(() => solved.fixed(1, 4)).toThrow(OUTSIDE_DOMAIN);
    expect(() => solved.fixed(1, 4)).toThrow(/^y: logarithm/);
  });

  it('takes 0·ln 0 for 0', () => {
    const worksheet = sheet(given('t', [], '0'), given('a', [], '0'), computed('y', [], 'y = xlogy(t, a)'));
    expect(exactValue(worksheet, 'y')).toBe('0');
  });
});

describe('a solved worksheet', () => {
  it('rounds half away from zero, exactly', () => {
    const solved = solve(sheet(computed('y', [2], 'y[i] = i == 1 ? 0.125 : -0.125')));
    expect([solved.fixed(0, 2), solved.fixed(1, 2)]).toEqual(['0.13', '-0.13']);
  });

  it('never prints a negative zero', () => {
    const solved = solve(sheet(computed('y', [], 'y = -exp(-20)')));
    expect(solved.fixed(0, 4)).toBe('0.0000');
  });

  it('certifies a hundred digits of e', () => {
    const digits = solve(sheet(computed('y', [], 'y = exp(1)'))).fixed(0, 100);
    expect(digits).toBe(
      '2.7182818284590452353602874713526624977572470936999595749669676277240766303535475945713821785251664274',
    );
  });

  it('says when no precision can tell a side: a difference that is 0 in truth only', () => {
    const worksheet = sheet(computed('y', [], 'y = step(exp(1)*exp(1) - exp(2))'));
    expect(() => solve(worksheet).fixed(0, 2)).toThrow(/no precision tells/);
  });
});
