import type { Worksheet } from '../../worksheet/types.ts';
import type { Slip } from '../slip.ts';
import { hasBias, type NeuronProblem } from './single-neuron/problem.ts';
import { beforeUpdate, metBy, type Schedule, scheduleOf } from './single-neuron/schedule.ts';
import { type Bodies, ruleSlip } from './slips.ts';

export type NeuronSlip = Slip<NeuronProblem>;

/** What the slipped rules of a single neuron are written from. */
export interface NeuronSheet {
  readonly problem: NeuronProblem;
  readonly schedule: Schedule;
  readonly worksheet: Worksheet;
}

/** A slip that puts other right sides in the place of rules of a single neuron. */
export function neuronSlip(
  id: string,
  bodiesOf: (sheet: NeuronSheet) => Bodies | undefined,
  options?: Parameters<typeof ruleSlip>[2],
): NeuronSlip {
  return ruleSlip(
    id,
    (worksheet, problem) => bodiesOf({ problem, schedule: scheduleOf(problem), worksheet }),
    options,
  );
}

/** Texts of the weight and the bias that presentation p meets. */
export function met({ schedule }: NeuronSheet): { readonly weight: string; readonly bias: string } {
  return {
    weight: metBy(schedule, 'w0[i]', (update) => `w[${update},i]`),
    bias: metBy(schedule, 'b0', (update) => `b[${update}]`),
  };
}

/** Texts of the weight and the bias that an update starts from. */
export function before({ schedule }: NeuronSheet): { readonly weight: string; readonly bias: string } {
  return {
    weight: beforeUpdate(schedule, 'w0[i]', (update) => `w[${update},i]`),
    bias: beforeUpdate(schedule, 'b0', (update) => `b[${update}]`),
  };
}

/** The same change of the gradients by weights and bias. */
export function inGradients(
  { problem }: NeuronSheet,
  change: (id: 'dw' | 'db') => string | undefined,
): Bodies {
  return { dw: change('dw'), db: hasBias(problem) ? change('db') : undefined };
}
