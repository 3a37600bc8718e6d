import { parseRational } from '../../number/read-number.ts';
import { slotsOf } from '../../worksheet/program.ts';
import type { Drawn, Gate, Problem } from '../family.ts';
import type { Activation } from '../shared/activation.ts';
import { ACTIVATIONS, type ActivationName } from '../shared/activations.ts';
import { isExactlyZero } from '../shared/asked-slots.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot, mostlyIdle } from '../shared/idle-slots.ts';
import { sampleGates } from '../shared/sample-gates.ts';
import type { MlpParameters } from './draw.ts';
import { type MlpProblem, samplesOf } from './problem.ts';

/** What a network's gates look at. */
type Layered = Problem & Pick<MlpProblem, 'layers'>;
type MlpDrawn = Drawn<Layered>;

/** How far from its ends an output must stay; that of softmax only below its top. */
function unsaturated(name: ActivationName): readonly [number, number] | undefined {
  return name === 'softmax' ? [0, 0.98] : ACTIVATIONS[name].unsaturated;
}

const NEAREST_TO_KINK = 0.05;

export const saturated: Gate<Layered> = {
  id: 'saturated',
  rejects: (drawn) =>
    drawn.problem.layers.some(({ activation }, position) => {
      const range = unsaturated(activation.name);
      return range && values(drawn, `a${position + 1}`).some((value) => value < range[0] || value > range[1]);
    }),
};

/** A net so near the kink of ReLU that rounding may change its side. */
export const nearKink: Gate<Layered> = {
  id: 'near-kink',
  rejects: (drawn) => netsOf(drawn, 'kink').some((net) => Math.abs(net) < NEAREST_TO_KINK),
};

/** Of several ReLU units at least one is active and one is not. */
const oneSided: Gate<Layered> = {
  id: 'one-sided',
  rejects: (drawn) => {
    const nets = netsOf(drawn, 'kink');
    return nets.length > 1 && (nets.every((net) => net > 0) || nets.every((net) => net < 0));
  },
};

export const zeroNet: Gate<Layered> = {
  id: 'zero-net',
  rejects: (drawn) =>
    layersWith(drawn, 'jump').some((layer) =>
      slotsOf(drawn.solved.program, `z${layer}`).some(({ number }) => isExactlyZero(drawn, number)),
    ),
};

/** Without any input there is nothing to weigh, and the first layer learns nothing. */
const noInput: Gate<MlpProblem> = {
  id: 'no-input',
  rejects: ({ problem }) =>
    samplesOf(problem).every(({ input }) => input.every((text) => parseRational(text).n === 0n)),
};

export const idleness = {
  updated: /^new[Wb]\d+$/,
  /** An input of 0; the value or slope of a ReLU unit that is off; a target of 0, which takes an output out of a cross-entropy. */
  source: ({ problem }: MlpDrawn, { quantity }: { readonly quantity: string }) => {
    if (quantity === 'x' || quantity === 't') return true;
    const layer = /^(?:a|slope)(\d+)$/.exec(quantity)?.[1];
    return layer !== undefined && problem.layers[Number(layer) - 1]!.activation.name === 'relu';
  },
};

export const gates: readonly Gate<MlpProblem, MlpParameters>[] = [
  saturated,
  nearKink,
  oneSided,
  zeroNet,
  noInput,
  unreadable,
  idleSlot(idleness),
  mostlyIdle(idleness),
  wideInterval,
  ...sampleGates<MlpProblem, MlpParameters>({
    samplesOf,
    isDrawn: ({ samples }) => typeof samples === 'number' && samples > 1,
  }),
];

function layersWith({ problem }: MlpDrawn, atZero: Activation['atZero']): readonly number[] {
  return problem.layers.flatMap(({ activation: { name } }, position) =>
    name !== 'softmax' && ACTIVATIONS[name].atZero === atZero ? [position + 1] : [],
  );
}

function netsOf(drawn: MlpDrawn, atZero: Activation['atZero']): readonly number[] {
  return layersWith(drawn, atZero).flatMap((layer) => values(drawn, `z${layer}`));
}

function values({ solved }: MlpDrawn, id: string): readonly number[] {
  return slotsOf(solved.program, id).map(({ number }) => solved.approximate(number));
}
