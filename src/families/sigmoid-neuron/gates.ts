import { slotsOf } from '../../worksheet/program.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlots, type NeuronGate } from '../shared/single-neuron/gates.ts';

const [LEAST, MOST] = [0.02, 0.98];

const saturated: NeuronGate = {
  id: 'saturated',
  rejects: ({ solved }) =>
    slotsOf(solved.program, 'output').some(({ number }) => {
      const output = solved.approximate(number);
      return output < LEAST || output > MOST;
    }),
};

export const gates: readonly NeuronGate[] = [saturated, unreadable, ...idleSlots, wideInterval];
