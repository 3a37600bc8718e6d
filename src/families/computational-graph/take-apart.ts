import type { Expression } from '../../worksheet/expression.ts';
import { named, numberOf, over } from '../../worksheet/expressions/algebra.ts';
import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import { withParts } from '../../worksheet/expressions/with-parts.ts';

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
