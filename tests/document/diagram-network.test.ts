import { describe, expect, it } from 'vitest';
import { networkDrawing } from '../../src/document/diagrams/network.ts';
import { placeLabels } from '../../src/document/diagrams/network-labels.ts';
import { layoutOf } from '../../src/document/diagrams/network-layout.ts';
import { overlap } from '../../src/document/diagrams/places.ts';
import type { NetworkDiagram } from '../../src/families/family.ts';

/** A network with the widest labels that usual sheets have. */
function network(inputs: number, ...units: readonly number[]): NetworkDiagram {
  const before = [inputs, ...units];
  return {
    kind: 'network',
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

describe('networkDrawing', () => {
  it('draws the marked connection, and no other, thicker', () => {
    const marked = { layer: 1, unit: 2, input: 1 };
    const { lines } = networkDrawing({ ...network(2, 3, 2), marked }, 'en', asIs)!;
    expect(lines.map(({ kind }) => kind === 'edge chosen').indexOf(true)).toBe(2);
    expect(lines.filter(({ kind }) => kind === 'edge chosen')).toHaveLength(1);
  });

  it('leaves half a page to the matrices, or has the page to itself, and is never made smaller', () => {
    const beside = networkDrawing(network(2, 3, 2), 'en', asIs)!;
    expect({ wide: beside.wide, fits: Number(beside.width) < 360 }).toEqual({ wide: false, fits: true });
    const alone = networkDrawing(network(2, 3, 2, 1), 'en', asIs)!;
    expect({ wide: alone.wide, fits: Number(alone.width) < 656 }).toEqual({ wide: true, fits: true });
  });

  it('draws large layers without weights, and says where they stand', () => {
    const view = networkDrawing(network(5, 5, 2), 'en', asIs)!;
    expect(view.texts.filter(({ kind }) => kind === 'weight')).toEqual([]);
    expect(view.notes.join()).toMatch(/matrices/);
    expect(networkDrawing(network(2, 3, 2), 'en', asIs)!.notes).toEqual([]);
  });

  it('draws nothing where lines would only be a blot', () => {
    expect(networkDrawing(network(13, 2), 'en', asIs)).toBeNull();
  });

  it('sets indices low', () => {
    const view = networkDrawing(network(2, 1), 'en', asIs)!;
    expect(view.texts).toContainEqual(
      expect.objectContaining({ kind: 'symbol unit', text: 'x', subscript: '2' }),
    );
  });
});
