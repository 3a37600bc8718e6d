import type { MathNode } from 'mathjs';
import { parseRational } from '../number/read-number.ts';
import { own } from '../own.ts';
import { type BinaryOperator, type Expression, FOLDS, partsIn, type Rule } from './expression.ts';
import { FUNCTIONS } from './functions.ts';
import { mathjsTree } from './mathjs-parser.ts';
import { callIssue, isIndexOf, meanOf, nested, operatorHint } from './rule-calls.ts';
import { chosen, conditionOf, RELATIONS } from './rule-conditions.ts';

/** A rule that cannot be read, or that uses something which rules do not have. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  /** The text of the rule, where it is one and not several together. */
  readonly rule: string | undefined;

  constructor(
    message: string,
    { rule, ...options }: ErrorOptions & { readonly rule?: string | undefined } = {},
  ) {
    super(message, options);
    this.rule = rule;
  }
}

const CONDITION =
  'a condition is made of at most 8 comparisons, such as z >= 0, with and, or, not between them: "y = z > 0 and not x == 1 ? a : b"';
const IN_CONDITIONS = 'stands in a condition, before a question mark: "y = z > 0 and x > 0 ? 1 : 0"';

const OPERATORS: readonly BinaryOperator[] = ['+', '-', '*', '/', '^'];
const MAX_LENGTH = 10_000;
const MAX_DEPTH = 60;
/** A branch that stands behind `and` or `or` counts each time it is written out. */
const MOST_PARTS = 20_000;

const cache = new Map<string, Rule>();

/**
 * Reads `z1[j] = sum(i, W1[j,i]*x[i]) + b1[j]`. Parsed once for each text.
 * @throws {RuleError} for a syntax error or a construct that is not allowed, with the rule's text.
 */
export function parseRule(text: string): Rule {
  const known = cache.get(text);
  if (known) return known;
  const rule = readRule(text);
  cache.set(text, rule);
  return rule;
}

function readRule(text: string): Rule {
  if (text.length > MAX_LENGTH) throw new RuleError(`a rule has at most ${MAX_LENGTH} characters`);
  const node = parse(text);
  if (node.type !== 'AssignmentNode') {
    throw new RuleError(`"${text}": a rule reads NAME = EXPRESSION or NAME[i] = EXPRESSION`);
  }
  const { object, index, value } = node as unknown as AssignmentShape;
  if (object.type !== 'SymbolNode') throw new RuleError(`"${text}": the left side names one quantity`);
  const indices = (index?.dimensions ?? []).map((dimension) => leftIndex(dimension, text));
  const twice = indices.find((name, position) => indices.indexOf(name) < position);
  if (twice !== undefined)
    throw new RuleError(`"${text}": the left side has the index ${twice} twice`, { rule: text });
  const body = new Reader(text).expression(value, new Set(indices.filter((name) => !/^\d/.test(name))), 0);
  if (partsIn(body) > MOST_PARTS)
    throw new RuleError(`"${text}": the rule has more than ${MOST_PARTS} parts`, { rule: text });
  return { text, target: symbolName(object, text), indices, body };
}

const WORDS: Readonly<Record<string, string>> = { '&&': 'and', '||': 'or', '!': 'not' };

function parse(text: string): MathNode {
  try {
    return mathjsTree(text);
  } catch (cause) {
    const sign = /&&|\|\||!(?!=)/.exec(text)?.[0];
    if (sign) {
      const why = `in the place of ${sign} write ${own(WORDS, sign)}; ${CONDITION}`;
      throw new RuleError(`"${text}": ${why}`, { cause, rule: text });
    }
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new RuleError(`"${text}": ${why}`, { cause, rule: text });
  }
}

/** A name, or a whole number where a rule is that of a single entry: `h[0] = 0`. */
function leftIndex(node: MathNode, text: string): string {
  const written = node.type === 'ConstantNode' ? `${(node as unknown as NodeFields).value}` : '';
  return /^\d{1,3}$/.test(written) ? written : symbolName(node, text);
}

function symbolName(node: MathNode, text: string): string {
  if (node.type !== 'SymbolNode') throw new RuleError(`"${text}": an index of the left side is a plain name`);
  return (node as unknown as { name: string }).name;
}

interface AssignmentShape {
  readonly object: MathNode;
  readonly index: { readonly dimensions: readonly MathNode[] } | null;
  readonly value: MathNode;
}

