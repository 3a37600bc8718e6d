import { expect, test } from 'vitest';
import { operationsFor } from '../../src/worksheet/operations-count.ts';
import { slotsOf } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';
import { computed, given, sheet } from './sheets.ts';

/** Operations of `y`, from x, with other lines before it. */
function operations(x: string, ...rules: string[]) {
  const solved = solve(
    sheet(given('x', [], x), ...rules.map((rule) => computed(rule.split(' ')[0]!, [], rule))),
  );
  return operationsFor(
    solved,
    slotsOf(solved.program, 'y').map(({ number }) => number),
  );
}

test.each([
  ['y = 2*x + 3', '5', 2],
  ['y = exp(2*x)', '5', 2],
  // Nothing is done to multiply by 0 or 1, to add 0, or to turn a sign.
  ['y = 2*x + 3', '0', 0],
  ['y = -x', '5', 0],
  ['y = x/2', '1', 1],
  ['y = x*4', '1', 0],
  ['y = xlogy(0*x, x)', '5', 0],
])('%s at %s takes %i operations', (rule, x, count) => {
  expect(operations(x, rule)).toBe(count);
});

test('only the case that holds is worked out', () => {
  expect(operations('5', 'y = x > 0 ? 2*x : 2*x + 3')).toBe(1);
  expect(operations('-5', 'y = x > 0 ? 2*x : 2*x + 3')).toBe(2);
});

test('what two steps need is worked out once, and what nobody needs not at all', () => {
  expect(operations('5', 'a = 2*x + 3', 'b = exp(x)', 'y = a*a')).toBe(3);
});

test('what a 0 makes superfluous is not worked out', () => {
  expect(operations('0', 'a = exp(x + 7)', 'y = x*a')).toBe(0);
});
