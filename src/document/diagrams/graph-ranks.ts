import type { GraphDiagram } from '../../families/family.ts';

/**
 * What stands in the columns of a graph: its nodes in those with even numbers; in those with odd numbers the labels of
 * the edges. A long edge has a bend in every column that it passes, so that all parts lead from one column to the next.
 */
export interface Item {
  readonly kind: 'node' | 'label' | 'bend' | 'exit';
  readonly column: number;
  /** Position of the node or of the edge in the diagram. */
  readonly of: number;
}

export interface Ranks {
  readonly items: readonly Item[];
  /** The items of each edge, from its source to its target. */
  readonly routes: readonly (readonly number[])[];
  /** Items of each column, from top to bottom. */
  readonly columns: readonly (readonly number[])[];
}

/** Number of gates on the longest path from an input to each node. */
export function depthsOf({ nodes, edges }: GraphDiagram): readonly number[] {
  const depths = new Map(nodes.map(({ id }) => [id, 0]));
  // Nodes stand after those they read, so that depths are final when they are passed on.
  for (const { id } of nodes) {
    for (const { from, to } of edges) {
      if (from === id && to !== null) depths.set(to, Math.max(depths.get(to)!, depths.get(id)! + 1));
    }
  }
  return [...depths.values()];
}

/** Inputs in the first column, every gate as far right as its longest path from an input leads. */
export function ranksOf(diagram: GraphDiagram): Ranks {
  const { nodes, edges } = diagram;
  const position = new Map(nodes.map(({ id }, index) => [id, index]));
  const depth = depthsOf(diagram);
  const items: Item[] = nodes.map((_, of) => ({ kind: 'node', column: 2 * depth[of]!, of }));
  const routes = edges.map(({ from, to }, of) => {
    const source = position.get(from)!;
    const start = 2 * depth[source]!;
    const target = to === null ? null : position.get(to)!;
    const end = target === null ? start + 2 : 2 * depth[target]!;
    const between = Array.from({ length: end - start - 1 }, (_, step) =>
      added(items, { kind: step === 0 ? 'label' : 'bend', column: start + 1 + step, of }),
    );
    return [source, ...between, target ?? added(items, { kind: 'exit', column: end, of })];
  });
  return { items, routes, columns: columnsOf(items) };
}

function added(items: Item[], item: Item): number {
  return items.push(item) - 1;
}

function columnsOf(items: readonly Item[]): readonly (readonly number[])[] {
  const count = Math.max(...items.map(({ column }) => column)) + 1;
  return Array.from({ length: count }, (_, own) =>
    items.flatMap(({ column }, index) => (column === own ? [index] : [])),
  );
}
