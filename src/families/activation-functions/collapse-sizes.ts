import { counted } from '../../number/number-texts.ts';
import { parseRational } from '../../number/read-number.ts';
import { ProblemError } from '../family.ts';
import type { CollapseProblem } from './problem.ts';

export interface Sizes {
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
}

/** Sizes of both layers. @throws {ProblemError} where shapes do not fit together. */
export function collapseSizes({ layers, input, convention }: CollapseProblem): Sizes {
  const [first, second] = layers.map(({ weights, bias }, position) => {
    const path = ['layers', position];
    const columns = weights[0]!.length;
    const uneven = weights.findIndex((row) => row.length !== columns);
    if (uneven >= 0) {
      throw new ProblemError([...path, 'weights', uneven], `every row needs ${counted(columns, 'number')}`);
    }
    const [units, inputs] =
      convention.weights === 'rows' ? [weights.length, columns] : [columns, weights.length];
    checkBias(bias, units, convention.bias === 'none', [...path, 'bias']);
    return { units, inputs };
  }) as [Layer, Layer];
  checkInputs(first.inputs, input.length, 0, 'the input has');
  checkInputs(second.inputs, first.units, 1, 'layer 1 gives');
  return { inputs: first.inputs, hidden: first.units, outputs: second.units };
}

interface Layer {
  readonly units: number;
  readonly inputs: number;
}

function checkInputs(inputs: number, before: number, position: number, what: string): void {
  if (inputs === before) return;
  const message = `takes ${counted(inputs, 'number')}, but ${what} ${before}`;
  throw new ProblemError(['layers', position, 'weights'], message);
}

function checkBias(
  bias: readonly string[] | undefined,
  units: number,
  none: boolean,
  path: readonly (string | number)[],
): void {
  if (none) {
    if (bias?.some((text) => parseRational(text).n !== 0n))
      throw new ProblemError(path, 'the convention has no biases (bias: none); leave bias out');
    return;
  }
  if (!bias)
    throw new ProblemError(path, 'is missing: one number for each unit (or the convention bias: none)');
  if (bias.length !== units)
    throw new ProblemError(path, `has ${counted(bias.length, 'number')} for ${counted(units, 'unit')}`);
}
