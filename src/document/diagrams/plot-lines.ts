import type { PlotDiagram } from '../../families/family.ts';
import type { Figures } from '../figures.ts';
import type { Point } from './drawing.ts';
import { clipped, type Frame } from './plot-frame.ts';

/** normal · (x, y) + offset = 0 */
export interface PlaneLine {
  readonly normal: readonly [number, number];
  readonly offset: number;
  readonly label: string;
}

/** The stretch of a line inside the frame. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
  /** Unit vector on the picture to the side where normal · (x, y) + offset is positive. */
  readonly side: Point;
  readonly label: string;
}

/** The lines that a document may show; lines that are the same are one with both labels. */
export function shownLines(lines: PlotDiagram['lines'], figures: Figures): readonly PlaneLine[] {
  const merged: PlaneLine[] = [];
  for (const { normal, offset, constant = 1, label } of lines) {
    const [a, b, c] = [...normal, offset].map((figure) => figures.value(figure));
    if (a == null || b == null || c == null) continue;
    const line = { normal: [a, b] as const, offset: constant * c, label };
    const same = merged.findIndex((other) => isSame(other, line));
    if (same === -1) merged.push(line);
    else merged[same] = { ...merged[same]!, label: `${merged[same]!.label}, ${label}` };
  }
  return merged;
}

/** Same points and same positive side; what is no line is the same as any other that is none. */
function isSame(one: PlaneLine, other: PlaneLine): boolean {
  if (isDegenerate(one) || isDegenerate(other)) return isDegenerate(one) && isDegenerate(other);
  const [a, b] = [one, other].map(({ normal, offset }) => [...normal, offset]) as [number[], number[]];
  const [longA, longB] = [Math.hypot(...a), Math.hypot(...b)];
  return a.every((value, index) => Math.abs(value * longB - b[index]! * longA) <= 1e-9 * longA * longB);
}

export function isDegenerate({ normal }: PlaneLine): boolean {
  return normal[0] === 0 && normal[1] === 0;
}

/** Null where the line does not cross the frame. */
export function segmentOf({ normal, offset, label }: PlaneLine, frame: Frame): Segment | null {
  const { x, y, left, right, top, bottom } = frame;
  const perX = (x.max - x.min) / (right - left);
  const perY = (y.max - y.min) / (bottom - top);
  // The same line over pixels: a·px + b·py + c = 0.
  const [a, b] = [normal[0] * perX, -normal[1] * perY];
  const c = normal[0] * (x.min - left * perX) + normal[1] * (y.max + top * perY) + offset;
  const length = Math.hypot(a, b);
  const side = { x: a / length, y: b / length };
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const distance = (a * middle.x + b * middle.y + c) / length;
  const foot = { x: middle.x - distance * side.x, y: middle.y - distance * side.y };
  const reach = right - left + bottom - top;
  const end = (sign: number) => ({ x: foot.x - sign * reach * side.y, y: foot.y + sign * reach * side.x });
  const ends = clipped(end(-1), end(1), frame);
  if (!ends || Math.hypot(ends[0].x - ends[1].x, ends[0].y - ends[1].y) < SHORTEST) return null;
  return { from: ends[0], to: ends[1], side, label };
}

/** A shorter stretch, across a corner of the window, would not be seen. */
const SHORTEST = 6;
