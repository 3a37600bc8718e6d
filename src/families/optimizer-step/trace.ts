import type { Computed, Shape, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { computed } from '../shared/quantities.ts';
import { before } from './gradient.ts';
import { type OptimizerProblem, stepsOf } from './problem.ts';
import { traced } from './symbols.ts';

interface EntryParts {
  readonly symbol: TexSymbol;
  readonly part?: Computed['part'];
  /** A fine step, which the solution writes inside the next. */
  readonly inline?: boolean;
}

/** A quantity with one entry for each step and weight. */
export function entry(
  problem: OptimizerProblem,
  id: string,
  parts: EntryParts,
  ...bodies: readonly string[]
): Computed {
  const shape: Shape = [stepsOf(problem), problem.weights.length];
  return computed({ id, shape, stage: 'update', counts: 'step', ...parts }, `${id}[k,i]`, ...bodies);
}

/** A fine step whose symbol is a formula. */
export function fine(problem: OptimizerProblem, id: string, body: string): Computed {
  return entry(problem, id, { symbol: traced(`\\mathrm{${id}}`), inline: true }, body);
}

/** w(k) = w(k−1) − step(k) */
export function descended(problem: OptimizerProblem): Computed {
  return entry(problem, 'w', { symbol: traced('w'), part: 'weight' }, `${before('w')} - step[k,i]`);
}

/** The step η·direction, inside the update where nobody asks for it. */
export function stepAlong(problem: OptimizerProblem, direction: string): Computed {
  return entry(problem, 'step', { symbol: stepSymbol, inline: true }, `eta*${direction}[k,i]`);
}

export const stepSymbol = traced('\\Delta ');
