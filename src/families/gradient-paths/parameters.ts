import * as z from 'zod';
import { checkActivations, networkFields } from '../mlp-backprop/parameters.ts';
import { MOST_LAYERS, MOST_UNITS } from '../mlp-backprop/problem.ts';
import { type Range, rangeSchema } from '../ranges.ts';
import { oneOf } from '../shared/schemas.ts';
import { liesWithin, wholeRange } from '../shared/whole-ranges.ts';

const FIRST: Range = { kind: 'list', values: [{ n: 1n, d: 1n }] };

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
