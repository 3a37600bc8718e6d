import * as z from 'zod';
import { grid, numberText, type Range, rangeSchema } from '../ranges.ts';
import { oneOf, wholeNumber } from '../shared/schemas.ts';
import { type FunctionName, functionName } from './functions.ts';
import { TASKS } from './problem.ts';

const SMOOTH_AND_KINKED: readonly FunctionName[] = [
  'sigmoid',
  'tanh',
  'arctan',
  'relu',
  'leaky-relu',
  'elu',
  'softplus',
];
const READABLE = grid('-2', '2', '0.5', true);

const functions = (usual: readonly FunctionName[]) =>
  z
    .array(functionName, { error: 'a list of functions' })
    .min(1, { error: 'at least one function' })
    .default([...usual]);

const values = z.strictObject({
  task: z.literal('values'),
  /** One of these is drawn. */
  functions: functions([...SMOOTH_AND_KINKED, 'parametric-relu']),
  /** Left out: what is usual for the function. */
  alpha: rangeSchema.optional(),
  points: wholeNumber(1, 8).default(3),
  at: rangeSchema.default(grid('-2', '2', '0.1', true)),
});

const identify = z
  .strictObject({
    task: z.literal('identify'),
    show: oneOf('show', ['curves', 'tables']).default('curves'),
    /** Curves are drawn from these, each at most once; all of them are options. */
    functions: functions([...SMOOTH_AND_KINKED, 'step']),
    curves: wholeNumber(1, 6).default(3),
    at: z.array(numberText).min(2).max(12).optional(),
  })
  .refine(({ functions: { length }, curves }) => curves <= length && length > 1, {
    path: ['functions'],
    error: 'at least two functions, and as many as there are curves',
  });

const collapse = z.strictObject({
  task: z.literal('collapse'),
  /** Inputs, units of the first layer, units of the second. */
  units: z
    .array(wholeNumber(1, 4))
    .length(3, { error: 'inputs, units of the first layer, units of the second: [2, 2, 2]' })
    .default([2, 2, 2]),
  weights: rangeSchema.default(READABLE),
  biases: rangeSchema.default(READABLE),
  inputs: rangeSchema.default(READABLE),
});

/** What a bank question may say; one that names no task asks for values. */
export const parametersSchema = z.preprocess(
  (written) =>
    typeof written === 'object' && written !== null && !('task' in written)
      ? { task: 'values', ...written }
      : written,
  z.discriminatedUnion('task', [values, identify, collapse], {
    error: `unknown task. Allowed: ${TASKS.join(', ')}.`,
  }),
);

export type ValuesParameters = Readonly<z.infer<typeof values>>;
export type IdentifyParameters = Readonly<z.infer<typeof identify>>;
export type CollapseParameters = Readonly<z.infer<typeof collapse>>;
export type ActivationParameters = ValuesParameters | IdentifyParameters | CollapseParameters;

/** Alphas that keep a mistake visible beside the right function. */
export const DRAWN_ALPHAS: Readonly<Partial<Record<FunctionName, Range>>> = {
  'leaky-relu': { kind: 'list', values: [{ n: 1n, d: 10n }] },
  'parametric-relu': grid('0.1', '0.4', '0.1'),
  elu: grid('0.5', '2', '0.5'),
};
