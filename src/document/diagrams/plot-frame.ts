import type { PlotDiagram } from '../../families/family.ts';
import type { Point } from './drawing.ts';

/** A rectangle of the picture. */
export interface Borders {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A window of the plane and the rectangle of the picture that shows it. */
export interface Frame extends Borders {
  /** Size of the whole picture. */
  readonly width: number;
  readonly height: number;
  readonly x: Scale;
  readonly y: Scale;
}

/** Numbers along an axis. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  /** Where a number stands, in CSS pixels. */
  at(value: number): number;
  readonly ticks: readonly number[];
  /** Decimals that the ticks need. */
  readonly decimals: number;
}

const [RIGHT, TOP, BOTTOM] = [12, 17, 27];

/** @param left room for the numbers of the vertical axis */
export function frameOf(
  { x, y }: Pick<PlotDiagram, 'x' | 'y'>,
  size: { readonly width: number; readonly height: number; readonly ticks: number },
  left: number,
): Frame {
  const right = size.width - RIGHT;
  const bottom = size.height - BOTTOM;
  return {
    left,
    right,
    top: TOP,
    bottom,
    width: size.width,
    height: size.height,
    x: scale(x, left, right, size.ticks),
    y: scale(y, bottom, TOP, size.ticks),
  };
}

function scale(axis: PlotDiagram['x'], start: number, end: number, most: number): Scale {
  const [min, max] = [Number(axis.min), Number(axis.max)];
  const { step, decimals } = niceStep(max - min, most);
  const first = Math.ceil(min / step - 1e-9);
  const count = Math.floor(max / step + 1e-9) - first + 1;
  return {
    min,
    max,
    at: (value) => start + ((value - min) / (max - min)) * (end - start),
    ticks: Array.from({ length: count }, (_, index) => (first + index) * step),
    decimals,
  };
}

/** The smallest of …, 0.1, 0.2, 0.5, 1, 2, 5, 10, … that makes no more ticks than that. */
export function niceStep(range: number, most: number): { readonly step: number; readonly decimals: number } {
  const power = Math.floor(Math.log10(range / most));
  const mantissa = [1, 2, 5, 10].find((one) => range / (one * 10 ** power) <= most + 1e-9) ?? 10;
  const exponent = mantissa === 10 ? power + 1 : power;
  return { step: mantissa * 10 ** power, decimals: Math.max(0, -exponent) };
}

/** The part of a stretch that lies inside a rectangle; null where none does. Liang and Barsky 1984. */
export function clipped(from: Point, to: Point, frame: Borders): readonly [Point, Point] | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const borders = [
    [-dx, from.x - frame.left],
    [dx, frame.right - from.x],
    [-dy, from.y - frame.top],
    [dy, frame.bottom - from.y],
  ] as const;
  let [enters, leaves] = [0, 1];
  for (const [outward, distance] of borders) {
    if (outward === 0 && distance < 0) return null;
    if (outward < 0) enters = Math.max(enters, distance / outward);
    if (outward > 0) leaves = Math.min(leaves, distance / outward);
  }
  if (enters > leaves) return null;
  const point = (part: number) => ({ x: from.x + part * dx, y: from.y + part * dy });
  return [point(enters), point(leaves)];
}
