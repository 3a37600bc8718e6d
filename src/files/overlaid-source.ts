import { type DataPath, type Source, valueAt } from './source.ts';

/** A value that stands in another file than the rest, such as the points that an exam gives a bank's question. */
export interface Overlay {
  /** Where it is put. */
  readonly at: DataPath;
  readonly value: unknown;
  /** Where it stands. */
  readonly from: Source;
  readonly fromPath: DataPath;
}

/** A source with some of its values replaced; a mistake in one of those is told where it stands. */
export function overlaid(source: Source, overlays: readonly Overlay[]): Source {
  if (overlays.length === 0) return source;
  const covering = (path: DataPath) =>
    overlays.find(({ at }) => at.length <= path.length && at.every((part, depth) => part === path[depth]));
  return {
    ...source,
    data: overlays.reduce<unknown>((data, { at, value }) => withValue(data, at, value), source.data),
    placeOf(path, within) {
      const overlay = covering(path);
      if (!overlay) return source.placeOf(path, within);
      return overlay.from.placeOf([...overlay.fromPath, ...path.slice(overlay.at.length)], within);
    },
    placeOfKey(path) {
      const overlay = covering(path);
      if (!overlay) return source.placeOfKey(path);
      return overlay.from.placeOfKey([...overlay.fromPath, ...path.slice(overlay.at.length)]);
    },
  };
}

/** A copy of the data in which another value stands at a path that leads through maps and lists. */
function withValue(data: unknown, [part, ...rest]: DataPath, value: unknown): unknown {
  if (part === undefined) return value;
  const inner = withValue(valueAt(data, [part]), rest, value);
  if (Array.isArray(data)) return data.map((entry, index) => (index === part ? inner : entry));
  return { ...(data as object), [part]: inner };
}
