import { describe, expect, it } from 'vitest';
import { diagramView } from '../../src/document/diagram.ts';
import { overlap, placeLabels } from '../../src/document/diagram-labels.ts';
import { layoutOf } from '../../src/document/diagram-layout.ts';
import type { NetworkDiagram } from '../../src/families/family.ts';

/** A network with the widest labels that usual sheets have. */
function network(inputs: number, ...units: readonly number[]): NetworkDiagram {
  const before = [inputs, ...units];
  return {
    inputs: Array.from({ length: inputs }, (_, i) => ({ label: `x${i + 1}`, value: '-1.5' })),
    layers: units.map((count, layer) => ({
      activation: 'sigmoid',
      units: Array.from({ length: count }, (_, unit) => ({
        label: `${unit + 1}`,
        bias: '-0.5',
        weights: Array.from({ length: before[layer]! }, () => '-0.25'),
      })),
    })),
  };
}

const asIs = (text: string) => text;

describe('placeLabels', () => {
  it.each([
    [2, 3, 2],
    [3, 4, 2],
    [2, 2, 1],
    [2, 1],
    [4, 4, 4],
  ])('keeps weights apart from each other and from the units of a network %i-%i-%i', (...sizes) => {
    const [inputs, ...units] = sizes.filter((size) => size !== undefined);
    const layout = layoutOf(network(inputs!, ...units));
    const labels = placeLabels(layout);
    expect(labels).toHaveLength(layout.edges.flat().length);
    labels.forEach((label, position) => {
      for (const other of labels.slice(position + 1)) expect(overlap(label, other)).toBe(0);
      for (const { x, y, radius } of layout.columns.flat()) {
        expect(overlap(label, { x, y, width: 2 * radius, height: 2 * radius })).toBe(0);
      }
    });
  });

  it('puts every label on its own edge', () => {
    const layout = layoutOf(network(3, 4, 2));
    const edges = layout.edges.flat();
    placeLabels(layout).forEach(({ x, y }, position) => {
      const { x1, y1, x2, y2 } = edges[position]!;
      expect((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)).toBeCloseTo(0);
    });
  });
});

describe('diagramView', () => {
  it('fits half a page', () => {
    const { width } = diagramView(network(2, 3, 2), 'en', asIs)!;
    expect(Number(width)).toBeLessThan(360);
  });

  it('draws large layers without weights, and says where they stand', () => {
    const view = diagramView(network(5, 5, 2), 'en', asIs)!;
    expect(view.texts.filter(({ kind }) => kind === 'weight')).toEqual([]);
    expect(view.note).toMatch(/matrices/);
    expect(diagramView(network(2, 3, 2), 'en', asIs)!.note).toBeNull();
  });

  it('draws nothing where lines would only be a blot', () => {
    expect(diagramView(network(13, 2), 'en', asIs)).toBeNull();
  });

  it('sets indices low', () => {
    const view = diagramView(network(2, 1), 'en', asIs)!;
    expect(view.texts).toContainEqual(expect.objectContaining({ kind: 'symbol', text: 'x', subscript: '2' }));
  });
});
