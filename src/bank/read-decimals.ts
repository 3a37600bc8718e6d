import type * as z from 'zod';
import type { Family } from '../families/family.ts';
import { isMap } from '../families/shared/given-parts.ts';
import { DataError } from '../files/data-error.ts';
import { type DataPath, type Source, valueAt } from '../files/source.ts';
import { type Decimals, ownDecimals, REST, usualDecimals } from '../worksheet/decimals.ts';
import type { BankQuestion } from './bank.ts';
import type { decimalsField } from './fields.ts';

/** What reading finds. */
interface Findings {
  readonly errors: DataError[];
  readonly warnings: string[];
}

/** What is written, with the course's decimals where it says none; a map that says the same of all is a number. */
export function decimalsFrom(written: z.infer<typeof decimalsField> | undefined, ofCourse: number): Decimals {
  if (written === undefined || typeof written === 'number') return written ?? ofCourse;
  const { [REST]: usual = ofCourse, ...others } = written;
  const own = Object.entries(others).filter(([, decimals]) => decimals !== usual);
  return own.length === 0 ? usual : { [REST]: usual, ...Object.fromEntries(own) };
}

/** Where each quantity is named whose decimals are its own. */
export function decimalsPlaces(source: Source, at: DataPath): Pick<BankQuestion, 'decimalsPlaces'> {
  const written = valueAt(source.data, at);
  if (!isMap(written)) return {};
  const names = Object.keys(written).filter((name) => name !== REST);
  return { decimalsPlaces: new Map(names.map((name) => [name, source.placeOfKey([...at, name])])) };
}

/** So few decimals that wrong methods pass are a mistake, or a warning where they do not always. */
export function checkDecimals(
  decimals: Decimals,
  family: Family,
  source: Source,
  at: DataPath,
  findings: Findings,
): void {
  checkNumber(
    usualDecimals(decimals),
    family,
    source,
    isMap(valueAt(source.data, at)) ? [...at, REST] : at,
    findings,
  );
  for (const [name, own] of ownDecimals(decimals)) checkNumber(own, family, source, [...at, name], findings);
}

function checkNumber(
  decimals: number,
  family: Family,
  source: Source,
  path: DataPath,
  { errors, warnings }: Findings,
): void {
  const { fewest, usual } = family.decimals ?? { fewest: 0, usual: 0 };
  if (decimals >= usual) return;
  const place = source.placeOf(path);
  const why = `${decimals} ${decimals === 1 ? 'decimal' : 'decimals'} cannot tell right from wrong methods in ${family.id}`;
  if (decimals < fewest)
    errors.push(new DataError(place, path, `${why}. Allowed: ${fewest} to 12; ${usual} is usual.`));
  else warnings.push(new DataError(place, path, `${why} in every draw; ${usual} is usual.`).message);
}
