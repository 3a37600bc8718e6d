import { unreadable, wideInterval } from '../shared/gates.ts';
import { type NeuronGate, noUpdate, zeroNet } from '../shared/single-neuron/gates.ts';

export const gates: readonly NeuronGate[] = [noUpdate, zeroNet, unreadable, wideInterval];