/** mathjs types its nodes loosely; these are the fields that we read of them. */
interface NodeFields {
  readonly value: { toString(): string };
  readonly name: string;
  readonly content: MathNode;
  readonly op: string;
  readonly args: readonly MathNode[];
  readonly fn: MathNode;
  readonly object: MathNode;
  readonly index: { readonly dimensions: readonly MathNode[] };
  readonly condition: MathNode;
  readonly trueExpr: MathNode;
  readonly falseExpr: MathNode;
}

type Bound = ReadonlySet<string>;

/** Walks the mathjs tree into ours, refusing everything that a rule does not have. */
class Reader {
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  expression(node: MathNode, bound: Bound, depth: number): Expression {
    if (depth > MAX_DEPTH) throw this.refuse('nested too deeply');
    const fields = node as unknown as NodeFields;
    const read = (part: MathNode, names = bound) => this.expression(part, names, depth + 1);
    switch (node.type) {
      case 'ConstantNode':
        return { type: 'number', value: this.number(fields.value) };
      case 'SymbolNode':
        return bound.has(fields.name)
          ? { type: 'index', name: fields.name }
          : { type: 'quantity', id: fields.name, indices: [] };
      case 'ParenthesisNode':
        return read(fields.content);
      case 'AccessorNode':
        return this.entry(fields, read);
      case 'OperatorNode':
        return this.operator(fields, read);
      case 'ConditionalNode':
        return this.conditional(fields, read);
      case 'FunctionNode':
        return this.call(fields, bound, read);
      default:
        if (node.type === 'AssignmentNode') throw this.refuse('a rule has one =; a comparison is written ==');
        throw this.refuse(`${node.type} is not allowed in a rule`);
    }
  }

  private number(value: { toString(): string }): ReturnType<typeof parseRational> {
    try {
      return parseRational(value.toString());
    } catch (cause) {
      throw this.refuse(`${value} is not a number that a rule can hold`, cause);
    }
  }

  private entry(fields: NodeFields, read: (node: MathNode) => Expression): Expression {
    if (fields.object.type !== 'SymbolNode') throw this.refuse('only a quantity has entries');
    const id = (fields.object as unknown as NodeFields).name;
    return { type: 'quantity', id, indices: fields.index.dimensions.map((index) => read(index)) };
  }

  private operator(fields: NodeFields, read: (node: MathNode) => Expression): Expression {
    const [left, right] = fields.args;
    if (left && !right && fields.op === '-') return { type: 'negate', of: read(left) };
    const operator = OPERATORS.find((candidate) => candidate === fields.op);
    if (isLogical(fields.op)) throw this.refuse(`${fields.op} ${IN_CONDITIONS}`);
    if (!left || !right || !operator) {
      throw this.refuse(`operator ${fields.op} is not allowed here${operatorHint(fields.op)}`);
    }
    return { type: 'binary', operator, left: read(left), right: read(right) };
  }

  private conditional(fields: NodeFields, read: (node: MathNode) => Expression): Expression {
    const condition = conditionOf(fields.condition);
    if (!condition) throw this.refuse(CONDITION);
    return chosen(condition, read(fields.trueExpr), read(fields.falseExpr), read);
  }

  private call(
    fields: NodeFields,
    bound: Bound,
    read: (node: MathNode, names?: Bound) => Expression,
  ): Expression {
    const name = fields.fn.type === 'SymbolNode' ? (fields.fn as unknown as NodeFields).name : '';
    const [first, second, third] = fields.args;
    if ((name === 'sum' || name === 'softmax') && first && second) {
      const index = symbolName(first, this.text);
      const of = read(second, new Set([...bound, index]));
      if (name === 'sum' && !third) return { type: 'sum', index, of };
      if (name === 'softmax' && third) return { type: 'softmax', index, of, at: read(third) };
    }
    const fold = FOLDS.find((candidate) => candidate === name);
    if (fold && first && second && !third && isIndexOf(first, second, bound)) {
      const index = symbolName(first, this.text);
      return { type: 'fold', name: fold, index, of: read(second, new Set([...bound, index])) };
    }
    const args = fields.args.map((arg) => read(arg));
    if (args.length > 0 && name === 'mean') return meanOf(args);
    if (args.length > 1 && (name === 'max' || name === 'min')) return nested(name, args);
    const known = own(FUNCTIONS, name);
    const fits = known?.variadic ? args.length >= known.arity : known?.arity === args.length;
    if (!fits) throw this.refuse(callIssue(name, known, args.length));
    return { type: 'call', name, args };
  }

  private refuse(why: string, cause?: unknown): RuleError {
    return new RuleError(`"${this.text}": ${why}`, { cause, rule: this.text });
  }
}

function isLogical(operator: string): boolean {
  return ['and', 'or', 'not', 'xor', ...RELATIONS].includes(operator);
}
