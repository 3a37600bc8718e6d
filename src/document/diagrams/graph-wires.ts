import type { Box, Point } from './drawing.ts';
import type { Ranks } from './graph-ranks.ts';

/** A stretch of an edge: a Bézier curve of third degree. */
export type Curve = readonly [Point, Point, Point, Point];

/** The way of an edge from rim to rim; at its end it runs into the direction `angle`. */
export interface Wire {
  readonly curves: readonly Curve[];
  readonly tip: Point;
  readonly angle: number;
}

/** Left and right border of a column. */
export interface Borders {
  readonly left: number;
  readonly right: number;
}

/** Angle between two edges into one gate, and between the outermost of many. */
const [BETWEEN, ALL] = [0.7, 1.6];

/**
 * The way along a route: level through every column, curved in the gaps between them, where nothing else stands;
 * edges into one gate end beside each other on its rim.
 */
export function wireOf(
  route: readonly number[],
  ranks: Ranks,
  boxes: readonly Box[],
  across: readonly Borders[],
): Wire {
  const target = route.at(-1)!;
  const { tip, angle } =
    ranks.items[target]!.kind === 'exit'
      ? { tip: { x: boxes[target]!.x, y: boxes[target]!.y }, angle: 0 }
      : arrival(route, ranks, boxes);
  const curves: Curve[] = [];
  let from: Point = { x: boxes[route[0]!]!.x + boxes[route[0]!]!.width / 2, y: boxes[route[0]!]!.y };
  route.slice(1).forEach((item, step) => {
    const { right } = across[ranks.items[route[step]!]!.column]!;
    const edge = { x: right, y: from.y };
    if (right > from.x) curves.push(straight(from, edge));
    const { left } = across[ranks.items[item]!.column]!;
    const isLast = item === target;
    from = isLast ? tip : { x: left, y: boxes[item]!.y };
    curves.push(curved(edge, from, isLast ? angle : 0));
  });
  return { curves, tip, angle };
}

/** Where on the rim an edge ends: in the order in which the edges come in, from above to below. */
function arrival(route: readonly number[], { routes }: Ranks, boxes: readonly Box[]) {
  const target = route.at(-1)!;
  const coming = routes
    .filter((other) => other.at(-1) === target)
    .toSorted((a, b) => boxes[a.at(-2)!]!.y - boxes[b.at(-2)!]!.y);
  const place = coming.indexOf(route) - (coming.length - 1) / 2;
  const angle = -place * Math.min(BETWEEN, ALL / Math.max(1, coming.length - 1));
  const { x, y, width, height } = boxes[target]!;
  const radius = height / 2;
  return {
    tip: { x: x - width / 2 + radius * (1 - Math.cos(angle)), y: y - radius * Math.sin(angle) },
    angle,
  };
}

function straight(from: Point, to: Point): Curve {
  return [from, between(from, to, 1 / 3), between(from, to, 2 / 3), to];
}

function between(from: Point, to: Point, part: number): Point {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** Leaves level, arrives at an angle, and never rises above or falls below both of its ends. */
function curved(from: Point, to: Point, angle: number): Curve {
  const reach = (to.x - from.x) / 2;
  const rise = -reach * Math.sin(angle);
  const room = from.y - to.y;
  const kept = rise * room <= 0 ? 0 : Math.sign(room) * Math.min(Math.abs(rise), Math.abs(room));
  return [from, { x: from.x + reach, y: from.y }, { x: to.x - reach * Math.cos(angle), y: to.y + kept }, to];
}
