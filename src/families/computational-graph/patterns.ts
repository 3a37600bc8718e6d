import type { Computed } from '../../worksheet/types.ts';
import type { ItemView } from '../family.ts';
import { computed } from '../shared/quantities.ts';
import { symbolFromId } from '../shared/symbol-from-id.ts';
import type { Graph, Node } from './graph.ts';

/** What a gate does with the gradient that comes back to it; the options of every question about it, in this order. */
const PATTERNS = ['distributes', 'routes', 'switches', 'adds-up'] as const;
type Pattern = (typeof PATTERNS)[number];

function patternOf({ gate }: Node): Pattern | undefined {
  if (gate.kind === 'add') return 'distributes';
  if (gate.kind === 'multiply') return 'switches';
  const isChoice = gate.kind === 'call' && (gate.name === 'max' || gate.name === 'min');
  return isChoice ? 'routes' : undefined;
}

/** The nodes whose gate has a pattern, in the graph's order. */
export function patternNodes(graph: Graph): readonly Node[] {
  return graph.nodes.filter((node) => graph.isLive(node.name) && patternOf(node) !== undefined);
}

/** `pattern[k]`: the option that is right for the kth gate with a pattern; none where no gate has one. */
export function patternQuantity(graph: Graph): readonly Computed[] {
  const right = patternNodes(graph).map((node) => PATTERNS.indexOf(patternOf(node)!) + 1);
  if (right.length === 0) return [];
  const [last, ...others] = [...right].reverse();
  const rule = others.reduce(
    (rest, option, position) => `(k == ${right.length - 1 - position} ? ${option} : ${rest})`,
    `${last}`,
  );
  return [
    computed(
      {
        id: 'pattern',
        shape: [right.length],
        symbol: (indices) => `\\text{pattern}${indices.length === 0 ? '' : `_{${indices.join('')}}`}`,
        stage: 'backward',
        part: 'gate-gradient',
        kind: 'choice',
      },
      'pattern[k]',
      rule,
    ),
  ];
}

export function patternItems(graph: Graph): readonly ItemView[] {
  return patternNodes(graph).map((node, position) => ({
    slot: `pattern[${position + 1}]`,
    prompt: { key: 'graph.pattern-prompt', values: { node: `$${symbolFromId(node.name)([])}$` } },
    options: PATTERNS.map((pattern) => ({
      text: { key: `graph.pattern-${pattern}` },
      why: { key: `graph.pattern-${pattern}-why` },
    })),
  }));
}
