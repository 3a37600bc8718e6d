import { Graph, layout } from '@dagrejs/dagre';
import type { GraphDiagram } from '../../families/family.ts';
import type { Box, Point } from './drawing.ts';

/** A column, counted from 0 at the left, and a height in it, in CSS pixels. */
export interface Spot {
  readonly column: number;
  readonly y: number;
}

/** Where everything of a graph stands, whatever the widths; lists go by the positions in the diagram. */
export interface Arrangement {
  readonly nodes: readonly Spot[];
  readonly labels: readonly Spot[];
  /** Where each edge passes each column, those of its ends too. */
  readonly routes: readonly (readonly Spot[])[];
  readonly height: number;
}

interface Heights {
  readonly nodes: readonly number[];
  readonly labels: readonly number[];
}

interface EdgeBox extends Box {
  /** The label lies on the edge, not beside it. */
  readonly labelpos: 'c';
  readonly points: readonly Point[];
}

/** Between two gates of a column; where a label or a bend is one of two neighbours; round the picture. */
const [ROOM_BETWEEN_NODES, ROOM, MARGIN] = [14, 8, 3];

/** Gates and the labels of edges in columns from left to right, with few crossings. */
export function arranged(diagram: GraphDiagram, heights: Heights): Arrangement {
  const { graph, names } = laidOut(diagram, heights);
  const { height } = graph.graph();
  const bends = (of: number) => graph.edge(names[of]!).points.slice(1, -1);
  const ends: readonly string[] = graph.nodes();
  const stops = [...ends.map((end) => graph.node(end)), ...names.flatMap((_, of) => bends(of))];
  const xs = [...new Set(stops.map(({ x }) => x))].sort((a, b) => a - b);
  const columns = new Map(xs.map((x, column) => [x, column]));
  const arrivals = names.map((_, of) => bends(of).at(-1)!.y);
  const isUpsideDown = outOfOrder(diagram, arrivals) > 0;
  const spot = ({ x, y }: Point): Spot => ({ column: columns.get(x)!, y: isUpsideDown ? height - y : y });
  return {
    nodes: diagram.nodes.map(({ id }) => spot(graph.node(nodeName(id)))),
    labels: names.map((name) => spot(graph.edge(name))),
    routes: names.map(({ v, w }, of) => [graph.node(v), ...bends(of), graph.node(w)].map(spot)),
    height,
  };
}

/** The library's graph, with places in it, and its names of the edges. */
function laidOut({ nodes, edges }: GraphDiagram, heights: Heights) {
  const graph = new Graph<{ readonly height: number }, Box, EdgeBox>({ multigraph: true });
  const spacing = { nodesep: ROOM_BETWEEN_NODES, edgesep: ROOM, marginy: MARGIN };
  graph.setGraph({ rankdir: 'LR', ...spacing, height: 0 });
  nodes.forEach(({ id }, of) => {
    graph.setNode(nodeName(id), sized(heights.nodes[of]!));
  });
  const names = edges.map(({ from, to }, of) => ({
    v: nodeName(from),
    w: to === null ? exitName(of) : nodeName(to),
    name: `${of}`,
  }));
  names.forEach((name, of) => {
    if (edges[of]!.to === null) graph.setNode(name.w, sized(0));
    graph.setEdge(name, { ...sized(heights.labels[of]!), labelpos: 'c', points: [] });
  });
  layout(graph);
  return { graph, names };
}

/** By how much more pairs of edges into one gate come in against the order in which it reads them than in it. */
function outOfOrder({ edges }: GraphDiagram, heights: readonly number[]): number {
  return edges.reduce((sum, { to }, lower) => {
    const before = edges
      .slice(0, lower)
      .flatMap((edge, upper) => (to !== null && edge.to === to ? [upper] : []));
    return sum + before.reduce((own, upper) => own + Math.sign(heights[upper]! - heights[lower]!), 0);
  }, 0);
}

/** All are one pixel wide: widths decide nothing but where a column lies. */
function sized(height: number): Box {
  return { x: 0, y: 0, width: 1, height };
}

function nodeName(id: string): string {
  return `node ${id}`;
}

function exitName(edge: number): string {
  return `exit ${edge}`;
}
