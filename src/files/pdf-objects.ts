import { Unzlib } from 'fflate';
import {
  isEntries,
  isReference,
  isStream,
  nameOf,
  type PdfEntries,
  PdfMistake,
  PdfReader,
  type PdfStream,
  type PdfValue,
} from './pdf-values.ts';
import { TooMuch } from './unzip.ts';

/** The objects of a PDF by number, and what its trailer says. */
export interface PdfObjects {
  /** What a reference leads to; other values stand for themselves. */
  readonly at: (value: PdfValue | undefined) => PdfValue;
  readonly trailer: PdfEntries;
}

/** Forms hold fewer, and unpack to less. */
const [MOST_OBJECTS, MOST_UNPACKED] = [200_000, 10_000_000];
/** How often the text may be gone through, and how much of it may be no object: those of a bomb overlap each other. */
const [MOST_READINGS, MOST_BROKEN] = [3, 2000];

const START = /(?<!\d)(\d{1,9})[\0\t\n\f\r ]{1,9}\d{1,5}[\0\t\n\f\r ]{1,9}obj\b|\btrailer\b/g;

/**
 * Reads a PDF from its beginning to its end: of an object that was changed, the last stands. Tables of places, which
 * damaged or hostile files have wrong, are not needed so. Nothing runs, and no picture or page is unpacked.
 * @returns undefined for what has no beginning or no trailer, so is no PDF or a part of one
 * @throws {TooMuch} for a file that would take too much memory or time
 */
export function readPdfObjects(bytes: Uint8Array): PdfObjects | undefined {
  const text = latin1(bytes);
  if (!text.slice(0, 1024).includes('%PDF-')) return undefined;
  const scan = new Scan(text, bytes);
  const trailer = scan.run();
  const { objects } = scan;
  const at = (value: PdfValue | undefined, steps = 0): PdfValue => {
    if (!isReference(value)) return value ?? null;
    return steps > 20 ? null : at(objects.get(value.object), steps + 1);
  };
  return trailer && { at, trailer };
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  return parts.join('');
}

class Scan {
  readonly objects = new Map<number, PdfValue>();
  readonly #text: string;
  readonly #bytes: Uint8Array;
  #work = 0;
  #broken = 0;
  #unpacked = 0;
  #trailer: PdfEntries | undefined;

  constructor(text: string, bytes: Uint8Array) {
    this.#text = text;
    this.#bytes = bytes;
  }

  /** The last trailer that names where the document begins. */
  run(): PdfEntries | undefined {
    const start = new RegExp(START);
    for (let found = start.exec(this.#text); found; found = start.exec(this.#text)) {
      const reader = new PdfReader(this.#text, start.lastIndex);
      const value = valueOrNothing(reader);
      this.#count(reader.position - start.lastIndex, value);
      if (value === undefined) continue;
      start.lastIndex = reader.position;
      if (found[1] === undefined) this.#keepTrailer(value);
      else {
        const stream = isEntries(value) ? this.#streamAfter(reader.position, value) : undefined;
        if (stream) start.lastIndex = stream.end;
        this.#keep(Number(found[1]), stream ?? value);
      }
    }
    return this.#trailer;
  }

  #count(work: number, value: PdfValue | undefined): void {
    this.#work += work;
    if (value === undefined) this.#broken++;
    const isTooMuch = this.#work > MOST_READINGS * (this.#text.length + this.#unpacked);
    if (isTooMuch || this.#broken > MOST_BROKEN) throw new TooMuch('objects overlap');
  }

  #keep(number: number, value: PdfValue): void {
    this.objects.set(number, value);
    if (this.objects.size > MOST_OBJECTS) throw new TooMuch(`more than ${MOST_OBJECTS} objects`);
    if (!isStream(value)) return;
    const type = nameOf(value.entries.get('Type'));
    if (type === 'XRef') this.#keepTrailer(value.entries);
    if (type === 'ObjStm') this.#keepObjectsIn(value);
  }

  #keepTrailer(value: PdfValue): void {
    if (isEntries(value) && value.has('Root')) this.#trailer = value;
  }

  /** Its length is believed where it leads to the end of a stream. */
  #streamAfter(position: number, entries: PdfEntries): PdfStream | undefined {
    const keyword = /\s{0,9}stream\r?\n/y;
    keyword.lastIndex = position;
    if (!keyword.test(this.#text)) return undefined;
    const start = keyword.lastIndex;
    const length = entries.get('Length');
    const told = typeof length === 'number' && length >= 0 ? start + length : -1;
    const isRight = told >= 0 && /^\s{0,3}endstream/.test(this.#text.slice(told, told + 12));
    const found = isRight ? told : this.#text.indexOf('endstream', start);
    return { entries, start, end: found < 0 ? this.#text.length : found };
  }

  #keepObjectsIn({ entries, start, end }: PdfStream): void {
    const [count, first] = [entries.get('N'), entries.get('First')];
    if (typeof count !== 'number' || typeof first !== 'number') return;
    const text = this.#unpackedText(entries, this.#bytes.subarray(start, end));
    const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
    for (let at = 0; at + 1 < Math.min(numbers.length, 2 * count); at += 2) {
      const reader = new PdfReader(text, first + numbers[at + 1]!);
      const value = valueOrNothing(reader);
      this.#count(Math.max(0, reader.position - first - numbers[at + 1]!), value);
      if (value !== undefined) this.#keep(numbers[at]!, value);
    }
  }

  #unpackedText(entries: PdfEntries, bytes: Uint8Array): string {
    const filter = entries.get('Filter');
    const name = nameOf(Array.isArray(filter) && filter.length === 1 ? filter[0] : filter);
    if (filter === undefined) return latin1(bytes);
    if (name !== 'FlateDecode') return '';
    const parts: string[] = [];
    const unzlib = new Unzlib((chunk) => {
      this.#unpacked += chunk.length;
      if (this.#unpacked > MOST_UNPACKED) throw new TooMuch(`more than ${MOST_UNPACKED} bytes`);
      parts.push(latin1(chunk));
    });
    try {
      // In portions, so that a bomb is noticed before it has unfolded.
      for (let start = 0; start < bytes.length; start += PORTION)
        unzlib.push(bytes.subarray(start, start + PORTION), start + PORTION >= bytes.length);
    } catch (error) {
      if (error instanceof TooMuch) throw error;
      // What could be unpacked is used.
    }
    return parts.join('');
  }
}

const PORTION = 4096;

function valueOrNothing(reader: PdfReader): PdfValue | undefined {
  try {
    return reader.value();
  } catch (error) {
    if (error instanceof PdfMistake) return undefined;
    throw error;
  }
}
