import { describe, expect, it } from 'vitest';
import type { Box, Point } from '../../src/document/diagrams/drawing.ts';
import { graphDrawings } from '../../src/document/diagrams/graph.ts';
import { arranged } from '../../src/document/diagrams/graph-arrangement.ts';
import { folded } from '../../src/document/diagrams/graph-fold.ts';
import { type GraphLayout, graphLayout } from '../../src/document/diagrams/graph-layout.ts';
import { overlap } from '../../src/document/diagrams/places.ts';
import { type Figures, sheetFigures, solutionFigures } from '../../src/document/figures.ts';
import { sheetHtml } from '../../src/document/sheet.ts';
import { solutionHtml } from '../../src/document/solution.ts';
import type { GraphDiagram } from '../../src/families/family.ts';
import { type Stream, stream } from '../../src/random/stream.ts';
import { documentOf, keyless } from './exercises.ts';
import { graph, pictured, SIGMOID_CHAIN, SUM_TIMES } from './pictures.ts';

const PAGE = 656;

/** Inputs, and gates that read one or two of everything before them. */
function randomGraph(draws: Stream): GraphDiagram {
  const inputs = draws.integer(1, 5);
  const names = Array.from({ length: draws.integer(inputs + 1, 16) }, (_, index) => `n${index}`);
  const nodes = names.map((name, index): [string, string, ...string[]] => {
    if (index < inputs) return [name, `x${index}`];
    const recent = () => names[draws.integer(Math.max(0, index - 6), index - 1)]!;
    const reads = draws.integer(1, 2) === 1 ? [recent()] : [recent(), recent()];
    return [name, draws.pick(['+', '×', 'exp', '×(−1)', 'max', '1/x']), ...reads];
  });
  return graph(nodes);
}

function heightOf({ height }: { readonly height: number }): number {
  return height;
}

function layoutOf(diagram: GraphDiagram, draws: Stream): GraphLayout {
  const sizes = {
    nodes: diagram.nodes.map(({ label }) => ({ width: label.length > 3 ? 46 : 24, height: 24 })),
    labels: diagram.edges.map(() => ({ width: draws.integer(8, 60), height: draws.pick([4, 24, 34]) })),
    page: PAGE,
  };
  const heights = { nodes: sizes.nodes.map(heightOf), labels: sizes.labels.map(heightOf) };
  return graphLayout(diagram, arranged(diagram, heights), sizes);
}

function expectApart(boxes: readonly Box[]): void {
  boxes.forEach((box, index) => {
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(0);
  });
}

function pointsOf({ wires }: GraphLayout, edge: number): readonly Point[] {
  return wires[edge]!.curves.flatMap(([a, b, c, d]) =>
    Array.from({ length: 21 }, (_, step) => step / 20).map((t) => {
      const mix = (axis: 'x' | 'y') =>
        (1 - t) ** 3 * a[axis] +
        3 * (1 - t) ** 2 * t * b[axis] +
        3 * (1 - t) * t * t * c[axis] +
        t ** 3 * d[axis];
      return { x: mix('x'), y: mix('y') };
    }),
  );
}

/** How many pairs of edges cross between their ends. */
function crossings(layout: GraphLayout): number {
  const ways = layout.wires.map((_, edge) => pointsOf(layout, edge));
  const heightAt = (way: readonly Point[], x: number) => {
    const next = way.findIndex((point) => point.x >= x);
    if (next <= 0) return undefined;
    const [a, b] = [way[next - 1]!, way[next]!];
    return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x || 1);
  };
  const crosses = (a: readonly Point[], b: readonly Point[]) => {
    const sides = Array.from({ length: Math.floor(layout.width) }, (_, x) => [heightAt(a, x), heightAt(b, x)])
      .filter((pair): pair is number[] => pair.every((y) => y !== undefined))
      .map(([one, other]) => one! - other!)
      .filter((distance) => Math.abs(distance) > 2)
      .map(Math.sign);
    return new Set(sides).size > 1;
  };
  return ways.flatMap((a, index) => ways.slice(index + 1).filter((b) => crosses(a, b))).length;
}

function isInside({ x, y }: Point, box: Box): boolean {
  return Math.abs(x - box.x) < box.width / 2 - 0.01 && Math.abs(y - box.y) < box.height / 2 - 0.01;
}

const RANDOM = Array.from({ length: 60 }, (_, seed) => {
  const draws = stream('graph', `${seed}`);
  const diagram = randomGraph(draws);
  return { diagram, layout: layoutOf(diagram, draws) };
});

