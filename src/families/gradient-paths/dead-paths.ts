import { slotsOf } from '../../worksheet/program.ts';
import type { Solved } from '../../worksheet/solve.ts';
import { isExactlyZero } from '../shared/asked-slots.ts';
import type { PathsParameters } from './parameters.ts';

/** Whether every path passes through a unit that is off, so that there is no gradient to calculate. */
export function hasNoLivePath(solved: Solved): boolean {
  const [direct] = slotsOf(solved.program, 'direct');
  return isExactlyZero({ solved }, direct!.number) || deadOnes(solved).every((dead) => dead);
}

/** Whether there is a dead path where a question wants none, or none where it wants one. */
export function missesDeadPaths(solved: Solved, { deadPaths }: Pick<PathsParameters, 'deadPaths'>): boolean {
  return deadPaths !== 'allowed' && deadOnes(solved).some((dead) => dead) !== (deadPaths === 'required');
}

function deadOnes(solved: Solved): readonly boolean[] {
  return slotsOf(solved.program, 'path').map(({ number }) => isExactlyZero({ solved }, number));
}
