import type { Gate } from '../family.ts';
import { idleness, nearKink, saturated, zeroNet } from '../mlp-backprop/gates.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot } from '../shared/idle-slots.ts';
import { hasNoLivePath, missesDeadPaths } from './dead-paths.ts';
import type { PathsParameters } from './parameters.ts';
import type { PathsProblem } from './problem.ts';

type PathsGate = Gate<PathsProblem, PathsParameters>;

const noLivePath: PathsGate = {
  id: 'no-live-path',
  rejects: ({ solved }) => hasNoLivePath(solved),
};

const deadPaths: PathsGate = {
  id: 'dead-paths',
  rejects: ({ solved, parameters }) => missesDeadPaths(solved, parameters),
};

export const gates: readonly PathsGate[] = [
  saturated,
  nearKink,
  zeroNet,
  noLivePath,
  deadPaths,
  unreadable,
  idleSlot<PathsProblem>({ ...idleness, updated: /^newWeight$/ }),
  wideInterval,
];
