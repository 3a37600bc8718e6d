import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { numberToText } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { type Slot, slotsOf } from '../../worksheet/program.ts';
import type { Computed } from '../../worksheet/types.ts';
import { formulaTex } from '../../worksheet/typeset.ts';
import type { Drawn, Gate, GivenView, Presentation } from '../family.ts';
import { drawFrom, grid, type Range, rangeSchema } from '../ranges.ts';
import { activationTex } from '../shared/activation-tex.ts';
import { drawRow, drawTable } from '../shared/drawn-numbers.ts';
import { drawnEnding, endings, endingView, squaredLoss } from '../shared/ending.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot, mostlyIdle } from '../shared/idle-slots.ts';
import { wholeNumber } from '../shared/schemas.ts';
import { unitGates } from '../shared/unit-gates.ts';
import { withoutDelta } from '../slip-letters.ts';
import {
  activationField,
  type Convolution,
  type ConvolutionProblem,
  check,
  MOST_INPUTS,
  MOST_KERNEL,
  MOST_PADDING,
  MOST_STRIDE,
  poolField,
  problemSchema,
  structure,
} from './problem.ts';
import { lastOf, lines, symbolsOf } from './rules.ts';
import { slips } from './slips.ts';

/** What a bank question may say; every field has a default. */
const parameters = z
  .strictObject({
    dimensions: wholeNumber(1, 2).default(2),
    /** Entries of the input and of the kernel along each dimension. */
    inputs: wholeNumber(1, MOST_INPUTS).default(4),
    kernel: wholeNumber(1, MOST_KERNEL).default(3),
    stride: wholeNumber(1, MOST_STRIDE).default(1),
    padding: wholeNumber(0, MOST_PADDING).default(0),
    flip: z.boolean({ error: 'true or false' }).default(false),
    bias: z.boolean({ error: 'true or false' }).default(true),
    activation: activationField,
    pool: poolField.optional(),
    ending: endings.default('none'),
    input: rangeSchema.default(grid('-2', '3', '1')),
    weights: rangeSchema.default(grid('-2', '2', '1')),
    biases: rangeSchema.default(grid('-1', '1', '0.5', true)),
    upstream: rangeSchema.default(grid('-2', '2', '0.5', true)),
    loss: squaredLoss,
  })
  .transform((drawn, context) => {
    const left = Math.floor((drawn.inputs + 2 * drawn.padding - drawn.kernel) / drawn.stride) + 1;
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (left < 1) issue('kernel', 'is larger than the input with its padding');
    if (drawn.pool && left < drawn.pool.size)
      issue('pool', 'is more than the convolution leaves along one dimension');
    if (drawn.pool?.size === 3 && drawn.dimensions === 2)
      issue('pool', 'windows are 2 × 2 over two dimensions');
    return { ...drawn, last: drawn.pool ? Math.floor(left / drawn.pool.size) : left };
  });

type Parameters = Readonly<z.infer<typeof parameters>>;

/** Each number has an address of its own. */
function draw(drawn: Parameters, convention: Convention, stream: Stream): ConvolutionProblem {
  const { stride, padding, flip, activation, pool } = drawn;
  const numbers = (id: string, range: Range, size: number) =>
    drawn.dimensions === 2
      ? drawTable(range, stream.at(id), size, size)
      : drawRow(range, stream.at(id), size);
  return {
    family: 'convolution',
    convention,
    input: numbers('input', drawn.input, drawn.inputs),
    kernel: numbers('kernel', drawn.weights, drawn.kernel),
    ...(drawn.bias ? { bias: numberToText(drawFrom(drawn.biases, stream.at('bias'))) } : {}),
    stride,
    padding,
    flip,
    ...(activation ? { activation } : {}),
    ...(pool ? { pool } : {}),
    ...drawnEnding(drawn, (id) => numbers(id, drawn.upstream, drawn.last)),
  };
}

const NEAREST = 0.05;

/** The two largest entries of a window lie so near to each other that rounding may exchange them. */
const nearTie: Gate<ConvolutionProblem> = {
  id: 'near-tie',
  rejects: (drawn) => {
    const { pool, activation, axes } = structure(drawn.problem);
    if (pool?.name !== 'max') return false;
    const [columns = 1, width = 1] = axes.length === 2 ? [axes[1]!.output, axes[1]!.pooled] : [];
    const windows = new Map<number, number[]>();
    slotsOf(drawn.solved.program, activation ? 'a' : 'y').forEach(({ number }, entry) => {
      const [row, column] = [Math.floor(entry / columns), entry % columns];
      const [y, x] = [Math.floor(row / pool.size), axes.length === 2 ? Math.floor(column / pool.size) : 0];
      if (y >= axes[0]!.pooled || x >= width) return;
      const window = y * width + x;
      windows.set(window, [...(windows.get(window) ?? []), drawn.solved.approximate(number)]);
    });
    return [...windows.values()].some((values) => {
      const [first, second] = [...values].sort((a, b) => b - a);
      return first! - second! < NEAREST;
    });
  },
};

