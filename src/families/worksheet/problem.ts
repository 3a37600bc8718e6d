import * as z from 'zod';
import { authoredField } from '../../messages/words-field.ts';
import type { Problem } from '../family.ts';
import { numberText } from '../ranges.ts';
import { numberRow, numberTable, wholeNumber } from '../shared/schemas.ts';
import { byId, idSchema } from './ids.ts';

export const MOST_EXTENT = 16;
const MOST_RULES = 100;

/** A scalar, a vector, or a matrix row by row. */
export const valuesSchema = z.union([numberText, numberRow(MOST_EXTENT), numberTable(MOST_EXTENT)], {
  error: 'a number, a list of numbers, or a list of rows',
});

const extent = wholeNumber(1, MOST_EXTENT);
/** `[]` a scalar, `[n]` a vector, `[rows, columns]` a matrix. */
export const shapeSchema = z.union([z.tuple([]), z.tuple([extent]), z.tuple([extent, extent])], {
  error: 'a shape: [] for a scalar, [n] for a vector, [rows, columns] for a matrix',
});

/** What problem files and bank questions share. */
export const ruleFields = {
  /** `NAME = EXPRESSION` or `NAME[i] = EXPRESSION`; several for one name where they are equal. */
  rules: z
    .array(z.string(), { error: 'a list of rules, such as ["y[j] = sum(i, W[j,i]*x[i])"]' })
    .min(1, { error: 'at least one rule' })
    .max(MOST_RULES, { error: `at most ${MOST_RULES} rules` }),
  /** Only where a rule does not tell the shape. */
  shapes: byId(shapeSchema).optional(),
  /** Names in plain text for the page, in the place of those made from the ids. */
  symbols: byId(
    z
      .string()
      .regex(/^[\p{L}\p{N} .'′-]{1,20}$/u, { error: 'at most 20 letters, digits, spaces, dots or dashes' }),
  ).optional(),
  /** With formulas between dollar signs, in one language or by language. */
  statement: authoredField(z.string().max(4000, { error: 'at most 4000 characters' })).optional(),
};

/** A problem file of a question with rules of its own, `family` and `convention` aside. */
export const problemSchema = z.strictObject({
  givens: byId(valuesSchema),
  ...ruleFields,
  /** Quantities to ask for; all computed ones where it is left out. */
  ask: z.array(idSchema).min(1).optional(),
});

export type WorksheetProblem = Problem & Readonly<z.infer<typeof problemSchema>>;
