import type { Graph, Node } from './graph.ts';

/** Ids of the quantities of the backward pass. */
export interface GradientIds {
  /** ∂output/∂name */
  gradient(name: string): string;
  /** The local derivative of a node by what it reads: `local_q_x`. */
  local(node: Node, read: string): string;
  /** The gradient along one of several edges that leave a name: `flow_q_x`; the gradient itself where there is one. */
  flow(node: Node, read: string): string;
}

const known = new WeakMap<Graph, GradientIds>();

export function gradientIds(graph: Graph): GradientIds {
  const ids = known.get(graph) ?? named(graph);
  known.set(graph, ids);
  return ids;
}

/** A second `local_a_b_c`, of a_b by c after a by b_c, gets another underscore; names of the author's stay theirs. */
function named(graph: Graph): GradientIds {
  const names = [...graph.inputs, ...graph.nodes.map(({ name }) => name)];
  const taken = new Set(['pattern', ...names, ...names.map((name) => `d_${name}`)]);
  const free = (id: string): string => {
    const own = taken.has(id) ? free(`${id}_`) : id;
    taken.add(own);
    return own;
  };
  const ids = new Map<string, string>();
  for (const node of graph.nodes) {
    for (const read of node.reads) {
      ids.set(`local ${node.name} ${read}`, free(`local_${node.name}_${read}`));
      ids.set(`flow ${node.name} ${read}`, free(`flow_${node.name}_${read}`));
    }
  }
  const gradient = (name: string) => `d_${name}`;
  return {
    gradient,
    local: ({ name }, read) => ids.get(`local ${name} ${read}`)!,
    flow: ({ name }, read) =>
      graph.readersOf(read).length > 1 ? ids.get(`flow ${name} ${read}`)! : gradient(read),
  };
}
