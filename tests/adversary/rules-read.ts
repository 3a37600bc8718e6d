import { type Expression, partsOf } from '../../src/worksheet/expression.ts';
import { parseRule } from '../../src/worksheet/parse-rule.ts';
import { entryId, indexTuples, type Quantity, type Worksheet } from '../../src/worksheet/types.ts';
import { extentOf } from '../reference/rule-student.ts';

type Indices = Readonly<Record<string, number>>;
type Reference = Expression & { readonly type: 'quantity' };

/** One place in a worksheet: a quantity, and which entry. */
interface Place {
  readonly quantity: Quantity;
  readonly at: readonly number[];
}

/** Reads rules as somebody does who looks for numbers to copy, and calculates nothing. */
export class RulesRead {
  private readonly quantities: ReadonlyMap<string, Quantity>;

  /** By entry: the given value that some rule takes it from, or it from; of an output, its target. */
  readonly targets: ReadonlyMap<string, number>;

  constructor({ quantities }: Worksheet) {
    this.quantities = new Map(quantities.map((quantity) => [quantity.id, quantity]));
    this.targets = this.targetsFound();
  }

  /** The given value that stands first in an entry's rule, or in that of what stands first: of an update, the old weight. */
  firstGiven(id: string, indices: readonly number[]): number | undefined {
    const quantity = this.quantities.get(id);
    if (!quantity) return undefined;
    if (quantity.role === 'given') return givenAt({ quantity, at: indices });
    const { indices: names, body } = parseRule(quantity.rules[0]!);
    const named = Object.fromEntries(names.map((name, position) => [name, indices[position]!]));
    const first = this.firstIn(body, named);
    return first && this.firstGiven(first.quantity.id, first.at);
  }

  private firstIn(expression: Expression, indices: Indices): Place | undefined {
    if (expression.type === 'quantity') return this.place(expression, indices);
    if (expression.type === 'sum' || expression.type === 'softmax') {
      return this.firstIn(expression.of, { ...indices, [expression.index]: 1 });
    }
    if (expression.type === 'choose') {
      return this.firstIn(chosen(expression, indices), indices);
    }
    for (const part of partsOf(expression)) {
      const found = this.firstIn(part, indices);
      if (found) return found;
    }
    return undefined;
  }

  private place({ id, indices: places }: Reference, indices: Indices): Place | undefined {
    const quantity = this.quantities.get(id);
    const at = places.map((place) => numberOf(place, indices));
    return quantity && at.every((one) => one !== undefined) ? { quantity, at: at as number[] } : undefined;
  }

  private targetsFound(): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const quantity of this.quantities.values()) {
      if (quantity.role === 'given') continue;
      const { indices: names, body } = parseRule(quantity.rules[0]!);
      for (const tuple of indexTuples(quantity.shape)) {
        const named = Object.fromEntries(names.map((name, position) => [name, tuple[position]!]));
        this.visitDifferences(body, named, found);
      }
    }
    return found;
  }

  private visitDifferences(expression: Expression, indices: Indices, found: Map<string, number>): void {
    if (expression.type === 'sum' || expression.type === 'softmax') {
      const extent = extentOf(this.quantities, expression.index, expression.of) ?? 0;
      for (let each = 1; each <= extent; each++) {
        this.visitDifferences(expression.of, { ...indices, [expression.index]: each }, found);
      }
      return;
    }
    if (expression.type === 'binary' && expression.operator === '-') {
      const { left, right } = expression;
      if (left.type === 'quantity' && right.type === 'quantity') {
        const pair = [this.place(left, indices), this.place(right, indices)];
        const given = pair.find((one) => one?.quantity.role === 'given');
        const computed = pair.find((one) => one?.quantity.role === 'computed');
        const value = given && givenAt(given);
        if (computed && value !== undefined) found.set(entryId(computed.quantity.id, computed.at), value);
      }
    }
    for (const part of partsOf(expression)) this.visitDifferences(part, indices, found);
  }
}

function givenAt({ quantity, at }: Place): number | undefined {
  if (quantity.role !== 'given') return undefined;
  const value = quantity.values[indexTuples(quantity.shape).findIndex((tuple) => `${tuple}` === `${at}`)];
  return value && Number(value.n) / Number(value.d);
}

function chosen(expression: Expression & { readonly type: 'choose' }, indices: Indices): Expression {
  const [left, right] = [numberOf(expression.left, indices), numberOf(expression.right, indices)];
  if (left === undefined || right === undefined) return expression.then;
  const holds = {
    '==': left === right,
    '!=': left !== right,
    '<': left < right,
    '<=': left <= right,
    '>': left > right,
    '>=': left >= right,
  }[expression.relation];
  return holds ? expression.then : expression.otherwise;
}

/** What an index expression comes to; undefined where quantities stand in it. */
function numberOf(expression: Expression, indices: Indices): number | undefined {
  if (expression.type === 'number') return Number(expression.value.n) / Number(expression.value.d);
  if (expression.type === 'index') return indices[expression.name];
  if (expression.type !== 'binary') return undefined;
  const [left, right] = [numberOf(expression.left, indices), numberOf(expression.right, indices)];
  if (left === undefined || right === undefined) return undefined;
  switch (expression.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    default:
      return undefined;
  }
}
