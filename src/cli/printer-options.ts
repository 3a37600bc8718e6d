import { NAMINGS, type Naming } from '../exam/file-names.ts';
import { PRINT_ORDERS, type PrintOrder } from '../exam/print-order.ts';
import type { PrinterWishes } from '../pipeline/printer-setting.ts';

const ON_OFF = ['on', 'off'] as const;

/** What `generate` takes for the printer, and for the names of files. */
export const PRINTER_OPTIONS = {
  names: {
    type: 'string',
    choices: NAMINGS,
    describe:
      'what files of students are called; default: as before, else code. Forms keep the names that they were made with',
  },
  order: {
    type: 'string',
    choices: PRINT_ORDERS,
    describe:
      'of the sheets in print/sheets.pdf; default: as before, else room by room where rooms are known',
  },
  duplex: {
    type: 'string',
    choices: ON_OFF,
    describe: 'blank pages, so that in print/ each sheet begins on a front page; default: as before, else on',
  },
  cover: {
    type: 'boolean',
    describe: 'a cover page before each sheet in print/; default: as before, else none',
  },
  separators: {
    type: 'boolean',
    describe: 'a page before the sheets of each room, or version, in print/; default: as before, else none',
  },
} as const;

export interface PrinterOptions {
  readonly names: string | undefined;
  readonly order: string | undefined;
  readonly duplex: string | undefined;
  readonly cover: boolean | undefined;
  readonly separators: boolean | undefined;
}

/** Of words that yargs has checked. */
export function printerWishes({ names, order, duplex, cover, separators }: PrinterOptions): PrinterWishes {
  return {
    names: NAMINGS.find((each): each is Naming => each === names),
    order: PRINT_ORDERS.find((each): each is PrintOrder => each === order),
    duplex: duplex === undefined ? undefined : duplex === 'on',
    cover,
    separators,
  };
}
