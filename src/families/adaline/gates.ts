import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlots, type NeuronGate, notConverging, zeroNet } from '../shared/single-neuron/gates.ts';

import { ratesAlike } from './rates.ts';

export const gates: readonly NeuronGate[] = [
  ratesAlike,
  notConverging,
  zeroNet,
  unreadable,
  ...idleSlots,
  wideInterval,
];
