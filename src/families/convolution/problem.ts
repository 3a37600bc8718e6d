import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import type { Shape } from '../../worksheet/types.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { numberText } from '../ranges.ts';
import { activationSchema, settingOf } from '../shared/activation-choice.ts';
import type { ActivationSetting } from '../shared/activations.ts';
import { checkEnding, type Ending, endingOf, squaredLoss } from '../shared/ending.ts';
import { checkRow, checkTable, extentsOf } from '../shared/extents.ts';
import { numberRow, numberTable, oneOf, wholeNumber } from '../shared/schemas.ts';

export const [MOST_INPUTS, MOST_KERNEL, MOST_PADDING, MOST_STRIDE] = [12, 5, 4, 4];

/** A row over one dimension, a table over two. */
const rowOrTable = (most: number) =>
  z.union([numberRow(most), numberTable(most)], {
    error: 'a list of numbers such as ["1", "0", "-2"], or a list of rows',
  });

/** Of every entry; without it the sums go on as they are. */
export const activationField = activationSchema
  .refine(({ name }) => name !== 'softmax', { error: 'softmax mixes entries; here each has its own' })
  .optional();

/** Windows beside each other; `max`, or `{ name: average, size: 3 }`. */
export const poolField = z.preprocess(
  (written) => (typeof written === 'string' ? { name: written } : written),
  z.strictObject({
    name: oneOf('pool', ['max', 'average']),
    size: wholeNumber(2, 3).default(2),
  }),
);

/** A problem file of convolution, `family` and `convention` aside. */
export const problemSchema = z.strictObject({
  input: rowOrTable(MOST_INPUTS),
  kernel: rowOrTable(MOST_KERNEL),
  bias: numberText.optional(),
  stride: wholeNumber(1, MOST_STRIDE).default(1),
  /** Zeros on every side. */
  padding: wholeNumber(0, MOST_PADDING).default(0),
  /** Convolution as mathematics has it, with the kernel turned round; else cross-correlation. */
  flip: z.boolean({ error: 'true or false' }).default(false),
  activation: activationField,
  pool: poolField.optional(),
  /** Of the last quantity. */
  target: rowOrTable(MOST_INPUTS + 2 * MOST_PADDING).optional(),
  /** ∂L/∂ the last quantity, in the place of a target; without both there is no way back. */
  upstream: rowOrTable(MOST_INPUTS + 2 * MOST_PADDING).optional(),
  loss: squaredLoss,
});

export type ConvolutionProblem = Problem & Readonly<z.infer<typeof problemSchema>>;
type Numbers = ConvolutionProblem['input'];

/** How long everything is along one dimension. */
export interface Axis {
  readonly input: number;
  readonly kernel: number;
  readonly padded: number;
  readonly output: number;
  /** 0 without pooling. */
  readonly pooled: number;
}

/** The structure of a problem, without its numbers. */
export interface Convolution {
  readonly axes: readonly Axis[];
  readonly stride: number;
  readonly padding: number;
  readonly flip: boolean;
  readonly bias: boolean;
  readonly activation: Exclude<NonNullable<ConvolutionProblem['activation']>['name'], 'softmax'> | undefined;
  readonly setting: ActivationSetting | undefined;
  readonly pool: ConvolutionProblem['pool'] | undefined;
  readonly ending: Ending;
  readonly convention: Convention;
}

const isTable = (numbers: Numbers): numbers is string[][] => Array.isArray(numbers[0]);

function extents(id: string, numbers: Numbers): readonly number[] {
  return isTable(numbers) ? extentsOf(id, numbers) : [numbers.length];
}

function axesOf({ input, kernel, stride, padding, pool }: ConvolutionProblem): readonly Axis[] {
  const kernels = extents('kernel', kernel);
  return extents('input', input).map((size, axis): Axis => {
    const padded = size + 2 * padding;
    const output = Math.floor((padded - kernels[axis]!) / stride) + 1;
    const pooled = pool ? Math.floor(output / pool.size) : 0;
    return { input: size, kernel: kernels[axis]!, padded, output, pooled };
  });
}

/** Extents along each axis. */
export function shapeOf({ axes }: Pick<Convolution, 'axes'>, of: keyof Axis): Shape {
  return axes.map((axis) => axis[of]) as unknown as Shape;
}

/** Of a problem whose parts fit together. */
export function structure(problem: ConvolutionProblem): Convolution {
  const { stride, padding, flip, bias, activation, pool, convention } = problem;
  const axes = axesOf(problem);
  return {
    axes,
    stride,
    padding,
    flip,
    bias: bias !== undefined,
    activation: activation?.name as Convolution['activation'],
    setting: activation && settingOf(activation, convention),
    pool,
    ending: endingOf(problem, shapeOf({ axes }, pool ? 'pooled' : 'output')),
    convention,
  };
}

/** @throws {ProblemError} where the kernel or a window finds no place, or extents do not fit together. */
export function check(problem: ConvolutionProblem): void {
  const { input, kernel, pool, target, upstream } = problem;
  if (isTable(input) !== isTable(kernel)) {
    const message = `is a ${isTable(kernel) ? 'table' : 'row'}, but input is a ${isTable(input) ? 'table' : 'row'}`;
    throw new ProblemError(['kernel'], message);
  }
  const axes = axesOf(problem);
  if (axes.some(({ output }) => output < 1)) {
    throw new ProblemError(['kernel'], 'is larger than the input with its padding');
  }
  if (pool && axes.some(({ pooled }) => pooled < 1)) {
    throw new ProblemError(['pool', 'size'], 'is more than the convolution leaves along one dimension');
  }
  if (pool && axes.length === 2 && pool.size > 2) {
    throw new ProblemError(['pool', 'size'], 'is 2 over two dimensions; 3 is for one');
  }
  checkEnding(problem);
  const last = axes.map(({ pooled, output }) => (pool ? pooled : output));
  for (const [id, numbers] of Object.entries({ target, upstream })) {
    if (numbers === undefined) continue;
    if (isTable(numbers) !== (last.length === 2)) {
      throw new ProblemError([id], `is not as the output: ${last.length === 2 ? 'a table' : 'a row'}`);
    }
    if (isTable(numbers)) checkTable(id, numbers, [last[0]!, last[1]!], 'as the output');
    else checkRow(id, numbers, last[0]!, 'as the output');
  }
}
