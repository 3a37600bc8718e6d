import { type Rational, rational } from '../number/rational.ts';
import { own } from '../own.ts';
import { didYouMean } from '../suggest.ts';
import type { Expression, Rule } from './expression.ts';
import { FOLDED } from './folds.ts';
import { FUNCTIONS } from './functions.ts';
import { evaluateIndex, extentOf, type Indices, isIndexExpression, wholeConstant } from './index-values.ts';
import type { Operation } from './operations.ts';
import * as operation from './operations.ts';
import { parseRule, RuleError } from './parse-rule.ts';
import type { Derivation, Instruction } from './program.ts';
import type { Registers } from './registers.ts';
import { type Computed, indexTuples, type Quantity } from './types.ts';

interface Surroundings {
  readonly byId: ReadonlyMap<string, Quantity>;
  readonly starts: ReadonlyMap<string, number>;
  readonly registers: Registers;
}

/**
 * Writes one rule out for every entry of its quantity.
 * @throws {RuleError} where the rule does not fit the quantity, or reads what is not there.
 */
export function writeOut(text: string, quantity: Computed, around: Surroundings): readonly Derivation[] {
  const rule = parseRule(text);
  if (rule.indices.some((name) => /^\d/.test(name))) {
    throw new RuleError(`"${text}": an index of the left side is a plain name`, { rule: text });
  }
  if (rule.target !== quantity.id || rule.indices.length !== quantity.shape.length) {
    const wanted =
      quantity.shape.length === 0 ? quantity.id : `${quantity.id} with ${quantity.shape.length} indices`;
    throw new RuleError(`"${text}": the left side must be ${wanted}`, { rule: text });
  }
  return indexTuples(quantity.shape).map((tuple) => {
    const indices = Object.fromEntries(rule.indices.map((name, position) => [name, tuple[position]!]));
    return new Writer(rule, around).derivation(indices);
  });
}

function notAnIndex(expression: Expression): string {
  const only = 'whole numbers and index names only';
  if (expression.type !== 'call' || isIndexExpression(expression)) return `an index is made of ${only}`;
  return `${expression.name} is for indices, made of ${only}; rules have nothing that rounds a value`;
}

/** Turns an expression into instructions for one choice of the indices. */
class Writer {
  private readonly instructions: Instruction[] = [];
  private readonly parents = new Set<number>();
  private readonly rule: Rule;
  private readonly around: Surroundings;

  constructor(rule: Rule, around: Surroundings) {
    this.rule = rule;
    this.around = around;
  }

  derivation(indices: Indices): Derivation {
    const result = this.write(this.rule.body, indices);
    return { rule: this.rule.text, instructions: this.instructions, result, parents: [...this.parents] };
  }

  emit(step: Operation, ...[a = 0, b = 0, c = 0]: readonly number[]): number {
    const out = this.around.registers.next();
    this.instructions.push({ operation: step, a, b, c, out });
    return out;
  }

  constant(value: Rational): number {
    return this.around.registers.constant(value);
  }

  private write(expression: Expression, indices: Indices): number {
    switch (expression.type) {
      case 'number':
        return this.constant(expression.value);
      case 'index':
        return this.constant(rational(indices[expression.name]!));
      case 'quantity':
        return this.read(expression, indices);
      case 'negate':
        return this.emit(operation.negate, this.write(expression.of, indices));
      case 'binary':
        return this.binary(expression, indices);
      case 'call':
        return this.call(expression, indices);
      case 'sum':
        return this.sum(expression, indices);
      case 'fold':
        return FOLDED[expression.name](this, this.terms(expression, indices));
      case 'softmax':
        return this.softmax(expression, indices);
      case 'choose':
        return this.choose(expression, indices);
    }
  }

  private read(expression: Expression & { type: 'quantity' }, indices: Indices): number {
    const { id } = expression;
    const quantity = this.around.byId.get(id);
    if (!quantity)
      throw this.refuse(`unknown quantity ${id}. ${didYouMean(id, [...this.around.byId.keys()])}`);
    if (quantity.shape.length !== expression.indices.length) {
      throw this.refuse(`${id} has ${quantity.shape.length} indices, not ${expression.indices.length}`);
    }
    const values = expression.indices.map((index) => this.indexValue(index, indices));
    let entry = 0;
    quantity.shape.forEach((extent, position) => {
      const value = values[position]!;
      if (!(Number.isInteger(value) && value >= 1 && value <= extent)) {
        throw this.refuse(`${id}[${values.join(',')}]: index ${position + 1} must lie in 1..${extent}`);
      }
      entry = entry * extent + value - 1;
    });
    const slot = this.around.starts.get(id)! + entry;
    this.parents.add(slot);
    return slot;
  }

