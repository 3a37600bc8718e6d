import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { checkEnding, type Ending, endingOf, squaredLoss } from '../shared/ending.ts';
import { checkTable, extentsOf } from '../shared/extents.ts';
import { numberTable, oneOf, wholeNumber } from '../shared/schemas.ts';

export const MOST = 8;
const matrix = numberTable(MOST).optional();
export const headsField = wholeNumber(1, 2).default(1);
export const scaleField = oneOf('scale', ['sqrt', 'none']).default('sqrt');

/** Queries, keys and values, a row for each token; or tokens X and Q = X W_q, K = X W_k, V = X W_v. */
export const problemSchema = z.strictObject({
  Q: matrix,
  K: matrix,
  V: matrix,
  X: matrix,
  Wq: matrix,
  Wk: matrix,
  Wv: matrix,
  /** `sqrt`: scores are divided by the square root of the columns of a head's queries. */
  scale: scaleField,
  /** Each has its share of the columns; their outputs stand side by side. */
  heads: headsField,
  target: matrix,
  /** ∂L/∂O, in the place of a target; without both there is no way back. */
  upstream: matrix,
  loss: squaredLoss,
});

export type AttentionProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

/** The structure of a problem, without its numbers. */
export interface Attention {
  readonly queries: number;
  readonly keys: number;
  /** Columns of Q and K, and of V, all heads together. */
  readonly keySize: number;
  readonly valueSize: number;
  readonly heads: number;
  /** What a head's scores are divided by: `sqrt(2)`, `2`, or nothing. */
  readonly divisor: string;
  /** Columns of X, where Q, K and V are calculated from it. */
  readonly inputs: number | undefined;
  readonly ending: Ending;
  readonly convention: Convention;
}

/** Of a problem whose parts fit together. */
export function structure(problem: AttentionProblem): Attention {
  const { Q, K, V, X, Wq, Wv, scale, heads, convention } = problem;
  const [queries, keys] = [(X ?? Q)!.length, (X ?? K)!.length];
  const [keySize, valueSize] = [(Wq ?? Q)![0]!.length, (Wv ?? V)![0]!.length];
  const columns = keySize / heads;
  const root = Math.sqrt(columns);
  const divided = scale === 'sqrt' && columns > 1;
  return {
    queries,
    keys,
    keySize,
    valueSize,
    heads,
    divisor: divided ? `${Number.isInteger(root) ? root : `sqrt(${columns})`}` : '',
    inputs: X ? X[0]!.length : undefined,
    ending: endingOf(problem, [queries, valueSize]),
    convention,
  };
}

/** @throws {ProblemError} where matrices are missing or their shapes do not fit together. */
export function check(problem: AttentionProblem): void {
  const { Q, K, V, X, Wq, Wk, Wv, heads, target, upstream } = problem;
  const needed = X ? ({ Wq, Wk, Wv } as const) : ({ Q, K, V } as const);
  const foreign = X ? ({ Q, K, V } as const) : ({ Wq, Wk, Wv } as const);
  for (const [id, table] of Object.entries(needed)) {
    if (!table) throw new ProblemError([id], `is missing: Q, K and V, or X with Wq, Wk and Wv`);
  }
  for (const [id, table] of Object.entries(foreign)) {
    if (table) throw new ProblemError([id], X ? 'is calculated from X' : 'stands without X');
  }
  const [first, keys, values] = Object.values(needed) as [string[][], string[][], string[][]];
  const [qId, kId, vId] = Object.keys(needed) as [string, string, string];
  const rows = X ? extentsOf('X', X)[1] : keys.length;
  const [queryRows, keySize] = extentsOf(qId, first);
  const of = X ? 'a row for each column of X (Q = X Wq)' : 'a row for each row of K';
  if (X) checkTable(qId, first, [rows, keySize], of);
  checkTable(kId, keys, [rows, keySize], X ? of : 'as many columns as Q');
  const [, valueSize] = extentsOf(vId, values);
  checkTable(vId, values, [rows, valueSize], of);
  const uneven = [keySize, valueSize].find((columns) => columns % heads !== 0);
  if (uneven) throw new ProblemError(['heads'], `do not share ${uneven} columns evenly`);
  const shape = [X ? X.length : queryRows, valueSize] as const;
  checkEnding(problem);
  checkTable('target', target, shape, 'as the output');
  checkTable('upstream', upstream, shape, 'as the output');
}
