import type { Gate } from '../family.ts';
import type { MlpProblem } from './problem.ts';

export const gates: readonly Gate<MlpProblem>[] = [];
