import { PRESETS } from '../../src/conventions/convention.ts';
import type { SolutionExercise } from '../../src/document/index.ts';
import type { Diagram, GraphDiagram } from '../../src/families/family.ts';
import { parseRational } from '../../src/number/read-number.ts';
import { solve } from '../../src/worksheet/solve.ts';
import type { Worksheet } from '../../src/worksheet/types.ts';

type Node = readonly [id: string, label: string, ...reads: readonly string[]];

/** A graph from its nodes, each with what it reads: every edge has the value of its source and a gradient. */
export function graph(nodes: readonly Node[], names: Readonly<Record<string, string>> = {}): GraphDiagram {
  const edges = nodes.flatMap(([id, , ...reads]) => reads.map((from) => ({ from, to: id })));
  const last = nodes.at(-1)![0];
  return {
    kind: 'graph',
    nodes: nodes.map(([id, label, ...reads]) => ({
      id,
      label,
      shape: reads.length === 0 ? 'input' : 'gate',
    })),
    edges: [...edges, { from: last, to: null }].map(({ from, to }, index) => ({
      from,
      to,
      ...(names[from] ? { name: names[from] } : {}),
      value: { slot: from },
      gradient: { slot: `g[${index + 1}]` },
    })),
  };
}

/** f = 1/(1 + e^−(w0·x0 + w1·x1 + w2)), gate by gate. */
export const SIGMOID_CHAIN = graph([
  ['w0', 'w0'],
  ['x0', 'x0'],
  ['w1', 'w1'],
  ['x1', 'x1'],
  ['w2', 'w2'],
  ['m0', '×', 'w0', 'x0'],
  ['m1', '×', 'w1', 'x1'],
  ['s', '+', 'm0', 'm1'],
  ['z', '+', 's', 'w2'],
  ['n', '×(−1)', 'z'],
  ['e', 'exp', 'n'],
  ['d', '+1', 'e'],
  ['f', '1/x', 'd'],
]);

/** f = (x + y)·z */
export const SUM_TIMES = graph(
  [
    ['x', 'x'],
    ['y', 'y'],
    ['z', 'z'],
    ['q', '+', 'x', 'y'],
    ['f', '×', 'q', 'z'],
  ],
  { q: 'q', f: 'f' },
);

interface Pictured {
  readonly givens: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  readonly diagrams: readonly Diagram[];
}

/** A solved exercise of single numbers, with its pictures. */
export function pictured({ givens, rules, diagrams }: Pictured): SolutionExercise {
  const named = (id: string) => ({ id, shape: [] as const, kind: 'real' as const, symbol: () => id });
  const worksheet: Worksheet = {
    quantities: [
      ...Object.entries(givens).map(([id, value]) => ({
        ...named(id),
        role: 'given' as const,
        values: [parseRational(value)],
      })),
      ...Object.entries(rules).map(([id, rule]) => ({
        ...named(id),
        role: 'computed' as const,
        rules: [`${id} = ${rule}`],
        stage: 'forward' as const,
      })),
    ],
  };
  return {
    title: 'Pictures',
    family: 'worksheet',
    points: null,
    convention: PRESETS['modern']!,
    presentation: {
      statement: { key: 'statement', values: {}, words: 'Compute.' },
      givens: [],
      diagrams,
      answers: 'quantities',
    },
    worksheet,
    asked: Object.keys(rules),
    decimals: 4,
    solved: solve(worksheet),
  };
}
