import * as z from 'zod';
import type { Family } from '../families/family.ts';
import { checkData } from '../files/check-data.ts';
import { DataError, quoted } from '../files/data-error.ts';
import { type DataPath, type Source, valueAt } from '../files/source.ts';
import { didYouMean } from '../suggest.ts';

const NAMES = 'a list of slips such as [eta-missing], { except: [eta-missing] }, or off';
const OWN = 'Mistakes of your own belong to a question with rules of its own, see worksheet.';

const names = z.array(z.string(), { error: NAMES });
const nothing = z.union([z.literal('off'), z.literal(false)], { error: NAMES });

/** Which of a family's mistakes a question looks for; a list names them, `off` none. */
export const chosenSlipsField = z.union([nothing, names, z.strictObject({ except: names })], {
  error: NAMES,
});

/**
 * The slips that a question of a built-in family looks for, in the family's order; undefined where it does not say, and
 * where its author names mistakes in rules. Unknown names are added to `errors`.
 */
export function readChosenSlips(
  source: Source,
  at: DataPath,
  family: Family | undefined,
  errors: DataError[],
): readonly string[] | undefined {
  const path = [...at, 'slips'];
  if (!family || family.authored || valueAt(source.data, path) === undefined) return undefined;
  const written = valueAt(source.data, path);
  const nameless = Array.isArray(written) ? written.findIndex((one) => typeof one !== 'string') : -1;
  if (nameless >= 0) {
    const at = [...path, nameless];
    errors.push(new DataError(source.placeOf(at), at, `is no name of a slip. ${OWN}`));
    return undefined;
  }
  const chosen = checkData(chosenSlipsField, source, path, errors);
  if (chosen === undefined) return undefined;
  const known = [...new Set((family.slips ?? []).map(({ id }) => id))];
  const isExcept = typeof chosen === 'object' && 'except' in chosen;
  const named = typeof chosen !== 'object' ? [] : isExcept ? chosen.except : chosen;
  const within = isExcept ? [...path, 'except'] : path;
  named.forEach((id, index) => {
    if (known.includes(id)) return;
    const place = source.placeOf([...within, index]);
    errors.push(new DataError(place, [...within, index], unknownText(id, family, known)));
  });
  return known.filter((id) => named.includes(id) !== isExcept);
}

function unknownText(id: string, family: Family, known: readonly string[]): string {
  if (known.length === 0) return `${family.id} knows no mistakes by name. Allowed: slips: off.`;
  return `${family.id} knows no slip ${quoted(id)}. ${didYouMean(id, known)}`;
}
