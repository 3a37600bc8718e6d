import { at, type Box, type Point } from './drawing.ts';
import { type Marks, POINT_RADIUS } from './plot-labels.ts';
import type { Segment } from './plot-lines.ts';

const [LENGTH, HEAD, HALF] = [12, 4.5, 1.9];
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** A small arrow from a line to its positive side, where it is freest. */
export function arrowOf(segment: Segment, marks: Marks): { readonly d: string; readonly box: Box } {
  const { from, to, side } = segment;
  const starts = PLACES.map((part) => ({
    x: from.x + part * (to.x - from.x),
    y: from.y + part * (to.y - from.y),
  }));
  const start = starts.reduce((a, b) => (freedom(b, segment, marks) > freedom(a, segment, marks) ? b : a));
  const tip = { x: start.x + LENGTH * side.x, y: start.y + LENGTH * side.y };
  const foot = { x: tip.x - HEAD * side.x, y: tip.y - HEAD * side.y };
  const corner = (sign: number) =>
    `${at(foot.x - sign * HALF * side.y)} ${at(foot.y + sign * HALF * side.x)}`;
  return {
    d: `M${at(start.x)} ${at(start.y)}L${at(foot.x)} ${at(foot.y)}M${at(tip.x)} ${at(tip.y)}L${corner(1)}L${corner(-1)}Z`,
    box: {
      x: (start.x + tip.x) / 2,
      y: (start.y + tip.y) / 2,
      width: Math.abs(tip.x - start.x) + 2 * HALF,
      height: Math.abs(tip.y - start.y) + 2 * HALF,
    },
  };
}

/** How far the arrow is from points and from other lines, as far as it matters. */
function freedom(start: Point, segment: Segment, { points, segments }: Marks): number {
  const middle = { x: start.x + (LENGTH / 2) * segment.side.x, y: start.y + (LENGTH / 2) * segment.side.y };
  const toPoints = points.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y) - POINT_RADIUS);
  const toLines = segments
    .filter((other) => other !== segment)
    .map(({ from, side }) => Math.abs((middle.x - from.x) * side.x + (middle.y - from.y) * side.y));
  return Math.min(LENGTH, ...toPoints, ...toLines);
}
