import type { Convention } from '../../conventions/convention.ts';
import { times } from '../../number/number-texts.ts';
import type { Computed, Shape } from '../../worksheet/types.ts';
import { computed } from '../shared/quantities.ts';
import type { Plan } from './plan.ts';
import { b, gradientBy, lossSymbol, W, X, Y } from './symbols.ts';

/** Y, the loss, dY where it is not given, dW, dX, db; nothing where the matrices have no numbers. */
export function passes(plan: Plan, convention: Convention): readonly Computed[] {
  return plan.numbers ? [output(plan), ...losses(plan, convention), ...gradients(plan)] : [];
}

/** An entry of W, or of its gradient, that joins input d to output k. */
export function weightEntry({ rows }: Plan, id: string, k: string, d: string): string {
  return rows ? `${id}[${k},${d}]` : `${id}[${d},${k}]`;
}

/** Y = X Wᵀ + b: y_{nk} = Σ_d x_{nd} w_{kd} + b_k, shape [N, K]. */
function output(plan: Plan): Computed {
  const bias = plan.bias ? ` ${plan.bias} b[k]` : '';
  return computed(
    { id: 'Y', shape: [plan.samples, plan.outputs], symbol: Y, stage: 'forward' },
    'Y[n,k]',
    `sum(d, X[n,d]*${weightEntry(plan, 'W', 'k', 'd')})${bias}`,
  );
}

/** Stands for the loss where only dY = ∂L/∂Y is given: it has the same gradients. */
const LINEAR_LOSS = 'linearLoss';

/** L = Σ (Y − T)² with its factor and dY = ∂L/∂Y; under a given dY, Σ dY ⊙ Y has that derivative. */
function losses({ samples, outputs, loss }: Plan, convention: Convention): readonly Computed[] {
  const symbol = lossSymbol(convention);
  const whole = { id: 'loss', shape: [] as Shape, symbol, stage: 'loss', part: 'loss' } as const;
  const linear = {
    ...whole,
    id: LINEAR_LOSS,
    part: 'loss-term' as const,
    symbol: () => `\\tilde{${symbol([])}}`,
  };
  if (!loss) return [computed(linear, LINEAR_LOSS, 'sum(n, sum(k, dY[n,k]*Y[n,k]))')];
  const shape: Shape = [samples, outputs];
  const error = '(Y[n,k] - T[n,k])';
  return [
    computed(
      {
        id: 'lossTerm',
        shape,
        symbol: (indices) => `${symbol([])}_{${indices.join('')}}`,
        stage: 'loss',
        part: 'loss-term',
      },
      'lossTerm[n,k]',
      `${error}^2`,
    ),
    computed(
      whole,
      'loss',
      times(loss.value, 'sum(n, sum(k, lossTerm[n,k]))'),
      times(loss.value, `sum(n, sum(k, ${error}^2))`),
    ),
    computed(
      { id: 'dY', shape, symbol: gradientBy(Y), stage: 'backward', gradientOf: { loss: 'loss', of: 'Y' } },
      'dY[n,k]',
      times(loss.slope, error),
    ),
  ];
}

/** dW = dYᵀ X, dX = dY W, db the sums of dY's columns (in columns dW = Xᵀ dY, dX = dY Wᵀ). */
function gradients(plan: Plan): readonly Computed[] {
  const { samples, inputs, outputs, rows } = plan;
  const loss = plan.loss ? 'loss' : LINEAR_LOSS;
  const gradient = (
    id: string,
    part: Computed['part'],
    shape: Shape,
    of: Computed['symbol'],
    entry: string,
    body: string,
  ) =>
    computed(
      { id, part, shape, symbol: gradientBy(of), stage: 'backward', gradientOf: { loss, of: id.slice(1) } },
      entry,
      body,
    );
  const factors = rows ? 'dY[n,k]*X[n,d]' : 'X[n,d]*dY[n,k]';
  const back = `dY[n,k]*${weightEntry(plan, 'W', 'k', 'd')}`;
  const minus = plan.bias === '-' ? '-' : '';
  const weights = weightEntry(plan, 'dW', 'k', 'd');
  return [
    gradient(
      'dW',
      'weight-gradient',
      rows ? [outputs, inputs] : [inputs, outputs],
      W,
      weights,
      `sum(n, ${factors})`,
    ),
    gradient('dX', undefined, [samples, inputs], X, 'dX[n,d]', `sum(k, ${back})`),
    ...(plan.bias ? [gradient('db', 'bias-gradient', [outputs], b, 'db[k]', `${minus}sum(n, dY[n,k])`)] : []),
  ];
}
