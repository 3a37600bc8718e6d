import type { Box, Point } from './drawing.ts';

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

/** Where an edge starts, the columns that it passes and at which height, and the gate that it leads into, if any. */
export interface Route {
  readonly source: Box;
  /** Those of both ends too. */
  readonly stops: readonly (Borders & { readonly y: number })[];
  readonly target: Box | undefined;
}

/** Angle between two edges into one gate, and between the outermost of many. */
const [BETWEEN, ALL] = [0.7, 1.6];

/**
 * The way along a route: level through every column, curved in the gaps between them, where nothing else stands;
 * edges into one gate end beside each other on its rim.
 */
export function wireOf(route: Route, all: readonly Route[]): Wire {
  const { source, stops, target } = route;
  const end = stops.at(-1)!;
  const { tip, angle } = target
    ? arrival(route, target, all)
    : { tip: { x: (end.left + end.right) / 2, y: end.y }, angle: 0 };
  const curves: Curve[] = [];
  let from: Point = { x: source.x + source.width / 2, y: source.y };
  stops.slice(1).forEach((stop, index) => {
    const edge = { x: stops[index]!.right, y: from.y };
    if (edge.x > from.x) curves.push(straight(from, edge));
    from = stop === end ? tip : { x: stop.left, y: stop.y };
    curves.push(curved(edge, from, stop === end ? angle : 0));
  });
  return { curves, tip, angle };
}

/** Where on the rim an edge ends: in the order in which the edges come in, from above to below. */
function arrival(route: Route, { x, y, width, height }: Box, all: readonly Route[]) {
  const coming = all
    .filter(({ target }) => target === route.target)
    .toSorted((a, b) => a.stops.at(-2)!.y - b.stops.at(-2)!.y);
  const place = coming.indexOf(route) - (coming.length - 1) / 2;
  const angle = -place * Math.min(BETWEEN, ALL / Math.max(1, coming.length - 1));
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
