import type { Convention } from '../conventions/convention.ts';
import type { Place } from '../errors.ts';
import { placeText } from '../errors.ts';
import type { Family } from '../families/family.ts';
import { type Fields, isMap, isWhole } from '../families/shared/given-parts.ts';
import { impliedSizes } from '../families/shared/implied-sizes.ts';
import { checkData } from '../files/check-data.ts';
import { DataError } from '../files/data-error.ts';
import { knownFields } from '../files/known-fields.ts';
import { type DataPath, type Source, valueAt } from '../files/source.ts';
import { own } from '../own.ts';

/** Parts of a problem, and the parameters that the rest is drawn from. */
export interface AskedFor {
  readonly source: Source;
  readonly family: Family;
  readonly convention: Convention;
  readonly fields: Fields;
  /** Where the parts stand, and the parameters of the question. */
  readonly at: DataPath;
  readonly parameters: DataPath;
  /** Where a field of the parts stands. */
  placeOf(path: DataPath): Place;
}

/**
 * The parameters beside given parts: the question's own, and what follows from the parts. Undefined where they
 * contradict each other or have mistakes, which are added.
 */
export function parametersBeside(
  asked: AskedFor,
  errors: DataError[],
): { readonly read: unknown } | undefined {
  const { source, family, fields, convention, parameters: at } = asked;
  const raw = valueAt(source.data, at) ?? {};
  if (!isMap(raw)) {
    checkData(family.parametersSchema, source, at, errors);
    return undefined;
  }
  const told = family.given?.implied?.(fields, convention, raw) ?? {};
  const implied = { ...impliedSizes(family, fields, convention, { ...raw, ...told }), ...told };
  const before = errors.length;
  errors.push(...contradictions(asked, raw, implied));
  if (errors.length > before) return undefined;
  const namesakes = Object.fromEntries(
    knownFields(family.parametersSchema, []).flatMap((name) => {
      const given = own(fields, name);
      return given === undefined || !isWhole(given) ? [] : [[name, given]];
    }),
  );
  return parsed(asked, { ...namesakes, ...raw, ...implied }, Object.keys(namesakes), errors);
}

/** A namesake may mean something else among parameters, where it then is left out. */
function parsed(
  asked: AskedFor,
  raw: Fields,
  guessed: readonly string[],
  errors: DataError[],
): { readonly read: unknown } | undefined {
  const { source, family, parameters: at } = asked;
  const result = family.parametersSchema.safeParse(raw);
  if (result.success) return { read: result.data };
  const wrong = result.error.issues.map(({ path }) => String(path[0]));
  if (guessed.some((name) => wrong.includes(name))) {
    const kept = Object.entries(raw).filter(([name]) => !guessed.includes(name) || !wrong.includes(name));
    return parsed(
      asked,
      Object.fromEntries(kept),
      guessed.filter((name) => !wrong.includes(name)),
      errors,
    );
  }
  // What is wrong in a given field is told of the problem; what is missing beside it, of the parameters.
  const whole = wrong.some((name) => name in asked.fields || name === 'undefined');
  if (whole && !(valueAt(source.data, at) !== undefined)) {
    const data = asked.at.reduceRight<unknown>((inner, part) => ({ [part]: inner }), asked.fields);
    const before = errors.length;
    checkData(family.problemSchema, { ...source, data }, asked.at, errors);
    if (errors.length > before) return undefined;
  }
  const data = at.reduceRight<unknown>((inner, part) => ({ [part]: inner }), raw);
  checkData(family.parametersSchema, { ...source, data }, at, errors);
  return undefined;
}

/** What is both given and drawn, and sizes or kinds that do not agree. */
function contradictions(asked: AskedFor, written: Fields, implied: Fields): readonly DataError[] {
  const { source, fields, parameters, at, placeOf } = asked;
  return Object.entries(written).flatMap(([name, value]) => {
    const path = [...parameters, name];
    const refuse = (what: string) => [new DataError(source.placeOf(path), path, what)];
    const follows = own(implied, name);
    if (follows !== undefined) {
      if (agrees(value, follows)) return [];
      const made = `what the problem gives (${placeText(placeOf([]))}) makes it ${shown(follows)}`;
      return refuse(`is ${shown(value)}, but ${made}. Leave it out here, or change the problem.`);
    }
    const given = own(fields, name);
    if (given === undefined || !isWhole(given)) return [];
    const where = `${[...at.slice(2), name].join('.')} (${placeText(placeOf([name]))})`;
    return refuse(`is to be drawn, but ${where} gives it. Allowed: one of the two.`);
  });
}

/** A list of numbers to pick from and a range allow what one of them is. */
function agrees(written: unknown, follows: unknown): boolean {
  if (isMap(written)) return true;
  if (Array.isArray(written) && !Array.isArray(follows)) return written.some((one) => agrees(one, follows));
  return shown(written) === shown(follows);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  return isMap(value)
    ? `{ ${Object.entries(value)
        .map(([name, one]) => `${name}: ${shown(one)}`)
        .join(', ')} }`
    : String(value);
}
