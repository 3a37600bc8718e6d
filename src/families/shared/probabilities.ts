import type { Loss } from '../../conventions/convention.ts';
import { add, compare, equal, ONE, toFraction, ZERO } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import { ProblemError } from '../problem.ts';

/**
 * Targets under a cross-entropy are probabilities, and under the categorical one they add up to 1.
 * @throws {ProblemError} at `path` where they are not.
 */
export function checkProbabilities(
  target: readonly string[],
  loss: Loss,
  path: ProblemError['path'] = ['target'],
): void {
  const targets = target.map((text) => parseRational(text));
  targets.forEach((value, position) => {
    if (compare(value, ZERO) < 0 || compare(value, ONE) > 0) {
      const message = `${toFraction(value)} is no probability: with ${loss} a target lies between 0 and 1`;
      throw new ProblemError([...path, position], message);
    }
  });
  const total = targets.reduce(add, ZERO);
  if (loss === 'categorical-cross-entropy' && !equal(total, ONE)) {
    throw new ProblemError(path, `adds up to ${toFraction(total)}; with ${loss} the targets add up to 1`);
  }
}
