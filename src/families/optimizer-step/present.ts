import { upTo } from '../../number/number-texts.ts';
import type { GivenView, ItemView, Presentation } from '../family.ts';
import { isSingular, STATIONARY } from './newton.ts';
import { type OptimizerProblem, rateOf, settingOf, stepsOf } from './problem.ts';
import { lossFormula } from './symbols.ts';
import { worksheet } from './worksheet.ts';

/** Statement, the loss (or its gradients) with the start, and the formulas of the method. */
export function present(problem: OptimizerProblem): Presentation {
  const { method, gradients } = problem;
  const newton = method === 'newton';
  // Without an inverse there is no step, whatever else is asked.
  const singular = newton && isSingular(problem);
  const source = sourceOf(problem);
  return {
    statement: {
      key: newton ? `optimizer-newton-${source}${singular ? '.hessian' : ''}` : `optimizer-${source}`,
      values: {
        method: { word: wordOf(problem) },
        steps: upTo(stepsOf(problem)).join(', '),
        rate: { rate: rateOf(problem) },
      },
    },
    givens: [
      ...(source === 'loss'
        ? [
            {
              kind: 'formula' as const,
              tex: lossFormula(problem.convention, problem.linear !== undefined),
            },
          ]
        : []),
      ...(gradients && !newton ? [gradientTable(gradients)] : []),
      ...givenIds(problem).map((id): GivenView => ({ kind: 'quantity', id })),
    ],
    method: ['g', 'm', 's', 'v', 'mHat', 'vHat', 'direction', 'step', 'w'],
    ...(newton ? { items: newtonItems() } : {}),
    answers: newton ? 'quantities' : 'trace',
  };
}

function sourceOf({ gradients, hessian }: OptimizerProblem): 'loss' | 'gradients' | 'hessian' {
  if (!gradients) return 'loss';
  return hessian ? 'hessian' : 'gradients';
}

/** Momentum comes in three forms, which go by names of their own. */
function wordOf(problem: OptimizerProblem): string {
  return problem.method === 'momentum' ? `momentum-${settingOf(problem, 'form')}` : problem.method;
}

function givenIds(problem: OptimizerProblem): readonly string[] {
  const ids = worksheet(problem).quantities.flatMap(({ id, role }) => (role === 'given' ? [id] : []));
  return problem.method === 'newton' ? ids : ids.filter((id) => id !== 'g');
}

function gradientTable(gradients: readonly (readonly string[])[]): GivenView {
  return {
    kind: 'table',
    header: ['k', ...gradients[0]!.map((_, position) => `g_{${position + 1}}(k)`)],
    rows: gradients.map((row, position) => [`${position + 1}`, ...row]),
  };
}

function newtonItems(): readonly ItemView[] {
  const said = (slot: string): ItemView => ({
    slot,
    prompt: { key: `item.optimizer.${slot}` },
    why: { key: `item.optimizer.${slot}.why` },
  });
  return [
    said('invertible'),
    said('positiveDefinite'),
    {
      ...said('stationary'),
      options: STATIONARY.map((kind) => ({
        text: { key: `item.optimizer.stationary.${kind}` },
        why: { key: `item.optimizer.stationary.${kind}.why` },
      })),
    },
  ];
}
