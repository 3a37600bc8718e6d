import * as z from 'zod';
import type { Problem } from '../family.ts';
import { numberText } from '../ranges.ts';
import { numberRow, numberTable, oneOf, wholeNumber } from '../shared/schemas.ts';

export const MOST_STEPS = 8;
export const MOST_WEIGHTS = 2;

export const METHODS = ['gradient-descent', 'momentum', 'adagrad', 'rmsprop', 'adam', 'newton'] as const;
export type Method = (typeof METHODS)[number];

/** v ← βv − ηg, w ← w + v; v ← βv + g, w ← w − ηv; v ← βv + (1−β)g, w ← w − ηv. */
export const FORMS = ['velocity', 'sum', 'average'] as const;
export const EPSILON_PLACES = ['outside', 'inside'] as const;

/** What some methods have and others do not; the right value of each where a problem does not say. */
export const SETTINGS = {
  form: { of: ['momentum'], default: 'velocity' },
  beta: { of: ['momentum'], default: '0.9' },
  decay: { of: ['rmsprop'], default: '0.9' },
  beta1: { of: ['adam'], default: '0.9' },
  beta2: { of: ['adam'], default: '0.999' },
  epsilon: { of: ['adagrad', 'rmsprop', 'adam'], default: '0' },
  epsilonAt: { of: ['adagrad', 'rmsprop', 'adam'], default: 'outside' },
} as const satisfies Readonly<Record<string, { readonly of: readonly Method[]; readonly default: string }>>;
export type Setting = keyof typeof SETTINGS;

/** A problem file of optimizer-step, `family` and `convention` aside. */
export const problemSchema = z.strictObject({
  method: oneOf('method', METHODS),
  /** H of J(w) = ½ wᵀH w − bᵀw; of newton also that of any loss at w. */
  hessian: numberTable(MOST_WEIGHTS).optional(),
  /** b of that J; left out, 0. */
  linear: numberRow(MOST_WEIGHTS).optional(),
  /** The gradient at every step, in the place of a J; of newton the one at w. */
  gradients: numberTable(MOST_STEPS).optional(),
  /** w(0) */
  weights: numberRow(MOST_WEIGHTS),
  /** Left out: as many as there are gradients, else 1. */
  steps: wholeNumber(1, MOST_STEPS).optional(),
  /** Left out: 0.1, of newton 1. */
  learningRate: numberText.optional(),
  form: oneOf('form', FORMS).optional(),
  beta: numberText.optional(),
  decay: numberText.optional(),
  beta1: numberText.optional(),
  beta2: numberText.optional(),
  /** 0 leaves it out of the formulas. */
  epsilon: numberText.optional(),
  /** Added to the root, or below it. */
  epsilonAt: oneOf('epsilonAt', EPSILON_PLACES).optional(),
});

export type OptimizerProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

export function stepsOf({ steps, gradients, method }: OptimizerProblem): number {
  return steps ?? (method === 'newton' ? 1 : (gradients?.length ?? 1));
}

export function rateOf({ learningRate, method }: OptimizerProblem): string {
  return learningRate ?? (method === 'newton' ? '1' : '0.1');
}

/** What a problem says of a setting, else its default. */
export function settingOf(problem: OptimizerProblem, setting: Setting): string {
  return problem[setting] ?? SETTINGS[setting].default;
}
