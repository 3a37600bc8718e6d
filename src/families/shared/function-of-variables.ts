import type * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import type { Expression } from '../../worksheet/expression.ts';
import { derivative } from '../../worksheet/expressions/derivative.ts';
import { byName } from '../../worksheet/expressions/names.ts';
import { ExpressionError, readExpression, withRelu } from '../../worksheet/expressions/read-expression.ts';
import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import { withParts } from '../../worksheet/expressions/with-parts.ts';
import { texOf } from '../../worksheet/typeset/parts.ts';
import { formulaPart, rationalTex, separatorFor } from '../../worksheet/typeset.ts';
import { ProblemError } from '../problem.ts';
import { forward } from './lines.ts';
import { symbolFromId } from './symbol-from-id.ts';

const MOST_VARIABLES = 4;

/** Letters that the exercises about a function use themselves. */
const RESERVED = ['e', 'f', 'h', 'i', 'k'];

/** Variables by name: one letter, perhaps with a digit. */
export function byVariable<Value extends z.ZodType>(value: Value) {
  return byName(value, 'a map of variables, such as { x: "2" }').superRefine((map, context) => {
    const names = Object.keys(map);
    if (names.length === 0 || names.length > MOST_VARIABLES) {
      context.addIssue({ code: 'custom', message: `one variable, and at most ${MOST_VARIABLES}` });
    }
    for (const name of names) {
      if (/^[a-z]\d?$/.test(name) && !RESERVED.includes(name)) continue;
      const message = `"${name}" is no variable here: a small letter but ${RESERVED.join(', ')}, perhaps with a digit`;
      context.addIssue({ code: 'custom', path: [name], message });
    }
  });
}

/** A function as an author writes it, and its variables in their order. */
export interface FunctionOf {
  readonly function: string;
  readonly variables: readonly string[];
  readonly convention: Convention;
}

/** The function as an expression. @throws {ProblemError} where it cannot be read. */
export function functionOf({ function: text, variables, convention }: FunctionOf): Expression {
  try {
    return withRelu(readExpression(text, variables), convention);
  } catch (error) {
    if (error instanceof ExpressionError) throw new ProblemError(['function'], error.message);
    throw error;
  }
}

/** The function as a rule, with another text in the place of each variable. */
export function valueRule(of: FunctionOf, to: (variable: string) => string = (variable) => variable): string {
  const replace = (part: Expression): Expression =>
    part.type === 'quantity' ? { ...part, id: to(part.id) } : withParts(part, replace);
  return ruleText(replace(functionOf(of)));
}

/** ∂f/∂variable as a rule; `change` may spoil the function first. */
export function derivativeRule(
  of: FunctionOf,
  variable: string,
  change: (expression: Expression) => Expression = (expression) => expression,
): string {
  return ruleText(derivative(change(functionOf(of)), variable));
}

/** TeX: `f(x) = x^3 - 2x` */
export function functionTex(of: FunctionOf): string {
  const { variables, convention } = of;
  const separator = separatorFor(convention.mark);
  const part = formulaPart(`f = ${valueRule(of)}`, {
    quantity: (id) => forward(id, [], symbolFromId(id), id),
    number: (value) => rationalTex(value, convention.mark),
    separator,
    unfolded: new Set(),
  });
  const letters = variables.map((name) => symbolFromId(name)([]));
  return `f(${letters.join(`${separator} `)}) = ${texOf(part)}`;
}
