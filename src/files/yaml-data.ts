import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { DataError, quoted, tooMany } from './data-error.ts';
import { emptyMap } from './empty-map.ts';
import { numberValue, type ReadOptions, type Words } from './json-source.ts';
import { DEEPEST, MOST_VALUES, type Span, type Spans, type TextOf } from './source.ts';

/** Aliases may share parameters between questions; more than these are an attack. */
const MOST_ALIASES = 100;

/** The plain data of a document and where each part of it stands. */
export function yamlData(
  document: Document,
  place: TextOf,
  options: ReadOptions,
): { data: unknown; spans: Spans } {
  const builder = new Builder(document, place, options);
  return { data: builder.value(document.contents, 0), spans: builder.spans };
}

class Builder {
  readonly spans = new Map<object, Map<string | number, Span>>();
  readonly #document: Document;
  readonly #place: TextOf;
  readonly #words: Words;
  readonly #mostValues: number;
  #aliases = 0;
  #nodes = 0;

  constructor(
    document: Document,
    place: TextOf,
    { words = 'values', mostValues = MOST_VALUES }: ReadOptions,
  ) {
    this.#document = document;
    this.#place = place;
    this.#words = words;
    this.#mostValues = mostValues;
  }

  value(node: unknown, depth: number): unknown {
    // Values that aliases copy count each time.
    if (++this.#nodes > this.#mostValues) throw this.#error(node, tooMany(this.#mostValues));
    if (isAlias(node)) return this.value(this.#resolved(node), depth);
    if (!isMap(node) && !isSeq(node)) return this.#word(node);
    if (depth >= DEEPEST)
      throw this.#error(node, `is nested too deeply: at most ${DEEPEST} levels are allowed.`);
    return isMap(node) ? this.#map(node, depth) : this.#list(node, depth);
  }

  #map(node: YAMLMap, depth: number): Record<string, unknown> {
    const map = emptyMap();
    const spans = this.#spansOf(map);
    for (const pair of node.items) {
      const name = this.#name(pair);
      const first = spans.get(name);
      if (first) throw this.#error(pair.key, this.#twice(name, first));
      const key = offsetOf(pair.key) ?? 0;
      spans.set(name, { key, value: offsetOf(pair.value) ?? key });
      map[name] = this.value(pair.value, depth + 1);
    }
    return map;
  }

  #name({ key }: Pair): string {
    if (!isScalar(key)) throw this.#error(key, 'a name must be a plain text, not a list or map.');
    const name = String(key.value);
    if (name === '__proto__') throw this.#error(key, 'the name __proto__ is not allowed.');
    return name;
  }

  #twice(name: string, first: Span): string {
    return `${quoted(name)} stands twice; a name may stand once (first in line ${this.#place.place(first.key).line}).`;
  }

  #list(node: YAMLSeq, depth: number): unknown[] {
    const list: unknown[] = [];
    const spans = this.#spansOf(list);
    for (const [index, item] of node.items.entries()) {
      const offset = offsetOf(item) ?? offsetOf(node) ?? 0;
      spans.set(index, { key: offset, value: offset });
      list.push(this.value(item, depth + 1));
    }
    return list;
  }

  #word(node: unknown): unknown {
    if (!isScalar(node)) return this.#words === 'text' ? '' : null;
    const text = String(node.value ?? '');
    return this.#words === 'text' || node.type !== 'PLAIN' ? text : plainWord(node, text);
  }

  #resolved(alias: Alias): Node {
    if (this.#words === 'text') throw this.#error(alias, 'aliases such as *name are not allowed here.');
    if (++this.#aliases > MOST_ALIASES) {
      throw this.#error(alias, `aliases stand for too much: at most ${MOST_ALIASES} are allowed.`);
    }
    const node = alias.resolve(this.#document);
    if (!node) throw this.#error(alias, `there is no &${alias.source} before this alias.`);
    return node;
  }

  #spansOf(container: object): Map<string | number, Span> {
    const spans = new Map<string | number, Span>();
    this.spans.set(container, spans);
    return spans;
  }

  #error(node: unknown, what: string): DataError {
    return new DataError(this.#place.place(offsetOf(node) ?? 0), [], what);
  }
}

/** YAML 1.2's core words; numbers as in JSON. */
function plainWord(node: Scalar, text: string): unknown {
  if (/^(?:~|null|Null|NULL|)$/.test(node.source ?? text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  return /^(?:false|False|FALSE)$/.test(text) ? false : numberValue(text);
}

function offsetOf(node: unknown): number | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range?.[0];
}
