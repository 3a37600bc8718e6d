import type { PlotDiagram } from '../../families/family.ts';
import { message } from '../../messages/index.ts';
import type { Figures } from '../figures.ts';
import {
  at,
  type Drawing,
  drawing,
  drawnCircle,
  drawnLine,
  drawnSymbol,
  drawnText,
  type Point,
  symbolParts,
} from './drawing.ts';
import { arrowOf } from './plot-arrows.ts';
import { axes, leftMargin } from './plot-axes.ts';
import { clipped, type Frame, frameOf } from './plot-frame.ts';
import { type Marks, type PlotLabel, POINT_RADIUS, plotLabels } from './plot-labels.ts';
import { isDegenerate, type PlaneLine, type Segment, segmentOf, shownLines } from './plot-lines.ts';

/** More lines than that get further panels; so many patterns of dashes there are. */
const MOST_LINES = 4;
/** Four pictures of curves, or three of lines and points, stand side by side. */
const SMALL = { width: 148, height: 126, ticks: 4 };
const LARGE = { width: 206, height: 200, ticks: 5 };

/** A plane with points, lines and curves; many lines are drawn in several panels. */
export function plotDrawings(diagram: PlotDiagram, language: string, figures: Figures): readonly Drawing[] {
  const lines = shownLines(diagram.lines, figures);
  const shown = lines.filter((line) => !isDegenerate(line));
  const panels = chunks(shown, Math.ceil(shown.length / MOST_LINES));
  const none = lines
    .filter(isDegenerate)
    .map(({ label }) => message(language, 'diagram.plot-no-line', { label }));
  return panels.map((panel, position) =>
    panelDrawing(diagram, panel, position === panels.length - 1 ? none : [], language, figures),
  );
}

/** Neighbouring items in so many lists of nearly the same length; at least one. */
function chunks<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  const border = (index: number) => Math.round((index * items.length) / Math.max(1, count));
  return Array.from({ length: Math.max(1, count) }, (_, index) =>
    items.slice(border(index), border(index + 1)),
  );
}

function panelDrawing(
  diagram: PlotDiagram,
  lines: readonly PlaneLine[],
  furtherNotes: readonly string[],
  language: string,
  figures: Figures,
): Drawing {
  const size = diagram.lines.length + diagram.points.length === 0 ? SMALL : LARGE;
  const frame = frameOf(diagram, size, leftMargin(diagram, size, figures.mark));
  const drawn = lines.map((line) => ({ line, segment: segmentOf(line, frame) }));
  const segments = drawn.flatMap(({ segment }) => segment ?? []);
  const marks = { segments, points: pointsIn(diagram, frame, figures), curves: curvesIn(diagram, frame) };
  const arrows = segments.map((segment) => arrowOf(segment, marks));
  const labels = plotLabels(
    marks,
    frame,
    arrows.map(({ box }) => box),
  );
  const { lines: axisLines, rectangles, texts } = axes(diagram, frame, figures.mark);
  const parts: Pick<Drawing, 'kind' | 'label'> & Partial<Drawing> = {
    kind: 'plot',
    label: message(language, 'diagram.plot-label'),
    rectangles,
    lines: [...axisLines, ...segments.map(dashed)],
    paths: [
      ...marks.curves.flatMap((curve, index) => curve.pieces.map((piece) => polyline(piece, index))),
      ...arrows.map(({ d }) => ({ kind: 'side', d })),
    ],
    circles: marks.points.map(({ kind, ...point }) => drawnCircle(kind, point, POINT_RADIUS)),
    texts: [...texts, ...labels.map(labelText)],
    notes: [
      ...(segments.length > 0 ? [message(language, 'diagram.plot-side')] : []),
      ...drawn.flatMap(({ line, segment }) =>
        segment ? [] : [message(language, 'diagram.plot-outside', { label: line.label })],
      ),
      ...furtherNotes,
    ],
  };
  return drawing(parts, frame);
}

function pointsIn({ points }: PlotDiagram, { x, y }: Frame, { value }: Figures) {
  return points.map((point) => ({
    x: x.at(value(point.x)!),
    y: y.at(value(point.y)!),
    kind: point.mark,
    label: point.label ?? '',
  }));
}

function curvesIn({ curves }: PlotDiagram, frame: Frame): Marks['curves'] {
  return curves.map(({ points, label = '' }) => ({
    pieces: pieces(
      points.map(([x, y]) => ({ x: frame.x.at(x), y: frame.y.at(y) })),
      frame,
    ),
    label,
  }));
}

/** The parts of a polyline that lie inside the frame; it breaks where it leaves, and at points without a value. */
function pieces(points: readonly Point[], frame: Frame): readonly (readonly Point[])[] {
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

function dashed({ from, to }: Segment, index: number): Drawing['lines'][number] {
  return drawnLine(`stroke dashes-${index % MOST_LINES}`, from, to);
}

function polyline(points: readonly Point[], index: number): Drawing['paths'][number] {
  const path = points.map(({ x, y }) => `${at(x)} ${at(y)}`).join('L');
  return { kind: `stroke dashes-${index % MOST_LINES}`, d: `M${path}` };
}

function labelText({ kind, x, y, text }: PlotLabel): Drawing['texts'][number] {
  const place = { x, y: y + 3.3 };
  return symbolParts(text)[1] === '' ? drawnText(kind, place, text) : drawnSymbol(kind, place, text);
}
