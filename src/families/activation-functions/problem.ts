import * as z from 'zod';
import type { Problem } from '../family.ts';
import { numberText } from '../ranges.ts';
import { numberRow, numberTable, oneOf } from '../shared/schemas.ts';
import { checkAlpha, chosenFunction, functionName } from './functions.ts';

const MOST_POINTS = 64;
const MOST_CURVES = 6;
const MOST_UNITS = 16;

/** `values`: f and f′ at points; `identify`: which curve is which; `collapse`: two linear layers made one. */
export const TASKS = ['values', 'identify', 'collapse'] as const;

const valuesSchema = z
  .strictObject({
    task: z.literal('values'),
    function: functionName,
    alpha: numberText.optional(),
    at: numberRow(MOST_POINTS),
  })
  .superRefine(checkAlpha);

const identifySchema = z.strictObject({
  task: z.literal('identify'),
  /** As curves in a plane, or as a table of their values. */
  show: oneOf('show', ['curves', 'tables']).default('curves'),
  curves: z
    .array(chosenFunction, { error: 'a list of functions, each { function, alpha }' })
    .min(1, { error: 'at least one curve' })
    .max(MOST_CURVES, { error: `at most ${MOST_CURVES} curves` }),
  /** The names to choose from; the right ones are among them. */
  options: z.array(functionName).min(2, { error: 'at least two names to choose from' }),
  /** Arguments of a table. */
  at: numberRow(MOST_POINTS).default(['-2', '-1', '-0.5', '0.5', '1', '2']),
});

const linearLayer = z.strictObject({
  /** In the convention's orientation. */
  weights: numberTable(MOST_UNITS),
  /** Left out where the convention has no biases. */
  bias: numberRow(MOST_UNITS).optional(),
});

const collapseSchema = z.strictObject({
  task: z.literal('collapse'),
  layers: z.tuple([linearLayer, linearLayer], { error: 'two layers, each { weights, bias }' }),
  input: numberRow(MOST_UNITS),
});

/** A problem file of activation-functions; one that names no task asks for values. */
export const problemSchema = z.preprocess(
  (written) =>
    typeof written === 'object' && written !== null && !('task' in written)
      ? { task: 'values', ...written }
      : written,
  z.discriminatedUnion('task', [valuesSchema, identifySchema, collapseSchema], {
    error: `unknown task. Allowed: ${TASKS.join(', ')}.`,
  }),
);

export type ValuesProblem = Problem & Readonly<z.infer<typeof valuesSchema>>;
export type IdentifyProblem = Problem & Readonly<z.infer<typeof identifySchema>>;
export type CollapseProblem = Problem & Readonly<z.infer<typeof collapseSchema>>;
export type ActivationProblem = ValuesProblem | IdentifyProblem | CollapseProblem;
