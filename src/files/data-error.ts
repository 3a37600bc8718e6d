import { type Place, UserError, UserErrors } from '../errors.ts';
import { type DataPath, pathText } from './source.ts';

/** A mistake in a file, with the field it is in. */
export class DataError extends UserError {
  /** `questions[3].family`; empty for the file as a whole. */
  readonly path: string;
  /** The message without the place. */
  readonly reason: string;

  constructor(place: Place, path: DataPath, what: string, cause?: unknown) {
    const text = pathText(path);
    const reason = text === '' ? what : `${text}: ${what}`;
    super(reason, { place, cause });
    this.path = text;
    this.reason = reason;
  }
}

/** Whoever has mended these sees the next ones. */
const MOST_ERRORS = 50;

/** The error itself where there is one, else all of them together, or the first of very many. */
export function asOne(errors: readonly UserError[]): UserError {
  if (errors.length === 1) return errors[0]!;
  const more = errors.length - MOST_ERRORS;
  if (more <= 0) return new UserErrors(errors);
  return new UserErrors([...errors.slice(0, MOST_ERRORS), new UserError(`… and ${more} mistakes more.`)]);
}

/** Said of a file with more values than are read. */
export function tooMany(most: number): string {
  return `holds too much: at most ${most} values are allowed.`;
}

const LONGEST = 40;

/** At most 40 characters, in quotes, without line breaks. */
export function quoted(text: string): string {
  return JSON.stringify(clipped(text));
}

/** At most 40 characters, which end with … where there were more. */
export function clipped(text: string): string {
  // Two code units hold one character at most.
  const start = [...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('');
  return start.length < text.length ? `${start}…` : text;
}
