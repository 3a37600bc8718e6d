import * as z from 'zod';

export const SIZES = ['usual', 'large'] as const;
export const RULINGS = ['blank', 'lines', 'squares'] as const;

/** How sheets look, besides what stands in them. */
export interface SheetPrint {
  /** `large` is 18 points, for those who see badly. */
  readonly size: (typeof SIZES)[number];
  /** Millimetres of room to work in below each question; 0 for none. */
  readonly workspace: number;
  /** What is drawn into that room. */
  readonly ruling: (typeof RULINGS)[number];
  /** Whether each question begins on a page of its own. */
  readonly pagePerQuestion: boolean;
  /** Whether the ids of answers stand in the boxes. */
  readonly ids: boolean;
  /** Whether each page has a QR code with exam, variant and page. */
  readonly qr: boolean;
}

export const USUAL_PRINT: SheetPrint = {
  size: 'usual',
  workspace: 0,
  ruling: 'blank',
  pagePerQuestion: false,
  ids: true,
  qr: true,
};

/** More than a page has is no room below a question, but a page of its own. */
const MOST_ROOM = 220;
const LENGTH = /^(\d{1,3}(?:\.\d{1,2})?)\s*(mm|cm)$/;
export const LENGTH_RULE = `a length such as 6cm or 60mm, at most ${MOST_ROOM / 10}cm`;

/** Millimetres of a written length; undefined for what is none. */
export function millimetres(text: string): number | undefined {
  const [, number, unit] = LENGTH.exec(text.trim()) ?? [];
  const length = Number(number) * (unit === 'cm' ? 10 : 1);
  return length <= MOST_ROOM ? length : undefined;
}

/** YAML 1.2 reads `off` as a word. */
const onOff = z.union([z.boolean(), z.enum(['on', 'off']).transform((word) => word === 'on')], {
  error: 'on or off',
});

const roomField = z
  .string({ error: LENGTH_RULE })
  .refine((text) => millimetres(text) !== undefined, { error: LENGTH_RULE });

/** `print:` of an exam file; `print: large` stands for its size alone. */
export const printSchema = z.union(
  [
    z.enum(SIZES),
    z.strictObject({
      size: z.enum(SIZES).optional(),
      workspace: roomField.optional(),
      ruling: z.enum(RULINGS).optional(),
      'page-per-question': onOff.optional(),
      ids: onOff.optional(),
      qr: onOff.optional(),
    }),
  ],
  { error: `${SIZES.join(' or ')}, or { size, workspace, ruling, page-per-question, ids, qr }` },
);

/** What is said of the print; the rest is as usual, or as somebody else says. */
export type PrintWishes = { readonly [Name in keyof SheetPrint]?: SheetPrint[Name] | undefined };

export function printWishes(written: z.infer<typeof printSchema> | undefined): PrintWishes {
  if (written === undefined) return {};
  if (typeof written === 'string') return { size: written };
  const { workspace, 'page-per-question': pagePerQuestion, ...rest } = written;
  return {
    ...rest,
    pagePerQuestion,
    workspace: workspace === undefined ? undefined : millimetres(workspace),
  };
}

/** The last one who says something wins. */
export function sheetPrint(...wishes: readonly PrintWishes[]): SheetPrint {
  const said = wishes.flatMap((one) => Object.entries(one).filter(([, value]) => value !== undefined));
  return { ...USUAL_PRINT, ...Object.fromEntries(said) };
}
