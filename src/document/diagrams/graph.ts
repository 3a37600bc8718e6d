import type { GraphDiagram } from '../../families/family.ts';
import { message } from '../../messages/index.ts';
import type { Figures } from '../figures.ts';
import {
  at,
  type Box,
  type Drawing,
  type DrawnText,
  drawing,
  drawnBox,
  drawnLine,
  drawnSymbol,
  drawnText,
  textWidth,
} from './drawing.ts';
import { type Arrangement, arranged } from './graph-arrangement.ts';
import { folded } from './graph-fold.ts';
import { type GraphLayout, graphLayout, type Size } from './graph-layout.ts';
import type { Wire } from './graph-wires.ts';

/** What stands at an edge; `null` for a number leaves room to write it. */
interface EdgeTexts {
  readonly name: string;
  readonly value: string | null | undefined;
  readonly gradient: string | null | undefined;
}

/** Width of a page (174 mm) and sizes of type, in CSS pixels. */
const [PAGE, GATE_TYPE, INPUT_TYPE, TYPE] = [656, 10.5, 11, 9.6];
const GATE = 24;
/** Room for numbers written by hand: as wide as the page allows. */
const BLANKS = [46, 42, 38, 35, 32, 29, 26];
/** Height of the texts of an edge, above and below it, printed and written by hand. */
const [PRINTED, WRITTEN] = [12, 17];
const BLANK_RISE = 4.5;
const FEWEST_DECIMALS = 2;

/**
 * A computational graph from left to right, values above its edges, gradients below; in two parts where it is too long
 * for all its decimals, and in more only where it would leave the page.
 */
export function graphDrawings(
  diagram: GraphDiagram,
  language: string,
  figures: Figures,
  isPart = false,
): readonly Drawing[] {
  const fit = fitted(diagram, figures);
  const isLong = isPart ? fit.layout.width > PAGE : !fit.isWhole;
  const parts = isLong ? folded(diagram) : null;
  if (parts) return parts.flatMap((part) => graphDrawings(part, language, figures, true));
  return [graphDrawing(diagram, fit, language, figures)];
}

function graphDrawing(
  diagram: GraphDiagram,
  { texts, layout, blank }: Fitted,
  language: string,
  figures: Figures,
): Drawing {
  const parts: Pick<Drawing, 'kind' | 'label'> & Partial<Drawing> = {
    kind: 'graph',
    wide: layout.width > PAGE / 2,
    label: message(language, 'diagram.graph-label'),
    paths: layout.wires.flatMap((wire) => [
      { kind: 'edge', d: curvePath(wire) },
      { kind: 'arrow', d: arrowPath(wire) },
    ]),
    lines: layout.labels.flatMap((box, edge) => blankLines(box, texts[edge]!, blank)),
    rectangles: diagram.nodes.flatMap(({ shape }, node) =>
      shape === 'gate' ? [drawnBox('node', layout.nodes[node]!, layout.nodes[node]!.height / 2)] : [],
    ),
    texts: [
      ...diagram.nodes.map((node, index) => nodeText(node, layout.nodes[index]!)),
      ...layout.labels.flatMap((box, edge) => edgeTexts(box, texts[edge]!, blank)),
    ],
    notes: legend(diagram, language, figures),
  };
  return drawing(parts, layout);
}

interface Fitted {
  /** Whether it is within the page, with all decimals that are asked for. */
  readonly isWhole: boolean;
  readonly texts: readonly EdgeTexts[];
  readonly layout: GraphLayout;
  readonly blank: number;
}

/** With as many decimals, or as much room to write, as the width of the page allows. */
function fitted(diagram: GraphDiagram, figures: Figures): Fitted {
  const { document, decimals: most } = figures;
  const fewer = Array.from({ length: Math.max(0, most - FEWEST_DECIMALS) + 1 }, (_, less) => most - less);
  const nodes = diagram.nodes.map(nodeSize);
  let arrangement: Arrangement | undefined;
  let last: Fitted | undefined;
  for (const step of document === 'sheet' ? BLANKS : fewer) {
    const [blank, decimals] = document === 'sheet' ? [step, most] : [0, step];
    const texts = diagram.edges.map(
      ({ name = '', value, gradient }): EdgeTexts => ({
        name,
        value: value && figures.text(value, decimals),
        gradient: gradient && figures.text(gradient, decimals),
      }),
    );
    const labels = texts.map((one) => labelSize(one, blank));
    arrangement ??= arranged(diagram, { nodes: nodes.map(heightOf), labels: labels.map(heightOf) });
    const layout = graphLayout(diagram, arrangement, { nodes, labels, page: PAGE });
    const isWhole = layout.width <= PAGE && (document === 'sheet' || decimals === most);
    last = { texts, blank, layout, isWhole };
    if (layout.width <= PAGE && layout.isComfortable) break;
  }
  return last!;
}

