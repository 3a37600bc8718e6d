import { own } from '../own.ts';
import { DataError, tooMany } from './data-error.ts';
import { emptyMap } from './empty-map.ts';
import {
  DEEPEST,
  MOST_CHARACTERS,
  MOST_VALUES,
  type Source,
  type Span,
  spannedSource,
  TextOf,
} from './source.ts';

/**
 * What becomes of words that are not in quotes. `values`: true, false, null and plain whole numbers as such, all other
 * numbers as the text that stands there, so that 0.10 stays 0.10; `text`: everything as text.
 */
export type Words = 'values' | 'text';

/** `2` and `-3` become numbers; `0.10`, `1e3`, `007` and what a double cannot hold stay text. */
export function numberValue(text: string): number | string {
  return /^(?:0|-?[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

export interface ReadOptions {
  readonly words?: Words;
  /** Line of the file in which the text starts. */
  readonly firstLine?: number;
  /** More values are refused; default {@link MOST_VALUES}. */
  readonly mostValues?: number;
}

/**
 * Reads JSON (RFC 8259), keeping the text of its numbers, which a double would change.
 * @throws {DataError} for bad syntax, a name that stands twice, too much nesting, too large a text.
 */
export function readJson(text: string, file: string, options: ReadOptions = {}): Source {
  const place = new TextOf(text, file, options.firstLine);
  if (place.text.length > MOST_CHARACTERS) throw tooLarge(place);
  return new JsonReader(place, options).read();
}

export function tooLarge(text: TextOf): DataError {
  return new DataError(
    { file: text.file },
    [],
    `is too large: at most ${MOST_CHARACTERS / 1e6} MB are read.`,
  );
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const PLAIN_STRING = /"[^"\\\p{Cc}]*"/uy;
const WORD_VALUES: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

class JsonReader {
  readonly #place: TextOf;
  readonly #text: string;
  readonly #words: Words;
  readonly #mostValues: number;
  readonly #spans = new Map<object, Map<string | number, Span>>();
  #at = 0;
  #depth = 0;
  #values = 0;

  constructor(place: TextOf, { words = 'values', mostValues = MOST_VALUES }: ReadOptions) {
    this.#place = place;
    this.#text = place.text;
    this.#words = words;
    this.#mostValues = mostValues;
  }

  read(): Source {
    this.#match(SPACE);
    if (this.#at === this.#text.length) throw this.#error('is empty.');
    const root = this.#at;
    const data = this.#value();
    this.#match(SPACE);
    if (this.#at < this.#text.length) throw this.#unexpected('the end of the text');
    return spannedSource(this.#place, data, root, this.#spans);
  }

  #value(): unknown {
    if (++this.#values > this.#mostValues) throw this.#error(tooMany(this.#mostValues));
    const first = this.#text[this.#at];
    if (first === '{') return this.#nested(() => this.#object());
    if (first === '[') return this.#nested(() => this.#array());
    if (first === '"') return this.#string();
    const word = this.#match(WORD);
    if (word !== undefined) return this.#words === 'text' ? word : own(WORD_VALUES, word);
    const number = this.#match(NUMBER);
    if (number === undefined) throw this.#unexpected('a value');
    return this.#words === 'text' ? number : numberValue(number);
  }

  #nested<T>(read: () => T): T {
    this.#depth++;
    if (this.#depth > DEEPEST)
      throw this.#error(`is nested too deeply: at most ${DEEPEST} levels are allowed.`);
    const value = read();
    this.#depth--;
    return value;
  }

  #object(): Record<string, unknown> {
    const object = emptyMap();
    const spans = this.#spansOf(object);
    this.#items('}', () => {
      const key = this.#at;
      if (this.#text[key] !== '"') throw this.#unexpected('a name in double quotes');
      const name = this.#string();
      if (spans.has(name) || name === '__proto__') throw this.#badName(name, key);
      this.#match(SPACE);
      this.#expect(':');
      this.#match(SPACE);
      spans.set(name, { key, value: this.#at });
      object[name] = this.#value();
    });
    return object;
  }

  #array(): unknown[] {
    const array: unknown[] = [];
    const spans = this.#spansOf(array);
    this.#items(']', () => {
      spans.set(array.length, { key: this.#at, value: this.#at });
      array.push(this.#value());
    });
    return array;
  }

  /** Items between commas, up to the closing bracket. */
  #items(close: string, readItem: () => void): void {
    this.#at++;
    this.#match(SPACE);
    while (this.#text[this.#at] !== close) {
      readItem();
      this.#match(SPACE);
      if (this.#text[this.#at] === close) break;
      this.#expect(',', close);
      this.#match(SPACE);
      if (this.#text[this.#at] === close) throw this.#unexpected('another entry after ","');
    }
    this.#at++;
  }

  #string(): string {
    const plain = this.#match(PLAIN_STRING);
    if (plain !== undefined) return plain.slice(1, -1);
    const start = this.#at;
    let end = start + 1;
    while (this.#text[end] !== '"' && end < this.#text.length) end += this.#text[end] === '\\' ? 2 : 1;
    if (end >= this.#text.length) throw this.#error('a text in quotes is not closed.', start);
    try {
      const value: unknown = JSON.parse(this.#text.slice(start, end + 1));
      this.#at = end + 1;
      return String(value);
    } catch (cause) {
      throw this.#error(
        'a text in quotes holds a line break, a tab or an unknown "\\" sequence.',
        start,
        cause,
      );
    }
  }

  #spansOf(container: object): Map<string | number, Span> {
    const spans = new Map<string | number, Span>();
    this.#spans.set(container, spans);
    return spans;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match) return undefined;
    this.#at = pattern.lastIndex;
    return match[0];
  }

  #expect(mark: string, other?: string): void {
    if (this.#text[this.#at] !== mark) {
      throw this.#unexpected(other === undefined ? `"${mark}"` : `"${mark}" or "${other}"`);
    }
    this.#at++;
  }

  #badName(name: string, offset: number): DataError {
    return this.#error(
      name === '__proto__'
        ? 'the name __proto__ is not allowed.'
        : `"${name}" stands twice; a name may stand once.`,
      offset,
    );
  }

  #unexpected(expected: string): DataError {
    const found = this.#at < this.#text.length ? JSON.stringify(this.#text[this.#at]) : 'the end of the text';
    return this.#error(`not valid JSON: found ${found} where ${expected} should stand.`);
  }

  #error(what: string, offset = this.#at, cause?: unknown): DataError {
    return new DataError(this.#place.place(offset), [], what, cause);
  }
}
