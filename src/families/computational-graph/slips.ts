import type { Worksheet } from '../../worksheet/types.ts';
import { type Bodies, bodyOf, ruleSlip } from '../shared/slips.ts';
import type { Slip } from '../slip.ts';
import { type Graph, graphOf, type Node } from './graph.ts';
import { gradientIds } from './ids.ts';
import type { GraphProblem } from './problem.ts';
import { localSlips } from './slips-local.ts';

type GraphSlip = Slip<GraphProblem>;

function flowSlip(id: string, bodiesOf: (graph: Graph, worksheet: Worksheet) => Bodies): GraphSlip {
  return ruleSlip(id, (worksheet, problem) => bodiesOf(graphOf(problem), worksheet));
}

/** Every edge that a gradient comes back along: the node that it leaves, and what this reads. */
function edges(graph: Graph): readonly (readonly [Node, string])[] {
  return graph.nodes
    .filter(({ name }) => graph.isLive(name))
    .flatMap((node) => node.reads.map((read) => [node, read] as const));
}

/** The local derivative alone, without the gradient that came back so far. */
const upstreamMissing = flowSlip('upstream-missing', (graph) => {
  const ids = gradientIds(graph);
  return Object.fromEntries(
    edges(graph).map(([node, read]) => [ids.flow(node, read), ids.local(node, read)]),
  );
});

/** Of several flows that meet at a branch, one stands for all. */
function branchSlip(id: string, position: 0 | -1): GraphSlip {
  return flowSlip(id, (graph) => {
    const ids = gradientIds(graph);
    const names = [...graph.inputs, ...graph.nodes.map(({ name }) => name)];
    return Object.fromEntries(
      names.flatMap((name) => {
        const readers = graph.readersOf(name);
        return readers.length < 2 ? [] : [[ids.gradient(name), ids.flow(readers.at(position)!, name)]];
      }),
    );
  });
}

/** The walk back starts with the value of the output in the place of its derivative by itself, 1. */
const startsWithValue = flowSlip('backward-starts-with-value', (graph, worksheet) => {
  const start = gradientIds(graph).gradient(graph.output);
  return bodyOf(worksheet, start) === '1' ? { [start]: graph.output } : {};
});

/** Mistakes on the way back through a graph that have a name. */
export const slips: readonly GraphSlip[] = [
  startsWithValue,
  ...localSlips,
  upstreamMissing,
  branchSlip('branch-first-path', 0),
  branchSlip('branch-last-path', -1),
];
