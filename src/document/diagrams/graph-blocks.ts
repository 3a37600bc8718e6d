import type { Neighbours } from './graph-order.ts';

type Columns = readonly (readonly number[])[];

/** Neighbours in a column: the first block above the second, so far apart at least. */
interface Contact {
  readonly upper: number;
  readonly lower: number;
  readonly room: number;
}

/** A block pulls at another one that it has an edge to or from. */
interface Link {
  readonly block: number;
  readonly weight: number;
}

const SWEEPS = 60;
/** A gate stands in the middle of what comes in; what it leads to matters less. */
const [BEHIND, AHEAD] = [1, 0.25];

/**
 * Makes edges straight: items that follow each other without a choice (the bends of an edge, a gate with one edge in)
 * get one height, near to those that they have.
 */
export function straightened(
  y: readonly number[],
  columns: Columns,
  near: Neighbours,
  room: (upper: number, lower: number) => number,
): readonly number[] {
  const block = blocks(columns, near);
  const contacts = columns.flatMap((column) =>
    column.slice(1).map((lower, index): Contact => {
      const upper = column[index]!;
      return { upper: block[upper]!, lower: block[lower]!, room: room(upper, lower) };
    }),
  );
  const level = apart(meanOf(y, block), contacts);
  const links = y.map((): Link[] => []);
  near.after.forEach((others, item) => {
    for (const other of others) {
      const [from, to] = [block[item]!, block[other]!];
      if (from === to) continue;
      links[from]!.push({ block: to, weight: AHEAD });
      links[to]!.push({ block: from, weight: BEHIND });
    }
  });
  const settled = settledLevels(level, links, contacts);
  return block.map((own) => settled[own]!);
}

/** The first item of the block of every item. Blocks do not cross: else no heights would suit them. */
function blocks(columns: Columns, { before, after }: Neighbours): readonly number[] {
  const block = before.map((_, item) => item);
  columns.slice(1).forEach((column, index) => {
    const place = new Map(columns[index]!.map((item, position) => [item, position]));
    let lowest = -1;
    for (const item of column) {
      const [source, ...others] = before[item]!;
      if (source === undefined || others.length > 0 || after[source]!.length > 1) continue;
      if (place.get(source)! < lowest) continue;
      lowest = place.get(source)!;
      block[item] = block[source]!;
    }
  });
  return block;
}

/** Mean height of each block, under the number of its first item. */
function meanOf(y: readonly number[], block: readonly number[]): readonly number[] {
  const sums = y.map(() => ({ sum: 0, count: 0 }));
  y.forEach((height, item) => {
    sums[block[item]!]!.sum += height;
    sums[block[item]!]!.count += 1;
  });
  return sums.map(({ sum, count }) => sum / Math.max(1, count));
}

/** Midway between pushing the lower ones down and pushing the upper ones up: each leaves the room, so their mean does. */
function apart(level: readonly number[], contacts: readonly Contact[]): readonly number[] {
  const down = pushed(level, contacts);
  const flipped = contacts.map(({ upper, lower, room }) => ({ upper: lower, lower: upper, room }));
  const up = pushed(
    level.map((height) => -height),
    flipped,
  );
  return level.map((_, own) => (down[own]! - up[own]!) / 2);
}

function pushed(level: readonly number[], contacts: readonly Contact[]): readonly number[] {
  const known: number[] = [];
  const place = (own: number): number => {
    known[own] ??= contacts
      .filter(({ lower }) => lower === own)
      .reduce((least, { upper, room }) => Math.max(least, place(upper) + room), level[own]!);
    return known[own]!;
  };
  return level.map((_, own) => place(own));
}

/** Each block moves to the mean of those it is linked with, as far as its neighbours let it. */
function settledLevels(
  start: readonly number[],
  links: readonly (readonly Link[])[],
  contacts: readonly Contact[],
): readonly number[] {
  const level = [...start];
  const above = start.map((_, own) => contacts.filter(({ lower }) => lower === own));
  const below = start.map((_, own) => contacts.filter(({ upper }) => upper === own));
  const weights = links.map((others) => others.reduce((sum, { weight }) => sum + weight, 0));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    links.forEach((others, own) => {
      if (others.length === 0) return;
      let height = others.reduce((sum, { block, weight }) => sum + weight * level[block]!, 0) / weights[own]!;
      for (const { upper, room } of above[own]!) height = Math.max(height, level[upper]! + room);
      for (const { lower, room } of below[own]!) height = Math.min(height, level[lower]! - room);
      level[own] = height;
    });
  }
  return level;
}
