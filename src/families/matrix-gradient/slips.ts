import type { Worksheet } from '../../worksheet/types.ts';
import { type Bodies, bodyOf, edited, ruleSlip, wrapped } from '../shared/slips.ts';
import type { Slip } from '../slip.ts';
import { weightEntry } from './passes.ts';
import { type Plan, planOf } from './plan.ts';
import type { MatrixProblem } from './problem.ts';
import { shapeSlips } from './slips-shapes.ts';

type MatrixSlip = Slip<MatrixProblem>;

/** A slip in numbers; products whose shapes do not fit are nobody's. */
function numberSlip(
  id: string,
  bodiesOf: (plan: Plan, worksheet: Worksheet) => Bodies | undefined,
): MatrixSlip {
  return ruleSlip(id, (worksheet, problem) => {
    const plan = planOf(problem);
    return plan.numbers ? bodiesOf(plan, worksheet) : undefined;
  });
}

const square = ({ inputs, outputs }: Plan) => inputs === outputs && inputs > 1;
const W = (plan: Plan, k: string, d: string) => weightEntry(plan, 'W', k, d);

/** X W for X Wᵀ, or the other way round. */
const weightsTransposed = numberSlip('weights-transposed', (plan, worksheet) =>
  square(plan) ? { Y: edited(worksheet, 'Y', W(plan, 'k', 'd'), W(plan, 'd', 'k')) } : undefined,
);

const biasLeftOut = numberSlip('bias-left-out', ({ bias }, worksheet) =>
  bias ? { Y: edited(worksheet, 'Y', ` ${bias} b[k]`, '') } : undefined,
);

const biasFirstRow = numberSlip('bias-first-row-only', ({ bias, samples }, worksheet) =>
  bias && samples > 1
    ? { Y: edited(worksheet, 'Y', `${bias} b[k]`, `${bias} (n == 1 ? b[k] : 0)`) }
    : undefined,
);

const errorSwapped = numberSlip('error-swapped', (_plan, worksheet) => ({
  dY: edited(worksheet, 'dY', 'Y[n,k] - T[n,k]', 'T[n,k] - Y[n,k]'),
}));

const gradientDoubled = numberSlip('gradient-doubled', ({ loss }, worksheet) =>
  loss?.name === 'half-squared-error' ? { dY: wrapped(worksheet, 'dY', (body) => `2*(${body})`) } : undefined,
);

const gradientHalved = numberSlip('gradient-halved', ({ loss }, worksheet) =>
  loss && loss.name !== 'half-squared-error'
    ? { dY: wrapped(worksheet, 'dY', (body) => `1/2*(${body})`) }
    : undefined,
);

/** Xᵀ dY for dYᵀ X: what comes out is the transpose. */
const dwTransposed = numberSlip('dw-factors-exchanged', (plan) =>
  square(plan) ? { dW: 'sum(n, dY[n,d]*X[n,k])' } : undefined,
);

/** dY X where dYᵀ X is meant, or X dY for Xᵀ dY: the inner extents must meet. */
const dwUntransposed = numberSlip('dw-without-transpose', ({ rows, samples, inputs, outputs }) => {
  if (samples !== (rows ? outputs : inputs) || samples === 1) return undefined;
  return { dW: rows ? 'sum(n, dY[k,n]*X[n,d])' : 'sum(n, X[d,n]*dY[n,k])' };
});

/** dY Wᵀ for dY W, or the other way round. */
const dxTransposed = numberSlip('dx-weights-transposed', (plan) =>
  square(plan) ? { dX: `sum(k, dY[n,k]*${W(plan, 'd', 'k')})` } : undefined,
);

/** X W: X where its gradient's factor dY belongs. */
const dxFromInput = numberSlip('dx-from-input', (plan) =>
  square(plan) ? { dX: `sum(k, X[n,k]*${W(plan, 'k', 'd')})` } : undefined,
);

/** Y in the place of dY, in every gradient. */
const outputForUpstream = numberSlip('output-for-gradient', (_plan, worksheet) =>
  Object.fromEntries(['dW', 'dX', 'db'].map((id) => [id, edited(worksheet, id, /\bdY\[/, 'Y[')])),
);

const elementwise = numberSlip('gradient-elementwise', (plan) =>
  square(plan) && plan.samples === plan.inputs
    ? {
        dW: `${plan.rows ? 'dY[k,d]*X[k,d]' : 'dY[d,k]*X[d,k]'}`,
        dX: 'dY[n,d]*W[n,d]',
      }
    : undefined,
);

/** dY = dY W, as if the gradient by X were the new dY: what comes after it takes dX. */
const upstreamOverwritten = numberSlip('upstream-overwritten', (plan, worksheet) =>
  square(plan) ? { db: edited(worksheet, 'db', 'dY[', 'dX[') } : undefined,
);

const divided = numberSlip('gradient-divided-by-samples', ({ samples }, worksheet) =>
  samples > 1
    ? Object.fromEntries(['dW', 'db'].map((id) => [id, overSamples(worksheet, id, samples)]))
    : undefined,
);

const dbMean = numberSlip('db-mean', ({ samples }, worksheet) =>
  samples > 1 ? { db: overSamples(worksheet, 'db', samples) } : undefined,
);

function overSamples(worksheet: Worksheet, id: string, samples: number): string | undefined {
  return wrapped(worksheet, id, (body) => `1/${samples}*(${body})`);
}

const dbRowSums = numberSlip('db-row-sums', ({ samples, outputs, bias }) =>
  samples === outputs && samples > 1 ? { db: `${bias === '-' ? '-' : ''}sum(n, dY[k,n])` } : undefined,
);

const dbFirstRow = numberSlip('db-first-row', ({ samples, bias }, worksheet) =>
  samples > 1 && bodyOf(worksheet, 'db') ? { db: `${bias === '-' ? '-' : ''}dY[1,k]` } : undefined,
);

/** Mistakes with the gradients of a matrix product, in the order in which they are applied together. */
export const slips: readonly MatrixSlip[] = [
  ...shapeSlips,
  weightsTransposed,
  biasLeftOut,
  biasFirstRow,
  errorSwapped,
  gradientDoubled,
  gradientHalved,
  elementwise,
  dwTransposed,
  dwUntransposed,
  dxTransposed,
  dxFromInput,
  dbRowSums,
  dbFirstRow,
  outputForUpstream,
  upstreamOverwritten,
  divided,
  dbMean,
];
