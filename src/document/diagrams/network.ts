import type { NetworkDiagram } from '../../families/family.ts';
import { message } from '../../messages/index.ts';
import { inWords } from '../rich-text.ts';
import {
  type Box,
  type Drawing,
  type DrawnText,
  drawing,
  drawnBox,
  drawnCircle,
  drawnLine,
  drawnSymbol,
  drawnText,
  symbolParts,
} from './drawing.ts';
import { placeLabels } from './network-labels.ts';
import { type Edge, type Layout, layoutOf, type Node } from './network-layout.ts';

/** More edges than this between two layers carry no labels; larger layers are not drawn. */
const MOST_LABELLED_EDGES = 16;
const MOST_UNITS = 12;
const BIAS_DROP = 9;
/** From the lowest unit to the names of the activations. */
const NAME_DROP = 24;
const OUTGOING = 18;
/** A wider picture leaves no room for matrices beside it, and stands above them. */
const WIDEST_BESIDE = 360;

/** Picture of a network, with numbers as `number` writes them; null where it would be too crowded to help. */
export function networkDrawing(
  diagram: NetworkDiagram,
  language: string,
  number: (text: string) => string,
): Drawing | null {
  const written = withNumbers(diagram, number);
  const layout = layoutOf(written);
  if (layout.columns.some((column) => column.length > MOST_UNITS)) return null;
  const labelled = layout.edges.every((edges) => edges.length <= MOST_LABELLED_EDGES);
  const biases = biasBoxes(written, layout);
  const weights = labelled ? placeLabels(layout, biases) : [];
  const parts: Pick<Drawing, 'kind' | 'label'> & Partial<Drawing> = {
    kind: 'network',
    wide: layout.width > WIDEST_BESIDE,
    label: message(language, 'diagram.label'),
    lines: [...layout.edges.flat(), ...outgoing(layout)].map(({ x1, y1, x2, y2, marked }) =>
      drawnLine(marked ? 'edge chosen' : 'edge', { x: x1, y: y1 }, { x: x2, y: y2 }),
    ),
    rectangles: [...weights, ...biases].map((box) => drawnBox('ground', box)),
    circles: layout.columns.flat().map((node) => drawnCircle('node', node, node.radius)),
    texts: [
      ...weights.map(({ x, y, text: weight }) => drawnText('weight', { x, y: y + 3.2 }, weight)),
      ...inputTexts(written, layout),
      ...layerTexts(written, layout, language),
    ],
    notes: labelled ? [] : [message(language, 'diagram.weights-omitted')],
  };
  return drawing(parts, layout);
}

function withNumbers(diagram: NetworkDiagram, number: (text: string) => string): NetworkDiagram {
  return {
    ...diagram,
    inputs: diagram.inputs.map((input) => ({
      ...input,
      ...(input.value === undefined ? {} : { value: number(input.value) }),
    })),
    layers: diagram.layers.map((layer) => ({
      ...layer,
      units: layer.units.map((unit) => ({
        ...unit,
        weights: unit.weights.map(number),
        ...(unit.bias === undefined ? {} : { bias: number(unit.bias) }),
      })),
    })),
  };
}

/** A short line out of every output unit. */
function outgoing({ columns }: Layout): readonly Omit<Edge, 'weight'>[] {
  return columns
    .at(-1)!
    .map(({ x, y, radius }) => ({ x1: x + radius, y1: y, x2: x + radius + OUTGOING, y2: y, marked: false }));
}

/** Where the biases are written, so that no weight is written over them. */
function biasBoxes({ layers }: NetworkDiagram, { columns }: Layout): readonly Box[] {
  return layers.flatMap(({ units }, layer) =>
    units.flatMap(({ bias }, position) => {
      const { x, y, radius } = columns[layer + 1]![position]!;
      return bias === undefined
        ? []
        : [{ x, y: y + radius + BIAS_DROP - 3, width: 5 * (bias.length + 3), height: 9 }];
    }),
  );
}

function inputTexts({ inputs }: NetworkDiagram, { columns }: Layout): readonly DrawnText[] {
  return inputs.flatMap(({ label, value }, position) => {
    const node = columns[0]![position]!;
    const name = unitName({ x: node.x, y: node.y + 3.5 }, label);
    return value === undefined
      ? [name]
      : [name, drawnText('value', { x: node.x - node.radius - 4, y: node.y + 3.5 }, value)];
  });
}

function layerTexts({ layers }: NetworkDiagram, layout: Layout, language: string): readonly DrawnText[] {
  const lowest = Math.max(
    ...layout.columns.slice(1).map((column) => column.at(-1)!.y + column.at(-1)!.radius),
  );
  return layers.flatMap(({ activation, units }, layer) => {
    const column = layout.columns[layer + 1]!;
    const name = drawnText(
      'layer',
      { x: column[0]!.x, y: lowest + NAME_DROP },
      inWords(language, activation),
    );
    return [...units.flatMap((unit, position) => unitTexts(unit, column[position]!)), name];
  });
}

function unitTexts({ label, bias }: { label: string; bias?: string }, node: Node): readonly DrawnText[] {
  const name = unitName({ x: node.x, y: node.y + 3.5 }, label);
  if (bias === undefined) return [name];
  return [name, drawnText('bias', { x: node.x, y: node.y + node.radius + BIAS_DROP }, `b = ${bias}`)];
}

/** A letter with a number behind it gets the number as its index: x₁. */
function unitName(position: { readonly x: number; readonly y: number }, label: string): DrawnText {
  return symbolParts(label)[1] === ''
    ? drawnText('unit', position, label)
    : drawnSymbol('unit', position, label);
}
