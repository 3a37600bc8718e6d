import * as z from 'zod';
import { grid, rangeSchema } from '../ranges.ts';
import { oneOf, wholeNumber } from '../shared/schemas.ts';
import { EPSILON_PLACES, FORMS, METHODS, SETTINGS, type Setting } from './problem.ts';

const MOST_DRAWN = 4;

/** What a drawn 2 × 2 Hessian is; with one weight only its sign matters. */
export const DEFINITENESS = ['positive-definite', 'negative-definite', 'indefinite', 'singular'] as const;
export type Definiteness = (typeof DEFINITENESS)[number];

const oneOrMore = z.union([
  oneOf('definiteness', DEFINITENESS).transform((one) => [one]),
  z.array(oneOf('definiteness', DEFINITENESS)).min(1),
]);

/** What a bank question may say; what it leaves out has a default, some with the method. */
export const parametersSchema = z
  .strictObject({
    method: oneOf('method', METHODS).default('gradient-descent'),
    steps: wholeNumber(1, MOST_DRAWN).optional(),
    /** Number of weights. */
    size: wholeNumber(1, 2).optional(),
    /** `quadratic`: J by its Hessian; `gradients`: a gradient for every step, of newton H and the gradient at w. */
    source: oneOf('source', ['quadratic', 'gradients']).default('quadratic'),
    /** What the Hessian may be; one of several is drawn. */
    definiteness: oneOrMore.optional(),
    /** Of the Hessian; only their absolute values count on the diagonal. */
    diagonal: rangeSchema.optional(),
    offDiagonal: rangeSchema.optional(),
    linear: rangeSchema.optional(),
    weights: rangeSchema.optional(),
    gradients: rangeSchema.default(grid('-3', '3', '0.1', true)),
    learningRate: rangeSchema.optional(),
    form: oneOf('form', FORMS).optional(),
    beta: rangeSchema.optional(),
    decay: rangeSchema.optional(),
    beta1: rangeSchema.optional(),
    beta2: rangeSchema.optional(),
    epsilon: rangeSchema.optional(),
    epsilonAt: oneOf('epsilonAt', EPSILON_PLACES).optional(),
  })
  .superRefine((parameters, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const { method } = parameters;
    for (const setting of Object.keys(SETTINGS) as Setting[]) {
      const { of } = SETTINGS[setting];
      if (parameters[setting] !== undefined && !(of as readonly string[]).includes(method)) {
        issue(setting, `belongs to ${of.join(', ')}; ${method} has none`);
      }
    }
    if (method !== 'newton') return;
    if ((parameters.steps ?? 1) !== 1) issue('steps', 'newton makes one step');
    if ((parameters.size ?? 2) !== 2) issue('size', 'newton needs two weights');
  });

export type OptimizerParameters = Readonly<z.infer<typeof parametersSchema>>;
