import { UserError } from '../errors.ts';
import { LENGTH_RULE, millimetres, type PrintWishes, RULINGS } from '../exam/sheet-print.ts';

/** What the command line may say of how sheets look. */
export interface PrintOptions {
  readonly 'large-print': boolean;
  readonly workspace: string | undefined;
  readonly ruling: string | undefined;
  readonly 'page-per-question': boolean;
  readonly 'no-ids': boolean;
  readonly 'no-qr': boolean;
}

export const PRINT_OPTIONS = {
  'large-print': { type: 'boolean', default: false, describe: 'sheets in 18 points' },
  workspace: {
    type: 'string',
    requiresArg: true,
    describe: 'room to work in below each question, such as 6cm; it may go on on the next page',
  },
  ruling: {
    type: 'string',
    choices: RULINGS,
    describe: 'what is drawn into that room; default: nothing',
  },
  'page-per-question': {
    type: 'boolean',
    default: false,
    describe: 'each question begins on a page of its own',
  },
  'no-ids': { type: 'boolean', default: false, describe: 'no ids of answers in the boxes of a sheet' },
  'no-qr': {
    type: 'boolean',
    default: false,
    describe: 'no QR code (exam, variant, page) in the corner of a sheet’s pages',
  },
} as const;

/** @throws {UserError} for a length that is none */
export function printWishesOf(options: PrintOptions): PrintWishes {
  const { workspace, ruling } = options;
  return {
    size: options['large-print'] ? 'large' : undefined,
    workspace: workspace === undefined ? undefined : lengthOf(workspace),
    ruling: RULINGS.find((known) => known === ruling),
    pagePerQuestion: options['page-per-question'] || undefined,
    ids: options['no-ids'] ? false : undefined,
    qr: options['no-qr'] ? false : undefined,
  };
}

function lengthOf(text: string): number {
  const length = millimetres(text);
  if (length !== undefined) return length;
  throw new UserError(`--workspace: found ${JSON.stringify(text.slice(0, 40))}. Allowed: ${LENGTH_RULE}.`);
}
