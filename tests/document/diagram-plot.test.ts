import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/document/diagrams/places.ts';
import { plotDrawings } from '../../src/document/diagrams/plot.ts';
import { clipped, frameOf, niceStep } from '../../src/document/diagrams/plot-frame.ts';
import { type Marks, POINT_RADIUS, plotLabels } from '../../src/document/diagrams/plot-labels.ts';
import { segmentOf } from '../../src/document/diagrams/plot-lines.ts';
import { sheetFigures, solutionFigures } from '../../src/document/figures.ts';
import { sheetHtml } from '../../src/document/sheet.ts';
import { solutionHtml } from '../../src/document/solution.ts';
import type { PlotDiagram } from '../../src/families/family.ts';
import { type Stream, stream } from '../../src/random/stream.ts';
import { documentOf, keyless } from './exercises.ts';
import { pictured } from './pictures.ts';

type Line = PlotDiagram['lines'][number];

const CORNERS = [
  ['0', '0', 'open'],
  ['0', '1', 'open'],
  ['1', '0', 'open'],
  ['1', '1', 'filled'],
] as const;

function plot(parts: Partial<PlotDiagram>): PlotDiagram {
  return {
    kind: 'plot',
    x: { label: 'x1', min: '-0.5', max: '1.5' },
    y: { label: 'x2', min: '-0.5', max: '1.5' },
    points: CORNERS.map(([x, y, mark], index) => ({ x, y, mark, label: `${index + 1}` })),
    lines: [],
    curves: [],
    ...parts,
  };
}

function line(a: string, b: string, offset: string, label: string): Line {
  return { normal: [a, b], offset, label };
}

const EXERCISE = pictured({ givens: { w: '0.3' }, rules: { k: 'w * 2', n: '0 - w' }, diagrams: [] });
const SOLUTION = solutionFigures(EXERCISE);
const SHEET = sheetFigures(keyless(EXERCISE));
const SIZE = { width: 206, height: 200, ticks: 5 };
const FRAME = frameOf(plot({}), SIZE, 24);

function randomPlot(draws: Stream): PlotDiagram {
  const decimal = () => (draws.integer(-12, 12) / 10).toFixed(1);
  const lines = Array.from({ length: draws.integer(1, 4) }, (_, index) =>
    line(decimal(), decimal(), decimal(), `${index}`),
  );
  const points = Array.from({ length: draws.integer(2, 6) }, (_, index) => ({
    x: (draws.integer(-4, 14) / 10).toFixed(1),
    y: (draws.integer(-4, 14) / 10).toFixed(1),
    mark: draws.pick(['open', 'filled'] as const),
    label: `${index + 1}`,
  }));
  return plot({ lines, points });
}

function marksOf({ points, lines }: PlotDiagram): Marks {
  const number = Number;
  return {
    points: points.map(({ x, y, label = '' }) => ({
      x: FRAME.x.at(number(x)),
      y: FRAME.y.at(number(y)),
      label,
    })),
    segments: lines.flatMap(({ normal: [a, b], offset, label }) => {
      if (number(a) === 0 && number(b) === 0) return [];
      const line = { normal: [number(a), number(b)] as const, offset: number(offset as string), label };
      return segmentOf(line, FRAME) ?? [];
    }),
    curves: [],
  };
}

describe('plotLabels, over many random plots', () => {
  it('keeps labels apart from each other, off the points, and inside the frame', () => {
    for (let seed = 0; seed < 100; seed++) {
      const marks = marksOf(randomPlot(stream('plot', `${seed}`)));
      const labels = plotLabels(marks, FRAME, []);
      expect(labels).toHaveLength(marks.points.length + marks.segments.length);
      labels.forEach((label, index) => {
        for (const other of labels.slice(index + 1)) expect(overlap(label, other)).toBe(0);
        for (const { x, y } of marks.points) {
          expect(overlap(label, { x, y, width: POINT_RADIUS, height: POINT_RADIUS })).toBe(0);
        }
        expect(label.x - label.width / 2).toBeGreaterThanOrEqual(FRAME.left);
        expect(label.x + label.width / 2).toBeLessThanOrEqual(FRAME.right);
        expect(label.y - label.height / 2).toBeGreaterThanOrEqual(FRAME.top);
        expect(label.y + label.height / 2).toBeLessThanOrEqual(FRAME.bottom);
      });
    }
  });
});

