import { unreadable, wideInterval } from '../shared/gates.ts';
import { type NeuronGate, notConverging, noUpdate, zeroNet } from '../shared/single-neuron/gates.ts';

export const gates: readonly NeuronGate[] = [notConverging, noUpdate, zeroNet, unreadable, wideInterval];
