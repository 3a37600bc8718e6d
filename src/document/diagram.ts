import type { NetworkDiagram } from '../families/family.ts';
import { message } from '../messages/index.ts';
import { type Box, placeLabels } from './diagram-labels.ts';
import { type Edge, type Layout, layoutOf, type Node } from './diagram-layout.ts';
import { inWords } from './rich-text.ts';

/** A network drawn with lines, circles and texts; all numbers are finished texts. */
export interface DiagramView {
  readonly label: string;
  readonly width: string;
  readonly height: string;
  readonly lines: readonly {
    readonly x1: string;
    readonly y1: string;
    readonly x2: string;
    readonly y2: string;
  }[];
  /** White ground under the labels on edges. */
  readonly grounds: readonly {
    readonly x: string;
    readonly y: string;
    readonly width: string;
    readonly height: string;
  }[];
  readonly circles: readonly { readonly x: string; readonly y: string; readonly r: string }[];
  readonly texts: readonly DiagramText[];
  /** Said below where weights are not on the edges. */
  readonly note: string | null;
}

interface DiagramText {
  readonly x: string;
  readonly y: string;
  /** CSS class. */
  readonly kind: 'unit' | 'symbol' | 'weight' | 'bias' | 'value' | 'layer';
  readonly text: string;
  readonly subscript: string;
}

/** More edges than this between two layers carry no labels; larger layers are not drawn. */
const MOST_LABELLED_EDGES = 16;
const MOST_UNITS = 12;
const BIAS_DROP = 9;
/** From the lowest unit to the names of the activations. */
const NAME_DROP = 24;
const OUTGOING = 18;

/** Picture of a network, with numbers as `number` writes them; null where it would be too crowded to help. */
export function diagramView(
  diagram: NetworkDiagram,
  language: string,
  number: (text: string) => string,
): DiagramView | null {
  const written = withNumbers(diagram, number);
  const layout = layoutOf(written);
  if (layout.columns.some((column) => column.length > MOST_UNITS)) return null;
  const labelled = layout.edges.every((edges) => edges.length <= MOST_LABELLED_EDGES);
  const biases = biasBoxes(written, layout);
  const weights = labelled ? placeLabels(layout, biases) : [];
  return {
    label: message(language, 'diagram.label'),
    width: at(layout.width),
    height: at(layout.height),
    lines: [...layout.edges.flat(), ...outgoing(layout)].map(({ x1, y1, x2, y2 }) => ({
      x1: at(x1),
      y1: at(y1),
      x2: at(x2),
      y2: at(y2),
    })),
    grounds: [...weights, ...biases].map(({ x, y, width, height }) => ({
      x: at(x - width / 2),
      y: at(y - height / 2),
      width: at(width),
      height: at(height),
    })),
    circles: layout.columns.flat().map(({ x, y, radius }) => ({ x: at(x), y: at(y), r: at(radius) })),
    texts: [
      ...weights.map(({ x, y, text: weight }) => text('weight', x, y + 3.2, weight)),
      ...inputTexts(written, layout),
      ...layerTexts(written, layout, language),
    ],
    note: labelled ? null : message(language, 'diagram.weights-omitted'),
  };
}

function withNumbers(diagram: NetworkDiagram, number: (text: string) => string): NetworkDiagram {
  return {
    kind: 'network',
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
function outgoing({ columns }: Layout): readonly Pick<Edge, 'x1' | 'y1' | 'x2' | 'y2'>[] {
  return columns
    .at(-1)!
    .map(({ x, y, radius }) => ({ x1: x + radius, y1: y, x2: x + radius + OUTGOING, y2: y }));
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

function inputTexts({ inputs }: NetworkDiagram, { columns }: Layout): readonly DiagramText[] {
  return inputs.flatMap(({ label, value }, position) => {
    const node = columns[0]![position]!;
    const name = text('unit', node.x, node.y + 3.5, label);
    return value === undefined
      ? [name]
      : [name, text('value', node.x - node.radius - 4, node.y + 3.5, value)];
  });
}

function layerTexts({ layers }: NetworkDiagram, layout: Layout, language: string): readonly DiagramText[] {
  const lowest = Math.max(
    ...layout.columns.slice(1).map((column) => column.at(-1)!.y + column.at(-1)!.radius),
  );
  return layers.flatMap(({ activation, units }, layer) => {
    const column = layout.columns[layer + 1]!;
    const name = text('layer', column[0]!.x, lowest + NAME_DROP, inWords(language, activation));
    return [...units.flatMap((unit, position) => unitTexts(unit, column[position]!)), name];
  });
}

function unitTexts({ label, bias }: { label: string; bias?: string }, node: Node): readonly DiagramText[] {
  const name = text('unit', node.x, node.y + 3.5, label);
  if (bias === undefined) return [name];
  return [name, text('bias', node.x, node.y + node.radius + BIAS_DROP, `b = ${bias}`)];
}

/** A letter with a number behind it gets the number as its index: x₁. */
function text(kind: DiagramText['kind'], x: number, y: number, content: string): DiagramText {
  const indexed = kind === 'unit' ? /^([A-Za-z]+)(\d+)$/.exec(content) : null;
  return {
    x: at(x),
    y: at(y),
    kind: indexed ? 'symbol' : kind,
    text: indexed?.[1] ?? content,
    subscript: indexed?.[2] ?? '',
  };
}

function at(coordinate: number): string {
  return String(Math.round(coordinate * 10) / 10);
}
