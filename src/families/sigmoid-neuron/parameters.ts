import { grid } from '../ranges.ts';
import { parametersSchema as schemaWith } from '../shared/single-neuron/parameters.ts';

export const parametersSchema = schemaWith({ learningRate: grid('0.5', '0.5', '0.1') });
