import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import type { Gate } from '../family.ts';
import { drawFrom, grid, type Range, rangeSchema } from '../ranges.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { type Fields, known, lengthOf } from '../shared/given-parts.ts';
import { idleSlot } from '../shared/idle-slots.ts';
import { oneOf } from '../shared/schemas.ts';
import { liesWithin, wholeRange } from '../shared/whole-ranges.ts';
import { present } from './present.ts';
import {
  check,
  type Matrices,
  type MatrixProblem,
  MOST_ENTRIES,
  MOST_EXTENT,
  PRODUCTS,
  problemSchema,
  SQUARED_LOSSES,
  structure,
} from './problem.ts';
import { lines } from './rules.ts';
import { slips } from './slips.ts';

/** Small enough to multiply by hand; the entries of X are whole, so that products have few decimals. */
const X_ENTRIES = grid('-3', '3', '1', true);
const W_ENTRIES = grid('-0.9', '0.9', '0.1', true);
const Y_ENTRIES = grid('-2', '2', '0.5', true);

/** What a bank question may say; every field has a default, and sizes another one where no numbers are given. */
const parameters = z
  .strictObject({
    /** `shapes`: big matrices without numbers, only their shapes and products are asked. */
    mode: oneOf('mode', ['numbers', 'shapes']).default('numbers'),
    samples: wholeRange(1, MOST_EXTENT).optional(),
    inputs: wholeRange(1, MOST_EXTENT).optional(),
    outputs: wholeRange(1, MOST_EXTENT).optional(),
    bias: z.boolean({ error: 'true or false' }).default(false),
    X: rangeSchema.default(X_ENTRIES),
    W: rangeSchema.default(W_ENTRIES),
    b: rangeSchema.default(W_ENTRIES),
    dY: rangeSchema.default(Y_ENTRIES),
    T: rangeSchema.default(Y_ENTRIES),
    /** Left out, dY is given; else it follows from Y and targets T. */
    loss: oneOf('loss', SQUARED_LOSSES).optional(),
  })
  .transform(({ samples, inputs, outputs, ...rest }, context) => {
    const shapes = rest.mode === 'shapes';
    const sizes = {
      samples: samples ?? (shapes ? grid('2', '9', '1') : grid('2', '2', '1')),
      inputs: inputs ?? (shapes ? grid('4', '12', '1') : grid('3', '3', '1')),
      outputs: outputs ?? (shapes ? grid('2', '9', '1') : grid('2', '2', '1')),
    };
    for (const [name, range] of Object.entries(sizes)) {
      if (shapes || liesWithin(range, 1, MOST_ENTRIES)) continue;
      const message = `a matrix with numbers has at most ${MOST_ENTRIES} rows or columns`;
      context.addIssue({ code: 'custom', path: [name], message });
    }
    return { ...rest, ...sizes };
  });

type MatrixParameters = Readonly<z.infer<typeof parameters>>;

/** Draws sizes, then numbers; each entry has an address of its own, that of W the same in both orientations. */
function draw(drawn: MatrixParameters, convention: Convention, stream: Stream): MatrixProblem {
  const size = (name: 'samples' | 'inputs' | 'outputs') => Number(drawFrom(drawn[name], stream.at(name)).n);
  const [samples, inputs, outputs] = [size('samples'), size('inputs'), size('outputs')];
  const common = {
    family: 'matrix-gradient',
    convention,
    productOrder: stream.at('products').shuffle(upTo(PRODUCTS)),
  };
  const bias = drawn.bias && convention.bias !== 'none';
  if (drawn.mode === 'shapes') return { ...common, sizes: { samples, inputs, outputs, bias } };
  const entry = (range: Range, ...address: string[]) => numberToText(drawFrom(range, stream.at(...address)));
  const table = (id: 'X' | 'dY' | 'T', columns: number) =>
    upTo(samples).map((n) => upTo(columns).map((k) => entry(drawn[id], id, `${n},${k}`)));
  const weight = (k: number, d: number) => entry(drawn.W, 'W', `${k},${d}`);
  const [units, values] = [upTo(outputs), upTo(inputs)];
  return {
    ...common,
    X: table('X', inputs),
    W:
      convention.weights === 'rows'
        ? units.map((k) => values.map((d) => weight(k, d)))
        : values.map((d) => units.map((k) => weight(k, d))),
    ...(bias ? { b: units.map((k) => entry(drawn.b, 'b', `${k}`)) } : {}),
    ...(drawn.loss ? { T: table('T', outputs), loss: drawn.loss } : { dY: table('dY', outputs) }),
  };
}

/** Sizes of matrices of which some are given. */
function implied({ X, W, b, dY, T, sizes }: Fields, convention: Convention): Fields {
  if (sizes !== undefined) return { mode: 'shapes' };
  const columns = (table: unknown) => (Array.isArray(table) ? lengthOf(table[0]) : undefined);
  const byRows = convention.weights === 'rows';
  const [inputs, outputs] = byRows ? [columns(W), lengthOf(W)] : [lengthOf(W), columns(W)];
  return known({
    samples: lengthOf(X) ?? lengthOf(dY) ?? lengthOf(T),
    inputs: columns(X) ?? inputs,
    outputs: outputs ?? columns(dY) ?? columns(T) ?? lengthOf(b),
    bias: b === undefined ? undefined : true,
  });
}

/** Where only shapes are asked, two equal sizes would leave it open which of them was meant. */
const equalSizes: Gate<MatrixProblem> = {
  id: 'equal-sizes',
  rejects: ({ problem: { sizes } }) =>
    sizes !== undefined && new Set([sizes.samples, sizes.inputs, sizes.outputs]).size < 3,
};

/** Shapes first, then numbers; the products where there are none. */
function defaultAsk(problem: MatrixProblem): readonly string[] {
  const { bias, numbers, loss } = structure(problem);
  const [shapedb, db] = bias ? [['shapedb'], ['db']] : [[], []];
  const shapes = ['shapeY', 'shapedW', 'shapedX', ...shapedb];
  if (!numbers) return [...shapes, 'dWProduct', 'dXProduct'];
  return [...shapes, 'Y', ...(loss ? ['dY'] : []), 'dW', 'dX', ...db];
}

/** Shapes and numbers of the gradients of Y = X Wᵀ + b. */
export const matrixGradient = family<MatrixProblem, MatrixParameters, Matrices>({
  id: 'matrix-gradient',
  problem: problemSchema,
  parameters,
  structure,
  check,
  draw,
  given: { implied, replaces: { T: ['dY'], dY: ['T', 'loss'] } },
  lines,
  defaultAsk,
  gates: [equalSizes, unreadable, idleSlot({ updated: /^$/, source: () => false }), wideInterval],
  slips,
  present,
});
