import type { Rational } from '../number/rational.ts';
import * as rational from '../number/rational.ts';
import type { Stream } from './stream.ts';

/** The values min, min + step, … ≤ max; with step > 0 and min ≤ max. */
export interface Grid {
  readonly min: Rational;
  readonly max: Rational;
  readonly step: Rational;
  /** Leaves 0 out; the grid must hold another value. */
  readonly nonzero?: boolean;
}

/** One value of the grid, each equally likely. */
export function drawDecimal(stream: Stream, grid: Grid): Rational {
  const last = stepsTo(grid.max, grid);
  const zero = grid.nonzero ? indexOfZero(grid) : undefined;
  // Without 0 there is one index fewer, and those from 0 on move up by one: no redrawing is needed.
  const drawn = stream.integer(0, zero === undefined ? last : last - 1);
  const index = zero !== undefined && drawn >= zero ? drawn + 1 : drawn;
  return rational.add(grid.min, rational.multiply(rational.rational(index), grid.step));
}

/** How many whole steps lie between min and the value. */
function stepsTo(value: Rational, { min, step }: Grid): number {
  const steps = rational.divide(rational.subtract(value, min), step);
  return Number(steps.n / steps.d);
}

function indexOfZero(grid: Grid): number | undefined {
  if (rational.sign(grid.min) > 0 || rational.sign(grid.max) < 0) return undefined;
  const steps = rational.divide(rational.negate(grid.min), grid.step);
  return rational.isInteger(steps) ? Number(steps.n) : undefined;
}
