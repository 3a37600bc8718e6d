import { message } from '../messages/index.ts';
import { type Computed, indexTuples } from '../worksheet/types.ts';
import type { SolutionExercise } from './source.ts';
import { neededQuantities } from './unfolded.ts';
import type { Values } from './values.ts';
import { entryLine, entryWork } from './worked-step.ts';

/** One presentation of a sample, or one update, with everything that is worked out in it. */
export interface TraceStep {
  readonly heading: string;
  /** TeX, one entry each; they flow from line to line. */
  readonly formulas: readonly string[];
}

/** A trace in the order in which it is worked: presentation by presentation; in batches each epoch ends with its update. */
export function workedTrace(
  exercise: SolutionExercise,
  values: Values,
  language: string,
): readonly TraceStep[] {
  const shown = neededQuantities(exercise).filter(({ id }) => !values.numbers.unfolded.has(id));
  const extents = [...new Set(shown.map(({ shape }) => shape[0] ?? 1))].sort((a, b) => b - a);
  const [presentations = 1, epochs] = extents;
  const of = (extent: number) => shown.filter(({ shape }) => (shape[0] ?? 1) === extent);
  const step = (key: string, number: number, quantities: readonly Computed[]): TraceStep => ({
    heading: message(language, key, { number: `${number}` }),
    formulas: quantities.flatMap((quantity) => entriesAt(quantity, number, values)),
  });
  return Array.from({ length: presentations }, (_, position) => position + 1).flatMap((number) => {
    const own = step('solution.presentation', number, of(presentations));
    const samples = epochs === undefined ? 0 : presentations / epochs;
    if (epochs === undefined || number % samples !== 0) return [own];
    return [own, step('solution.update-after-epoch', number / samples, of(epochs))];
  });
}

/** The entries of a quantity that belong to one presentation or epoch. */
function entriesAt(quantity: Computed, time: number, values: Values): readonly string[] {
  const tuples = indexTuples(quantity.shape).filter(([first]) => first === undefined || first === time);
  return tuples.map(
    (tuple) => `\\textstyle ${entryLine(entryWork(quantity, tuple, values)).replace('&', '')}`,
  );
}
