import * as z from 'zod';
import { NAMINGS } from '../exam/file-names.ts';
import { PRINT_ORDERS } from '../exam/print-order.ts';

/** How the files of an exam are named, and what its printer is given. */
export const printerSchema = z.strictObject({
  /** What sheets, covers and solutions are called by. */
  names: z.enum(NAMINGS),
  /** What answer forms are called by: they keep the names that they were made with, since they may be handed out. */
  forms: z.enum(NAMINGS),
  /** Of the sheets that are joined; undefined: by room, where rooms are known. */
  order: z.enum(PRINT_ORDERS).exactOptional(),
  /** Whether each sheet begins on a front page, with blank pages before it where they are needed. */
  duplex: z.boolean(),
  /** Whether each sheet has a cover page. */
  cover: z.boolean(),
  /** Whether a page stands before the sheets of each room or version. */
  separators: z.boolean(),
});

export type PrinterSetting = Readonly<z.infer<typeof printerSchema>>;

/** What the user says of it. */
export type PrinterWishes = {
  readonly [Name in keyof Omit<PrinterSetting, 'forms'>]?: PrinterSetting[Name] | undefined;
};

const USUAL: PrinterSetting = {
  names: 'code',
  forms: 'code',
  duplex: true,
  cover: false,
  separators: false,
};

/** Of a new exam. */
export function newPrinter(wishes: PrinterWishes): PrinterSetting {
  const setting = withWishes(USUAL, wishes);
  return { ...setting, forms: setting.names };
}

/** Of an exam that goes on: as before, but for what is said now. */
export function printerOn(before: PrinterSetting | undefined, wishes: PrinterWishes): PrinterSetting {
  return withWishes(before ?? USUAL, wishes);
}

export function wishesSomething(wishes: PrinterWishes): boolean {
  return Object.values(wishes).some((wish) => wish !== undefined);
}

function withWishes(before: PrinterSetting, wishes: PrinterWishes): PrinterSetting {
  const said = Object.entries(wishes).filter(([, wish]) => wish !== undefined);
  return { ...before, ...Object.fromEntries(said) };
}
