import type { Computed } from '../../worksheet/types.ts';
import { before } from './gradient.ts';
import { type OptimizerProblem, settingOf } from './problem.ts';
import { traced } from './symbols.ts';
import { descended, entry, fine, stepAlong } from './trace.ts';

/** Polyak 1964; `velocity` as in Sutskever et al. 2013, eq. 1; `sum` as in PyTorch; `average` as in Adam's first moment. */
export function momentum(problem: OptimizerProblem): readonly Computed[] {
  const form = settingOf(problem, 'form');
  const carried = fine(problem, 'vCarried', `beta*${before('v')}`);
  const v = (body: string) => entry(problem, 'v', { symbol: traced('v') }, body);
  if (form === 'velocity') {
    const step = stepAlong(problem, 'g');
    const w = entry(problem, 'w', { symbol: traced('w'), part: 'weight' }, `${before('w')} + v[k,i]`);
    return [carried, step, v('vCarried[k,i] - step[k,i]'), w];
  }
  const update = [stepAlong(problem, 'v'), descended(problem)];
  if (form === 'sum') return [carried, v('vCarried[k,i] + g[k,i]'), ...update];
  const fresh = fine(problem, 'vFresh', '(1 - beta)*g[k,i]');
  return [carried, fresh, v('vCarried[k,i] + vFresh[k,i]'), ...update];
}
