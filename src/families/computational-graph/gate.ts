import * as rational from '../../number/rational.ts';
import { isInteger, ONE, type Rational } from '../../number/rational.ts';
import type { Expression } from '../../worksheet/expression.ts';
import { isNumber, named, numberOf, over } from '../../worksheet/expressions/algebra.ts';
import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import { withParts } from '../../worksheet/expressions/with-parts.ts';

/** What a node does with what it reads; `compound` is anything of more than one gate. */
export type Gate =
  | { readonly kind: 'copy' | 'multiply' | 'reciprocal' | 'divide' | 'compound' }
  /** Two or more terms, each a name; of a difference some with a minus, and a constant may stand among them. */
  | { readonly kind: 'add' | 'subtract' }
  /** a + constant */
  | { readonly kind: 'shift'; readonly constant: Rational }
  /** factor·a */
  | { readonly kind: 'scale'; readonly factor: Rational }
  /** a^exponent, also a·a */
  | { readonly kind: 'power'; readonly exponent: number }
  /** A function of names: exp, max, sigmoid. */
  | { readonly kind: 'call'; readonly name: string };

const COMPOUND: Gate = { kind: 'compound' };

/** Which gate an expression is. */
export function gateOf(expression: Expression): Gate {
  if (expression.type === 'quantity') return { kind: 'copy' };
  if (expression.type === 'call') return ofCall(expression);
  return (
    ofPower(expression) ?? ofQuotient(expression) ?? ofProduct(expression) ?? ofSum(expression) ?? COMPOUND
  );
}

function ofCall({ name, args }: Expression & { type: 'call' }): Gate {
  const names = args.filter(({ type }) => type === 'quantity');
  const simple = args.every((arg) => arg.type === 'quantity' || numberOf(arg));
  return simple && names.length > 0 && areDistinct(names) ? { kind: 'call', name } : COMPOUND;
}

function ofPower(expression: Expression): Gate | undefined {
  if (expression.type !== 'binary' || expression.operator !== '^') return undefined;
  const exponent = numberOf(expression.right);
  if (expression.left.type !== 'quantity' || !exponent || !isInteger(exponent)) return undefined;
  return { kind: 'power', exponent: Number(exponent.n) };
}

function ofQuotient(expression: Expression): Gate | undefined {
  if (expression.type !== 'binary' || expression.operator !== '/') return undefined;
  const { left, right } = expression;
  const below = numberOf(right);
  if (below && below.n !== 0n && left.type === 'quantity') {
    return { kind: 'scale', factor: rational.divide(ONE, below) };
  }
  if (right.type !== 'quantity') return undefined;
  if (isNumber(left, 1)) return { kind: 'reciprocal' };
  return left.type === 'quantity' && left.id !== right.id ? { kind: 'divide' } : undefined;
}

function ofProduct(expression: Expression): Gate | undefined {
  const factors = flatProduct(expression);
  if (factors.length < 2) return undefined;
  const names = factors.filter(({ type }) => type === 'quantity');
  const numbers = factors.flatMap((factor) => numberOf(factor) ?? []);
  if (names.length + numbers.length < factors.length) return undefined;
  if (names.length === 1) return { kind: 'scale', factor: numbers.reduce(rational.multiply) };
  if (numbers.length > 0) return undefined;
  if (areDistinct(names)) return { kind: 'multiply' };
  return idsOf(names).size === 1 ? { kind: 'power', exponent: names.length } : undefined;
}

/** Factors of a product; a minus before it is a factor of −1. */
function flatProduct(expression: Expression): readonly Expression[] {
  if (expression.type === 'negate' && !numberOf(expression)) {
    return [{ type: 'number', value: rational.rational(-1) }, ...flatProduct(expression.of)];
  }
  if (expression.type !== 'binary' || expression.operator !== '*') return [expression];
  return [...flatProduct(expression.left), ...flatProduct(expression.right)];
}

interface Term {
  readonly of: Expression;
  readonly negative: boolean;
}

