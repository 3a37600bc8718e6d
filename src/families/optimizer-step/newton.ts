import { lettered, lettersOf, scalar } from '../../conventions/letters.ts';
import { equal, multiply, ONE, subtract } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import type { Computed, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { computed } from '../shared/quantities.ts';
import { type OptimizerProblem, rateOf } from './problem.ts';

/** Where Newton's step leads, in the order of the options. */
export const STATIONARY = ['minimum', 'maximum', 'saddle', 'undecided'] as const;

/** Nocedal and Wright 2006, section 3.3; H is positive definite where its leading principal minors are (Sylvester). */
export function newton(problem: OptimizerProblem): readonly Computed[] {
  return [...ofHessian(), ...atStart(problem), ...(isSingular(problem) ? [] : solved(problem))];
}

export function isSingular({ hessian }: OptimizerProblem): boolean {
  const [[a, b], [c, d]] = hessian!.map((row) => row.map(parseRational)) as [
    [Parsed, Parsed],
    [Parsed, Parsed],
  ];
  return subtract(multiply(a, d), multiply(b, c)).n === 0n;
}

type Parsed = ReturnType<typeof parseRational>;

/** Damped where the learning rate is not 1. */
export function isDamped(problem: OptimizerProblem): boolean {
  return !equal(parseRational(rateOf(problem)), ONE);
}

function ofHessian(): readonly Computed[] {
  const stage = 'hessian';
  const named = (name: string) => scalar(`\\text{${name}}`);
  return [
    computed({ id: 'minor1', shape: [], symbol: scalar('\\Delta_1'), stage }, 'minor1', 'H[1,1]'),
    computed(
      { id: 'det', shape: [], symbol: scalar('\\det\\mathbf{H}'), stage },
      'det',
      'H[1,1]*H[2,2] - H[1,2]*H[2,1]',
    ),
    computed(
      { id: 'invertible', shape: [], symbol: named('invertible'), stage, kind: 'boolean' },
      'invertible',
      'det != 0 ? 1 : 0',
    ),
    computed(
      { id: 'positiveDefinite', shape: [], symbol: named('positive definite'), stage, kind: 'boolean' },
      'positiveDefinite',
      'H[1,1] > 0 ? (det > 0 ? 1 : 0) : 0',
    ),
    computed(
      { id: 'stationary', shape: [], symbol: named('stationary point'), stage, kind: 'choice' },
      'stationary',
      'det == 0 ? 4 : (det < 0 ? 3 : (H[1,1] > 0 ? 1 : 2))',
    ),
  ];
}

/** J and its gradient at w(0), unless the gradient is given. */
function atStart({ gradients, linear, convention }: OptimizerProblem): readonly Computed[] {
  if (gradients) return [];
  const hasLinear = linear !== undefined;
  return [
    computed(
      { id: 'J', shape: [], symbol: scalar(lettersOf(convention).loss), stage: 'loss' },
      'J',
      `1/2*sum(i, w0[i]*sum(j, H[i,j]*w0[j]))${hasLinear ? ' - sum(i, b[i]*w0[i])' : ''}`,
      `1/2*sum(i, w0[i]*${hasLinear ? '(g[i] - b[i])' : 'g[i]'})`,
    ),
    computed(
      {
        id: 'g',
        shape: [2],
        symbol: lettered('g'),
        stage: 'gradient',
        gradientOf: { loss: 'J', of: 'w0' },
      },
      'g[i]',
      `sum(j, H[i,j]*w0[j])${hasLinear ? ' - b[i]' : ''}`,
    ),
  ];
}

/** H⁻¹ by cofactors, the step by H⁻¹ or by Cramer's rule, and w(1). */
function solved(problem: OptimizerProblem): readonly Computed[] {
  const stage = 'update';
  const damped = isDamped(problem);
  const direction = computed(
    { id: damped ? 'direction' : 'step', shape: [2], symbol: lettered(damped ? 'p' : '\\Delta'), stage },
    damped ? 'direction[i]' : 'step[i]',
    'sum(j, inverse[i,j]*g[j])',
    'cramer[i]/det',
  );
  return [
    computed(
      { id: 'adjugate', shape: [2, 2], symbol: adjugateSymbol, stage: 'inverse' },
      'adjugate[i,j]',
      '(-1)^(i+j)*H[3-j,3-i]',
    ),
    computed(
      { id: 'reciprocal', shape: [], symbol: scalar('1/\\det\\mathbf{H}'), stage: 'inverse' },
      'reciprocal',
      '1/det',
    ),
    computed(
      { id: 'inverse', shape: [2, 2], symbol: inverseSymbol, stage: 'inverse' },
      'inverse[i,j]',
      'adjugate[i,j]/det',
      'reciprocal*adjugate[i,j]',
    ),
    computed(
      { id: 'cramer', shape: [2], symbol: lettered('c'), stage },
      'cramer[i]',
      'H[3-i,3-i]*g[i] - H[i,3-i]*g[3-i]',
    ),
    direction,
    ...(damped
      ? [
          computed(
            { id: 'step', shape: [2], symbol: lettered('\\Delta'), stage },
            'step[i]',
            'eta*direction[i]',
          ),
        ]
      : []),
    computed({ id: 'w', shape: [2], symbol: afterStep, stage, part: 'weight' }, 'w[i]', 'w0[i] - step[i]'),
  ];
}

const inverseSymbol: TexSymbol = ([i, j]) =>
  i === undefined ? '\\mathbf{H}^{-1}' : `\\left(\\mathbf{H}^{-1}\\right)_{${i}${j}}`;
const adjugateSymbol: TexSymbol = ([i, j]) =>
  i === undefined ? '\\operatorname{adj}\\mathbf{H}' : `A_{${i}${j}}`;
const afterStep: TexSymbol = ([i]) => (i === undefined ? '\\mathbf{w}(1)' : `w_{${i}}(1)`);