function heightOf({ height }: Size): number {
  return height;
}

function nodeSize({ label, shape }: GraphDiagram['nodes'][number]): Size {
  if (shape === 'input') return { width: textWidth(label, INPUT_TYPE) + 3, height: 14 };
  return { width: Math.max(GATE, textWidth(label, GATE_TYPE) + 11), height: GATE };
}

function labelSize({ name, value, gradient }: EdgeTexts, blank: number): Size {
  const written = value === null || gradient === null;
  const above = nameWidth(name, value) + (value === null ? blank : textWidth(value ?? '', TYPE));
  const below = gradient === null ? blank : textWidth(gradient ?? '', TYPE);
  const isEmpty = above === 0 && below === 0;
  const half = written ? WRITTEN : PRINTED;
  return { width: Math.max(above, below, 8), height: isEmpty ? 4 : 2 * half };
}

/** Of the name above an edge, with the sign of equality before its value. */
function nameWidth(name: string, value: string | null | undefined): number {
  if (name === '') return 0;
  return textWidth(value === undefined ? name : `${name} = `, TYPE);
}

function nodeText({ label, shape }: GraphDiagram['nodes'][number], { x, y, width }: Box): DrawnText {
  if (shape === 'gate') return drawnText('gate', { x, y: y + 3.6 }, label);
  return drawnSymbol('input', { x: x + width / 2 - 2, y: y + 3.6 }, label);
}

function edgeTexts(box: Box, { name, value, gradient }: EdgeTexts, blank: number): readonly DrawnText[] {
  const above = { x: box.x, y: box.y - 3.6 };
  const texts: DrawnText[] = [];
  if (name !== '' && value === null) {
    texts.push(drawnSymbol('edge-value', { x: box.x - blank / 2, y: above.y }, name, ' ='));
  } else if (name !== '') texts.push(drawnSymbol('edge-value', above, name, value ? ` = ${value}` : ''));
  else if (value) texts.push(drawnText('edge-value', above, value));
  if (gradient) texts.push(drawnText('gradient', { x: box.x, y: box.y + 10.4 }, gradient));
  return texts;
}

/** Dotted lines to write on. */
function blankLines(box: Box, { name, value, gradient }: EdgeTexts, blank: number) {
  const middle = box.x + nameWidth(name, value) / 2;
  const line = (x: number, y: number) => drawnLine('blank', { x: x - blank / 2, y }, { x: x + blank / 2, y });
  return [
    ...(value === null ? [line(middle, box.y - BLANK_RISE)] : []),
    ...(gradient === null ? [line(box.x, box.y + WRITTEN - 1.5)] : []),
  ];
}

function curvePath({ curves }: Wire): string {
  const point = ({ x, y }: { x: number; y: number }) => `${at(x)} ${at(y)}`;
  const parts = curves.map(([, a, b, end]) => `C${point(a)} ${point(b)} ${point(end)}`);
  return `M${point(curves[0]![0])}${parts.join('')}`;
}

const [ARROW, HALF] = [6, 2.3];

function arrowPath({ tip, angle }: Wire): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (side: number) =>
    `${at(tip.x - ARROW * cos - side * HALF * sin)} ${at(tip.y - ARROW * sin + side * HALF * cos)}`;
  return `M${at(tip.x)} ${at(tip.y)}L${corner(1)}L${corner(-1)}Z`;
}

function legend({ edges }: GraphDiagram, language: string, { document }: Figures): readonly string[] {
  if (!edges.some(({ gradient }) => gradient !== undefined)) return [];
  return [message(language, `diagram.graph-legend-${document}`)];
}
