import type { MathNode } from 'mathjs';
import { counted } from '../number/number-texts.ts';
import { rational } from '../number/rational.ts';
import { own } from '../own.ts';
import { didYouMean } from '../suggest.ts';
import type { Expression } from './expression.ts';
import { FUNCTIONS, type RuleFunction } from './functions.ts';

/** What other languages have, and what stands for it in a rule. */
const INSTEAD: Readonly<Record<string, string>> = {
  log: 'Did you mean ln, the natural logarithm? To the base b it is ln(x)/ln(b).',
  log10: 'Write ln(x)/ln(10).',
  log2: 'Write ln(x)/ln(2).',
  pow: 'Write a^b.',
  if: 'Write condition ? a : b.',
};

function nameOf(node: MathNode): string {
  return (node as unknown as { readonly name: string }).name;
}

/** Whether a name runs through the entries of what follows: `max(i, z[i])`, and not `max(a, b)`. */
export function isIndexOf(name: MathNode, body: MathNode, bound: ReadonlySet<string>): boolean {
  if (name.type !== 'SymbolNode') return false;
  const index = nameOf(name);
  const stands = (node: MathNode): boolean => node.type === 'SymbolNode' && nameOf(node) === index;
  const entries = body.filter((node) => node.type === 'IndexNode');
  return !bound.has(index) && entries.some((entry) => entry.filter(stands).length > 0);
}

export function meanOf(args: readonly Expression[]): Expression {
  const left = args.reduce((total, arg) => ({ type: 'binary', operator: '+', left: total, right: arg }));
  return args.length === 1
    ? left
    : { type: 'binary', operator: '/', left, right: { type: 'number', value: rational(args.length) } };
}

/** max(a, b, c) is max(max(a, b), c). */
export function nested(name: string, args: readonly Expression[]): Expression {
  return args.reduce((best, arg) => ({ type: 'call', name, args: [best, arg] }));
}

/** What stands for an operator of other languages. */
export function operatorHint(operator: string): string {
  if (operator === 'mod' || operator === '%') return '; write mod(a, b)';
  return /^\.[*/^]$/.test(operator) ? `; write ${operator.slice(1)}, entry by entry: y[i] = a[i]*b[i]` : '';
}

/** Why a call cannot be read: nothing is so named, or it takes another number of operands. */
export function callIssue(name: string, known: RuleFunction | undefined, found: number): string {
  if (name === 'sum') return 'a sum is written sum(i, w[i]*x[i])';
  if (name === 'softmax') return 'a softmax is written softmax(k, z[k], j)';
  if (name === 'mean') return 'a mean is written mean(i, x[i]) or mean(a, b)';
  if (known) {
    const wanted = `${known.variadic ? 'at least ' : ''}${counted(known.arity, 'operand')}`;
    return `${name} takes ${wanted}, not ${found}`;
  }
  const names = ['sum', 'softmax', 'mean', ...Object.keys(FUNCTIONS)];
  return `there is no function ${name} in rules. ${own(INSTEAD, name) ?? didYouMean(name, names)}`;
}
