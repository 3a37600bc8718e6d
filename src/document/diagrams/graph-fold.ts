import type { GraphDiagram } from '../../families/family.ts';

/** Stands where the one part ends and the other one goes on. */
const CONTINUED = { id: '…', label: '…', shape: 'input' } as const;

/**
 * A graph in two parts, one below the other, cut near its middle where a single edge leads from gate to gate; inputs
 * of both parts are drawn twice. Null where there is no such place.
 */
export function folded(diagram: GraphDiagram): readonly [GraphDiagram, GraphDiagram] | null {
  const { nodes, edges } = diagram;
  const depths = depthsOf(diagram);
  const gates = new Map(
    nodes.flatMap(({ id, shape }, index) => (shape === 'gate' ? [[id, depths[index]!] as const] : [])),
  );
  const deepest = Math.max(...depths);
  const cuts = Array.from({ length: Math.max(0, deepest - 2) }, (_, index) => index + 1);
  const isSingle = (cut: number) =>
    edges.filter(({ from, to }) => gates.get(from)! <= cut && gates.get(to ?? '')! > cut).length === 1;
  const [cut] = cuts.filter(isSingle).sort((a, b) => Math.abs(a - deepest / 2) - Math.abs(b - deepest / 2));
  if (cut === undefined) return null;
  const isFirst = (id: string) => gates.get(id)! <= cut;
  const isSecond = (id: string) => gates.get(id)! > cut;
  return [
    part(
      diagram,
      isFirst,
      edges.flatMap((edge) => {
        if (isFirst(edge.from) && edge.to !== null && isSecond(edge.to)) return { ...edge, to: CONTINUED.id };
        return isFirst(edge.to ?? edge.from) ? edge : [];
      }),
    ),
    part(
      diagram,
      isSecond,
      edges.flatMap((edge) => {
        if (isFirst(edge.from) && edge.to !== null && isSecond(edge.to)) {
          return { from: CONTINUED.id, to: edge.to };
        }
        return isSecond(edge.to ?? edge.from) ? edge : [];
      }),
    ),
  ];
}

/** Number of gates on the longest path from an input to each node. */
function depthsOf({ nodes, edges }: GraphDiagram): readonly number[] {
  const depths = new Map(nodes.map(({ id }) => [id, 0]));
  // Nodes stand after those they read, so that depths are final when they are passed on.
  for (const { id } of nodes) {
    for (const { from, to } of edges) {
      if (from === id && to !== null) depths.set(to, Math.max(depths.get(to)!, depths.get(id)! + 1));
    }
  }
  return [...depths.values()];
}

/** The gates that belong to a part, and the inputs that they read. */
function part(
  { nodes }: GraphDiagram,
  isOwn: (id: string) => boolean,
  edges: GraphDiagram['edges'],
): GraphDiagram {
  const own = nodes.filter(({ id }) => isOwn(id) || edges.some(({ from }) => from === id));
  const isGoingOn = edges.some(({ from }) => from === CONTINUED.id);
  return { kind: 'graph', nodes: isGoingOn ? [CONTINUED, ...own] : [...own, CONTINUED], edges };
}
