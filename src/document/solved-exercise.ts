import type { Pictures } from '../bank/read-picture.ts';
import { UserError } from '../errors.ts';
import type { Worked } from '../families/family.ts';
import { didYouMean } from '../suggest.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import type { Worksheet } from '../worksheet/types.ts';
import type { SolutionExercise } from './source.ts';

/** A problem as an exercise that asks for everything, or for one quantity. @throws {UserError} for an unknown one. */
export function solvedExercise(
  { family, problem, worksheet, decimals, solved }: Worked,
  only: string | undefined,
  pictures?: Pictures,
): SolutionExercise {
  return {
    title: null,
    family: family.id,
    points: null,
    convention: problem.convention,
    presentation: family.present(problem),
    pictures,
    worksheet,
    asked: askedOf(worksheet, only),
    decimals,
    solved,
  };
}

/** `delta1`, or `delta1[2]`, which is part of it. */
function askedOf({ quantities }: Worksheet, only: string | undefined): readonly string[] {
  const computed = quantities.filter(({ role }) => role === 'computed').map(({ id }) => id);
  if (only === undefined) return computed;
  const id = quantityOf(only);
  if (computed.includes(id)) return [id];
  const given = quantities.some((quantity) => quantity.id === id);
  const why = given ? 'is given, so that there is nothing to solve' : 'is no quantity of this problem';
  throw new UserError(`--only: ${only} ${why}. ${didYouMean(id, computed)}`);
}
