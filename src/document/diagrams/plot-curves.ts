import type { Point } from './drawing.ts';
import { clipped, type Frame } from './plot-frame.ts';

/** The parts of a polyline that lie inside the frame; it breaks where it leaves, and at points without a value. */
export function pieces(points: readonly Point[], frame: Frame): readonly (readonly Point[])[] {
  const result: Point[][] = [];
  points.slice(1).forEach((to, index) => {
    const from = points[index]!;
    if (![from.x, from.y, to.x, to.y].every(Number.isFinite)) return;
    const part = clipped(from, to, frame);
    if (!part) return;
    const last = result.at(-1)?.at(-1);
    if (last && last.x === part[0].x && last.y === part[0].y) result.at(-1)!.push(part[1]);
    else result.push([...part]);
  });
  return result;
}
