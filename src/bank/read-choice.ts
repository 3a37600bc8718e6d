import { type Convention, PRESETS } from '../conventions/convention.ts';
import { resolveConvention } from '../conventions/resolve-convention.ts';
import { NOTHING_SAID, type Said, saidBy } from '../conventions/said.ts';
import type { Family } from '../families/family.ts';
import { FAMILIES } from '../families/index.ts';
import { checkData } from '../files/check-data.ts';
import { DataError, quoted } from '../files/data-error.ts';
import { type DataPath, type Source, valueAt } from '../files/source.ts';
import { message } from '../messages/index.ts';
import { didYouMean } from '../suggest.ts';
import { conventionField } from './fields.ts';

/** What is agreed on where nobody says anything: the default, with the decimal mark of a language. */
export function usualConvention(language: string): Convention {
  const mark = message(language, 'number.mark') === 'comma' ? 'comma' : 'point';
  return { ...resolveConvention(undefined), mark };
}

/** A convention, and which of its fields somebody settled. */
export interface Agreed {
  readonly convention: Convention;
  readonly said: Said;
}

/** What is agreed on where nobody says anything: see {@link usualConvention}. */
export function usuallyAgreed(language: string): Agreed {
  return { convention: usualConvention(language), said: NOTHING_SAID };
}

/** The convention chosen at a path; without a preset the overrides apply to `base`. Mistakes are added to `errors`. */
export function readConvention(
  source: Source,
  at: DataPath,
  base: Agreed,
  errors: DataError[],
): Agreed | undefined {
  const written = valueAt(source.data, at);
  if (written === undefined) return { ...base, said: saidBy({}, base.said) };
  const before = errors.length;
  const choice = checkData(conventionField, source, at, errors);
  checkPreset(source, typeof written === 'string' ? at : [...at, 'preset'], errors);
  if (errors.length > before) return undefined;
  return { convention: resolveConvention(choice, base.convention), said: saidBy(choice, base.said) };
}

function checkPreset(source: Source, at: DataPath, errors: DataError[]): void {
  const written = valueAt(source.data, at);
  // `preset: 3` stands for a text, as other fields of a convention do.
  const name = typeof written === 'number' ? String(written) : written;
  if (typeof name !== 'string' || Object.hasOwn(PRESETS, name)) return;
  errors.push(unknown(source, at, 'preset', name, Object.keys(PRESETS)));
}

/** The family named at a path; a mistake is added to `errors`. */
export function readFamily(source: Source, at: DataPath, errors: DataError[]): Family | undefined {
  const id = valueAt(source.data, at);
  const known = FAMILIES.map((each) => each.id);
  const family = FAMILIES.find((each) => each.id === id);
  if (family) return family;
  if (typeof id === 'string') errors.push(unknown(source, at, 'family', id, known));
  else {
    const what = id === undefined ? 'is missing' : 'must be a name';
    errors.push(new DataError(source.placeOf(at), at, `${what}. Allowed: ${known.join(', ')}.`));
  }
  return undefined;
}

function unknown(
  source: Source,
  at: DataPath,
  what: string,
  found: string,
  known: readonly string[],
): DataError {
  const kind = at.at(-1) === what ? '' : `${what} `;
  return new DataError(
    source.placeOf(at),
    at,
    `unknown ${kind}${quoted(found)}. ${didYouMean(found, known)}`,
  );
}
