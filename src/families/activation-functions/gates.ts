import { slotsOf } from '../../worksheet/program.ts';
import type { Drawn, Gate } from '../family.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot, mostlyIdle } from '../shared/idle-slots.ts';
import type { FunctionName } from './functions.ts';
import type { ActivationProblem, ValuesProblem } from './problem.ts';

type ActivationDrawn = Drawn<ActivationProblem>;
type ActivationGate = Gate<ActivationProblem>;

/** How far from its ends a value must stay, so that mistakes show. */
const UNSATURATED: Readonly<Partial<Record<FunctionName, readonly [number, number]>>> = {
  sigmoid: [0.02, 0.98],
  tanh: [-0.96, 0.96],
};
const TWO_SIDED: readonly FunctionName[] = ['step', 'sign', 'relu', 'leaky-relu', 'parametric-relu', 'elu'];

/** A gate for the values of a function. */
function valuesGate(
  id: string,
  rejects: (problem: ValuesProblem, drawn: ActivationDrawn) => boolean,
): ActivationGate {
  return {
    id,
    rejects: (drawn) => drawn.problem.task === 'values' && rejects(drawn.problem, drawn),
  };
}

const saturated = valuesGate('saturated', ({ function: name }, { solved }) => {
  const range = UNSATURATED[name];
  if (!range) return false;
  return slotsOf(solved.program, 'f').some(({ number }) => {
    const value = solved.approximate(number);
    return value < range[0] || value > range[1];
  });
});

const pointsAlike = valuesGate('points-alike', ({ at }) => new Set(at).size < at.length);

const pointsOneSided = valuesGate('points-one-sided', ({ function: name, at }, { solved }) => {
  if (!TWO_SIDED.includes(name) || at.length === 1) return false;
  const points = slotsOf(solved.program, 'z').map(({ number }) => solved.approximate(number));
  return points.every((z) => z > 0) || points.every((z) => z < 0);
});

/** ReLU is 0 on one side; what it is at 0 is told by its name. */
const idleness = {
  updated: /^$/,
  source: ({ problem }: ActivationDrawn, { quantity }: { readonly quantity: string }) =>
    problem.task === 'values' && problem.function === 'relu' && quantity === 'f',
};

export const gates: readonly ActivationGate[] = [
  pointsAlike,
  pointsOneSided,
  saturated,
  unreadable,
  idleSlot(idleness),
  mostlyIdle(idleness),
  wideInterval,
];
