import * as z from 'zod';
import { numberToText } from '../../number/number-texts.ts';
import { divide, isInteger, type Rational, rational, subtract, toFraction } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import type { Stream } from '../../random/stream.ts';
import { type Shape, sizeOf } from '../../worksheet/types.ts';
import { drawFrom, gridSchema, numberText, type Range, rangeSchema } from '../ranges.ts';
import { numberRow, numberTable, wholeNumber } from '../shared/schemas.ts';

const MOST_EXTENT = 16;

/** A scalar, a vector, or a matrix row by row. */
export const valuesSchema = z.union([numberText, numberRow(MOST_EXTENT), numberTable(MOST_EXTENT)], {
  error: 'a number, a list of numbers, or a list of rows',
});

const extent = wholeNumber(1, MOST_EXTENT);
/** `[]` a scalar, `[n]` a vector, `[rows, columns]` a matrix. */
export const shapeSchema = z.union([z.tuple([]), z.tuple([extent]), z.tuple([extent, extent])], {
  error: 'a shape: [] for a scalar, [n] for a vector, [rows, columns] for a matrix',
});

/** How each entry of a given is drawn. */
export interface Drawn {
  readonly kind: 'drawn';
  readonly range: Range;
  readonly shape: Shape;
  /** Whether no number is drawn twice. */
  readonly distinct: boolean;
}

const ONE_OF = 'a list of numbers to draw from, such as [0.1, 0.5]';

/** What a number is drawn from, under one of three names, how many there are, and whether all are different. */
const drawnFields = z.strictObject({
  range: rangeSchema.optional(),
  oneOf: z.array(numberText, { error: ONE_OF }).min(1, { error: ONE_OF }).optional(),
  min: numberText.optional(),
  max: numberText.optional(),
  step: numberText.optional(),
  nonzero: z.boolean({ error: 'true or false' }).optional(),
  /** Whole numbers: steps of 1 where nothing else is said. */
  kind: z.enum(['real', 'integer'], { error: 'real or integer' }).default('real'),
  shape: shapeSchema.default([]),
  distinct: z.boolean({ error: 'true or false' }).default(false),
});

const drawnSchema = drawnFields.transform((written, context): Drawn => {
  const { range, oneOf, kind, shape, distinct, ...grid } = written;
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const isGrid = Object.values(grid).some((field) => field !== undefined);
  if ([range !== undefined, oneOf !== undefined, isGrid].filter(Boolean).length !== 1) {
    return refuse('allowed is one of range, oneOf, or min and max');
  }
  const step = grid.step ?? (kind === 'integer' ? '1' : undefined);
  const read = isGrid ? gridSchema.safeParse(step === undefined ? grid : { ...grid, step }) : undefined;
  if (read?.error) return refuse(read.error.issues[0]!.message);
  const listed: Range = { kind: 'list', values: (oneOf ?? []).map((text) => parseRational(text)) };
  const from = range ?? read?.data ?? listed;
  if (kind === 'integer' && !valuesIn(from).every(isInteger)) {
    return refuse('integers are drawn from whole numbers: min, max and step, or those listed');
  }
  const [wanted, there] = [sizeOf(shape as Shape), countOf(from)];
  if (distinct && wanted > there) {
    return refuse(`${wanted} numbers are to be distinct, and there are ${there} to draw from`);
  }
  return { kind: 'drawn', range: from, shape: shape as Shape, distinct };
});

const GIVEN =
  'fixed numbers, a range such as { min: -1, max: 1, step: 0.5 }, { oneOf: [0.1, 0.5] }, or either with shape: [rows, columns]';

/** A given of a bank question: fixed values, or what to draw each entry from. */
export const givenSchema = z.union(
  [valuesSchema.transform((values) => ({ kind: 'fixed' as const, values })), drawnSchema],
  { error: GIVEN },
);

export type GivenSource = z.infer<typeof givenSchema>;

/** Numbers that tell whether all of a range are whole. */
function valuesIn(range: Range): readonly Rational[] {
  return range.kind === 'list' ? range.values : [range.min, range.max, range.step];
}

/** How many different numbers a range holds. */
function countOf(range: Range): number {
  if (range.kind === 'list') return new Set(range.values.map(toFraction)).size;
  const { min, max, step, nonzero } = range;
  const steps = divide(subtract(max, min), step).n;
  const holdsZero = min.n <= 0n && max.n >= 0n && isInteger(divide(subtract(rational(0), min), step));
  return Number(steps) + 1 - (nonzero && holdsZero ? 1 : 0);
}

type Values = string | string[] | string[][];

/** The numbers of a given; each entry has an address of its own. */
export function drawnValues(given: GivenSource, stream: Stream): Values {
  if (given.kind === 'fixed') return given.values;
  const drawn = new Set<string>();
  return nested(given.shape, (entry) => {
    for (let attempt = 0; ; attempt++) {
      const from = attempt === 0 ? stream.at(entry) : stream.at(entry, 'again', `${attempt}`);
      const text = numberToText(drawFrom(given.range, from));
      if (given.distinct && drawn.has(text)) continue;
      drawn.add(text);
      return text;
    }
  });
}

/** Numbers of the same shape, on which rules can be tried out. */
export function standIn(given: GivenSource): Values {
  return given.kind === 'fixed' ? given.values : nested(given.shape, () => '0');
}

/** Texts in a shape, each from its indices counted from 1: `''`, `'2'`, `'1,3'`. */
function nested(shape: Shape, entry: (address: string) => string): Values {
  const [rows, columns] = shape;
  if (rows === undefined) return entry('');
  const row = (j: number) =>
    columns === undefined ? entry(`${j}`) : Array.from({ length: columns }, (_, i) => entry(`${j},${i + 1}`));
  return Array.from({ length: rows }, (_, j) => row(j + 1)) as string[] | string[][];
}
