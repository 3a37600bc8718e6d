import type { GraphDiagram } from '../../families/family.ts';
import type { Box } from './drawing.ts';
import { straightened } from './graph-blocks.ts';
import { heights } from './graph-heights.ts';
import type { Arrangement } from './graph-order.ts';
import type { Item, Ranks } from './graph-ranks.ts';
import { type Borders, type Wire, wireOf } from './graph-wires.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where everything of a graph stands, in CSS pixels; lists go by the positions in the diagram. */
export interface GraphLayout extends Size {
  readonly nodes: readonly Box[];
  /** Room for the texts of an edge: half of it above the edge, half below. */
  readonly labels: readonly Box[];
  readonly wires: readonly Wire[];
  /** Whether its steep edges have the room that makes them easy to follow. */
  readonly isComfortable: boolean;
}

/** Room that things need; a page's width. */
export interface Sizes {
  readonly nodes: readonly Size[];
  readonly labels: readonly Size[];
  readonly page: number;
}

const MARGIN = 3;
const BEND: Size = { width: 0, height: 4 };
/** Between two items of a column. */
const [ROOM, ROOM_BETWEEN_NODES] = [8, 14];
/** Between two columns, at least and at most; steep edges get more. */
const [GAP, WIDEST_GAP, GAP_FOR_RISE] = [8, 30, 0.4];
/** Part of the room that steep edges want which they should have. */
const COMFORT = 0.35;

/** Heights of all parts of a graph: at the mean of their neighbours, and straight where they can be. Widths do not matter. */
export function graphHeights(ranks: Arrangement, sizes: Sizes): readonly number[] {
  const { columns, near } = ranks;
  const room = roomIn(ranks, (item) => sizeOf(ranks.items[item]!, sizes));
  return straightened(heights(columns, near, room, pullIn(ranks)), columns, near, room);
}

/** A layered layout (Sugiyama): columns by longest paths, few crossings, and the heights of its parts. */
export function graphLayout(
  diagram: GraphDiagram,
  ranks: Arrangement,
  y: readonly number[],
  sizes: Sizes,
): GraphLayout {
  const size = (item: number) => sizeOf(ranks.items[item]!, sizes);
  const top = Math.min(...y.map((middle, item) => middle - size(item).height / 2)) - MARGIN;
  const bottom = Math.max(...y.map((middle, item) => middle + size(item).height / 2)) + MARGIN;
  const { borders: across, share } = columnBorders(ranks, size, y, sizes.page);
  const boxes = ranks.items.map((item, index): Box => {
    const { width, height } = size(index);
    const isInput = item.kind === 'node' && diagram.nodes[item.of]!.shape === 'input';
    const side = isInput ? 'right' : item.kind === 'label' ? 'middle' : 'left';
    return { x: middleOf(side, width, across[item.column]!), y: y[index]! - top, width, height };
  });
  return {
    width: across.at(-1)!.right + MARGIN,
    height: bottom - top,
    nodes: diagram.nodes.map((_, index) => boxes[index]!),
    labels: ranks.routes.map(([, label]) => boxes[label!]!),
    wires: ranks.routes.map((route) => wireOf(route, ranks, boxes, across)),
    isComfortable: share >= COMFORT,
  };
}

function sizeOf({ kind, of }: Item, { nodes, labels }: Sizes): Size {
  if (kind === 'node') return nodes[of]!;
  return kind === 'label' ? labels[of]! : BEND;
}

function roomIn({ items }: Ranks, size: (item: number) => Size): (upper: number, lower: number) => number {
  return (upper, lower) => {
    const bothNodes = items[upper]!.kind === 'node' && items[lower]!.kind === 'node';
    return (size(upper).height + size(lower).height) / 2 + (bothNodes ? ROOM_BETWEEN_NODES : ROOM);
  };
}

/** Long edges are drawn nearly straight. */
function pullIn({ items }: Ranks): (a: number, b: number) => number {
  const stiffness = { node: 1, exit: 1, label: 1, bend: 3 };
  return (a, b) => stiffness[items[a]!.kind] * stiffness[items[b]!.kind];
}

/** Left and right border of every column: gaps take what the page leaves, the more the steeper their edges are. */
function columnBorders(
  { routes, items, columns }: Ranks,
  size: (item: number) => Size,
  y: readonly number[],
  page: number,
): { readonly borders: readonly Borders[]; readonly share: number } {
  const widths = columns.map((column) => Math.max(...column.map((item) => size(item).width)));
  const wanted = columns.map(() => 0);
  for (const route of routes) {
    for (let step = 1; step < route.length; step++) {
      const [from, to] = [route[step - 1]!, route[step]!];
      const rise = GAP_FOR_RISE * Math.abs(y[from]! - y[to]!);
      const { column } = items[from]!;
      wanted[column] = Math.max(wanted[column]!, Math.min(rise, WIDEST_GAP - GAP));
    }
  }
  const least = widths.reduce((sum, width) => sum + width, 2 * MARGIN + GAP * (columns.length - 1));
  const more = wanted.slice(0, -1).reduce((sum, gap) => sum + gap, 0);
  const share = more === 0 ? 1 : Math.max(0, Math.min(1, (page - least) / more));
  let left = MARGIN;
  const borders = widths.map((width, column) => {
    const own = { left, right: left + width };
    left += width + GAP + share * wanted[column]!;
    return own;
  });
  return { borders, share };
}

/** Gates start at the left border of their column, where edges reach them, and edges close behind the names of inputs. */
function middleOf(side: 'left' | 'middle' | 'right', width: number, { left, right }: Borders): number {
  if (side === 'left') return left + width / 2;
  return side === 'right' ? right - width / 2 : (left + right) / 2;
}
