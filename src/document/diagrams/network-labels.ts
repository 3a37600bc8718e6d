import type { Box } from './drawing.ts';
import type { Edge, Layout } from './network-layout.ts';
import { overlap, settled } from './places.ts';

/** A weight's label on its edge. */
export interface Label extends Box {
  readonly text: string;
  /** Where on the edge it stands: 0 at its start, 1 at its end. */
  readonly place: number;
}

const HEIGHT = 9.6;
const DIGIT = 5;
/** Places along an edge that are tried, from its start to its end. */
const PLACES = Array.from({ length: 41 }, (_, step) => 0.1 + step * 0.02);

/** Puts a label on every edge so that labels keep clear of each other, of the units, and of other edges where they can. */
export function placeLabels(layout: Layout, taken: readonly Box[] = []): readonly Label[] {
  return layout.edges.flatMap((edges) => placed(edges, [...layout.columns.flat().map(nodeBox), ...taken]));
}

function nodeBox({ x, y, radius }: { x: number; y: number; radius: number }): Box {
  return { x, y, width: 2 * radius + 4, height: 2 * radius + 4 };
}

function placed(edges: readonly Edge[], taken: readonly Box[]): readonly Label[] {
  const start = edges.map((edge, position) => labelAt(edge, 0.25 + 0.5 * ((position % 5) / 4)));
  const choices = edges.map((edge) => PLACES.map((place) => labelAt(edge, place)));
  return settled(choices, start, (label, others, own) => {
    const labels = others.reduce((sum, other) => sum + overlap(label, other, 2), 0);
    const units = taken.reduce((sum, box) => sum + overlap(label, box), 0);
    const rivals = edges.filter((_, other) => other !== own);
    const crossed = rivals.reduce((sum, edge) => sum + Math.max(0, 9 - distance(label, edge)), 0);
    return 20 * (labels + units) + crossed + Math.abs(label.place - 0.5);
  });
}

function labelAt({ x1, y1, x2, y2, weight }: Edge, place: number): Label {
  const width = weight.length * DIGIT + 2;
  return { x: x1 + (x2 - x1) * place, y: y1 + (y2 - y1) * place, width, height: HEIGHT, text: weight, place };
}

/** From a point to a stretch of line. */
function distance({ x, y }: Box, { x1, y1, x2, y2 }: Edge): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
