/** What stands in a PDF. Names and texts have a character for each byte. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfText
  | PdfReference
  | PdfStream
  | readonly PdfValue[]
  | PdfEntries;
export type PdfName = { readonly name: string };
export type PdfText = { readonly bytes: string };
export type PdfReference = { readonly object: number };
/** A stream; where its bytes stand in the file. */
export type PdfStream = { readonly entries: PdfEntries; readonly start: number; readonly end: number };
export type PdfEntries = ReadonlyMap<string, PdfValue>;

/** A text that is no PDF where one was expected. */
export class PdfMistake extends Error {}

/** Deeper values hold no form. */
const DEEPEST = 60;
const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[()<>[\]{}/%]/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const REFERENCE = /[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;

/** Reads values of a PDF one after the other. */
export class PdfReader {
  readonly #text: string;
  /** Where the next value starts, or may have space before it. */
  position: number;

  constructor(text: string, position = 0) {
    this.#text = text;
    this.position = position;
  }

  /** @throws {PdfMistake} where no value stands */
  value(depth = 0): PdfValue {
    if (depth > DEEPEST) throw new PdfMistake('too deep');
    this.#skipSpace();
    const text = this.#text;
    switch (text[this.position]) {
      case undefined:
        throw new PdfMistake('the end');
      case '/':
        return { name: this.#name() };
      case '(':
        return { bytes: this.#inBrackets() };
      case '[':
        return this.#list(depth);
      case '<':
        return text[this.position + 1] === '<' ? this.#entries(depth) : { bytes: this.#hex() };
      default:
        return this.#word();
    }
  }

  #skipSpace(): void {
    const text = this.#text;
    for (;;) {
      const sign = text[this.position];
      if (sign === '%') while (!/[\r\n]/.test(text[this.position] ?? '\n')) this.position++;
      else if (sign !== undefined && SPACE.test(sign)) this.position++;
      else return;
    }
  }

  /** The signs up to the next space or delimiter. */
  #regular(): string {
    const start = this.position;
    const text = this.#text;
    while (this.position < text.length) {
      const sign = text[this.position]!;
      if (SPACE.test(sign) || DELIMITER.test(sign)) break;
      this.position++;
    }
    return text.slice(start, this.position);
  }

  #name(): string {
    this.position++;
    return this.#regular().replace(/#([0-9A-Fa-f]{2})/g, (_, code) =>
      String.fromCharCode(parseInt(code, 16)),
    );
  }

  #word(): PdfValue {
    const word = this.#regular();
    if (NUMBER.test(word)) return this.#numberOrReference(word);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    throw new PdfMistake(`"${word.slice(0, 20)}"`);
  }

  #numberOrReference(word: string): number | PdfReference {
    REFERENCE.lastIndex = this.position;
    if (!/^\d{1,10}$/.test(word) || !REFERENCE.test(this.#text)) return Number(word);
    this.position = REFERENCE.lastIndex;
    return { object: Number(word) };
  }

  #list(depth: number): readonly PdfValue[] {
    this.position++;
    const values: PdfValue[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.#text[this.position] === ']') {
        this.position++;
        return values;
      }
      values.push(this.value(depth + 1));
    }
  }

  #entries(depth: number): PdfEntries {
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.#skipSpace();
      if (this.#text.startsWith('>>', this.position)) {
        this.position += 2;
        return entries;
      }
      if (this.#text[this.position] !== '/') throw new PdfMistake('no name');
      const name = this.#name();
      entries.set(name, this.value(depth + 1));
    }
  }

  #hex(): string {
    const start = this.position + 1;
    const end = this.#text.indexOf('>', start);
    this.position = end < 0 ? this.#text.length : end + 1;
    if (end < 0) throw new PdfMistake('a text without an end');
    const digits = this.#text.slice(start, end).replace(/[^0-9A-Fa-f]/g, '');
    return digits.replace(/..?/g, (pair) => String.fromCharCode(parseInt(pair.padEnd(2, '0'), 16)));
  }

  /** Between brackets, which may stand in each other. */
  #inBrackets(): string {
    const parts: string[] = [];
    let open = 1;
    for (;;) {
      const sign = this.#text[++this.position];
      if (sign === undefined) throw new PdfMistake('a text without an end');
      if (sign === '(') open++;
      if (sign === ')' && --open === 0) break;
      parts.push(sign === '\\' ? this.#escaped() : sign);
    }
    this.position++;
    return parts.join('');
  }

  #escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.position + 1, this.position + 4))?.[0];
    if (octal !== undefined) {
      this.position += octal.length;
      return String.fromCharCode(parseInt(octal, 8) & 0xff);
    }
    const sign = this.#text[++this.position] ?? '';
    if (sign === '\r' && this.#text[this.position + 1] === '\n') this.position++;
    return ESCAPES.get(sign) ?? sign;
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['\n', ''],
  ['\r', ''],
]);

export function isEntries(value: PdfValue | undefined): value is PdfEntries {
  return value instanceof Map;
}

export function isList(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function isStream(value: PdfValue | undefined): value is PdfStream {
  return isObject(value) && 'entries' in value;
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return isObject(value) && 'object' in value;
}

/** The name, or nothing. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return isObject(value) && 'name' in value ? value.name : undefined;
}

/** The text as people read it: UTF-16 or UTF-8 with its mark, else a letter for each byte; or nothing. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (!isObject(value) || !('bytes' in value)) return undefined;
  const { bytes } = value;
  if (bytes.startsWith('\xfe\xff')) return decoded(bytes.slice(2), 'utf-16be');
  if (bytes.startsWith('\xff\xfe')) return decoded(bytes.slice(2), 'utf-16le');
  if (bytes.startsWith('\xef\xbb\xbf')) return decoded(bytes.slice(3), 'utf-8');
  return bytes;
}

function decoded(bytes: string, encoding: string): string {
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
}

function isObject(value: PdfValue | undefined): value is PdfName | PdfText | PdfReference | PdfStream {
  return typeof value === 'object' && value !== null && !isList(value) && !isEntries(value);
}
