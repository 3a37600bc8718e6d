import type { MathNode } from 'mathjs';
import { counted } from '../number/number-texts.ts';
import { parseRational } from '../number/read-number.ts';
import { own } from '../own.ts';
import { didYouMean } from '../suggest.ts';
import type { BinaryOperator, Expression, Relation, Rule } from './expression.ts';
import { FUNCTIONS, INDEX_FUNCTIONS } from './functions.ts';
import { mathjsTree } from './mathjs-parser.ts';

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

/** What other languages have, and what stands for it in a rule. */
const INSTEAD: Readonly<Record<string, string>> = {
  log: 'Did you mean ln, the natural logarithm? To the base b it is ln(x)/ln(b).',
  log10: 'Write ln(x)/ln(10).',
  log2: 'Write ln(x)/ln(2).',
  pow: 'Write a^b.',
  if: 'Write condition ? a : b.',
  round: 'Rules do not round; the decimals of a question do.',
};

const ONE_COMPARISON =
  'a condition is one comparison, such as z >= 0. In the place of "p and q ? a : b" write "p ? (q ? a : b) : b", in that of "p or q ? a : b" write "p ? a : (q ? a : b)"';

const RELATIONS: readonly Relation[] = ['==', '!=', '<', '<=', '>', '>='];
const OPERATORS: readonly BinaryOperator[] = ['+', '-', '*', '/', '^'];
const MAX_LENGTH = 2000;
const MAX_DEPTH = 60;

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
  const indices = (index?.dimensions ?? []).map((dimension) => symbolName(dimension, text));
  const body = new Reader(text).expression(value, new Set(indices), 0);
  return { text, target: symbolName(object, text), indices, body };
}

function parse(text: string): MathNode {
  try {
    return mathjsTree(text);
  } catch (cause) {
    if (/&&|\|\||!(?!=)/.test(text))
      throw new RuleError(`"${text}": ${ONE_COMPARISON}`, { cause, rule: text });
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new RuleError(`"${text}": ${why}`, { cause });
  }
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
    if (!left || !right || !operator) throw this.refuse(`operator ${fields.op} is not allowed here`);
    return { type: 'binary', operator, left: read(left), right: read(right) };
  }

  private conditional(fields: NodeFields, read: (node: MathNode) => Expression): Expression {
    const condition = fields.condition as unknown as NodeFields;
    const relation = RELATIONS.find((candidate) => candidate === condition.op);
    const [left, right] = condition.args ?? [];
    if (!relation || !left || !right) throw this.refuse(ONE_COMPARISON);
    const then = read(fields.trueExpr);
    const otherwise = read(fields.falseExpr);
    return { type: 'choose', relation, left: read(left), right: read(right), then, otherwise };
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
    const arity = (own(FUNCTIONS, name) ?? own(INDEX_FUNCTIONS, name))?.arity;
    if (arity !== fields.args.length) throw this.refuse(callIssue(name, arity, fields.args.length));
    return { type: 'call', name, args: fields.args.map((arg) => read(arg)) };
  }

  private refuse(why: string, cause?: unknown): RuleError {
    return new RuleError(`"${this.text}": ${why}`, { cause, rule: this.text });
  }
}

/** Why a call cannot be read: nothing is so named, or it takes another number of operands. */
function callIssue(name: string, arity: number | undefined, found: number): string {
  if (name === 'sum') return 'a sum is written sum(i, w[i]*x[i])';
  if (name === 'softmax') return 'a softmax is written softmax(k, z[k], j)';
  if (arity !== undefined) return `${name} takes ${counted(arity, 'operand')}, not ${found}`;
  const known = ['sum', 'softmax', ...Object.keys(FUNCTIONS), ...Object.keys(INDEX_FUNCTIONS)];
  return `there is no function ${name} in rules. ${own(INSTEAD, name) ?? didYouMean(name, known)}`;
}
