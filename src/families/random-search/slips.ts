import type { Change, Changes } from '../../worksheet/rewrite/change-rules.ts';
import { swap } from '../../worksheet/rewrite/swap.ts';
import type { Problem } from '../problem.ts';
import { derivativeRule } from '../shared/function-of-variables.ts';
import { type Slip, slip } from '../slip.ts';
import { BEST_BEFORE, decisions, type Structure } from './rules.ts';

/** The same change for the quantities `id_x`, `id_y` … of all variables. */
function each({ variables }: Structure, id: string, change: (name: string) => Change): Changes {
  return Object.fromEntries(variables.map((name) => [`${id}_${name}`, change(name)]));
}

/** The other goal: smaller values kept where larger ones are wanted, and the other way round. */
function goalReversed(s: Structure): Changes {
  return decisions({ ...s, goal: s.goal === 'maximise' ? 'minimise' : 'maximise' });
}

/** ∂f/∂x of the next variable. */
function nextPartial(s: Structure): Changes {
  const next = (name: string) => s.variables[(s.variables.indexOf(name) + 1) % s.variables.length]!;
  return each(s, 'gradient', (name) => derivativeRule(s, next(name)));
}

const againstStart = swap(BEST_BEFORE, 'f');
const otherWay = { maximise: '-', minimise: '+' } as const;

/** Mistakes in a random search and with the gradient beside it, in the order in which they are applied together. */
export const slips: readonly Slip<Problem, Structure>[] = [
  slip('goal-reversed', goalReversed),
  // Every candidate kept, the last one in the end.
  slip('keeps-last', (s) => ({
    best: 'value[k]',
    winner: 'k',
    ...each(s, 'at', (name) => `try_${name}[k]`),
  })),
  slip(
    'moves-from-start',
    (s) => s.search === 'local' && each(s, 'try', (name) => `${name} + move_${name}[k]`),
  ),
  // All moves up to a candidate made one after the other.
  slip('moves-added-up', (s) =>
    each(s, 'try', (name) => `(k == 1 ? ${name} : try_${name}[k-1]) + move_${name}[k]`),
  ),
  slip('compared-with-start', (s) => ({
    accepted: againstStart,
    winner: againstStart,
    ...each(s, 'at', () => againstStart),
  })),
  slip('difference-reversed', (s) => each(s, 'rise', (name) => `f - fPlus_${name}`)),
  slip('not-divided-by-h', (s) => each(s, 'numeric', (name) => `rise_${name}`)),
  slip('partials-swapped', (s) => s.variables.length > 1 && nextPartial(s)),
  slip('rate-missing', (s) => each(s, 'stride', (name) => `gradient_${name}`)),
  slip('wrong-way-along-gradient', (s) =>
    each(s, 'to', (name) => `${name} ${otherWay[s.goal]} stride_${name}`),
  ),
];
