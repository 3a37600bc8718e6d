import { numbersById } from '../../worksheet/program.ts';
import type { Drawn, Gate } from '../family.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot, mostlyIdle } from '../shared/idle-slots.ts';
import { graphOf, type Node } from './graph.ts';
import { gradientIds } from './ids.ts';
import type { GraphParameters } from './parameters.ts';
import type { GraphProblem } from './problem.ts';
import { UNNATURAL, unnaturalIn } from './unnatural.ts';

type GraphDrawn = Drawn<GraphProblem, GraphParameters>;

const unnatural = UNNATURAL.map(
  (id): Gate<GraphProblem, GraphParameters> => ({
    id,
    rejects: ({ problem, solved }: GraphDrawn) => {
      const numbers = numbersById(solved.program);
      const valueAt = (name: string) => solved.approximate(numbers.get(name)!);
      return unnaturalIn(graphOf(problem), valueAt).includes(id);
    },
  }),
);

const ROUTERS: readonly string[] = ['max', 'min', 'relu', 'reluClosed'];

function routes({ gate }: Node): boolean {
  return gate.kind === 'call' && ROUTERS.includes(gate.name);
}

/** A gate that routes gives nothing to one side; ReLU is 0 where it is off; what does not lead to the output is idle. */
const idleness = {
  updated: /^$/,
  source: ({ problem }: Drawn<GraphProblem>, { quantity }: { readonly quantity: string }) => {
    const graph = graphOf(problem);
    const ids = gradientIds(graph);
    const isLocal = (node: Node) => node.reads.some((read) => ids.local(node, read) === quantity);
    const isDead = [...graph.inputs, ...graph.nodes.map(({ name }) => name)].some(
      (name) => !graph.isLive(name) && ids.gradient(name) === quantity,
    );
    return isDead || graph.nodes.some((node) => routes(node) && (node.name === quantity || isLocal(node)));
  },
};

export const gates: readonly Gate<GraphProblem, GraphParameters>[] = [
  ...unnatural,
  unreadable,
  idleSlot<GraphProblem>(idleness),
  mostlyIdle<GraphProblem>(idleness),
  wideInterval,
];
