/** A place in a file that a person wrote; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Writes a place as `file:line:column`, leaving out what is not known. */
export function placeText(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}

/** A mistake that the user can fix: the message says what, where, and what is allowed. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly place: Place | undefined;

  constructor(message: string, options: { cause?: unknown; place?: Place } = {}) {
    super(options.place ? `${placeText(options.place)} ${message}` : message, { cause: options.cause });
    this.place = options.place;
  }
}

/** Several mistakes found in one go, shown one a line. */
export class UserErrors extends UserError {
  readonly errors: readonly UserError[];

  constructor(errors: readonly UserError[]) {
    super(errors.map((error) => error.message).join('\n'));
    this.errors = errors;
  }
}
