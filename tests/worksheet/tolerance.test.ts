import { describe, expect, it } from 'vitest';
import { solve } from '../../src/worksheet/solve.ts';
import { type Accepted, tolerance } from '../../src/worksheet/tolerance.ts';
import type { Worksheet } from '../../src/worksheet/types.ts';
import { computed, given, sheet } from './sheets.ts';

function accepted(worksheet: Worksheet, id: string, writing = { decimals: 2, mayTruncate: false }): Accepted {
  const solved = solve(worksheet);
  const slot = solved.program.slots.find((candidate) => candidate.id === id)!;
  return tolerance(solved, writing).accepted(slot.number);
}

describe('an accepted interval', () => {
  it('is half a unit to each side of a value that no rounding reaches', () => {
    const worksheet = sheet(given('x', [], '0.5'), computed('y', [], 'y = x*x'));
    expect(accepted(worksheet, 'y')).toEqual({ low: '0.2450', high: '0.2550' });
  });

  it('adds what the rounding of a step before it can do', () => {
    // x/3 = 0.1666… is written 0.17 or kept; ten times that is 1.62 to 1.72, then rounded itself.
    const worksheet = sheet(
      given('x', [], '0.5'),
      computed('y', [], 'y = x/3'),
      computed('z', [], 'z = 10*y'),
    );
    expect(accepted(worksheet, 'z')).toEqual({ low: '1.6116', high: '1.7217' });
  });

  it('does not grow where errors cancel', () => {
    const worksheet = sheet(
      given('x', [], '0.5'),
      computed('y', [], 'y = x/3'),
      computed('z', [], 'z = y - y + x'),
    );
    expect(accepted(worksheet, 'z')).toEqual({ low: '0.4950', high: '0.5050' });
  });

  it('spans all equal rules', () => {
    const one = sheet(given('x', [], '0.5'), computed('y', [], 'y = x/3'), computed('z', [], 'z = 30*y'));
    const two = sheet(
      given('x', [], '0.5'),
      computed('y', [], 'y = x/3'),
      computed('z', [], 'z = 10*x', 'z = 30*y'),
    );
    expect(accepted(two, 'z')).toEqual(accepted(one, 'z'));
  });

  it('goes one unit towards zero where digits may be cut off', () => {
    const worksheet = sheet(given('x', [], '2'), computed('y', [], 'y = x/3'), computed('n', [], 'n = -x/3'));
    const writing = { decimals: 2, mayTruncate: true };
    expect(accepted(worksheet, 'y', writing)).toEqual({ low: '0.6566', high: '0.6717' });
    expect(accepted(worksheet, 'n', writing)).toEqual({ low: '-0.6717', high: '-0.6566' });
  });

  it('is not given where rounding may change the side of a threshold', () => {
    const worksheet = sheet(
      given('x', [], '1'),
      computed('y', [], 'y = x/3 - 0.332'),
      computed('z', [], 'z = y > 0 ? 1/y : 5'),
    );
    expect(() => accepted(worksheet, 'z')).toThrow(/may be zero/);
  });
});
