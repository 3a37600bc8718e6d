import type { GraphDiagram } from '../../families/family.ts';
import { type Ranks, ranksOf } from './graph-ranks.ts';

const SWEEPS = 12;

type Columns = readonly (readonly number[])[];

/** Neighbours of every item, in the column before and in the one after. */
export interface Neighbours {
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
}

function neighbours({ items, routes }: Ranks): Neighbours {
  const before: number[][] = items.map(() => []);
  const after: number[][] = items.map(() => []);
  for (const route of routes) {
    for (let step = 1; step < route.length; step++) {
      before[route[step]!]!.push(route[step - 1]!);
      after[route[step - 1]!]!.push(route[step]!);
    }
  }
  return { before, after };
}

/** What the parts of a graph are, and which follow each other, from top to bottom in columns with few crossings. */
export interface Arrangement extends Ranks {
  readonly near: Neighbours;
}

export function arranged(diagram: GraphDiagram): Arrangement {
  const ranks = ranksOf(diagram);
  const near = neighbours(ranks);
  return { ...ranks, near, columns: ordered(ranks, near) };
}

/** Columns with few crossings: items move to the mean of their neighbours, to and fro; the best order is kept. */
function ordered(ranks: Ranks, near: Neighbours): Columns {
  let columns: Columns = ranks.columns;
  let best = { columns, crossings: crossings(columns, near) };
  for (let sweep = 0; sweep < SWEEPS && best.crossings > 0; sweep++) {
    columns = swapped(sweep % 2 === 0 ? toRight(columns, near) : toLeft(columns, near), near);
    const now = crossings(columns, near);
    if (now < best.crossings) best = { columns, crossings: now };
  }
  return best.columns;
}

function toRight(columns: Columns, { before }: Neighbours): Columns {
  const sorted: (readonly number[])[] = [];
  for (const column of columns) sorted.push(byMean(column, sorted.at(-1) ?? [], before));
  return sorted;
}

function toLeft(columns: Columns, { after }: Neighbours): Columns {
  const sorted: (readonly number[])[] = [];
  for (const column of columns.toReversed()) sorted.push(byMean(column, sorted.at(-1) ?? [], after));
  return sorted.toReversed();
}

/** Sorted by the mean place of the neighbours; who has none keeps its place. */
function byMean(
  column: readonly number[],
  fixed: readonly number[],
  near: readonly (readonly number[])[],
): readonly number[] {
  const place = new Map(fixed.map((item, index) => [item, index]));
  const scale = fixed.length / Math.max(1, column.length);
  const keyed = column.map((item, index) => {
    const places = near[item]!.flatMap((other) => place.get(other) ?? []);
    const mean = places.reduce((sum, one) => sum + one, 0) / places.length;
    return { item, key: places.length === 0 ? index * scale : mean };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** Neighbours in a column change places as long as that saves crossings. */
function swapped(columns: Columns, near: Neighbours): Columns {
  const result = columns.map((column) => [...column]);
  result.forEach((column, index) => {
    const around = () => crossings(result.slice(Math.max(0, index - 1), index + 2), near);
    let before = around();
    for (let lower = 1; lower < column.length; lower++) {
      exchange(column, lower);
      const after = around();
      if (after < before) before = after;
      else exchange(column, lower);
    }
  });
  return result;
}

function exchange(column: number[], lower: number): void {
  [column[lower - 1], column[lower]] = [column[lower]!, column[lower - 1]!];
}

/** How many pairs of stretches between neighbouring columns cross. */
export function crossings(columns: Columns, { after }: Neighbours): number {
  let sum = 0;
  columns.slice(1).forEach((column, index) => {
    const place = new Map(column.map((item, position) => [item, position]));
    const ends = columns[index]!.map((item) => after[item]!.map((other) => place.get(other)!));
    // Those from further up come first: each that ends further down than a later one crosses it.
    const earlier: number[] = [];
    for (const own of ends) {
      for (const end of own) sum += earlier.filter((other) => other > end).length;
      earlier.push(...own);
    }
  });
  return sum;
}
