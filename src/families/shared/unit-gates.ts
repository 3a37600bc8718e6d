import { slotsOf } from '../../worksheet/program.ts';
import type { Drawn, Gate, Problem } from '../family.ts';
import { ACTIVATIONS, type ActivationName } from './activations.ts';

/** Quantities of units that have an activation: their nets, and what becomes of these. */
export interface Units {
  readonly net: string;
  readonly out: string;
  readonly activation: ActivationName;
}

const NEAREST_TO_KINK = 0.05;

/** Softmax only below its top. */
function unsaturated(name: ActivationName): readonly [number, number] | undefined {
  return name === 'softmax' ? [0, 0.98] : ACTIVATIONS[name].unsaturated;
}

function hasKink({ activation }: Units): boolean {
  return activation !== 'softmax' && ACTIVATIONS[activation].atZero === 'kink';
}

/**
 * That no unit is saturated, none lies at the kink of a ReLU, and of several ReLU units at least one is active and one
 * is not.
 */
export function unitGates<P extends Problem>(unitsOf: (problem: P) => readonly Units[]): readonly Gate<P>[] {
  const values = ({ solved }: Drawn<P>, id: string) =>
    slotsOf(solved.program, id).map(({ number }) => solved.approximate(number));
  const kinkedNets = (drawn: Drawn<P>) =>
    unitsOf(drawn.problem)
      .filter(hasKink)
      .flatMap(({ net }) => values(drawn, net));
  return [
    {
      id: 'saturated',
      rejects: (drawn) =>
        unitsOf(drawn.problem).some(({ out, activation }) => {
          const range = unsaturated(activation);
          return range && values(drawn, out).some((value) => value < range[0] || value > range[1]);
        }),
    },
    {
      id: 'near-kink',
      rejects: (drawn) => kinkedNets(drawn).some((net) => Math.abs(net) < NEAREST_TO_KINK),
    },
    {
      id: 'one-sided',
      rejects: (drawn) => {
        const nets = kinkedNets(drawn);
        return nets.length > 1 && (nets.every((net) => net > 0) || nets.every((net) => net < 0));
      },
    },
  ];
}
