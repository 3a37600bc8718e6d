import type { Problem } from '../../../src/families/family.ts';
import type { MatrixProblem } from '../../../src/families/matrix-gradient/problem.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { numbers, type RandomConvention, randomConvention } from '../../laws/random-problem.ts';
import { upTo } from '../../reference/decimal.ts';
import { quotients, work } from './by-hand.ts';

const matrices = (parameters: Readonly<Record<string, unknown>>, more: Partial<Outline> = {}): Outline => ({
  family: 'matrix-gradient',
  parameters,
  ...more,
});

const outlines: Readonly<Record<string, Outline>> = {
  'as it comes': { family: 'matrix-gradient' },
  'all square, with biases': matrices({ samples: 2, inputs: 2, outputs: 2, bias: true }),
  'weights in columns': matrices({ bias: true, samples: 3 }, { convention: { weights: 'columns' } }),
  'half squared error': matrices({ loss: 'half-squared-error', bias: true, inputs: 2 }),
  'mean squared error over a batch': matrices(
    { loss: 'mean-squared-error', samples: 3, inputs: 2 },
    { convention: { batch: 'mean' } },
  ),
  'squared error, bias subtracted': matrices(
    { loss: 'squared-error', bias: true, samples: 3, inputs: 3, outputs: 3 },
    { convention: { bias: 'x0=-1', weights: 'columns' } },
  ),
  'numbers only': matrices(
    { bias: true, samples: 3, inputs: 2, loss: 'squared-error' },
    { ask: ['Y', 'loss', 'dY', 'dW', 'dX', 'db'], decimals: 2 },
  ),
  'shapes alone': matrices({ mode: 'shapes', bias: true }),
  'shapes of the lecture': matrices({ mode: 'shapes', samples: 3, inputs: 10, outputs: 5 }),
};

/** Any matrices of at most 4 × 4, or shapes alone. */
function randomMatrices(convention: RandomConvention, stream: Stream): Record<string, unknown> {
  const [samples, inputs, outputs] = upTo(3).map(() => stream.integer(1, 4)) as [number, number, number];
  const bias = convention.bias !== 'none' && stream.integer(0, 1) === 1;
  const productOrder = stream.shuffle([1, 2, 3, 4]);
  if (stream.integer(0, 5) === 0) return { sizes: { samples, inputs, outputs, bias }, productOrder };
  const table = (rows: number, columns: number) => upTo(rows).map(() => numbers(columns, stream));
  const loss = stream.pick(['', 'half-squared-error', 'squared-error', 'mean-squared-error']);
  return {
    X: table(samples, inputs),
    W: convention.weights === 'rows' ? table(outputs, inputs) : table(inputs, outputs),
    ...(bias ? { b: numbers(outputs, stream) } : {}),
    ...(stream.integer(0, 1) === 0
      ? { dY: table(samples, outputs) }
      : { T: table(samples, outputs), ...(loss ? { loss } : {}) }),
    productOrder,
  };
}

export const laws: FamilyLaws = {
  outlines,
  work: (problem, hand) => work(problem as MatrixProblem, hand),
  random: (stream) => {
    const convention = randomConvention(stream.at('convention'));
    return { family: 'matrix-gradient', convention, ...randomMatrices(convention, stream.at('matrices')) };
  },
  quotients: (problem) => quotients(problem as MatrixProblem),
  gradients: (problem: Problem) => ((problem as MatrixProblem).T ? /^d(?:[WXY]|b)$/ : /^d(?:[WX]|b)$/),
  isStraight: () => true,
  unworthy: (exercise, reference) => idle(exercise, reference, { before: () => undefined, excuses: false }),
};
