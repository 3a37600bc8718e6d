import type { Stream } from '../../src/random/stream.ts';
import { type Expression, partsOf, type Relation } from '../../src/worksheet/expression.ts';
import { parseRule } from '../../src/worksheet/parse-rule.ts';
import { entryId, indexTuples, type Quantity, type Worksheet } from '../../src/worksheet/types.ts';
import { FOLDED_BY_HAND, functionByHand, type Writer } from './functions-by-hand.ts';
import type { Manner, Step } from './manners.ts';

type Indices = Readonly<Record<string, number>>;

/** How a sheet asks for answers. */
export interface Asking {
  /** Of all quantities, or by quantity. */
  readonly decimals: number | { readonly default: number; readonly [quantity: string]: number };
  readonly asked: ReadonlySet<string>;
}

/** Doubles this near to each other stand for the same number. */
const SAME = 1e-9;

/**
 * Works a worksheet in plain doubles, rule by rule as they stand there, and makes no mistake. Nothing but the reading of
 * rules is shared with the engine. Every entry is written; the manner says what is carried on with.
 */
export class RuleStudent implements Writer {
  readonly written = new Map<string, string>();
  readonly stream: Stream;
  private readonly quantities: ReadonlyMap<string, Quantity>;
  private readonly carried = new Map<string, number>();
  private readonly asking: Asking;
  /** The quantity that is being worked out. */
  private worked = '';
  private readonly manner: Manner;

  /** `held`: entries of which something else is carried on with than what was calculated. */
  constructor(
    worksheet: Worksheet,
    asking: Asking,
    manner: Manner,
    stream: Stream,
    held: ReadonlyMap<string, number> = new Map(),
  ) {
    this.quantities = new Map(worksheet.quantities.map((quantity) => [quantity.id, quantity]));
    this.asking = asking;
    this.manner = manner;
    this.stream = stream;
    for (const [id, value] of held) this.carried.set(id, value);
    for (const quantity of worksheet.quantities) {
      for (const indices of indexTuples(quantity.shape)) this.entry(quantity, indices);
    }
  }

  /** A value that is written down on the way. */
  step(kind: Step, value: number): number {
    return this.manner.steps(this.stream, kind) ? Number(this.text(value)) : value;
  }

  private text(value: number): string {
    const { decimals } = this.asking;
    const asked = typeof decimals === 'number' ? decimals : (decimals[this.worked] ?? decimals.default);
    return this.manner.text(value, asked, this.stream);
  }

  private entry(quantity: Quantity, indices: readonly number[]): number {
    const id = entryId(quantity.id, indices);
    const known = this.carried.get(id);
    if (known !== undefined) return known;
    const value = this.found(quantity, indices, id);
    this.carried.set(id, value);
    return value;
  }

  private found(quantity: Quantity, indices: readonly number[], id: string): number {
    if (quantity.role === 'given') {
      const place = indexTuples(quantity.shape).findIndex((tuple) => `${tuple}` === `${indices}`);
      const { n, d } = quantity.values[place]!;
      return Number(n) / Number(d);
    }
    const rule = parseRule(this.stream.pick(quantity.rules));
    const names = Object.fromEntries(rule.indices.map((name, position) => [name, indices[position]!]));
    const before = this.worked;
    this.worked = quantity.id;
    const value = this.value(rule.body, names);
    const found = this.noted(quantity, id, value);
    this.worked = before;
    return found;
  }

  private noted(quantity: Quantity, id: string, value: number): number {
    if (quantity.kind !== 'real') {
      this.written.set(id, `${Math.round(value)}`);
      return value;
    }
    const text = this.text(value);
    this.written.set(id, this.manner.shown?.(text) ?? text);
    return this.manner.entries(this.stream, this.asking.asked.has(quantity.id)) ? Number(text) : value;
  }