describe('graphLayout, over many random graphs', () => {
  it('keeps nodes and the labels of edges apart from each other and inside the picture', () => {
    for (const { layout } of RANDOM) {
      const boxes = [...layout.nodes, ...layout.labels];
      expectApart(boxes);
      for (const { x, y, width, height } of boxes) {
        expect(x - width / 2).toBeGreaterThanOrEqual(0);
        expect(x + width / 2).toBeLessThanOrEqual(layout.width);
        expect(y - height / 2).toBeGreaterThanOrEqual(0);
        expect(y + height / 2).toBeLessThanOrEqual(layout.height);
      }
    }
  });

  it('leads no edge through a node or through the label of another edge', () => {
    for (const { diagram, layout } of RANDOM) {
      diagram.edges.forEach(({ from, to }, edge) => {
        const foreign = layout.nodes.filter((_, node) => ![from, to].includes(diagram.nodes[node]!.id));
        const boxes = [...foreign, ...layout.labels.filter((_, other) => other !== edge)];
        for (const point of pointsOf(layout, edge)) {
          expect(boxes.filter((box) => isInside(point, box))).toEqual([]);
        }
      });
    }
  });

  it('leads every edge from left to right, from the rim of its source through its label to the rim of its target', () => {
    for (const { diagram, layout } of RANDOM) {
      const node = (id: string) => layout.nodes[diagram.nodes.findIndex((one) => one.id === id)]!;
      diagram.edges.forEach(({ from, to }, edge) => {
        const points = pointsOf(layout, edge);
        const { x, y, width, height } = node(from);
        expect(points[0]).toEqual({ x: x + width / 2, y });
        points.slice(1).forEach((point, index) => {
          expect(point.x).toBeGreaterThanOrEqual(points[index]!.x - 1e-9);
        });
        const label = layout.labels[edge]!;
        expect(points.some((point) => Math.abs(point.y - label.y) < 1e-9 && point.x <= label.x)).toBe(true);
        if (to === null) return;
        const target = node(to);
        const round = { x: target.x - target.width / 2 + height / 2, y: target.y };
        const end = points.at(-1)!;
        expect(Math.hypot(end.x - round.x, end.y - round.y)).toBeCloseTo(target.height / 2);
        expect(end.x).toBeLessThan(round.x);
      });
    }
  });
});

describe('graphLayout', () => {
  it('draws a chain of gates as a straight line, and long edges straight to the gap before their gate', () => {
    const layout = layoutOf(SIGMOID_CHAIN, stream('chain'));
    const chain = layout.nodes.slice(8).map(({ y }) => y);
    for (const y of chain) expect(y).toBeCloseTo(chain[0]!);
    const w2 = SIGMOID_CHAIN.edges.findIndex(({ from }) => from === 'w2');
    const bends = layout.wires[w2]!.curves.slice(0, -1).flat();
    for (const { y } of bends) expect(y).toBeCloseTo(layout.nodes[4]!.y);
  });

  it('puts a gate in the middle of what comes in', () => {
    const { nodes } = layoutOf(SUM_TIMES, stream('sum'));
    expect(Math.abs(nodes[3]!.y - (nodes[0]!.y + nodes[1]!.y) / 2)).toBeLessThan(6);
  });

  it('crosses no edges where none need cross', () => {
    const mixed = graph([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
      ['d', 'd'],
      ['p', '+', 'a', 'c'],
      ['q', '+', 'b', 'd'],
      ['f', '×', 'q', 'p'],
    ]);
    for (const diagram of [SIGMOID_CHAIN, SUM_TIMES, mixed]) {
      expect(crossings(layoutOf(diagram, stream('crossings')))).toBe(0);
    }
  });

  it('reads from top to bottom where the order of what comes in is free', () => {
    const { nodes } = layoutOf(SUM_TIMES, stream('sum'));
    const [x, y, z] = nodes.map((node) => node.y);
    expect([x! < y!, y! < z!]).toEqual([true, true]);
  });

  it('is the same whatever was laid out before', () => {
    const before = layoutOf(SIGMOID_CHAIN, stream('chain'));
    layoutOf(SUM_TIMES, stream('sum'));
    expect(layoutOf(SIGMOID_CHAIN, stream('chain'))).toEqual(before);
  });
});

/** The circuit f = (x + y)·z at x = −2, y = 5, z = −4. */
const CIRCUIT = pictured({
  givens: { x: '-2', y: '5', z: '-4' },
  rules: { q: 'x + y', f: 'q * z', dx: 'z', dz: 'q', third: 'f / 7' },
  diagrams: [
    {
      ...SUM_TIMES,
      edges: SUM_TIMES.edges.map((edge, index) => ({
        ...edge,
        value: ['x', 'y', 'z'].includes(edge.from) ? { x: '-2', y: '5', z: '-4' }[edge.from]! : edge.value!,
        gradient: { slot: ['dx', 'dx', 'dx', 'dz', 'third'][index]! },
      })),
    },
  ],
});

const DIAGRAM = CIRCUIT.presentation.diagrams![0] as GraphDiagram;

function written(figures: Figures): readonly string[] {
  return graphDrawings(DIAGRAM, 'en', figures)[0]!.texts.map(
    ({ text, subscript, rest }) => text + subscript + rest,
  );
}

