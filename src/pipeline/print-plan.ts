import {
  attendanceHtml,
  dividerHtml,
  type KeyTableSource,
  keyTableHtml,
  pileName,
} from '../document/index.ts';
import type { KeyVariant } from '../exam/exam.ts';
import { groupedBy } from '../exam/grouped.ts';
import { inPrintOrder, type PrintGroup } from '../exam/print-order.ts';
import { message } from '../messages/index.ts';
import { once } from '../once.ts';
import type { PrinterSetting } from './printer-setting.ts';
import type { Booklet, Piece, Writer } from './writers/writer.ts';

/** What files are called, by code, without ending. */
export interface Names {
  /** Covers, sheets and solutions. */
  readonly documents: ReadonlyMap<string, string>;
  readonly forms: ReadonlyMap<string, string>;
}

/** What the folder `print` is made from. */
export interface PrintSource extends KeyTableSource {
  /** All that the exam has, in the order of its key. */
  readonly variants: readonly KeyVariant[];
  readonly names: Names;
  readonly printer: PrinterSetting;
  /** Codes of those who came late just now. */
  readonly late?: readonly string[];
  /** Whether only the joined sheets are made again. */
  readonly sheetsOnly?: boolean;
}

/** One file in the folder `print`. */
export interface PrintTask {
  /** Without ending. */
  readonly path: string;
  /** How many documents go into it. */
  readonly size: number;
  /** Only for paper. */
  readonly isBooklet: boolean;
  write(writer: Writer): Promise<Booklets>;
}

type Booklets = Awaited<ReturnType<NonNullable<Writer['booklet']>>> | undefined;

export const LATE_SHEETS = 'print/late-sheets';

/** Every file of the folder `print`, in the order in which they are made. */
export function printTasks(source: PrintSource): readonly PrintTask[] {
  const { variants, late = [], sheetsOnly = false } = source;
  if (variants.length === 0) return [];
  const sheets = bookletTask(source, 'print/sheets', 'printing.sheets', sheetPieces(source, variants));
  if (sheetsOnly) return [sheets];
  const came = variants.filter(({ variant }) => late.includes(variant));
  const lateSheets = () =>
    bookletTask(source, LATE_SHEETS, 'printing.late-sheets', sheetPieces(source, came));
  return [
    sheets,
    ...(came.length === 0 ? [] : [lateSheets()]),
    bookletTask(source, 'print/solutions', 'printing.solutions', solutionPieces(source)),
    pagesTask(source, 'print/attendance', 'attendance.title', [() => attendanceHtml(source, variants)]),
    pagesTask(
      source,
      'print/key-table',
      'key-table.title',
      oneEach(source).map(
        ({ variant }) =>
          () =>
            keyTableHtml(source, variant),
      ),
    ),
  ];
}

function pagesTask(
  { title, language }: PrintSource,
  path: string,
  key: string,
  pages: Parameters<Writer['together']>[2],
): PrintTask {
  return {
    path,
    size: pages.length,
    isBooklet: false,
    async write(writer) {
      await writer.together(path, message(language, key, { title }), pages.map(once));
      return undefined;
    },
  };
}

function bookletTask(
  { title, language, printer: { duplex } }: PrintSource,
  path: string,
  key: string,
  pieces: readonly Piece[],
): PrintTask {
  const booklet: Booklet = { path, title: message(language, key, { title }), duplex, pieces };
  return {
    path,
    size: pieces.length,
    isBooklet: true,
    write: async (writer) => writer.booklet?.(booklet),
  };
}

function sheetPieces(source: PrintSource, variants: readonly KeyVariant[]): readonly Piece[] {
  const { names, printer, title, language } = source;
  return inPrintOrder(variants, printer.order).flatMap((group): readonly Piece[] => {
    const pile = { ...group, count: group.variants.length };
    const divider: Piece = { page: () => dividerHtml(title, pile, language) };
    const sheets = group.variants.flatMap((variant): readonly Piece[] => {
      const name = names.documents.get(variant.variant)!;
      const bookmark = bookmarkOf(variant, group, language);
      const [first, ...rest] = [...(printer.cover ? [`covers/${name}`] : []), `sheets/${name}`];
      return [{ file: first!, bookmark }, ...rest.map((file) => ({ file }))];
    });
    return printer.separators && group.by !== 'roster' ? [divider, ...sheets] : sheets;
  });
}

/** A version has one solution; without versions everybody has one. */
function solutionPieces(source: PrintSource): readonly Piece[] {
  const { names, language } = source;
  return oneEach(source).map(({ variant, group }) => {
    const { version } = variant;
    const bookmark =
      version === undefined
        ? bookmarkOf(variant, group, language)
        : { title: message(language, 'document.version', { version }) };
    return { file: `solutions/${names.documents.get(variant.variant)}`, bookmark };
  });
}

type Placed = { readonly variant: KeyVariant; readonly group: PrintGroup<KeyVariant> };

/** The first of each version, version by version; without versions all, as the sheets lie. */
function oneEach({ variants, printer }: PrintSource): readonly Placed[] {
  const order = variants.some(({ version }) => version !== undefined) ? 'version' : printer.order;
  const placed = inPrintOrder(variants, order).flatMap((group) =>
    group.variants.map((variant) => ({ variant, group })),
  );
  const keyOf = ({ variant: { version, variant } }: Placed) =>
    version === undefined ? `code ${variant}` : version;
  return groupedBy(placed, keyOf).map(([first]) => first!);
}

/** `Seat 12 · Ada Lovelace · s1 · K7QX-2M4P`, below the name of the room. */
function bookmarkOf(
  { student, variant }: KeyVariant,
  group: Pick<PrintGroup<KeyVariant>, 'by' | 'name'>,
  language: string,
): { readonly title: string; readonly group: string | undefined } {
  const seat = student?.seat === undefined ? '' : message(language, 'printing.seat', { seat: student.seat });
  const title = [seat, student?.name ?? '', student?.id ?? '', variant].filter(Boolean).join(' · ');
  return { title, group: pileName(group, language) || undefined };
}
