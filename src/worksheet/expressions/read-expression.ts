import type { Convention } from '../../conventions/convention.ts';
import { didYouMean } from '../../suggest.ts';
import type { Expression } from '../expression.ts';
import { parseRule, RuleError } from '../parse-rule.ts';
import { called, constant, isNumber } from './algebra.ts';
import { SLOPES } from './slopes.ts';
import { withParts } from './with-parts.ts';

export const LONGEST = 300;

/** An expression that a graph cannot hold. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

/**
 * The expression of a node over names, from text that nobody has checked: read by the parser of rules, never evaluated.
 * Where e names nothing, it is the base of the natural logarithm.
 * @throws {ExpressionError}
 */
export function readExpression(text: string, known: readonly string[]): Expression {
  const read = (expression: Expression): Expression => {
    const checked = withE(expression, known);
    refuse(checked, text, known);
    return withParts(checked, read);
  };
  return read(parsedExpression(text));
}

/** The tree of an expression, whatever its names mean. @throws {ExpressionError} */
export function parsedExpression(text: string): Expression {
  if (text.length > LONGEST) throw new ExpressionError(`an expression has at most ${LONGEST} characters`);
  if (/[;\n#"']/.test(text)) throw new ExpressionError(`"${text}": one expression, such as q * z, is wanted`);
  try {
    return parseRule(`node = ${text}`).body;
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    throw new ExpressionError(error.message.replace('"node = ', '"'), { cause: error });
  }
}

/** e^a is exp(a), and e alone exp(1). */
function withE(expression: Expression, known: readonly string[]): Expression {
  const isE = (part: Expression) => part.type === 'quantity' && part.id === 'e' && !known.includes('e');
  if (expression.type === 'binary' && expression.operator === '^' && isE(expression.left)) {
    return called('exp', expression.right);
  }
  return isE(expression) ? called('exp', constant(1)) : expression;
}

function refuse(expression: Expression, text: string, known: readonly string[]): void {
  if (expression.type === 'quantity') {
    if (expression.indices.length > 0) {
      throw new ExpressionError(`"${text}": ${expression.id} is one number, it has no entries`);
    }
    if (!known.includes(expression.id)) {
      throw new ExpressionError(
        `"${text}": nothing above is called ${expression.id}. ${didYouMean(expression.id, known)}`,
      );
    }
  }
  if (expression.type === 'call' && !Object.hasOwn(SLOPES, expression.name)) {
    const functions = Object.keys(SLOPES).filter((name) => name !== 'reluClosed');
    throw new ExpressionError(
      `"${text}": ${expression.name} has no place in a graph. ${didYouMean(expression.name, functions)}`,
    );
  }
  if (expression.type === 'sum' || expression.type === 'fold' || expression.type === 'softmax') {
    throw new ExpressionError(
      `"${text}": ${expression.type === 'fold' ? expression.name : expression.type} has no place in a graph`,
    );
  }
}

/** max(0, a), relu(a) and, in the rules of the language, whether its slope at 0 is 1. */
export function withRelu(expression: Expression, { relu0 }: Pick<Convention, 'relu0'>): Expression {
  const inside = withParts(expression, (part) => withRelu(part, { relu0 }));
  if (inside.type !== 'call') return inside;
  const relu = relu0 === '1' ? 'reluClosed' : 'relu';
  if (inside.name === 'relu') return called(relu, ...inside.args);
  if (inside.name !== 'max') return inside;
  const other = inside.args.filter((arg) => !isNumber(arg, 0));
  return other.length === 1 ? called(relu, other[0]!) : inside;
}
