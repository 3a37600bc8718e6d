import { expect, it } from 'vitest';
import { type Convention, PRESETS } from '../../src/conventions/convention.ts';
import { familyById } from '../../src/families/index.ts';
import { float64 } from '../../src/number/float64.ts';
import { stream } from '../../src/random/stream.ts';
import { compile } from '../../src/worksheet/compile.ts';
import { differentiate } from '../../src/worksheet/differentiate.ts';
import { evaluate, givenValues } from '../../src/worksheet/evaluate.ts';
import { type Slot, slotsOf } from '../../src/worksheet/program.ts';
import type { Computed, GradientOf, Worksheet } from '../../src/worksheet/types.ts';

const VARIANTS: readonly Partial<Convention>[] = [
  {},
  { bias: 'x0=-1', log: '10' },
  { batch: 'mean' },
  { bias: 'none' },
];
const CASES = ['adaline', 'sigmoid-neuron'].flatMap((family) =>
  (['online', 'batch'] as const).flatMap((update) =>
    VARIANTS.map((variant) => ({ family, update, variant })),
  ),
);

/** The slot that entry [p, …] of a trace is differentiated by: of[p−1, …], or before[…] for the first. */
function metSlot(all: readonly Slot[], { of, before }: GradientOf, [step, ...rest]: readonly number[]): Slot {
  const [quantity, indices] = step === 1 ? [before!, rest] : [of, [step! - 1, ...rest]];
  return all.find((slot) => slot.quantity === quantity && slot.indices.join() === indices.join())!;
}

function greatestDifference(worksheet: Worksheet, { id, gradientOf }: Computed): number {
  const program = compile(worksheet);
  const registers = evaluate(program, givenValues(worksheet, program), float64);
  const losses = slotsOf(program, gradientOf!.loss);
  const differences = slotsOf(program, id).map((slot) => {
    const adjoints = differentiate(program, registers, float64, losses[slot.indices[0]! - 1]!.number);
    const expected = adjoints[metSlot(program.slots, gradientOf!, slot.indices).number] ?? 0;
    return Math.abs(expected - registers[slot.number]!);
  });
  return Math.max(...differences);
}

it.each(CASES)(
  '$family $update $variant: dw and db are derivatives of the loss by the weights met',
  (each) => {
    const family = familyById(each.family);
    const parameters = family.parametersSchema.parse({ epochs: 3, update: each.update });
    const problem = family.draw(parameters, { ...PRESETS['modern']!, ...each.variant }, stream('gradients'));
    const worksheet = family.worksheet(problem);
    const declared = worksheet.quantities.filter(
      (quantity): quantity is Computed => quantity.role === 'computed' && quantity.gradientOf !== undefined,
    );
    expect(declared.map(({ id }) => id)).toEqual(each.variant.bias === 'none' ? ['dw'] : ['dw', 'db']);
    for (const quantity of declared) expect(greatestDifference(worksheet, quantity)).toBeLessThan(1e-12);
  },
);
