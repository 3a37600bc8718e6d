import { OWN_RULES } from '../families/index.ts';
import { DataError } from '../files/data-error.ts';
import { overlaid } from '../files/overlaid-source.ts';
import { type DataPath, type Source, valueAt } from '../files/source.ts';

/** Where a question's own rules stand, in the order in which their slips are looked for. */
const HOMES = ['worksheet', 'problem', 'parameters'];

/**
 * The question with the slips that stand beside its rules put to these. Whoever gives them twice is told so, and the
 * question stays as it is; those of another family are names, see {@link readChosenSlips}.
 */
export function withSlips(source: Source, at: DataPath, errors: DataError[]): Source {
  const path = [...at, 'slips'];
  const value = valueAt(source.data, path);
  if (value === undefined) return source;
  const home = HOMES.find((field) => valueAt(source.data, [...at, field]) !== undefined);
  if (!home || !hasOwnRules(source, at)) return source;
  const inside = [...at, home, 'slips'];
  if (valueAt(source.data, inside) !== undefined) {
    const why = `stands under ${home}, too. Allowed: one of the two.`;
    errors.push(new DataError(source.placeOfKey(path), path, why));
    return source;
  }
  return overlaid(source, [{ at: inside, value, from: source, fromPath: path }]);
}

function hasOwnRules({ data }: Source, at: DataPath): boolean {
  if (valueAt(data, [...at, 'worksheet']) !== undefined) return true;
  return [['family'], ['problem', 'family']].some((path) => valueAt(data, [...at, ...path]) === OWN_RULES.id);
}