describe('graphDrawing', () => {
  it('writes values above and gradients below the edges of a solution, exact ones without zeros', () => {
    const figures = solutionFigures(CIRCUIT);
    expect(written(figures)).toEqual(expect.arrayContaining(['q = 3', 'f = −12', '−4', '−1.7143']));
    const { texts, lines } = graphDrawings(DIAGRAM, 'en', figures)[0]!;
    const y = (kind: string) => Number(texts.find((one) => one.kind.includes(kind) && one.rest !== ' ')!.y);
    expect(y('gradient')).toBeGreaterThan(y('edge-value'));
    expect(lines).toEqual([]);
  });

  it('writes the given numbers on a sheet and dotted lines for all others', () => {
    const figures = sheetFigures(keyless(CIRCUIT));
    expect(written(figures).filter((text) => /\d/.test(text))).toEqual(['−2', '5', '−4']);
    expect(written(figures)).toContain('q =');
    expect(
      graphDrawings(DIAGRAM, 'en', figures)[0]!.lines.filter(({ kind }) => kind === 'blank'),
    ).toHaveLength(7);
  });

  it('keeps within the page in two parts where the decimals asked for do not fit, with fewer decimals where the parts do not', () => {
    const digits = (decimals: number): Figures => ({
      ...solutionFigures(CIRCUIT),
      decimals,
      text: (figure, most = decimals) => (typeof figure === 'string' ? figure : `−0.${'1'.repeat(most)}`),
    });
    const drawn = (decimals: number) => {
      const drawings = graphDrawings(SIGMOID_CHAIN, 'en', digits(decimals));
      expect(Math.max(...drawings.map(({ width }) => Number(width)))).toBeLessThanOrEqual(PAGE);
      const gradients = drawings.flatMap(({ texts }) => texts.filter(({ kind }) => kind === 'gradient'));
      return { parts: drawings.length, decimals: new Set(gradients.map(({ text }) => text.length - 3)) };
    };
    expect(drawn(4)).toEqual({ parts: 1, decimals: new Set([4]) });
    expect(drawn(8)).toEqual({ parts: 2, decimals: new Set([8]) });
    expect(Math.max(...drawn(40).decimals)).toBeLessThan(40);
  });
});

describe('folded', () => {
  const LONG = graph([
    ['x', 'x'],
    ['y', 'y'],
    ['n1', 'exp', 'x'],
    ...Array.from({ length: 12 }, (_, index): [string, string, ...string[]] => {
      const [id, before] = [`n${index + 2}`, `n${index + 1}`];
      return index % 5 === 0 ? [id, '×', before, 'y'] : [id, '+1', before];
    }),
  ]);

  it('cuts a long graph in two that together have every gate once and every number once', () => {
    const parts = folded(LONG)!;
    const gates = parts.flatMap(({ nodes }) => nodes.filter(({ shape }) => shape === 'gate'));
    expect(gates.map(({ id }) => id)).toEqual(LONG.nodes.slice(2).map(({ id }) => id));
    const gradients = parts.flatMap(({ edges }) => edges.flatMap(({ gradient }) => gradient ?? []));
    expect(gradients).toHaveLength(LONG.edges.length);
    expect(new Set(gradients)).toEqual(new Set(LONG.edges.map(({ gradient }) => gradient)));
    const isRead = ({ nodes }: GraphDiagram) =>
      nodes.filter(({ id }) => ['x', 'y'].includes(id)).map(({ id }) => id);
    expect(parts.map(isRead)).toEqual([['x', 'y'], ['y']]);
  });

  it('keeps every part within the page', () => {
    const decimals = 4;
    const text = () => '−0.1234';
    const drawings = graphDrawings(LONG, 'en', { ...solutionFigures(CIRCUIT), decimals, text });
    expect(drawings).toHaveLength(2);
    for (const { width } of drawings) expect(Number(width)).toBeLessThanOrEqual(PAGE);
  });

  it('leaves a graph whole where more than one edge would be cut everywhere', () => {
    const twins = Array.from({ length: 6 }, (_, index): [string, string, ...string[]][] => [
      [`a${index + 1}`, '+', `a${index}`, `b${index}`],
      [`b${index + 1}`, '×', `a${index}`, `b${index}`],
    ]).flat();
    expect(folded(graph([['a0', 'a'], ['b0', 'b'], ...twins]))).toBeNull();
  });
});

describe('a document with a graph', () => {
  it('shows computed numbers in the solution only', () => {
    const picture = (html: string) => html.match(/<svg.*?<\/svg>/s)![0];
    expect(picture(solutionHtml(documentOf(CIRCUIT)).body)).toContain('−1.7143');
    const sheet = picture(sheetHtml(documentOf(keyless(CIRCUIT))).body);
    for (const computed of ['−12', '−1.7143', '>3<', ' = 3']) expect(sheet).not.toContain(computed);
  });
});
