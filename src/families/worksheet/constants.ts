import type { Expression } from '../../worksheet/expression.ts';
import { called } from '../../worksheet/expressions/algebra.ts';
import { withParts } from '../../worksheet/expressions/with-parts.ts';

const CONSTANTS: readonly string[] = ['pi', 'e'];

/** π and e where no quantity is called so; e^a is exp(a). */
export function withConstants(body: Expression, isQuantity: (id: string) => boolean): Expression {
  const named = (part: Expression, name: string) =>
    part.type === 'quantity' && part.id === name && part.indices.length === 0 && !isQuantity(name);
  const put = (part: Expression): Expression => {
    if (part.type === 'binary' && part.operator === '^' && named(part.left, 'e')) {
      return called('exp', put(part.right));
    }
    const constant = CONSTANTS.find((name) => named(part, name));
    return constant === undefined ? withParts(part, put) : called(constant);
  };
  return put(body);
}
