import type { Convention } from '../../conventions/convention.ts';
import { own } from '../../own.ts';
import { stream } from '../../random/stream.ts';
import type { Family } from '../family.ts';
import { type Fields, isMap } from './given-parts.ts';

type Drawing = Pick<Family, 'draw' | 'parametersSchema'>;

/** Length of a list by its path, lists in it by the first that has any: `x` 3, `x[]` 2, `layers[].bias` 4. */
type Extents = ReadonlyMap<string, number>;

/**
 * The whole-number parameters that make a drawn problem as large as the given parts, found out by drawing: each is
 * tried one larger, and what then becomes longer is what it counts. Of lists that depend on several parameters only
 * those tell anything that others have not told yet.
 */
export function impliedSizes(
  family: Drawing,
  given: Fields,
  convention: Convention,
  written: Fields,
): Readonly<Record<string, number>> {
  const base = family.parametersSchema.safeParse(written).data;
  if (!isMap(base)) return {};
  const extentsOf = (parameters: unknown) =>
    extents({ ...family.draw(parameters, convention, stream('sizes')) });
  const usual = extentsOf(base);
  const counters = Object.entries(base).flatMap(([name, value]): Counter[] => {
    if (typeof value !== 'number' || typeof own(given, name) === 'number') return [];
    for (const other of [value + 1, value - 1]) {
      const moved = family.parametersSchema.safeParse({ ...written, [name]: other });
      if (moved.success)
        return [{ name, value, counts: growth(usual, extentsOf(moved.data), other - value) }];
    }
    return [];
  });
  return solved(counters, usual, extents(given));
}

/** A parameter, and how much longer each list becomes for one more of it. */
interface Counter {
  readonly name: string;
  readonly value: number;
  readonly counts: ReadonlyMap<string, number>;
}

function growth(before: Extents, after: Extents, step: number): ReadonlyMap<string, number> {
  return new Map(
    [...before].flatMap(([path, length]) => {
      const change = ((after.get(path) ?? length) - length) / step;
      return change === 0 ? [] : [[path, change] as const];
    }),
  );
}

function solved(
  counters: readonly Counter[],
  usual: Extents,
  given: Extents,
): Readonly<Record<string, number>> {
  const sizes = new Map<string, number>();
  const open = new Map([...given].filter(([path]) => usual.has(path)));
  for (let before = -1; before < sizes.size; ) {
    before = sizes.size;
    for (const [path, length] of open) {
      const involved = counters.filter(({ counts }) => counts.has(path));
      const [only, second] = involved.filter(({ name }) => !sizes.has(name));
      if (!only || second) continue;
      const rest = involved.reduce(
        (sum, { name, value, counts }) => sum + counts.get(path)! * ((sizes.get(name) ?? value) - value),
        usual.get(path)!,
      );
      const size = only.value + (length - rest) / only.counts.get(path)!;
      if (Number.isInteger(size)) sizes.set(only.name, size);
      open.delete(path);
    }
  }
  return Object.fromEntries(sizes);
}

function extents(value: unknown, path = ''): Extents {
  if (isMap(value)) {
    return new Map(
      Object.entries(value).flatMap(([name, one]) => [
        ...extents(one, path === '' ? name : `${path}.${name}`),
      ]),
    );
  }
  if (!Array.isArray(value)) return new Map();
  const inner = value.map((one) => extents(one, `${path}[]`)).reverse();
  return new Map([[path, value.length] as const, ...inner.flatMap((one) => [...one])]);
}
