import { readProblem } from '../bank/read-problem.ts';
import { UserError } from '../errors.ts';
import { plainSource } from '../files/source.ts';
import { add, equal, ZERO } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { compile } from '../worksheet/compile.ts';
import { RuleError } from '../worksheet/parse-rule.ts';
import { slotsAsked } from './asked.ts';
import type { KeyQuestion, KeyVariant } from './exam.ts';

/**
 * What is wrong with a question of a key; undefined where it is what its family and worksheet allow. Looking at every
 * problem of a large exam takes longer than marking it, so this is asked where work on a key has failed: a hash only
 * tells whether somebody changed the key without sealing it again.
 */
export function keyQuestionMistake(question: KeyQuestion): string | undefined {
  try {
    const { worksheet } = readProblem(plainSource(question.problem, 'problem'));
    const program = compile(worksheet);
    const asked = question.ask.flatMap((id) => slotsAsked(program, id)).map(({ id }) => id);
    const kept = question.slots.map(({ id }) => id);
    if (asked.join() !== kept.join()) return 'slots: are not those of what is asked';
    return isWeighed(question) ? undefined : 'weights: do not add up to the points';
  } catch (error) {
    return error instanceof UserError || error instanceof RuleError ? error.message : undefined;
  }
}

/** Whether everything that is asked has its points, and they are those of the question. */
function isWeighed({ weights, ask, points }: KeyQuestion): boolean {
  if (!weights) return true;
  if ([...ask].sort().join() !== Object.keys(weights).sort().join()) return false;
  const sum = Object.values(weights).map((text) => parseRational(text));
  return equal(sum.reduce(add, ZERO), parseRational(points));
}

/** The mistake of the first question of a variant that is not as this program makes them, where one is. */
export function damagedKey({ variant, questions }: KeyVariant, cause: unknown): UserError | undefined {
  for (const question of questions) {
    const why = keyQuestionMistake(question);
    if (why !== undefined) {
      const where = `the key is damaged: variant ${variant}, question ${question.id}`;
      return new UserError(`${where}: ${why}`, { cause });
    }
  }
  return undefined;
}
