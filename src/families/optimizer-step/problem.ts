import * as z from 'zod';
import { counted } from '../../number/number-texts.ts';
import { compare, equal, multiply, ONE, type Rational, subtract, ZERO } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { numberText } from '../ranges.ts';
import { numberRow, numberTable, oneOf, wholeNumber } from '../shared/schemas.ts';
import { METHOD_NAMES, METHODS, type Method, SETTINGS, type Setting } from './methods.ts';
import type { Structure } from './steps.ts';

const MOST_STEPS = 8;
const MOST_WEIGHTS = 2;
export const USUAL_RATE = '0.1';

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly Setting[];

/** A field for each setting of any method. */
function settingFields(): { readonly [S in Setting]: z.ZodOptional<z.ZodType<string>> } {
  const fields = SETTING_NAMES.map((name) => {
    const setting = SETTINGS[name];
    const field: z.ZodType<string> = 'words' in setting ? oneOf(name, setting.words) : numberText;
    return [name, field.optional()];
  });
  return Object.fromEntries(fields);
}

/** A problem file of optimizer-step, `family` and `convention` aside. */
export const problemSchema = z.strictObject({
  method: oneOf('method', METHOD_NAMES),
  /** H of J(w) = ½ wᵀH w − bᵀw; of a method of second order also that of any loss at w. */
  hessian: numberTable(MOST_WEIGHTS).optional(),
  /** b of that J; left out, 0. */
  linear: numberRow(MOST_WEIGHTS).optional(),
  /** The gradient at every step, in the place of a J; of a method of second order the one at w. */
  gradients: numberTable(MOST_STEPS).optional(),
  /** w(0) */
  weights: numberRow(MOST_WEIGHTS),
  /** Left out: as many as there are gradients, else 1. */
  steps: wholeNumber(1, MOST_STEPS).optional(),
  /** Left out: 0.1, of a method of second order 1. */
  learningRate: numberText.optional(),
  ...settingFields(),
});

export type OptimizerProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

export function isSecondOrder({ method }: { readonly method: Method }): boolean {
  return METHODS[method].secondOrder === true;
}

export function stepsOf({ steps, gradients, method }: OptimizerProblem): number {
  return steps ?? (isSecondOrder({ method }) ? 1 : (gradients?.length ?? 1));
}

export function rateOf({ learningRate, method }: OptimizerProblem): string {
  return learningRate ?? (isSecondOrder({ method }) ? '1' : USUAL_RATE);
}

/** What a problem says of a setting, else what its method has; undefined where that has none. */
export function settingOf(problem: OptimizerProblem, setting: Setting): string | undefined {
  return problem[setting] ?? METHODS[problem.method].settings[setting];
}

export function structure(problem: OptimizerProblem): Structure {
  const { method, convention, weights, gradients, hessian, linear } = problem;
  const words = SETTING_NAMES.flatMap((name) => {
    const word = 'words' in SETTINGS[name] ? settingOf(problem, name) : undefined;
    return word === undefined ? [] : [[name, word] as const];
  });
  const hasEpsilon = parseRational(settingOf(problem, 'epsilon') ?? '0').n !== 0n;
  return {
    method,
    convention,
    steps: stepsOf(problem),
    size: weights.length,
    source: gradients ? (hessian ? 'hessian' : 'gradients') : 'loss',
    hasLinear: linear !== undefined,
    words: Object.fromEntries(words),
    epsilonAt: hasEpsilon ? (settingOf(problem, 'epsilonAt') as Structure['epsilonAt']) : undefined,
    isSingular: isSecondOrder(problem) && determinantOf(hessian!).n === 0n,
    isDamped: isSecondOrder(problem) && !equal(parseRational(rateOf(problem)), ONE),
  };
}

/** Of a matrix of one or two rows. */
export function determinantOf(matrix: readonly (readonly string[])[]): Rational {
  const [[a = ZERO, b = ZERO] = [], [c = ZERO, d = ONE] = []] = matrix.map((row) => row.map(parseRational));
  return subtract(multiply(a, d), multiply(b, c));
}

