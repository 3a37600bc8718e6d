import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlots, type NeuronGate, zeroNet } from '../shared/single-neuron/gates.ts';

export const gates: readonly NeuronGate[] = [zeroNet, unreadable, ...idleSlots, wideInterval];
