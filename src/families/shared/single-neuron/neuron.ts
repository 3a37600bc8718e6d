import type { NeuronFormulas } from './formulas.ts';
import type { NeuronProblem } from './problem.ts';
import type { Schedule } from './schedule.ts';
import type { NeuronSymbols } from './symbols.ts';

/** Everything that the rules of a neuron are written from. */
export interface Neuron {
  readonly problem: NeuronProblem;
  readonly formulas: NeuronFormulas;
  readonly schedule: Schedule;
  readonly symbols: NeuronSymbols;
}
