import type { Expression } from '../../worksheet/expression.ts';
import { constant, named, negated, over, raised } from '../../worksheet/expressions/algebra.ts';
import { derivative } from '../../worksheet/expressions/derivative.ts';
import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import type { Node } from './graph.ts';

/**
 * Equal right sides for the local derivative of a node by what it reads; the first is typeset. Most functions whose
 * slope follows from their value are written so: (1 − σ)σ.
 */
export function localRules(node: Node, read: string): readonly string[] {
  const { body, gate, name } = node;
  const plain = derivative(simplified(node), read);
  const byValue = derivative(body, read, name);
  const calls = gate.kind === 'call';
  const first = calls && gate.name !== 'exp' ? [byValue, plain] : [plain, ...(calls ? [byValue] : [])];
  return [...new Set([...first, ...quotients(node, read)].map(ruleText))];
}

/** a·a as a². */
function simplified({ body, gate, reads }: Node): Expression {
  return gate.kind === 'power' ? raised(named(reads[0]!), constant(gate.exponent)) : body;
}

/** Of r = 1/a and r = u/a by the value: −r² and −r/a. */
function quotients({ body, gate, name }: Node, read: string): readonly Expression[] {
  if (gate.kind === 'reciprocal') return [negated(raised(named(name), constant(2)))];
  const isDivisor = body.type === 'binary' && body.right.type === 'quantity' && body.right.id === read;
  return gate.kind === 'divide' && isDivisor ? [negated(over(named(name), named(read)))] : [];
}