describe('segmentOf', () => {
  it('gives the part of a line inside the frame, and the side where the net is positive, on random lines', () => {
    const draws = stream('segments');
    for (let count = 0; count < 500; count++) {
      const [a, b, c] = [1, 2, 3].map(() => draws.integer(-20, 20) / 10) as [number, number, number];
      if (a === 0 && b === 0) continue;
      const segment = segmentOf({ normal: [a, b], offset: c, label: '' }, FRAME);
      if (!segment) continue;
      const net = ({ x, y }: { x: number; y: number }) =>
        a * (-0.5 + ((x - FRAME.left) / (FRAME.right - FRAME.left)) * 2) +
        b * (1.5 - ((y - FRAME.top) / (FRAME.bottom - FRAME.top)) * 2) +
        c;
      for (const end of [segment.from, segment.to]) {
        expect(net(end)).toBeCloseTo(0);
        expect(Math.min(end.x - FRAME.left, FRAME.right - end.x)).toBeGreaterThan(-1e-6);
        expect(Math.min(end.y - FRAME.top, FRAME.bottom - end.y)).toBeGreaterThan(-1e-6);
      }
      expect(net({ x: segment.from.x + segment.side.x, y: segment.from.y + segment.side.y })).toBeGreaterThan(
        0,
      );
    }
  });

  it('has no part of a line that passes the frame by', () => {
    expect(segmentOf({ normal: [1, 1], offset: -4, label: '' }, FRAME)).toBeNull();
  });
});

describe('niceStep', () => {
  it.each([
    [2, 5, 0.5, 1],
    [8, 4, 2, 0],
    [1, 4, 0.5, 1],
    [0.3, 5, 0.1, 1],
    [0.06, 5, 0.02, 2],
    [100, 5, 20, 0],
    [9, 5, 2, 0],
  ])('divides a range of %d into at most %d parts of %d with %d decimals', (range, most, step, decimals) => {
    const found = niceStep(range, most);
    expect(found.step).toBeCloseTo(step);
    expect(found.decimals).toBe(decimals);
  });
});

describe('clipped', () => {
  it('cuts a stretch at the borders, and drops one that stays outside', () => {
    const { left, right, top, bottom } = FRAME;
    const middle = (top + bottom) / 2;
    expect(clipped({ x: left - 10, y: middle }, { x: right + 10, y: middle }, FRAME)).toEqual([
      { x: left, y: middle },
      { x: right, y: middle },
    ]);
    expect(clipped({ x: left - 10, y: top }, { x: left - 1, y: bottom }, FRAME)).toBeNull();
  });
});

