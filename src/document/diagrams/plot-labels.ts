import { type Box, type Point, textWidth } from './drawing.ts';
import { overlap, settled } from './places.ts';
import { clipped, type Frame } from './plot-frame.ts';
import type { Segment } from './plot-lines.ts';

/** What labels are put to, and what they keep clear of. */
export interface Marks {
  readonly points: readonly (Point & { readonly label: string })[];
  readonly segments: readonly Segment[];
  /** Stretches of curves inside the frame. */
  readonly curves: readonly { readonly pieces: readonly (readonly Point[])[]; readonly label: string }[];
}

export interface PlotLabel extends Box {
  readonly text: string;
  readonly kind: 'point-label' | 'line-label' | 'curve-label';
}

interface Place extends PlotLabel {
  /** How little we like it for itself. */
  readonly price: number;
}

export const POINT_RADIUS = 3.4;
const [TYPE, HEIGHT] = [9.6, 10];

/** A label for everything that has one, clear of each other, of points, lines and curves. */
export function plotLabels(marks: Marks, frame: Frame, taken: readonly Box[]): readonly PlotLabel[] {
  const choices = [
    ...marks.points.filter(({ label }) => label !== '').map(besidePoint),
    ...marks.segments.map(besideSegment),
    ...marks.curves.filter(({ label, pieces }) => label !== '' && pieces.length > 0).map(besideCurve),
  ];
  const points = marks.points.map(({ x, y }) => ({
    x,
    y,
    width: 2 * POINT_RADIUS,
    height: 2 * POINT_RADIUS,
  }));
  const strokes = [
    ...marks.segments.map(({ from, to }) => [from, to]),
    ...marks.curves.flatMap(({ pieces }) => pieces),
  ];
  const fixed = choices.map((places) =>
    places.map((place) => ({
      ...place,
      price: place.price + fixedCost(place, frame, [...points, ...taken], strokes),
    })),
  );
  const start = fixed.map((places) => places.reduce((a, b) => (b.price < a.price ? b : a)));
  return settled(fixed, start, (place, others) =>
    others.reduce((sum, other) => sum + 60 * overlap(place, other, 2), place.price),
  );
}

function fixedCost(
  place: Place,
  frame: Frame,
  boxes: readonly Box[],
  strokes: readonly (readonly Point[])[],
): number {
  const outside =
    Math.max(0, frame.left + 1 - (place.x - place.width / 2)) +
    Math.max(0, place.x + place.width / 2 - frame.right + 1) +
    Math.max(0, frame.top + 1 - (place.y - place.height / 2)) +
    Math.max(0, place.y + place.height / 2 - frame.bottom + 1);
  const covered = boxes.reduce((sum, box) => sum + overlap(place, box), 0);
  const struck = strokes.filter((stroke) => strikes(stroke, place)).length;
  const onZero = zeroLines(frame).filter((stroke) => strikes(stroke, place)).length;
  return 1000 * outside + 60 * covered + 40 * struck + 8 * onZero;
}

function zeroLines({ x, y, left, right, top, bottom }: Frame): readonly (readonly Point[])[] {
  const [across, up] = [x.at(0), y.at(0)];
  return [
    [
      { x: across, y: top },
      { x: across, y: bottom },
    ],
    [
      { x: left, y: up },
      { x: right, y: up },
    ],
  ];
}

/** Whether a polyline runs through a box. */
function strikes(stroke: readonly Point[], { x, y, width, height }: Box): boolean {
  const borders = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  return stroke.slice(1).some((to, index) => {
    const from = stroke[index]!;
    // Most are far away, and curves have many stretches.
    if (from.x < borders.left && to.x < borders.left) return false;
    if (from.x > borders.right && to.x > borders.right) return false;
    return clipped(from, to, borders) !== null;
  });
}

const EIGHT = Array.from({ length: 8 }, (_, eighth) => (eighth * Math.PI) / 4);

function besidePoint({ x, y, label }: Point & { readonly label: string }): readonly Place[] {
  const width = labelWidth(label);
  return [1, 4].flatMap((away) =>
    EIGHT.map((angle, order): Place => {
      const box = beside({ x, y }, { x: Math.cos(angle), y: -Math.sin(angle) }, width, POINT_RADIUS + away);
      return { ...box, text: label, kind: 'point-label', price: 3 * away + (order % 2 === 0 ? 1 : 0) };
    }),
  );
}

const STEPS = 24;

/** On both sides of a line, rather at its ends. */
function besideSegment({ from, to, side, label }: Segment): readonly Place[] {
  const width = labelWidth(label);
  const places = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  return places.flatMap((part) =>
    [1, -1].flatMap((sign) =>
      [2, 5].map((away): Place => {
        const point = { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) };
        const box = beside(point, { x: sign * side.x, y: sign * side.y }, width, away);
        const price = 20 * Math.min(part, 1 - part) + 2 * away;
        return { ...box, text: label, kind: 'line-label', price };
      }),
    ),
  );
}

/** Above, below and beside the samples of a curve, rather at its end. */
function besideCurve({ pieces, label }: Marks['curves'][number]): readonly Place[] {
  const width = labelWidth(label);
  const all = pieces.flat();
  const samples = all.filter((_, index) => index % Math.ceil(all.length / STEPS) === 0);
  return samples.flatMap((point, index) =>
    EIGHT.flatMap((angle) =>
      [3, 6].map((away): Place => {
        const box = beside(point, { x: Math.cos(angle), y: -Math.sin(angle) }, width, away);
        const price = 20 * (1 - index / samples.length) + 2 * away;
        return { ...box, text: label, kind: 'curve-label', price };
      }),
    ),
  );
}

function labelWidth(label: string): number {
  return textWidth(label, TYPE) + 2;
}

/** A box that a straight edge with this normal touches, so far away from a point. */
function beside(point: Point, normal: Point, width: number, away: number): Box {
  const reach = away + (Math.abs(normal.x) * width + Math.abs(normal.y) * HEIGHT) / 2;
  return { x: point.x + normal.x * reach, y: point.y + normal.y * reach, width, height: HEIGHT };
}
