import { edited, ruleSlip } from '../shared/slips.ts';
import { before } from './gradient.ts';
import { type OptimizerProblem, settingOf } from './problem.ts';
import type { OptimizerSlip } from './slips-gradient.ts';

/** What a slip in v does in each form of momentum; left out where there is none. */
type Bodies = Readonly<Partial<Record<string, Readonly<Record<string, string>>>>>;

function momentumSlip(id: string, bodies: Bodies): OptimizerSlip {
  return ruleSlip(id, (_worksheet, problem: OptimizerProblem) =>
    problem.method === 'momentum' ? bodies[settingOf(problem, 'form')] : undefined,
  );
}

const past = before('v');

export const momentumSlips: readonly OptimizerSlip[] = [
  momentumSlip('momentum-on-gradient', {
    velocity: { v: `${past} - beta*step[k,i]` },
    sum: { v: `${past} + beta*g[k,i]` },
  }),
  momentumSlip('velocity-sign', { velocity: { v: 'vCarried[k,i] + step[k,i]' } }),
  momentumSlip('velocity-subtracted', { velocity: { w: `${before('w')} - v[k,i]` } }),
  momentumSlip('gradient-averaged', {
    velocity: { step: '(1 - beta)*eta*g[k,i]' },
    sum: { v: 'vCarried[k,i] + (1 - beta)*g[k,i]' },
  }),
  momentumSlip('velocity-unused', {
    velocity: { w: `${before('w')} - step[k,i]` },
    sum: { step: 'eta*g[k,i]' },
    average: { step: 'eta*g[k,i]' },
  }),
];

const DECAYS = { v: '(beta2|beta)', s: '(decay)', m: '(beta1)' } as const;
const AVERAGES = Object.keys(DECAYS) as readonly (keyof typeof DECAYS)[];

/** The same change of every running average. */
function inAverages(change: (id: keyof typeof DECAYS) => Readonly<Record<string, string | undefined>>) {
  return Object.assign({}, ...AVERAGES.map(change)) as Readonly<Record<string, string | undefined>>;
}

/** The past forgotten: what is kept of it left out. */
const historyForgotten = ruleSlip<OptimizerProblem>('history-forgotten', (worksheet) =>
  inAverages((id) => ({
    [id]: edited(worksheet, id, /^(?:[vsm]Carried\[k,i\] \+ |\(k == 1 .*?\]\) \+ )/, ''),
  })),
);

/** β and 1 − β changed round. */
const decaySwapped = ruleSlip<OptimizerProblem>('decay-swapped', (worksheet) =>
  inAverages((id) => {
    const fresh = edited(worksheet, `${id}Fresh`, new RegExp(`\\(1 - ${DECAYS[id]}\\)`), '$1');
    return {
      [`${id}Fresh`]: fresh,
      [`${id}Carried`]: fresh && edited(worksheet, `${id}Carried`, new RegExp(`^${DECAYS[id]}`), '(1 - $1)'),
    };
  }),
);

/** β·old + new, where the average weighs the new by 1 − β. */
const freshWeightMissing = ruleSlip<OptimizerProblem>('fresh-weight-missing', (worksheet) =>
  inAverages((id) => ({
    [`${id}Fresh`]: edited(worksheet, `${id}Fresh`, new RegExp(`\\(1 - ${DECAYS[id]}\\)\\*`), ''),
  })),
);

export const averageSlips: readonly OptimizerSlip[] = [historyForgotten, decaySwapped, freshWeightMissing];