function ofSum(expression: Expression): Gate | undefined {
  const terms = flatSum(expression, false);
  const names = terms.filter(({ of }) => of.type === 'quantity');
  const numbers = terms.flatMap(({ of, negative }) => {
    const value = numberOf(of);
    return value ? [negative ? rational.negate(value) : value] : [];
  });
  const isPlain = names.length + numbers.length === terms.length && areDistinct(names.map(({ of }) => of));
  if (terms.length < 2 || !isPlain || names.length === 0) return undefined;
  if (names.some(({ negative }) => negative)) return { kind: 'subtract' };
  if (names.length > 1) return numbers.length === 0 ? { kind: 'add' } : undefined;
  return { kind: 'shift', constant: numbers.reduce(rational.add) };
}

function flatSum(expression: Expression, negative: boolean): readonly Term[] {
  if (expression.type !== 'binary' || (expression.operator !== '+' && expression.operator !== '-')) {
    return [{ of: expression, negative }];
  }
  const right = expression.operator === '-' ? !negative : negative;
  return [...flatSum(expression.left, negative), ...flatSum(expression.right, right)];
}

function areDistinct(names: readonly Expression[]): boolean {
  return idsOf(names).size === names.length;
}

function idsOf(names: readonly Expression[]): ReadonlySet<string> {
  return new Set(names.map((name) => (name.type === 'quantity' ? name.id : '')));
}

/** What a gate does with the gradient that comes back to it; the options of every question about it, in this order. */
export const PATTERNS = ['distributes', 'routes', 'switches', 'adds-up'] as const;

/** The pattern of a gate, undefined where it has none. */
export function patternOf(gate: Gate): (typeof PATTERNS)[number] | undefined {
  if (gate.kind === 'add') return 'distributes';
  if (gate.kind === 'multiply') return 'switches';
  const isChoice = gate.kind === 'call' && (gate.name === 'max' || gate.name === 'min');
  return isChoice ? 'routes' : undefined;
}

/**
 * The gates of an expression, each a node of its own; equal parts share one. Nodes between are called a1, a2 …, or by
 * another letter where an input begins with a; the last is the output.
 */
export function takeApart(
  expression: Expression,
  inputs: readonly string[],
  output: string,
): Readonly<Record<string, string>> {
  const nodes = new Map<string, string>();
  const name = namesFor(inputs, output);
  const operand = (part: Expression): Expression => {
    if (part.type === 'quantity' || numberOf(part)) return part;
    const text = ruleText(gate(part));
    const shared = nodes.get(text) ?? name();
    nodes.set(text, shared);
    return named(shared);
  };
  // A condition is no gate: what hangs on it stays whole.
  const gate = (part: Expression): Expression =>
    part.type === 'choose' ? part : withParts(unlessConstant(part), operand);
  const last = ruleText(gate(expression));
  return Object.fromEntries([...[...nodes].map(([text, id]) => [id, text]), [output, last]]);
}

/** c/u is c·(1/u), so that the reciprocal is a gate of its own. */
function unlessConstant(part: Expression): Expression {
  if (part.type !== 'binary' || part.operator !== '/') return part;
  const factor = numberOf(part.left);
  if (!factor || (factor.n === 1n && factor.d === 1n)) return part;
  const reciprocal = over({ type: 'number', value: { n: 1n, d: 1n } }, part.right);
  return { type: 'binary', operator: '*', left: part.left, right: reciprocal };
}

const LETTERS = ['a', 'q', 'u', 'v', 'g', 'h', 'n'];

function namesFor(inputs: readonly string[], output: string): () => string {
  const taken = [...inputs, output];
  const free = (letter: string) => taken.every((name) => !name.startsWith(letter));
  const letter = LETTERS.find(free) ?? 'node';
  let count = 0;
  const next = (): string => {
    count++;
    return taken.includes(`${letter}${count}`) ? next() : `${letter}${count}`;
  };
  return next;
}
