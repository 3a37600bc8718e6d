import * as z from 'zod';
import type { Problem } from '../family.ts';
import { numberRow, numberTable, oneOf, wholeNumber } from '../shared/schemas.ts';

/** Rows or columns of matrices with numbers, and of matrices of which only the shape is told. */
export const [MOST_ENTRIES, MOST_EXTENT] = [16, 9999];

/** Losses whose derivative by Y is a multiple of Y − T. */
export const SQUARED_LOSSES = ['half-squared-error', 'squared-error', 'mean-squared-error'] as const;
export type SquaredLoss = (typeof SQUARED_LOSSES)[number];

/** How many options each choice of a product has. */
export const PRODUCTS = 4;

const extent = wholeNumber(1, MOST_EXTENT);

/**
 * A problem file of matrix-gradient, `family` and `convention` aside: matrices with numbers, or `sizes` alone.
 * X has a row for each sample, W the convention's orientation, Y and its gradient a column for each output.
 */
export const problemSchema = z.strictObject({
  X: numberTable(MOST_ENTRIES).optional(),
  W: numberTable(MOST_ENTRIES).optional(),
  /** Added to every row of Y; Y = X Wᵀ alone where it is left out. */
  b: numberRow(MOST_ENTRIES).optional(),
  /** ∂L/∂Y as it comes back from the rest of the network. */
  dY: numberTable(MOST_ENTRIES).optional(),
  /** Targets, in the place of dY: L compares Y with them. */
  T: numberTable(MOST_ENTRIES).optional(),
  /** Wins over the convention's, with T only. */
  loss: oneOf('loss', SQUARED_LOSSES).optional(),
  /** Shapes without numbers. */
  sizes: z
    .strictObject({
      samples: extent,
      inputs: extent,
      outputs: extent,
      bias: z.boolean({ error: 'true or false' }).default(false),
    })
    .optional(),
  /** In which order the products of a choice are offered: the first is the right one. */
  productOrder: z
    .array(wholeNumber(1, PRODUCTS))
    .refine((order) => order.length === PRODUCTS && new Set(order).size === PRODUCTS, {
      error: `the numbers 1 to ${PRODUCTS} in some order`,
    })
    .default([1, 2, 3, 4]),
});

export type MatrixProblem = Problem & Readonly<z.infer<typeof problemSchema>>;
