import { expect, it } from 'vitest';
import { solve } from '../../src/worksheet/solve.ts';
import { computed, given, sheet } from './sheets.ts';

it('softmax of logits that are hundreds apart is certified, and so is what is divided by it', () => {
  const solved = solve(
    sheet(
      given('z', [2], '300', '-300'),
      computed('p', [2], 'p[j] = softmax(k, z[k], j)'),
      computed('y', [], 'y = ln(1/p[2])/ln(1/(1 - p[1]))'),
    ),
  );
  expect(solved.fixed(solved.program.starts.get('y')!, 4)).toBe('1.0000');
});