describe('plotDrawings', () => {
  const AND = line('1', '1', '-1.5', '3');

  it('tells classes and lines apart without colours', () => {
    const [view] = plotDrawings(plot({ lines: [AND, line('1', '0', '-0.5', '4')] }), 'en', SHEET);
    expect(view!.circles.map(({ kind }) => kind)).toEqual(['open', 'open', 'open', 'filled']);
    const strokes = view!.lines.filter(({ kind }) => kind.startsWith('stroke')).map(({ kind }) => kind);
    expect(new Set(strokes).size).toBe(2);
  });

  it('writes ticks with the decimal mark of the document', () => {
    const comma = { ...SHEET, mark: 'comma' as const };
    const texts = plotDrawings(plot({}), 'pt-BR', comma)[0]!.texts.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['−0,5', '0,0', '0,5', '1,0', '1,5']));
  });

  it('draws five lines in two panels with all points, each line once', () => {
    const lines = ['0.2', '0.4', '0.6', '0.8', '1'].map((offset, index) =>
      line('1', '1', `-${offset}`, `s${index}`),
    );
    const views = plotDrawings(plot({ lines }), 'en', SHEET);
    expect(views.map(({ circles }) => circles.length)).toEqual([4, 4]);
    const labels = views.flatMap(({ texts }) => texts.filter(({ kind }) => kind.includes('line-label')));
    expect(labels.map(({ subscript }) => subscript)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('draws a line that stays the same once, with both labels, and says what it cannot draw', () => {
    const lines = [AND, line('2', '2', '-3', '4'), line('0', '0', '1', '5'), line('1', '1', '-9', '6')];
    const [view] = plotDrawings(plot({ lines }), 'en', SHEET);
    expect(view!.lines.filter(({ kind }) => kind.startsWith('stroke'))).toHaveLength(1);
    expect(view!.texts.map(({ text }) => text)).toContain('3, 4');
    expect(view!.notes.join(' ')).toMatch(/Line 6.*Line 5/);
  });

  it('draws a computed line in the solution only', () => {
    const lines = [{ normal: [{ slot: 'k' }, { slot: 'n' }] as const, offset: '0', label: '1' }];
    const strokes = (figures: typeof SHEET) =>
      plotDrawings(plot({ lines }), 'en', figures)[0]!.lines.filter(({ kind }) => kind.startsWith('stroke'));
    expect(strokes(SHEET)).toEqual([]);
    expect(strokes(SOLUTION)).toHaveLength(1);
  });

  it('cuts curves at the frame, so that four panels of curves stand side by side', () => {
    const curve = {
      points: Array.from({ length: 81 }, (_, k) => [k / 10 - 4, Math.max(0, k / 10 - 4)] as const),
    };
    const axes = { x: { label: 'z', min: '-4', max: '4' }, y: { label: 'f', min: '-1', max: '2' } };
    const [view] = plotDrawings(plot({ ...axes, points: [], curves: [curve] }), 'en', SHEET);
    expect(Number(view!.width)).toBeLessThan(150);
    const frame = view!.rectangles.find(({ kind }) => kind === 'frame')!;
    const heights = [...view!.paths[0]!.d.matchAll(/ (-?[\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...heights)).toBeCloseTo(Number(frame.y));
  });
});

describe('diagrams of one document only', () => {
  const exercise = pictured({
    givens: { w: '0.3' },
    rules: { k: 'w * 2' },
    diagrams: [
      {
        ...plot({}),
        only: 'sheet',
        caption: { words: { en: 'Draw the line.', 'pt-BR': 'Desenhe a reta.' } },
      },
      { ...plot({}), only: 'solution', caption: { words: 'The line.' } },
    ],
  });

  it('stand in it with their caption, and not in the other', () => {
    const sheet = sheetHtml(documentOf(keyless(exercise))).body;
    const solution = solutionHtml(documentOf(exercise)).body;
    expect(sheet).toMatch(/<figcaption>Draw the line\.\s*<\/figcaption>/);
    expect(solution).toMatch(/<figcaption>The line\.\s*<\/figcaption>/);
    expect([sheet, solution].map((html) => html.match(/<svg/g)!.length)).toEqual([1, 1]);
  });
});

it('tells where there is no line of these updates alone, and merges no other with them', () => {
  const zero = (label: string, offset: string) => line('0', '0', offset, label);
  const lines = [zero('0', '0'), line('1', '1', '-1.5', '1'), zero('2', '-1'), line('1', '0', '-0.5', '3')];
  const drawings = plotDrawings(plot({ lines }), 'en', SOLUTION);
  const notes = drawings.flatMap((drawing) => drawing.notes);
  expect(notes).toContain('Line 0, 2: both weights are 0, so there is no line to draw.');
  expect(
    drawings.flatMap((drawing) => drawing.lines.filter(({ kind }) => kind.includes('dashes'))),
  ).toHaveLength(2);
});
