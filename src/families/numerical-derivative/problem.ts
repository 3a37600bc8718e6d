import * as z from 'zod';
import { parseRational } from '../../number/read-number.ts';
import { expressionText } from '../../worksheet/expressions/expression-text.ts';
import { byName } from '../../worksheet/expressions/names.ts';
import type { Problem } from '../family.ts';
import { numberText } from '../ranges.ts';

export const MOST_WIDTHS = 5;
export const MOST_VARIABLES = 4;

/** Letters that the exercise itself uses. */
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

/** `x`, or several names. */
export const byField = z.union([z.string().transform((name) => [name]), z.array(z.string()).min(1)], {
  error: 'a variable, or a list of them',
});

export const widthText = numberText.refine((text) => isPositive(text), { error: 'h must be above 0' });

function isPositive(text: string): boolean {
  try {
    return parseRational(text).n > 0n;
  } catch {
    // What is no number is told by the field itself.
    return true;
  }
}

/** A problem file of numerical-derivative, `family` and `convention` aside. */
export const problemSchema = z.strictObject({
  /** Over the variables under `at`. */
  function: expressionText,
  /** The point. */
  at: byVariable(numberText),
  /** The variables to differentiate by: all of them where it is left out. */
  by: byField.optional(),
  /** Widths of the step, the widest first. */
  h: z.union([
    widthText.transform((text) => [text]),
    z
      .array(widthText)
      .min(1)
      .max(MOST_WIDTHS, { error: `at most ${MOST_WIDTHS} widths` }),
  ]),
  /** Adds the question what becomes of the quotient when h is too small for the digits written. */
  tinyStep: z.boolean({ error: 'true or false' }).optional(),
});

export type DerivativeProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

/** A function and a point. */
export type FunctionAt = Pick<DerivativeProblem, 'function' | 'at' | 'convention'>;

export function variablesOf({ at }: Pick<DerivativeProblem, 'at'>): readonly string[] {
  return Object.keys(at);
}

/** What is differentiated by, in the order of the variables. */
export function directionsOf(problem: DerivativeProblem): readonly string[] {
  const { by } = problem;
  return variablesOf(problem).filter((name) => !by || by.includes(name));
}
