import type { Expression, Rule } from '../../worksheet/expression.ts';
import { partsOf } from '../../worksheet/expression.ts';
import { extentOf } from '../../worksheet/index-values.ts';
import type { Shape } from '../../worksheet/types.ts';
import { ProblemError } from '../problem.ts';
import { type Starts, shiftOf } from './starts.ts';
import type { Shapes, Written } from './written.ts';

/**
 * Shapes of the quantities that rules compute, added to those that are known: an index of the left side takes its
 * extent from the first quantity in which it stands alone, or where there is none from one in which it stands shifted,
 * as in w[t-1].
 * @throws {ProblemError} where nothing tells a shape
 */
export function inferShapes(
  general: readonly Written[],
  own: ReadonlyMap<string, Starts>,
  known: Shapes,
): Shapes {
  const shapes = new Map(known);
  const shapeFrom = (extent: Extent): boolean => {
    const found = general.find(({ rule }) => {
      const shape = shapes.has(rule.target) ? undefined : shapeOf(rule, own.get(rule.target), shapes, extent);
      if (shape) shapes.set(rule.target, shape);
      return shape !== undefined;
    });
    return found !== undefined;
  };
  while (shapeFrom(extentOf) || shapeFrom(shiftedExtentOf));
  for (const one of general) requireShape(one, shapes);
  return shapes;
}

type Extent = typeof extentOf;

function shapeOf(
  { indices, body }: Rule,
  own: Starts | undefined,
  shapes: Shapes,
  extentFrom: Extent,
): Shape | undefined {
  if (indices.length > 2) return undefined;
  const shapeOfId = (id: string) => shapes.get(id);
  const extents = indices.map((index, axis) => {
    const starts = own?.rules.map(({ rule }) => [rule.indices[axis]!, rule.body] as const) ?? [];
    return [[index, body] as const, ...starts]
      .map(([name, of]) => extentOf(name, of, shapeOfId) ?? extentFrom(name, of, shapeOfId))
      .find((extent) => extent !== undefined);
  });
  return extents.includes(undefined) ? undefined : (extents as unknown as Shape);
}

/** How far t runs in `w[t-1]`: as far as the entries of w. */
function shiftedExtentOf(
  index: string,
  body: Expression,
  shapeOfId: (id: string) => Shape | undefined,
): number | undefined {
  const own =
    body.type === 'quantity'
      ? shapeOfId(body.id)?.[body.indices.findIndex((part) => shiftOf(part)?.name === index)]
      : undefined;
  return (
    own ??
    partsOf(body)
      .map((part) => shiftedExtentOf(index, part, shapeOfId))
      .find((extent) => extent !== undefined)
  );
}

function requireShape({ rule: { target, text, indices }, path }: Written, shapes: Shapes): void {
  if (shapes.has(target)) return;
  const example = indices.map((_, index) => index + 2).join(', ');
  const message = `"${text}": nothing tells how far ${indices.join(' and ')} runs; say it under shapes, such as { ${target}: [${example}] }`;
  throw new ProblemError(path, message);
}
