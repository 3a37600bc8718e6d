import type { Neighbours } from './graph-order.ts';

const SWEEPS = 24;

/**
 * Height of every item: as near to the mean of its neighbours as the room allows that items of one column need.
 * @param room between two items, the first above the second
 * @param pull of the stretch between two items: strong ones are nearly straight
 */
export function heights(
  columns: readonly (readonly number[])[],
  { before, after }: Neighbours,
  room: (upper: number, lower: number) => number,
  pull: (a: number, b: number) => number,
): readonly number[] {
  const y: number[] = before.map(() => 0);
  const stretches = before.map((others, item) =>
    [...others, ...after[item]!].map((other) => ({ other, weight: pull(item, other) })),
  );
  const offsets = columns.map((column) => offsetsOf(column, room));
  const move = (column: number, wanted: (item: number) => number) => {
    const items = columns[column]!;
    const found = spread(items.map(wanted), offsets[column]!);
    items.forEach((item, index) => {
      y[item] = found[index]!;
    });
  };
  const mean = (item: number) => {
    const weights = stretches[item]!.reduce((sum, { weight }) => sum + weight, 0);
    if (weights === 0) return y[item]!;
    return stretches[item]!.reduce((sum, { other, weight }) => sum + weight * y[other]!, 0) / weights;
  };
  const toRight = columns.map((_, column) => column);
  for (const column of toRight) move(column, () => 0);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of sweep % 2 === 0 ? toRight : toRight.toReversed()) move(column, mean);
  }
  return y;
}

/** Heights of the items of a column that stand as close as they may, from the first one. */
function offsetsOf(
  column: readonly number[],
  room: (upper: number, lower: number) => number,
): readonly number[] {
  let height = 0;
  return column.map((item, index) => {
    height += index === 0 ? 0 : room(column[index - 1]!, item);
    return height;
  });
}

/** The heights nearest to the wanted ones that stand at least as far apart as the offsets: pooled adjacent violators. */
function spread(wanted: readonly number[], offsets: readonly number[]): readonly number[] {
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((height, index) => {
    let pool = { sum: height - offsets[index]!, count: 1 };
    for (let above = pools.at(-1); above && level(above) > level(pool); above = pools.at(-1)) {
      pools.pop();
      pool = { sum: above.sum + pool.sum, count: above.count + pool.count };
    }
    pools.push(pool);
  });
  return pools
    .flatMap((pool) => Array.from({ length: pool.count }, () => level(pool)))
    .map((height, index) => height + offsets[index]!);
}

function level({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}