/** @throws {ProblemError} where the parts of a problem do not fit together. */
export function checkProblem(problem: OptimizerProblem): void {
  for (const [setting, message] of foreignSettings(problem)) throw new ProblemError([setting], message);
  checkSettings(problem);
  checkSource(problem);
  checkSizes(problem);
  if (problem.hessian) checkSymmetric(problem.hessian);
}

/** Settings that a method does not have, each with what is wrong. */
export function foreignSettings(
  given: { readonly method: Method } & Readonly<Partial<Record<Setting, unknown>>>,
): readonly (readonly [Setting, string])[] {
  const { method } = given;
  return SETTING_NAMES.filter((name) => given[name] !== undefined && !(name in METHODS[method].settings)).map(
    (name) => {
      const owners = METHOD_NAMES.filter((owner) => name in METHODS[owner].settings);
      return [name, `belongs to ${owners.join(', ')}; ${method} has none`];
    },
  );
}

function checkSettings(problem: OptimizerProblem): void {
  for (const name of SETTING_NAMES) {
    const [text, setting] = [problem[name], SETTINGS[name]];
    if (text === undefined || 'words' in setting) continue;
    const value = parseRational(text);
    const isNegative = compare(value, ZERO) < 0;
    if (setting.isShare && (isNegative || compare(value, ONE) >= 0)) {
      throw new ProblemError([name], `is ${text}; it must be at least 0 and less than 1`);
    }
    if (isNegative) throw new ProblemError([name], 'must not be negative');
  }
}

/** Where the gradient comes from. */
function checkSource(problem: OptimizerProblem): void {
  const { method, hessian, gradients, linear } = problem;
  const needsHessian = isSecondOrder(problem);
  if (needsHessian && !hessian) throw new ProblemError(['hessian'], `is missing: ${method} needs it`);
  if (!hessian && !gradients) {
    throw new ProblemError(['hessian'], 'is missing (or gradients, the gradient at every step)');
  }
  if (hessian && gradients && !needsHessian) {
    throw new ProblemError(['gradients'], 'follow from the hessian; give one of both');
  }
  if (linear && gradients) {
    throw new ProblemError(['linear'], 'belongs to a loss, but the gradients are given');
  }
}

function checkSizes(problem: OptimizerProblem): void {
  const { method, weights, hessian, linear, gradients } = problem;
  const size = weights.length;
  const rows: readonly (readonly [readonly (string | number)[], readonly string[]])[] = [
    ...(hessian ?? []).map((row, position) => [['hessian', position], row] as const),
    ...(gradients ?? []).map((row, position) => [['gradients', position], row] as const),
    ...(linear ? [[['linear'], linear] as const] : []),
  ];
  for (const [path, row] of rows) {
    if (row.length === size) continue;
    throw new ProblemError(
      path,
      `has ${counted(row.length, 'number')}, but needs ${size}, one for each weight`,
    );
  }
  if (hessian && hessian.length !== size) {
    throw new ProblemError(['hessian'], `has ${counted(hessian.length, 'row')}, but needs ${size}`);
  }
  const steps = stepsOf(problem);
  if (isSecondOrder(problem)) {
    if (size !== 2) throw new ProblemError(['weights'], `${method} needs two weights`);
    if (steps !== 1) throw new ProblemError(['steps'], `${method} makes one step`);
  }
  if (gradients && gradients.length !== steps) {
    const are = `are ${gradients.length}, but there ${steps === 1 ? 'is' : 'are'} ${counted(steps, 'step')}`;
    throw new ProblemError(['gradients'], are);
  }
}

function checkSymmetric([first, second]: readonly (readonly string[])[]): void {
  if (!first || !second || equal(parseRational(first[1]!), parseRational(second[0]!))) return;
  throw new ProblemError(['hessian'], 'must be symmetric: row 1, column 2 and row 2, column 1 differ');
}
