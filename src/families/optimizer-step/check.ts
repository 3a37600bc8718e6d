import { counted } from '../../number/number-texts.ts';
import { compare, equal, ONE, type Rational, ZERO } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import { ProblemError } from '../family.ts';
import { type OptimizerProblem, SETTINGS, type Setting, stepsOf } from './problem.ts';

/** @throws {ProblemError} where the parts of a problem do not fit together. */
export function checkProblem(problem: OptimizerProblem): void {
  checkSettings(problem);
  checkSource(problem);
  checkSizes(problem);
  if (problem.hessian) checkSymmetric(problem.hessian);
}

const WITHOUT_ONE: readonly Setting[] = ['beta', 'decay', 'beta1', 'beta2'];

function checkSettings(problem: OptimizerProblem): void {
  const { method } = problem;
  for (const [setting, { of }] of Object.entries(SETTINGS) as [Setting, (typeof SETTINGS)[Setting]][]) {
    const text = problem[setting];
    if (text === undefined) continue;
    if (!(of as readonly string[]).includes(method)) {
      throw new ProblemError([setting], `belongs to ${of.join(', ')}; ${method} has none`);
    }
    if (WITHOUT_ONE.includes(setting) && !isBetween(parseRational(text), ZERO, ONE)) {
      throw new ProblemError([setting], `is ${text}; it must be at least 0 and less than 1`);
    }
  }
  if (problem.epsilon !== undefined && parseRational(problem.epsilon).n < 0n) {
    throw new ProblemError(['epsilon'], 'must not be negative');
  }
}

function isBetween(value: Rational, low: Rational, high: Rational): boolean {
  return compare(value, low) >= 0 && compare(value, high) < 0;
}

/** Where the gradient comes from. */
function checkSource({ method, hessian, gradients, linear }: OptimizerProblem): void {
  if (method === 'newton' && !hessian) throw new ProblemError(['hessian'], 'is missing: newton needs it');
  if (!hessian && !gradients) {
    throw new ProblemError(['hessian'], 'is missing (or gradients, the gradient at every step)');
  }
  if (hessian && gradients && method !== 'newton') {
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
  if (method === 'newton' && size !== 2) throw new ProblemError(['weights'], 'newton needs two weights');
  const steps = stepsOf(problem);
  if (method === 'newton' && steps !== 1) throw new ProblemError(['steps'], 'newton makes one step');
  if (gradients && gradients.length !== steps) {
    throw new ProblemError(
      ['gradients'],
      `are ${gradients.length}, but there ${steps === 1 ? 'is' : 'are'} ${counted(steps, 'step')}`,
    );
  }
}

function checkSymmetric([first, second]: readonly (readonly string[])[]): void {
  if (!first || !second || equal(parseRational(first[1]!), parseRational(second[0]!))) return;
  throw new ProblemError(['hessian'], 'must be symmetric: row 1, column 2 and row 2, column 1 differ');
}