  private value(expression: Expression, indices: Indices): number {
    switch (expression.type) {
      case 'number':
        return Number(expression.value.n) / Number(expression.value.d);
      case 'index':
        return indices[expression.name]!;
      case 'quantity': {
        const places = expression.indices.map((index) => this.value(index, indices));
        return this.entry(this.quantities.get(expression.id)!, places);
      }
      case 'negate':
        return -this.value(expression.of, indices);
      case 'binary':
        return this.binary(expression, indices);
      case 'call': {
        const args = expression.args.map((arg) => this.value(arg, indices));
        const { name } = expression;
        if (name === 'argmax' || name === 'argmin') return FOLDED_BY_HAND[name](args);
        const [a = 0, b = 0] = args;
        return functionByHand(name)(this, a, b);
      }
      case 'sum': {
        const range = this.range(expression.index, expression.of);
        return range.reduce(
          (total, each) => total + this.value(expression.of, { ...indices, [expression.index]: each }),
          0,
        );
      }
      case 'fold': {
        const values = this.range(expression.index, expression.of).map((each) =>
          this.value(expression.of, { ...indices, [expression.index]: each }),
        );
        if (expression.name !== 'mean') return FOLDED_BY_HAND[expression.name](values);
        return this.step(
          'quotient',
          this.step(
            'sum',
            values.reduce((total, each) => total + each),
          ) / values.length,
        );
      }
      case 'softmax': {
        const range = this.range(expression.index, expression.of);
        const powers = range.map((each) =>
          this.step(
            'power of e',
            Math.exp(this.value(expression.of, { ...indices, [expression.index]: each })),
          ),
        );
        const own = powers[this.value(expression.at, indices) - 1]!;
        return this.step('quotient', own / powers.reduce((total, each) => total + each, 0));
      }
      case 'choose': {
        const apart = this.value(expression.left, indices) - this.value(expression.right, indices);
        return this.value(isSo(expression.relation, apart) ? expression.then : expression.otherwise, indices);
      }
    }
  }

  private binary(expression: Expression & { type: 'binary' }, indices: Indices): number {
    const left = this.value(expression.left, indices);
    const right = this.value(expression.right, indices);
    switch (expression.operator) {
      case '+':
        return isIndexOnly(expression) ? left + right : this.step('sum', left + right);
      case '-':
        return isIndexOnly(expression) ? left - right : this.step('sum', left - right);
      case '*':
        return this.product(left, right, isIndexOnly(expression));
      case '/':
        return isIndexOnly(expression) ? left / right : this.step('quotient', left / right);
      case '^':
        return isIndexOnly(expression) ? left ** right : this.power(left, right);
    }
  }

  private product(left: number, right: number, ofIndices: boolean): number {
    return ofIndices ? left * right : this.step('product', left * right);
  }

  private power(base: number, exponent: number): number {
    if (!Number.isInteger(exponent)) {
      const logarithm = this.step('function', Math.log(base));
      return this.step('power of e', Math.exp(this.step('product', exponent * logarithm)));
    }
    if (exponent < 0) return this.step('quotient', 1 / this.power(base, -exponent));
    let reached = exponent === 0 ? 1 : base;
    for (let factor = 2; factor <= exponent; factor++) reached = this.step('square', reached * base);
    return reached;
  }

  /** 1 … as far as the quantity goes in whose brackets the index stands alone. */
  private range(index: string, body: Expression): readonly number[] {
    const extent = extentOf(this.quantities, index, body)!;
    return Array.from({ length: extent }, (_, position) => position + 1);
  }
}

/** How far an index goes in an expression, as the shapes of the quantities tell in whose brackets it stands alone. */
export function extentOf(
  quantities: ReadonlyMap<string, Quantity>,
  index: string,
  body: Expression,
): number | undefined {
  if (body.type === 'quantity') {
    const place = body.indices.findIndex((part) => part.type === 'index' && part.name === index);
    const extent = quantities.get(body.id)?.shape[place];
    if (extent !== undefined) return extent;
  }
  for (const part of partsOf(body)) {
    const extent = extentOf(quantities, index, part);
    if (extent !== undefined) return extent;
  }
  return undefined;
}

function isSo(relation: Relation, apart: number): boolean {
  const side = Math.abs(apart) < SAME ? 0 : Math.sign(apart);
  switch (relation) {
    case '==':
      return side === 0;
    case '!=':
      return side !== 0;
    case '<':
      return side < 0;
    case '<=':
      return side <= 0;
    case '>':
      return side > 0;
    case '>=':
      return side >= 0;
  }
}

/** Whether nothing but indices and whole numbers stands in it: places, which nobody rounds. */
function isIndexOnly(expression: Expression): boolean {
  if (expression.type === 'number') return expression.value.d === 1n;
  if (expression.type === 'index') return true;
  if (['quantity', 'sum', 'fold', 'softmax'].includes(expression.type)) return false;
  return partsOf(expression).every(isIndexOnly);
}
