import type { Edge, Layout } from './diagram-layout.ts';

/** A rectangle on the picture, by its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A weight's label on its edge. */
export interface Label extends Box {
  readonly text: string;
}

const HEIGHT = 9.6;
const DIGIT = 5;
/** Places along an edge that are tried, from its start to its end. */
const PLACES = Array.from({ length: 41 }, (_, step) => 0.1 + step * 0.02);
const ROUNDS = 6;

/** Puts a label on every edge so that labels keep clear of each other, of the units, and of other edges where they can. */
export function placeLabels(layout: Layout, taken: readonly Box[] = []): readonly Label[] {
  return layout.edges.flatMap((edges) => placed(edges, [...layout.columns.flat().map(nodeBox), ...taken]));
}

function nodeBox({ x, y, radius }: { x: number; y: number; radius: number }): Box {
  return { x, y, width: 2 * radius + 4, height: 2 * radius + 4 };
}

/** Every label moves in turn to the best place that the others leave it, until none gains. */
function placed(edges: readonly Edge[], taken: readonly Box[]): readonly Label[] {
  const labels = edges.map((edge, position) => labelAt(edge, 0.25 + 0.5 * ((position % 5) / 4)));
  for (let round = 0; round < ROUNDS; round++) {
    edges.forEach((edge, own) => {
      const others = labels.filter((_, other) => other !== own);
      const rivals = edges.filter((_, other) => other !== own);
      labels[own] = best(edge, (label) => cost(label, others, taken, rivals));
    });
  }
  return labels;
}

function best(edge: Edge, costOf: (label: Label) => number): Label {
  const candidates = PLACES.map((place) => {
    const label = labelAt(edge, place);
    return { label, cost: costOf(label) + Math.abs(place - 0.5) };
  });
  return candidates.reduce((a, b) => (b.cost < a.cost ? b : a)).label;
}

function cost(
  label: Label,
  others: readonly Label[],
  taken: readonly Box[],
  rivals: readonly Edge[],
): number {
  const labels = others.reduce((sum, other) => sum + overlap(label, other, 2), 0);
  const units = taken.reduce((sum, box) => sum + overlap(label, box, 0), 0);
  const crossed = rivals.reduce((sum, edge) => sum + Math.max(0, 9 - distance(label, edge)), 0);
  return 20 * (labels + units) + crossed;
}

function labelAt({ x1, y1, x2, y2, weight }: Edge, place: number): Label {
  const width = weight.length * DIGIT + 2;
  return { x: x1 + (x2 - x1) * place, y: y1 + (y2 - y1) * place, width, height: HEIGHT, text: weight };
}

/** Area that two boxes share, each grown by half a margin. */
export function overlap(a: Box, b: Box, margin = 0): number {
  const width = (a.width + b.width) / 2 + margin - Math.abs(a.x - b.x);
  const height = (a.height + b.height) / 2 + margin - Math.abs(a.y - b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** From a point to a stretch of line. */
function distance({ x, y }: Box, { x1, y1, x2, y2 }: Edge): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