/** Zeros of ReLU units that are off, of entries that lose in their window, of inputs that no window covers. */
const idleness = {
  updated: /^$/,
  source: ({ problem }: Drawn<ConvolutionProblem>, { quantity, derivations }: Slot) => {
    const { activation, pool } = problem;
    if (/^(?:a|slope)$/.test(quantity)) return activation?.name === 'relu';
    if (quantity === 'dInput') return derivations[0]?.parents.length === 0;
    return pool !== undefined && quantity === (activation ? 'da' : 'dy');
  },
};

/** What a ReLU or a maximum lets through is nothing to work for once the value before it is there: one of both is asked. */
function defaultAsk(problem: ConvolutionProblem): readonly string[] {
  const s = structure(problem);
  const [relu, max] = [/relu/.test(s.activation ?? ''), s.pool?.name === 'max'];
  const isBack = s.ending.kind !== 'none';
  const way = [
    ...(relu || (max && !s.activation && !isBack) ? [] : ['y']),
    ...(s.activation && (!max || isBack || relu) ? ['a'] : []),
    ...(s.pool && !(max && isBack) ? ['pooled'] : []),
  ];
  if (!isBack) return way;
  const last = lastOf(s).gradient;
  const back = [last, s.activation ? 'da' : 'dy', 'dy'].filter(
    (id, position, all) => all.indexOf(id) === position,
  );
  const asked = back.filter((id) => id !== last || s.ending.kind === 'target');
  const loss = s.ending.kind === 'target' ? ['loss'] : [];
  return [...way, ...loss, ...asked, 'dKernel', ...(s.bias ? ['dBias'] : []), 'dInput'];
}

function present(problem: ConvolutionProblem): Presentation {
  const s = structure(problem);
  const end = endingView(s.ending, s.convention, lastOf(s));
  const ids = ['input', 'kernel', ...(s.bias ? ['bias'] : []), ...end.givens];
  return {
    statement: {
      key: `convolution-${s.pool ? 'pooled' : 'plain'}${end.suffix}`,
      values: {
        kind: { word: s.flip ? 'convolution' : 'cross-correlation' },
        stride: `${s.stride}`,
        padding: `${s.padding}`,
        pool: s.pool ? { word: `pool-${s.pool.name}` } : '',
        size: s.pool ? s.axes.map(() => s.pool!.size).join(' × ') : '',
        ...end.values,
      },
    },
    givens: [
      ...formulas(problem, s).map((tex): GivenView => ({ kind: 'formula', tex })),
      ...ids.map((id): GivenView => ({ kind: 'quantity', id })),
    ],
    answers: 'quantities',
  };
}

/** What happens at each place, as the solution writes it. */
function formulas(problem: ConvolutionProblem, s: Convolution): readonly string[] {
  const quantities = lines(problem, s);
  const lookup = (id: string) => quantities.find((quantity) => quantity.id === id)!;
  const y = lookup('y') as Computed;
  const names = lastOf(s).indices;
  const { a, y: net } = symbolsOf(s);
  return [
    formulaTex(y.rules[0]!, lookup, s.convention.mark),
    ...(s.activation ? [`${a(names)} = ${activationTex(s.activation, s.convention, net(names))}`] : []),
  ];
}

/** A kernel that slides over an input of one or two dimensions, and its gradients. */
export const convolution = family<ConvolutionProblem, Parameters, Convolution>({
  id: 'convolution',
  problem: problemSchema,
  parameters,
  structure,
  check,
  draw,
  lines,
  defaultAsk,
  gates: [
    ...unitGates<ConvolutionProblem>(({ activation }) =>
      activation ? [{ net: 'y', out: 'a', activation: activation.name }] : [],
    ),
    nearTie,
    unreadable,
    idleSlot(idleness),
    mostlyIdle(idleness),
    wideInterval,
  ],
  slips,
  letters: (convention) => withoutDelta(convention, { z: 'y', a: 'a', t: 't' }),
  present,
});