  private binary(expression: Expression & { type: 'binary' }, indices: Indices): number {
    if (expression.operator === '^') return this.power(expression, indices);
    const left = this.write(expression.left, indices);
    const right = this.write(expression.right, indices);
    return this.emit(ARITHMETIC[expression.operator], left, right);
  }

  /** A whole constant exponent is repeated multiplication, any other e^{exponent · ln base}. */
  private power(expression: Expression & { type: 'binary' }, indices: Indices): number {
    const exponent = wholeConstant(expression.right, indices);
    if (exponent !== undefined)
      return this.emit(operation.power(exponent), this.write(expression.left, indices));
    const logarithm = this.emit(operation.ln, this.write(expression.left, indices));
    const scaled = this.emit(operation.multiply, this.write(expression.right, indices), logarithm);
    return this.emit(operation.exp, scaled);
  }

  private call(expression: Expression & { type: 'call' }, indices: Indices): number {
    const known = isIndexExpression(expression) ? undefined : own(FUNCTIONS, expression.name);
    if (!known) return this.constant(rational(this.wholeIndexValue(expression, indices)));
    return known.emit(
      this,
      expression.args.map((arg) => this.write(arg, indices)),
    );
  }

  /** Indices are calculated with as doubles, in which only whole numbers are exact. */
  private wholeIndexValue(expression: Expression & { type: 'call' }, indices: Indices): number {
    const value = this.indexValue(expression, indices);
    if (Number.isSafeInteger(value)) return value;
    throw this.refuse(`${expression.name} of indices must be a whole number, and here it is ${value}`);
  }

  /** The body of a sum for each value of its index. */
  private terms(
    { index, of }: { readonly index: string; readonly of: Expression },
    indices: Indices,
  ): readonly number[] {
    return this.range(index, of).map((value) => this.write(of, { ...indices, [index]: value }));
  }

  private sum(expression: Expression & { type: 'sum' }, indices: Indices): number {
    return this.terms(expression, indices).reduce((total, term) => this.emit(operation.add, total, term));
  }

  /** 1 / Σ_k e^{z_k − z_j}: equal to the quotient of exponentials, and exact where logits are equal. */
  private softmax(expression: Expression & { type: 'softmax' }, indices: Indices): number {
    const logits = this.terms(expression, indices);
    const at = this.indexValue(expression.at, indices);
    const own = logits[at - 1];
    if (own === undefined) throw this.refuse(`softmax at ${at}: must lie in 1..${logits.length}`);
    const terms = logits.map((other) => {
      if (other === own) return this.constant(rational(1));
      return this.emit(operation.expRatio, other, own);
    });
    const total = terms.reduce((sum, term) => this.emit(operation.add, sum, term));
    return this.emit(operation.divide, this.constant(rational(1)), total);
  }

  /** A comparison of indices is settled here; one of values becomes an instruction. */
  private choose(expression: Expression & { type: 'choose' }, indices: Indices): number {
    const { relation, left, right, then, otherwise } = expression;
    if (isIndexExpression(left) && isIndexExpression(right)) {
      const difference = this.indexValue(left, indices) - this.indexValue(right, indices);
      return this.write(operation.holds(relation, Math.sign(difference)) ? then : otherwise, indices);
    }
    return this.emit(
      operation.choose(relation),
      this.difference(left, right, indices),
      this.write(then, indices),
      this.write(otherwise, indices),
    );
  }

  private difference(left: Expression, right: Expression, indices: Indices): number {
    const value = this.write(left, indices);
    if (right.type === 'number' && right.value.n === 0n) return value;
    return this.emit(operation.subtract, value, this.write(right, indices));
  }

  private indexValue(expression: Expression, indices: Indices): number {
    const value = evaluateIndex(expression, indices);
    if (value === undefined) throw this.refuse(notAnIndex(expression));
    return value;
  }

  /** 1..n, with n from the first place where the index stands alone in a quantity's brackets. */
  private range(index: string, body: Expression): readonly number[] {
    const extent = extentOf(index, body, (id) => this.around.byId.get(id)?.shape);
    if (extent === undefined)
      throw this.refuse(`nothing tells the range of ${index}: let it index a quantity`);
    return Array.from({ length: extent }, (_, position) => position + 1);
  }

  private refuse(why: string): RuleError {
    return new RuleError(`"${this.rule.text}": ${why}`, { rule: this.rule.text });
  }
}

const ARITHMETIC = {
  '+': operation.add,
  '-': operation.subtract,
  '*': operation.multiply,
  '/': operation.divide,
} as const;
