import { lettered, scalar } from '../../conventions/letters.ts';
import { slotsOf } from '../../worksheet/program.ts';
import { solve } from '../../worksheet/solve.ts';
import type { Computed, Worksheet } from '../../worksheet/types.ts';
import { lineOf } from '../shared/lines.ts';
import type { MlpProblem, Network } from './problem.ts';
import { learning } from './slips-update.ts';

const line = lineOf('convergence');

/**
 * Whether training has come to an end: `moves` [epochs], how many entries of gradients of an epoch's updates are not 0,
 * and `converged`, whether the last epoch has none. An epoch that changes nothing is followed by others that do not.
 */
export function convergence(network: Network): readonly Computed[] {
  const { schedule, convergence: asked } = network;
  if (!asked) return [];
  const { epochs, perEpoch, traced, index } = schedule;
  const counted = learning(network).map(({ id, indices }) => {
    const entry = `${traced ? 'grad' : 'd'}${id}[${[...(traced ? [index] : []), ...indices].join(',')}]`;
    return indices.reduceRight((inner, name) => `sum(${name}, ${inner})`, `(${entry} != 0 ? 1 : 0)`);
  });
  const all = counted.length === 0 ? '0' : counted.join(' + ');
  // Where all is frozen, no entry tells how far the index of updates goes.
  const sum =
    counted.length === 0 || !traced || index === 'e'
      ? all
      : epochs === 1
        ? `sum(${index}, ${all})`
        : `sum(${index}, ceil(${index}/${perEpoch}) == e ? (${all}) : 0)`;
  return [
    line('moves[e]', [epochs], lettered('m'), sum, { counts: 'epoch', kind: 'integer' }),
    line('converged', [], scalar('m = 0'), `moves[${epochs}] == 0 ? 1 : 0`, { kind: 'boolean' }),
  ];
}

/** A problem as it was read, with as many epochs as it takes until one changes nothing, that one included. */
export function settledBy(worksheet: (problem: MlpProblem) => Worksheet) {
  return ({ until, ...problem }: MlpProblem): MlpProblem => {
    if (!until) return problem;
    const solved = solve(worksheet(problem));
    const still = slotsOf(solved.program, 'moves').findIndex(
      ({ number }) => solved.approximate(number) === 0,
    );
    return still < 0 ? problem : { ...problem, epochs: still + 1 };
  };
}
