import { multiply, ONE, type Rational, rational } from '../../number/rational.ts';
import { checkMatrices } from './check.ts';
import { type MatrixProblem, SQUARED_LOSSES, type SquaredLoss } from './problem.ts';

/** The structure of a problem, without its numbers. */
export interface Plan {
  readonly samples: number;
  readonly inputs: number;
  readonly outputs: number;
  /** Y = X Wᵀ, else Y = X W. */
  readonly rows: boolean;
  /** How the bias enters Y. */
  readonly bias: '' | '+' | '-';
  /** Whether the matrices have numbers. */
  readonly numbers: boolean;
  /** How L depends on Y: undefined where ∂L/∂Y is given. */
  readonly loss: LossPlan | undefined;
  readonly productOrder: readonly number[];
}

/** L = value · Σ (Y − T)², so that ∂L/∂Y = slope · (Y − T). */
interface LossPlan {
  readonly name: SquaredLoss;
  readonly value: Rational;
  readonly slope: Rational;
}

/** @throws {ProblemError} where the parts of a problem do not fit together. */
export function planOf(problem: MatrixProblem): Plan {
  const { convention, productOrder } = problem;
  const { samples, inputs, outputs, bias } = checkMatrices(problem);
  const sizes = { samples, inputs, outputs };
  return {
    ...sizes,
    rows: convention.weights === 'rows',
    bias: bias ? (convention.bias === 'x0=-1' ? '-' : '+') : '',
    numbers: problem.sizes === undefined,
    loss: problem.T && lossPlan(problem, sizes),
    productOrder,
  };
}

type Sizes = Pick<Plan, 'samples' | 'inputs' | 'outputs'>;

/** A course whose networks end in a cross-entropy has ½‖Y − T‖² here. */
function lossPlan({ loss, convention }: MatrixProblem, { samples, outputs }: Sizes): LossPlan {
  const name = loss ?? SQUARED_LOSSES.find((known) => known === convention.loss) ?? 'half-squared-error';
  const overOutputs = name === 'mean-squared-error' || convention.outputs === 'mean';
  const count = (overOutputs ? outputs : 1) * (convention.batch === 'mean' ? samples : 1);
  const half = name === 'half-squared-error';
  const value = multiply(half ? rational(1, 2) : ONE, rational(1, count));
  return { name, value, slope: multiply(rational(2), value) };
}
