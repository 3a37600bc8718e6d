import type { Counted } from '../../../worksheet/types.ts';
import { type NeuronProblem, updateOf } from './problem.ts';

/** How presentations and updates follow each other. */
export interface Schedule {
  /** Samples times epochs. */
  readonly presentations: number;
  readonly samples: number;
  readonly epochs: number;
  readonly batch: boolean;
  /** Number of updates: one for each presentation, or for each epoch. */
  readonly updates: number;
  /** Index of an update in rules: `p` counts presentations, `e` epochs. */
  readonly index: 'p' | 'e';
  readonly counts: Counted;
}

export function scheduleOf(problem: NeuronProblem): Schedule {
  const { epochs, samples } = problem;
  const presentations = samples.length * epochs;
  const batch = updateOf(problem) === 'batch';
  return {
    presentations,
    samples: samples.length,
    epochs,
    batch,
    updates: batch ? epochs : presentations,
    index: batch ? 'e' : 'p',
    counts: batch ? 'epoch' : 'presentation',
  };
}

/** The weights (or bias) that presentation p meets: those after the update before it. */
export function metBy(
  { batch, samples, epochs }: Schedule,
  initial: string,
  entry: (update: string) => string,
) {
  if (!batch) return `(p == 1 ? ${initial} : ${entry('p-1')})`;
  if (epochs === 1) return initial;
  const epoch = samples === 1 ? 'p' : `ceil(p/${samples})`;
  return `(${epoch} == 1 ? ${initial} : ${entry(`${epoch}-1`)})`;
}

/** The value that an update starts from. */
export function beforeUpdate(
  { index, updates }: Schedule,
  initial: string,
  entry: (update: string) => string,
) {
  return updates === 1 ? initial : `(${index} == 1 ? ${initial} : ${entry(`${index}-1`)})`;
}

/** Sum over the presentations of epoch e. */
export function epochSum({ samples, epochs }: Schedule, term: string): string {
  if (epochs === 1) return `sum(p, ${term})`;
  return `sum(p, ceil(p/${samples}) == e ? (${term}) : 0)`;
}
