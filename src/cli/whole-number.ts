import { UserError } from '../errors.ts';

/** The value of an option that is a whole number. @throws {UserError} */
export function wholeNumber(option: string, text: string, least = 1, most = 100_000): number {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UserError(`--${option}: "${text}" is not a whole number from ${least} to ${most}.`);
}
