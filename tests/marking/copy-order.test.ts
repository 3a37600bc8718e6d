import { expect, test } from 'vitest';
import { compareCopies } from '../../src/marking/copy-order.ts';

const sorted = (times: Readonly<Record<string, number>>) =>
  Object.keys(times).sort((a, b) => compareCopies(a, b, (path) => times[path]!));

test.each([
  ['X.yaml', 'X (1).yaml', 'X (2).yaml', 'X (10).yaml'],
  ['X.yaml', 'X - Copy.yaml', 'X - Copy (2).yaml', 'X - Copy (3).yaml'],
  ['X.yaml', 'X-2.yaml', 'X-3.yaml', 'X-10.yaml'],
  ['h/X.yaml', 'h/X_v1.json', 'h/X_v2.csv'],
  ['h/Copy of X.yaml', 'h/X (2).yaml'],
  ['X.yaml', 'X - Cópia.yaml', 'X(2).yaml'],
  ['try9.yaml', 'try10.yaml'],
  ['a/X.yaml', 'b/X.yaml'],
  ['ada.yaml', 'bob (1).yaml', 'bob (2).yaml', 'cyd.yaml'],
])('the numbers in names count, whatever the time: %s, %s, …', (...names) => {
  const downwards = Object.fromEntries(names.map((name, index) => [name, -index] as const).reverse());
  expect(sorted(downwards)).toEqual(names);
});

test('where the numbers are alike the time decides, then the name', () => {
  expect(sorted({ 'X - Copy.yaml': 1, 'X (1).yaml': 2 })).toEqual(['X - Copy.yaml', 'X (1).yaml']);
  expect(sorted({ 'X - Copy.yaml': 2, 'X (1).yaml': 1 })).toEqual(['X (1).yaml', 'X - Copy.yaml']);
  expect(sorted({ 'X.yaml': 0, 'X.json': 0 })).toEqual(['X.json', 'X.yaml']);
});

test('any order of the files leads to the same order', () => {
  const names = [
    'X.yaml',
    'X (1).yaml',
    'X-2.yaml',
    'X - Copy.yaml',
    'Y.json',
    'a/X (3).txt',
    'X10.csv',
    'X9 (4).csv',
    '(1).yaml',
  ];
  const order = sorted(Object.fromEntries(names.map((name) => [name, 0])));
  expect(sorted(Object.fromEntries(names.reverse().map((name) => [name, 0])))).toEqual(order);
  for (const a of names) expect(compareCopies(a, a, () => 0)).toBe(0);
});

test('names of any length are compared at once', () => {
  const start = performance.now();
  for (const unit of ['(1)', ' - Copy', '-', '1', ' '])
    compareCopies(unit.repeat(20_000), unit.repeat(20_001), () => 0);
  expect(performance.now() - start).toBeLessThan(2000);
});
