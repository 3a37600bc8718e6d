import { isInteger } from '../../number/rational.ts';
import type { Drawn, Gate } from '../family.ts';
import type { Problem } from '../problem.ts';
import { type Content, lines, structure } from './content.ts';
import { brokenCondition } from './where.ts';

type OwnProblem = Problem & Content;

/** The first condition that the numbers of a problem do not meet. */
export function unmet(posed: OwnProblem): ReturnType<typeof brokenCondition> {
  const { where = [] } = posed;
  return where.length === 0
    ? undefined
    : brokenCondition(where, { quantities: lines(posed, structure(posed)) });
}

/** Asked before anything is worked out: conditions may keep rules inside their domain. */
export const unmetCondition: Gate<OwnProblem> = {
  id: 'unmet-condition',
  first: true,
  rejects: ({ problem: posed }) => unmet(posed) !== undefined,
};

/** Something that is to be a whole number is none. */
export const notWhole: Gate<OwnProblem> = {
  id: 'not-whole',
  rejects: (drawn) => broken(drawn).length > 0,
  where: (drawn) => broken(drawn).map(({ id }) => id),
};

function broken({ solved }: Drawn<OwnProblem>) {
  return solved.program.slots.filter(({ kind, number }) => {
    if (kind !== 'integer') return false;
    const value = solved.rational(number);
    return !value || !isInteger(value);
  });
}
