import { UserError } from '../errors.ts';

/** What yargs says of a call that cannot be understood is the user's mistake; everything else stays what it is. */
export function usageError(message: string, error: Error | undefined): Error {
  if (error && error.name !== 'YError') return error;
  return new UserError(
    `${message ?? error?.message}\ndeltamark --help, or deltamark COMMAND --help, shows what is allowed.`,
  );
}

/** Names of files may stand several times, an option once: else the first would be lost without a word. */
export function refuseRepeated(options: Readonly<Record<string, unknown>>, lists: readonly string[]): true {
  for (const [name, value] of Object.entries(options)) {
    if (Array.isArray(value) && !lists.includes(name)) {
      throw new UserError(`--${name}: is given ${value.length} times. Allowed: once.`);
    }
  }
  return true;
}
