import type { GraphDiagram } from '../../families/family.ts';
import type { Box } from './drawing.ts';
import type { Arrangement, Spot } from './graph-arrangement.ts';
import { type Borders, type Route, type Wire, wireOf } from './graph-wires.ts';

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
/** Between two columns, at least and at most; steep edges get more. */
const [GAP, WIDEST_GAP, GAP_FOR_RISE] = [8, 30, 0.4];
/** Part of the room that steep edges want which they should have. */
const COMFORT = 0.35;

/** The columns of an arrangement beside each other, as wide as what stands in them. */
export function graphLayout(diagram: GraphDiagram, arrangement: Arrangement, sizes: Sizes): GraphLayout {
  const { borders, share } = columnBorders(arrangement, sizes);
  const box = ({ column, y }: Spot, size: Size, side: 'left' | 'middle' | 'right'): Box => {
    return { x: middleOf(side, size.width, borders[column]!), y, ...size };
  };
  const labels = arrangement.labels.map((spot, of) => box(spot, sizes.labels[of]!, 'middle'));
  const nodes = arrangement.nodes.map((spot, of) =>
    box(spot, sizes.nodes[of]!, diagram.nodes[of]!.shape === 'input' ? 'right' : 'left'),
  );
  const byId = new Map(diagram.nodes.map(({ id }, of) => [id, nodes[of]!]));
  const routes = diagram.edges.map(
    ({ from, to }, of): Route => ({
      source: byId.get(from)!,
      stops: arrangement.routes[of]!.map(({ column, y }) => ({ ...borders[column]!, y })),
      target: to === null ? undefined : byId.get(to)!,
    }),
  );
  return {
    width: borders.at(-1)!.right + MARGIN,
    height: arrangement.height,
    nodes,
    labels,
    wires: routes.map((route) => wireOf(route, routes)),
    isComfortable: share >= COMFORT,
  };
}

/** Left and right border of every column: gaps take what the page leaves, the more the steeper their edges are. */
function columnBorders(
  { nodes, labels, routes }: Arrangement,
  sizes: Sizes,
): { readonly borders: readonly Borders[]; readonly share: number } {
  const widths: number[] = [];
  const widen = ({ column }: Spot, width: number) => {
    widths[column] = Math.max(widths[column] ?? 0, width);
  };
  for (const spot of routes.flat()) widen(spot, 0);
  for (const [of, spot] of nodes.entries()) widen(spot, sizes.nodes[of]!.width);
  for (const [of, spot] of labels.entries()) widen(spot, sizes.labels[of]!.width);
  const wanted = widths.map(() => 0);
  for (const route of routes) {
    for (const [step, to] of route.slice(1).entries()) {
      const { column, y } = route[step]!;
      const rise = GAP_FOR_RISE * Math.abs(y - to.y);
      wanted[column] = Math.max(wanted[column]!, Math.min(rise, WIDEST_GAP - GAP));
    }
  }
  const least = widths.reduce((sum, width) => sum + width, 2 * MARGIN + GAP * (widths.length - 1));
  const more = wanted.slice(0, -1).reduce((sum, gap) => sum + gap, 0);
  const share = more === 0 ? 1 : Math.max(0, Math.min(1, (sizes.page - least) / more));
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
