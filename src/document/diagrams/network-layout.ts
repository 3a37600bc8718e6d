import type { NetworkDiagram } from '../../families/family.ts';

/** A unit or input on the picture. */
export interface Node {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A connection between two nodes, from rim to rim. */
export interface Edge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly weight: string;
  /** Drawn thicker than the others. */
  readonly marked: boolean;
}

/** Where everything of a network stands, in CSS pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Inputs first, then layer by layer. */
  readonly columns: readonly (readonly Node[])[];
  /** Edges into each layer. */
  readonly edges: readonly (readonly Edge[])[];
}

const RADIUS = 12;
const ROW = 56;
const COLUMN = 134;
const LEFT = 46;
const RIGHT = 34;
const TOP = 16;
/** Room below the last unit for its bias and the name of the activation. */
const BOTTOM = 40;
const TALLEST = 300;

export function layoutOf(diagram: NetworkDiagram): Layout {
  const sizes = [diagram.inputs.length, ...diagram.layers.map(({ units }) => units.length)];
  const most = Math.max(...sizes);
  const row = Math.min(ROW, TALLEST / Math.max(1, most - 1));
  const inner = (most - 1) * row;
  const radius = Math.min(RADIUS, row * 0.4);
  const columns = sizes.map((size, column) =>
    Array.from({ length: size }, (_, position): Node => {
      const y = TOP + inner / 2 + (position - (size - 1) / 2) * row;
      return { x: LEFT + column * COLUMN, y, radius };
    }),
  );
  return {
    width: LEFT + (sizes.length - 1) * COLUMN + RIGHT,
    height: TOP + inner + BOTTOM,
    columns,
    edges: diagram.layers.map((layer, position) =>
      layer.units.flatMap(({ weights }, unit) =>
        weights.map((weight, source) =>
          edge(columns[position]![source]!, columns[position + 1]![unit]!, {
            weight,
            marked: isMarked(diagram, position, unit, source),
          }),
        ),
      ),
    ),
  };
}

/** All three counted from 0. */
function isMarked({ marked }: NetworkDiagram, layer: number, unit: number, input: number): boolean {
  return marked?.layer === layer + 1 && marked.unit === unit + 1 && marked.input === input + 1;
}

function edge(from: Node, to: Node, own: Pick<Edge, 'weight' | 'marked'>): Edge {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  return {
    x1: from.x + ux * from.radius,
    y1: from.y + uy * from.radius,
    x2: to.x - ux * to.radius,
    y2: to.y - uy * to.radius,
    ...own,
  };
}
