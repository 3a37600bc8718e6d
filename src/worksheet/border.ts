import { type Place, UserError } from '../errors.ts';
import { NoValue } from '../number/no-value.ts';
import { RuleError } from './parse-rule.ts';

/**
 * What a user can mend, in the user's words: a value that does not exist, a rule that cannot be read. The one place
 * where these leave the engine; everything else comes back as it is, and is a bug.
 */
export function atBorder(error: unknown, place?: Place): unknown {
  if (error instanceof NoValue || error instanceof RuleError) {
    return new UserError(error.message, { cause: error, ...(place ? { place } : {}) });
  }
  return error;
}

/** The user's mistake behind an error. @throws whatever is none. */
export function userMistake(error: unknown, place?: Place): UserError {
  const mistake = atBorder(error, place);
  if (mistake instanceof UserError) return mistake;
  throw mistake;
}

/** The entry that has no value, where that is the mistake. */
export function slotWithoutValue(error: UserError): string | undefined {
  return error.cause instanceof NoValue ? error.cause.slot : undefined;
}
