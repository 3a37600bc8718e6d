import type { Place } from '../errors.ts';
import { once } from '../once.ts';

/** Names of fields and indices of list entries, from the outside in: `['questions', 3, 'family']`. */
export type DataPath = readonly (string | number)[];

/** What a text holds, and where each part of it stands. */
export interface Source {
  readonly file: string;
  readonly data: unknown;
  /**
   * Where the value at a path stands; where there is none, the nearest thing around it. `within` is a part of a text:
   * where it can be found, its own place is told.
   */
  placeOf(path: DataPath, within?: string): Place;
  /** Where the last name of a path itself stands. */
  placeOfKey(path: DataPath): Place;
}

/** Where an entry of a map or list starts, counted in characters of the text. */
export interface Span {
  readonly key: number;
  readonly value: number;
}

/** The spans of every map and list that a reader built. */
export type Spans = ReadonlyMap<object, ReadonlyMap<string | number, Span>>;

/** Larger texts are refused before they are read. */
export const MOST_CHARACTERS = 5_000_000;
/** Deeper nesting than this is nobody's file and costs stack. */
export const DEEPEST = 20;
/** More values than these are nobody's file and cost memory. */
export const MOST_VALUES = 200_000;

/** `questions[3].family`, counted from 0; the empty path is the empty text. */
export function pathText(path: DataPath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`))
    .join('');
}

/** The value at a path, undefined where there is none. */
export function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** Data that was not read from a text: every place is the name alone. */
export function plainSource(data: unknown, name: string): Source {
  return { file: name, data, placeOf: () => ({ file: name }), placeOfKey: () => ({ file: name }) };
}

/** A source whose places are found from the spans, only when somebody asks. */
export function spannedSource(text: TextOf, data: unknown, root: number, spans: Spans): Source {
  const spanAt = (path: DataPath): Span => {
    let found: Span = { key: root, value: root };
    let value = data;
    for (const part of path) {
      const span = typeof value === 'object' && value !== null ? spans.get(value)?.get(part) : undefined;
      if (!span) break;
      found = span;
      value = (value as Record<string | number, unknown>)[part];
    }
    return found;
  };
  return {
    file: text.file,
    data,
    placeOf: (path, within) => {
      const { value } = spanAt(path);
      return text.place(within === undefined ? value : partFrom(text.text, value, within));
    },
    placeOfKey: (path) => text.place(spanAt(path).key),
  };
}

/** Texts of people are shorter. */
const FARTHEST = 20_000;

/** Where a part of a text that starts at an offset begins, whether it stands there plainly or escaped. */
function partFrom(text: string, start: number, part: string): number {
  const written = text.slice(start, start + FARTHEST);
  const found = [part, JSON.stringify(part).slice(1, -1)].map((form) => written.indexOf(form));
  const first = found.filter((offset) => offset >= 0);
  return first.length === 0 ? start : start + Math.min(...first);
}

/** A text that knows its places; `firstLine` is the line of the file in which it starts. */
export class TextOf {
  readonly file: string;
  readonly text: string;
  readonly #firstLine: number;
  /** Where each line starts; many places may be asked for. */
  readonly #lineStarts = once(() => lineStarts(this.text));

  /** A byte order mark is left out. */
  constructor(text: string, file: string, firstLine = 1) {
    this.file = file;
    this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
    this.#firstLine = firstLine;
  }

  place(offset: number): Place {
    const starts = this.#lineStarts();
    const line = lastUpTo(starts, offset);
    return { file: this.file, line: this.#firstLine + line, column: offset - starts[line]! + 1 };
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** Index of the last of ascending numbers, the first of them 0, that is not above a limit. */
function lastUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= limit) low = middle;
    else high = middle;
  }
  return low;
}
