import { type Fields, isMap } from '../families/shared/given-parts.ts';
import { DataError } from '../files/data-error.ts';
import { type DataPath, type Source, valueAt } from '../files/source.ts';

const MOST_LISTED = 200;
const ALLOWED = 'a problem as solve takes it, or parts of one; or { oneOf: [ … ] }, a list to choose from';

/** One problem or a part, with the place of each of its fields. */
export interface Parts {
  readonly fields: Fields;
  readonly at: DataPath;
  /** What stands beside `oneOf` belongs to each of the list. */
  readonly common: DataPath;
}

/** Fields of a problem file that the question has read already. */
const CHOICES = ['family', 'convention'];

/**
 * The problems or parts of problems that a question gives: the one that stands there, those of a list, and where fields
 * have lists inside (`input: { oneOf: [[1, 0], [0, 1]] }`), one for each choice of them all.
 */
export function listedParts(source: Source, at: DataPath, errors: DataError[]): readonly Parts[] {
  const refuse = (path: DataPath, what: string) => {
    errors.push(new DataError(source.placeOf(path), path, what));
    return [];
  };
  const written = valueAt(source.data, at);
  if (!isMap(written)) return refuse(at, `found no map. Allowed: ${ALLOWED}.`);
  const { oneOf, ...common } = withoutChoices(written);
  const path = [...at, 'oneOf'];
  if (oneOf !== undefined && (!Array.isArray(oneOf) || oneOf.length === 0)) {
    return refuse(path, 'must be a list of problems or parts of problems.');
  }
  const listed = oneOf === undefined ? [{}] : (oneOf as readonly unknown[]);
  const count = listed.reduce<number>((sum, fields) => sum + countOf({ ...common, ...Object(fields) }), 0);
  if (count === 0) return refuse(at, 'has a list to choose from with nothing in it.');
  if (count > MOST_LISTED) {
    return refuse(
      at,
      `is a list of ${count} problems, every choice counted; at most ${MOST_LISTED} are allowed.`,
    );
  }
  return listed.flatMap((fields, index) => {
    const own = oneOf === undefined ? at : [...path, index];
    if (!isMap(fields)) return refuse(own, 'found no map. Allowed: a problem, or parts of one.');
    return choicesIn({ ...common, ...fields }).map((one) => ({ fields: one as Fields, at: own, common: at }));
  });
}

function withoutChoices(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !CHOICES.includes(name)));
}

/** The list of a map that is nothing but a list to choose from. */
function listOf(value: unknown): readonly unknown[] | undefined {
  if (!isMap(value) || Object.keys(value).length !== 1) return undefined;
  return Array.isArray(value['oneOf']) ? value['oneOf'] : undefined;
}

function countOf(value: unknown): number {
  const list = listOf(value);
  if (list) return list.reduce<number>((sum, one) => sum + countOf(one), 0);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((product, one) => product * countOf(one), 1);
}

function choicesIn(value: unknown): readonly unknown[] {
  const list = listOf(value);
  if (list) return list.flatMap(choicesIn);
  if (Array.isArray(value)) return everyChoice(value.map(choicesIn));
  if (!isMap(value)) return [value];
  const names = Object.keys(value);
  return everyChoice(Object.values(value).map(choicesIn)).map((values) =>
    Object.fromEntries(names.map((name, index) => [name, values[index]])),
  );
}

/** One of each list, in every way; most lists have one entry only. */
function everyChoice(lists: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return lists.reduce<readonly (readonly unknown[])[]>(
    (begun, list, index) =>
      list.length === 1 ? begun : begun.flatMap((values) => list.map((one) => values.with(index, one))),
    [lists.map(([first]) => first)],
  );
}
