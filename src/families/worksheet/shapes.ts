import { type Expression, partsOf, type Rule } from '../../worksheet/expression.ts';
import type { Shape } from '../../worksheet/types.ts';

export type Shapes = ReadonlyMap<string, Shape>;

/**
 * Shapes of the quantities that rules compute, added to those that are known: an index of the left side takes its
 * extent from the first quantity in which it stands alone. What stays open is left out.
 */
export function inferShapes(rules: readonly Rule[], known: Shapes): Shapes {
  const shapes = new Map(known);
  let before = -1;
  while (shapes.size > before) {
    before = shapes.size;
    for (const rule of rules) {
      const shape = shapes.has(rule.target) ? undefined : shapeOf(rule, shapes);
      if (shape) shapes.set(rule.target, shape);
    }
  }
  return shapes;
}

function shapeOf({ indices, body }: Rule, shapes: Shapes): Shape | undefined {
  const [rows, columns] = indices.map((index) => extentOf(index, body, shapes));
  if (indices.length === 0) return [];
  if (rows === undefined || indices.length > 2) return undefined;
  if (indices.length === 1) return [rows];
  return columns === undefined ? undefined : [rows, columns];
}

/** How far an index runs, from the first place where it stands alone in a quantity's brackets. */
export function extentOf(index: string, body: Expression, shapes: Shapes): number | undefined {
  if (body.type === 'quantity') {
    const position = body.indices.findIndex((part) => part.type === 'index' && part.name === index);
    const extent = position < 0 ? undefined : shapes.get(body.id)?.[position];
    if (extent !== undefined) return extent;
  }
  for (const part of partsOf(body)) {
    const extent = extentOf(index, part, shapes);
    if (extent !== undefined) return extent;
  }
  return undefined;
}
