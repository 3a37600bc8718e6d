import type { Convention } from '../../conventions/convention.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import { rational } from '../../number/rational.ts';
import type { Stream } from '../../random/stream.ts';
import { drawFrom, type Range } from '../ranges.ts';

/** Weights far enough from 0 that products of several are still readable. */
export const CLEAR_WEIGHTS: Range = {
  kind: 'list',
  values: [-9, -8, -7, -6, -5, -4, -3, 3, 4, 5, 6, 7, 8, 9].map((tenths) => rational(tenths, 10)),
};

/** So many numbers; each has an address of its own, so that a longer row begins as the shorter one does. */
export function drawRow(range: Range, stream: Stream, count: number): string[] {
  return upTo(count).map((k) => numberToText(drawFrom(range, stream.at(`${k}`))));
}

/** A matrix row by row, each entry with an address of its own. */
export function drawTable(range: Range, stream: Stream, rows: number, columns: number): string[][] {
  return upTo(rows).map((n) => drawRow(range, stream.at(`${n}`), columns));
}

/** Weights in the convention's orientation, each the same number in both. */
export function drawWeights(
  range: Range,
  stream: Stream,
  { weights }: Pick<Convention, 'weights'>,
  [units, inputs]: readonly [number, number],
): string[][] {
  const table = drawTable(range, stream, units, inputs);
  return weights === 'rows' ? table : upTo(inputs).map((i) => table.map((row) => row[i - 1]!));
}
