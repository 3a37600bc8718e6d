import { slotsOf } from '../../worksheet/program.ts';
import type { Drawn, Gate } from '../family.ts';
import { isExactlyZero } from '../shared/asked-slots.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot } from '../shared/idle-slots.ts';
import type { SearchParameters } from './parameters.ts';
import { type SearchProblem, variablesOf } from './problem.ts';

type SearchGate = Gate<SearchProblem, SearchParameters>;

const NEAREST = 0.01;

function valuesOf({ solved }: Drawn<SearchProblem>, id: string): readonly number[] {
  return slotsOf(solved.program, id).map(({ number }) => solved.approximate(number));
}

/** Two values that are compared lie so near that rounding, or a tie, would decide. */
const nearTie: SearchGate = {
  id: 'near-tie',
  rejects: (drawn) => {
    const [best, value] = [valuesOf(drawn, 'best'), valuesOf(drawn, 'value')];
    const before = [...valuesOf(drawn, 'f'), ...best];
    const last = best.at(-1)!;
    const pairs = [
      ...value.map((one, k) => [one, before[k]!] as const),
      ...valuesOf(drawn, 'reached').map((one) => [one, last] as const),
    ];
    return pairs.some(([a, b]) => Math.abs(a - b) < NEAREST);
  },
};

/** Every candidate is kept, or none is: nothing is chosen. */
const nothingChosen: SearchGate = {
  id: 'nothing-chosen',
  rejects: (drawn) => {
    const accepted = valuesOf(drawn, 'accepted');
    return accepted.every((one) => one === 1) || accepted.every((one) => one === 0);
  },
};

/** A partial derivative as large as its variable: a step without its factor ends at 0, or looks like another mistake. */
const lookalikeGradient: SearchGate = {
  id: 'lookalike-gradient',
  rejects: (drawn) =>
    drawn.problem.rate !== undefined &&
    variablesOf(drawn.problem).some((name) => {
      const [variable, slope] = [valuesOf(drawn, name)[0]!, valuesOf(drawn, `gradient_${name}`)[0]!];
      return Math.abs(Math.abs(variable) - Math.abs(slope)) < NEAREST;
    }),
};

/** A coordinate of 0 is one like any other; a value of f is not, since 0 is what nobody calculates gives. */
const isCoordinate = (
  drawn: Drawn<SearchProblem>,
  slot: { readonly quantity: string; readonly number: number },
) => /^(?:at|to)_/.test(slot.quantity) && isExactlyZero(drawn, slot.number);

export const gates: readonly SearchGate[] = [
  nearTie,
  nothingChosen,
  lookalikeGradient,
  unreadable,
  idleSlot<SearchProblem>({ updated: /^$/, source: isCoordinate }),
  wideInterval,
];
