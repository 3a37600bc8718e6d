import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { valueOr } from '../../number/no-value.ts';
import { ONE } from '../../number/rational.ts';
import type { Stream } from '../../random/stream.ts';
import { slotsOf } from '../../worksheet/program.ts';
import { type Solved, solve } from '../../worksheet/solve.ts';
import { checkActivations, drawNetwork, networkFields } from '../mlp-backprop/draw.ts';
import { MOST_LAYERS, MOST_UNITS } from '../mlp-backprop/fields.ts';
import { drawFrom, grid, type Range, rangeSchema } from '../ranges.ts';
import { isExactlyZero } from '../shared/asked-slots.ts';
import { oneOf } from '../shared/schemas.ts';
import { liesWithin, wholeRange } from '../shared/whole-ranges.ts';
import { check, type PathsProblem, structure } from './problem.ts';
import { lines } from './rules.ts';

const FIRST: Range = { kind: 'list', values: [ONE] };

/** What a bank question may say; the network as for mlp-backprop. */
export const parametersSchema = z
  .strictObject({
    ...networkFields,
    /** Which weights may be chosen; any of a layer where unit or input is left out. Input 0 is the bias. */
    weight: z
      .strictObject({
        layer: wholeRange(1, MOST_LAYERS).default(FIRST),
        unit: wholeRange(1, MOST_UNITS).optional(),
        input: wholeRange(0, MOST_UNITS).optional(),
      })
      .default({ layer: FIRST }),
    /** Paths that pass through a unit which is off: with ReLU, `required` makes the exercise harder. */
    deadPaths: oneOf('deadPaths', ['allowed', 'required', 'forbidden']).default('allowed'),
    /** Left out, the weight is not updated. */
    learningRate: rangeSchema.optional(),
  })
  .transform(checkActivations)
  .superRefine(({ units, weight, activations }, context) => {
    const issue = (path: readonly string[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message });
    const layers = units.slice(1).map((_, position) => position + 1);
    if (!liesWithin(weight.layer, 1, layers.length)) {
      issue(['weight', 'layer'], `the network has layers 1 to ${layers.length}`);
    }
    for (const layer of layers.filter((number) => mayBe(weight.layer, number))) {
      if (weight.unit && !liesWithin(weight.unit, 1, units[layer]!)) {
        issue(['weight', 'unit'], `layer ${layer} has units 1 to ${units[layer]}`);
      }
      if (weight.input && !liesWithin(weight.input, 0, units[layer - 1]!)) {
        issue(['weight', 'input'], `layer ${layer} has inputs 1 to ${units[layer - 1]} (0 is the bias)`);
      }
    }
    if (activations.at(-1)?.name === 'softmax') {
      issue(['activations'], 'softmax joins all outputs: no path passes through one of them alone');
    }
  });

function mayBe(range: Range, number: number): boolean {
  if (range.kind === 'list') return range.values.some(({ n }) => Number(n) === number);
  return Number(range.min.n) <= number && number <= Number(range.max.n);
}

export type PathsParameters = Readonly<z.infer<typeof parametersSchema>>;

const UNUSED = grid('0', '0', '1');

/** ReLU kills most paths of most networks: so many are looked at before the gates have their say. */
const CANDIDATES = 30;

/** Draws a network with one of its weights, of the first few the first whose paths are as the question wants them. */
export function draw(parameters: PathsParameters, convention: Convention, stream: Stream): PathsProblem {
  const candidate = (number: number) => drawOne(parameters, convention, stream.at('candidate', `${number}`));
  const candidates = parameters.activations.some(({ name }) => name === 'relu') ? CANDIDATES : 0;
  for (let number = 1; number <= candidates; number++) {
    const problem = candidate(number);
    if (suits(problem, parameters)) return problem;
  }
  return candidate(1);
}

function suits(problem: PathsProblem, parameters: PathsParameters): boolean {
  return valueOr(
    () => {
      check(problem);
      const solved = solve({ quantities: lines(problem, structure(problem)) });
      return !hasNoLivePath(solved) && !missesDeadPaths(solved, parameters);
    },
    () => false,
  );
}

function drawOne(parameters: PathsParameters, convention: Convention, stream: Stream): PathsProblem {
  const { weight, deadPaths: _gate, learningRate, ...network } = parameters;
  const { learningRate: rate, ...drawn } = drawNetwork(
    { ...network, learningRate: learningRate ?? UNUSED } as Parameters<typeof drawNetwork>[0],
    convention,
    stream,
  );
  const one = (name: string, range: Range | undefined, most: number) => {
    const address = stream.at('weight', name);
    return range ? Number(drawFrom(range, address).n) : address.integer(1, most);
  };
  const layer = one('layer', weight.layer, network.units.length - 1);
  return {
    ...drawn,
    family: 'gradient-paths',
    weight: {
      layer,
      unit: one('unit', weight.unit, network.units[layer]!),
      input: one('input', weight.input, network.units[layer - 1]!),
    },
    ...(learningRate ? { learningRate: rate } : {}),
  };
}

/** Whether every path passes through a unit that is off, so that there is no gradient to calculate. */
export function hasNoLivePath(solved: Solved): boolean {
  const [direct] = slotsOf(solved.program, 'direct');
  return isExactlyZero({ solved }, direct!.number) || deadOnes(solved).every((dead) => dead);
}

/** Whether there is a dead path where a question wants none, or none where it wants one. */
export function missesDeadPaths(solved: Solved, { deadPaths }: Pick<PathsParameters, 'deadPaths'>): boolean {
  return deadPaths !== 'allowed' && deadOnes(solved).some((dead) => dead) !== (deadPaths === 'required');
}

function deadOnes(solved: Solved): readonly boolean[] {
  return slotsOf(solved.program, 'path').map(({ number }) => isExactlyZero({ solved }, number));
}
