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

/** The error itself where there is one, else all of them together. */
export function asOne(errors: readonly UserError[]): UserError {
  return errors.length === 1 ? errors[0]! : new UserErrors(errors);
}

/** At most 40 characters, in quotes, without line breaks. */
export function quoted(text: string): string {
  const clipped = [...text].slice(0, 40).join('');
  return JSON.stringify(clipped.length < text.length ? `${clipped}…` : text);
}
