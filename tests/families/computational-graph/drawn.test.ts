import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../src/conventions/convention.ts';
import { computationalGraph } from '../../../src/families/computational-graph/index.ts';
import type { GraphProblem } from '../../../src/families/computational-graph/problem.ts';
import { stream } from '../../../src/random/stream.ts';
import { upTo } from '../../reference/decimal.ts';
import { namesOf } from './expression.ts';

type Parameters = Readonly<Record<string, unknown>>;

function drawn(parameters: Parameters, count = 30): readonly GraphProblem[] {
  const read = computationalGraph.parametersSchema.parse(parameters);
  const draw = (seed: number) =>
    computationalGraph.draw(read, PRESETS['modern']!, stream('drawn graphs', `${seed}`));
  return upTo(count).map(draw);
}

/** How often each name is read. */
function readersOf({ inputs, nodes }: GraphProblem): readonly number[] {
  const read = Object.values(nodes).map(namesOf);
  return [...Object.keys(inputs), ...Object.keys(nodes)].map(
    (name) => read.filter((names) => names.includes(name)).length,
  );
}

function depthOf({ nodes, output }: GraphProblem): number {
  const depth = (name: string): number =>
    nodes[name] === undefined ? 0 : 1 + Math.max(...namesOf(nodes[name]).map(depth));
  return depth(output);
}

function issues(parameters: Parameters): string {
  const { error } = computationalGraph.parametersSchema.safeParse(parameters);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}

describe('a drawn graph', () => {
  it('has as many nodes as are asked for, each of which leads to the output', () => {
    for (const graph of drawn({ count: 5 })) {
      expect(Object.keys(graph.nodes)).toHaveLength(5);
      expect(readersOf(graph).filter((readers) => readers === 0)).toEqual([0]);
    }
  });

  it('branches where a branch is asked for, and nowhere else', () => {
    const most = (graph: GraphProblem) => Math.max(...readersOf(graph));
    const gates = ['add', 'multiply', 'exp'];
    expect(new Set(drawn({ gates, count: 4, branch: true }).map(most))).toEqual(new Set([2]));
    expect(new Set(drawn({ gates, count: 4 }).map(most))).toEqual(new Set([1]));
  });

  it('is as deep as it is said to be at least', () => {
    const depths = drawn({ gates: ['add', 'multiply', 'scale'], count: 4, depth: 4 }).map(depthOf);
    expect(new Set(depths)).toEqual(new Set([4]));
  });

  it('holds every gate of the list where there is room', () => {
    for (const { nodes } of drawn({ gates: ['max', 'multiply', 'sigmoid'], count: 3 })) {
      const text = Object.values(nodes).join(' ');
      expect(text).toMatch(/max\(/);
      expect(text).toMatch(/ \* /);
      expect(text).toMatch(/sigmoid\(/);
    }
  });
});

describe('an author’s graph', () => {
  it('has its inputs drawn, those that are fixed as written', () => {
    const inputs = { x: { min: 1, max: 2, step: 1 }, y: '0.5' };
    for (const graph of drawn({ nodes: { q: 'x + y', f: 'q * x' }, inputs })) {
      expect(['1', '2']).toContain(graph.inputs['x']);
      expect(graph.inputs['y']).toBe('0.5');
    }
  });

  it('may leave its inputs to be found in the expressions', () => {
    const [graph] = drawn({ expression: 'e^(b*a) + c' }, 1);
    expect(Object.keys(graph!.inputs)).toEqual(['b', 'a', 'c']);
  });

  it.each<[string, Parameters, string]>([
    ['an unknown gate', { gates: ['ad'] }, 'gates.0: unknown gate "ad". Did you mean add?'],
    ['a branch without a gate of two inputs', { gates: ['exp'], branch: true }, 'branch: a branch needs'],
    ['too deep a graph', { count: 2, depth: 3 }, 'depth: a graph of 2 gates is at most 2 deep'],
    ['inputs of a drawn graph', { inputs: { x: 1 } }, 'inputs: names the inputs of nodes'],
    ['patterns without such a gate', { gates: ['exp'], patterns: true }, 'patterns: no gate adds'],
    ['patterns of no gate', { nodes: { f: 'exp(x)' }, patterns: true }, 'patterns: no gate adds'],
    ['an unknown name', { nodes: { f: 'x + z' }, inputs: { x: 1 } }, 'nodes.f: "x + z": nothing above'],
    ['an expression that cannot be read', { expression: 'x +' }, 'expression: "x +"'],
  ])('is refused with %s', (_what, parameters, message) => {
    expect(issues(parameters)).toContain(message);
  });
});

describe('the picture of a graph', () => {
  it('has an edge for everything that is read, with the value and the gradient that flow along it', () => {
    const data = { inputs: { x: '3', y: '2' }, nodes: { q: 'x - y', f: 'q * x' }, output: 'f' };
    const [first] = drawn({ nodes: data.nodes }, 1);
    const { diagrams = [] } = computationalGraph.present({ ...first!, ...data });
    expect(diagrams).toEqual([
      {
        kind: 'graph',
        nodes: [
          { id: 'x', label: 'x', shape: 'input' },
          { id: 'y', label: 'y', shape: 'input' },
          { id: 'q', label: '−', shape: 'gate' },
          { id: 'f', label: '×', shape: 'gate' },
        ],
        edges: [
          { from: 'x', to: 'q', value: '3', gradient: { slot: 'flow_q_x' } },
          { from: 'y', to: 'q', value: '2', gradient: { slot: 'd_y' } },
          { from: 'q', to: 'f', name: 'q', value: { slot: 'q' }, gradient: { slot: 'd_q' } },
          { from: 'x', to: 'f', value: '3', gradient: { slot: 'flow_f_x' } },
          { from: 'f', to: null, name: 'f', value: { slot: 'f' }, gradient: { slot: 'd_f' } },
        ],
      },
    ]);
  });
});
