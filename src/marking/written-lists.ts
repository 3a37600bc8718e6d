import { quoted } from '../files/data-error.ts';
import { mayBeOne } from '../number/split-decimal.ts';
import { type SlotAddress, type SlotShape, slotAddress } from '../worksheet/slot-id.ts';
import { entryId } from '../worksheet/types.ts';
import { joinedTo } from './decimal-commas.ts';
import { listedTexts } from './listed-texts.ts';
import { rowTexts } from './row-texts.ts';

type Texts = ReadonlyMap<string, string>;

/** What is to be known of a quantity to read its entries. */
export interface Wanted extends SlotShape {
  /** Whether the file has it as a list, so that a comma may have split a decimal. */
  readonly isList: boolean;
}

/** Why a quantity cannot be read without guessing; nothing of its sheet is to be marked. */
export class Doubtful extends Error {
  readonly quantity: string;

  constructor(quantity: string, why: string) {
    super(`${why} ${ALLOWED}`);
    this.quantity = quantity;
  }
}

const ALLOWED =
  'Put each number in quotes of its own, as in ["0,12", "0,33"]; nothing of this sheet is marked before.';

interface Entry extends SlotAddress {
  readonly text: string;
}

/**
 * The texts of a question with one for each number: lists and matrices that were written as one text are taken apart,
 * decimals that a list's commas took apart are put together. `wanted` knows the quantities.
 * @throws {Doubtful} where there are several ways to do so
 */
export function withLists(texts: Texts, wanted: (quantity: string) => Wanted | undefined): Texts {
  const groups = new Map<string, Entry[]>();
  for (const [id, text] of texts) {
    const address = slotAddress(id);
    if (!address) continue;
    const entries = groups.get(address.quantity) ?? [];
    groups.set(address.quantity, entries);
    entries.push({ ...address, text });
  }
  const changed = new Map<string, Texts>();
  for (const [quantity, entries] of groups) {
    const shape = wanted(quantity);
    // A matrix for each time is written number by number.
    if (shape && shape.shape.length > 2) continue;
    const apart = shape && takenApart(entries, shape);
    if (apart) changed.set(quantity, apart);
  }
  if (changed.size === 0) return texts;
  const kept = [...texts].filter(([id]) => !changed.has(slotAddress(id)?.quantity ?? ''));
  return new Map([...kept, ...[...changed.values()].flatMap((apart) => [...apart])]);
}

/** Undefined where the entries stand as they are. */
function takenApart(entries: readonly Entry[], wanted: Wanted): Texts | undefined {
  const [first, second] = entries.filter(({ text }) => text.trim() !== '');
  if (first && !second && first.indices.every((index) => index === 1)) {
    const apart = oneText(first.text, wanted);
    if (apart) return apart;
  }
  return rowsOfTexts(entries, wanted) ?? (wanted.isList ? joinedRows(entries, wanted) : undefined);
}

/** How many entries there are, where they stand in one line; a matrix has several lines. */
function lengthOf({ shape }: SlotShape): number | undefined {
  const long = shape.filter((extent) => extent > 1);
  return long.length > 1 ? undefined : (long[0] ?? 1);
}

function oneText(text: string, wanted: Wanted): Texts | undefined {
  const { quantity } = wanted;
  const count = lengthOf(wanted);
  if (count === 1) return undefined;
  if (count !== undefined) return vector(quantity, sure(listedTexts(text, count), text, count, quantity));
  const rows = rowTexts(text);
  return rows && matrix(rows, wanted);
}

/** A matrix with a text for each row. */
function rowsOfTexts(entries: readonly Entry[], wanted: Wanted): Texts | undefined {
  if (lengthOf(wanted) !== undefined || !isSequence(entries.map(({ indices }) => indices))) return undefined;
  return matrix(
    entries.map(({ text }) => text),
    wanted,
  );
}

function matrix(rows: readonly string[], wanted: Wanted): Texts | undefined {
  const columns = rowLength(rows.length, wanted);
  if (columns === undefined) return undefined;
  const lists = rows.map((row) => sure(listedTexts(row, columns), row, columns, wanted.quantity));
  if (lists.every((list) => list === undefined)) return undefined;
  return entriesOf(
    wanted.quantity,
    lists.map((list, row) => list ?? [rows[row]!]),
  );
}

/** Rows may stand for columns; undefined where so many fit no reading. */
function rowLength(rows: number, { shape }: Wanted): number | undefined {
  const [high = 1, wide = 1] = shape;
  if (rows === high) return wide;
  return rows === wide ? high : undefined;
}

/** Lists with an entry too much for each decimal comma. */
function joinedRows(entries: readonly Entry[], wanted: Wanted): Texts | undefined {
  const { quantity } = wanted;
  const count = lengthOf(wanted);
  if (count !== undefined && isSequence(entries.map(({ indices }) => indices))) {
    const texts = entries.map(({ text }) => text);
    return vector(quantity, joined(texts, count, quantity));
  }
  const rows = rowsOf(entries);
  const columns = rows && (count === undefined || rows.length > 1 ? rowLength(rows.length, wanted) : count);
  if (!rows || columns === undefined) return undefined;
  const lists = rows.map((row) => joined(row, columns, quantity));
  if (lists.every((list) => list === undefined)) return undefined;
  return entriesOf(
    quantity,
    lists.map((list, row) => list ?? rows[row]!),
  );
}

/** Undefined where the list stands as it is. */
function joined(texts: readonly string[], count: number, quantity: string): readonly string[] | undefined {
  if (texts.length === count) return undefined;
  const [only, ...others] = joinedTo(count, texts);
  if (only && others.length === 0) return only;
  const isShort = texts.length < count;
  const mayJoin = isShort
    ? texts.length % 2 === 0 && joinedTo(texts.length / 2, texts).length > 0
    : texts.some((text, index) => mayBeOne(text, texts[index + 1] ?? ''));
  if (!mayJoin) return undefined;
  const why = `holds ${texts.length} entries for ${numbers(count)}, and commas that may be decimal marks.`;
  throw new Doubtful(quantity, why);
}

function sure(
  listed: ReturnType<typeof listedTexts>,
  text: string,
  count: number,
  quantity: string,
): readonly string[] | undefined {
  if (listed !== 'doubtful') return listed;
  throw new Doubtful(quantity, `${quoted(text)} can be read in several ways as ${numbers(count)}.`);
}

function numbers(count: number): string {
  return count === 1 ? 'one number' : `${count} numbers`;
}

function vector(quantity: string, texts: readonly string[] | undefined): Texts | undefined {
  return texts && new Map(texts.map((text, index) => [entryId(quantity, [index + 1]), text]));
}

function entriesOf(quantity: string, rows: readonly (readonly string[])[]): Texts {
  return new Map(
    rows.flatMap((row, i) => row.map((text, j) => [entryId(quantity, [i + 1, j + 1]), text] as const)),
  );
}

function isSequence(indices: readonly (readonly number[])[]): boolean {
  return indices.every((each, index) => each.length === 1 && each[0] === index + 1);
}

/** Undefined where entries are no rows of a matrix in their order. */
function rowsOf(entries: readonly Entry[]): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [];
  for (const { indices, text } of entries) {
    const [row = 0, column = 0] = indices;
    if (row === rows.length + 1) rows.push([]);
    if (indices.length !== 2 || row !== rows.length || column !== rows[row - 1]!.length + 1) return undefined;
    rows[row - 1]!.push(text);
  }
  return rows;
}
