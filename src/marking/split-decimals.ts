import type { Place } from '../errors.ts';
import type { DataPath, Source } from '../files/source.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields of a map at a path with decimals put together: in `{ loss: 0,97 }` YAML takes 97 for a name of its own. No
 * quantity is called so, and it belongs to what stands before it.
 */
export function withSplitDecimals(fields: Fields, source: Source, at: DataPath): Fields {
  const isRest = (name: string) => /^\d+[%"”]?$/.test(name) && fields[name] === '';
  const names = Object.keys(fields);
  if (!names.some(isRest)) return fields;
  const places = new Map(names.map((name) => [name, source.placeOfKey([...at, name])]));
  const joined: [string, unknown][] = [];
  for (const name of names.sort((a, b) => comparePlaces(places.get(a)!, places.get(b)!))) {
    const last = joined.at(-1);
    if (isRest(name) && typeof last?.[1] === 'string' && last[1] !== '') last[1] += `,${name}`;
    else joined.push([name, fields[name]]);
  }
  return Object.fromEntries(joined);
}

function comparePlaces(a: Place, b: Place): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
