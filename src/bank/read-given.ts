import { type Family, type Problem, ProblemError } from '../families/family.ts';
import { type Fields, isMap, laidOver } from '../families/shared/given-parts.ts';
import { checkData } from '../files/check-data.ts';
import { asOne, DataError } from '../files/data-error.ts';
import { type DataPath, type Source, valueAt } from '../files/source.ts';
import { own } from '../own.ts';
import { type Stream, stream } from '../random/stream.ts';
import type { Given } from './bank.ts';
import { type AskedFor, parametersBeside } from './given-parameters.ts';
import { listedParts, type Parts } from './listed-parts.ts';
import type { Agreed } from './read-choice.ts';

/** A question whose givens are not all drawn: where its `problem` and its `parameters` stand. */
export interface GivenAt {
  readonly source: Source;
  readonly problem: DataPath;
  readonly parameters: DataPath;
  readonly family: Family;
  readonly agreed: Agreed;
}

/** The problems, or parts of them, that a question gives; undefined where they have mistakes, which are added. */
export function readGiven(at: GivenAt, errors: DataError[]): readonly Given[] | undefined {
  const before = errors.length;
  const given = listedParts(at.source, at.problem, errors).flatMap(
    (parts) => readParts(at, parts, errors) ?? [],
  );
  return errors.length > before ? undefined : given;
}

function readParts(at: GivenAt, written: Parts, errors: DataError[]): Given | undefined {
  const { family } = at;
  const { convention, fields } = agreedOn(at, written);
  const parts = { ...written, fields: { ...written.fields, ...fields } };
  const askedFor: AskedFor = {
    ...at,
    ...parts,
    convention,
    placeOf: (path) => placeOf(at.source, parts, path),
  };
  const whole = valueAt(at.source.data, at.parameters) === undefined ? readWhole(askedFor) : undefined;
  if (whole) {
    const parameters = family.parametersSchema.safeParse({}).data;
    return {
      fields: parts.fields,
      whole: true,
      parameters,
      convention,
      pose: () => whole,
      misfit: (error) => misfit(askedFor, error),
    };
  }
  const parameters = parametersBeside(askedFor, errors);
  if (!parameters) return undefined;
  const given: Given = {
    fields: parts.fields,
    whole: false,
    parameters: parameters.read,
    convention,
    pose: (from) => posed(askedFor, parameters.read, from),
    misfit: (error) => misfit(askedFor, error),
  };
  return tried(given, family, stream('given', convention.weights), errors) ? given : undefined;
}

/** The convention that holds for given parts and the parameters beside them, and fields that follow from it. */
function agreedOn({ family, source, parameters, agreed: { convention, said } }: GivenAt, { fields }: Parts) {
  const raw = valueAt(source.data, parameters);
  const written = isMap(raw) ? { ...raw, ...fields } : fields;
  return family.agreed?.(written, convention, said) ?? { convention, fields: {} };
}

/** The problem where nothing is left to draw and its parts fit together. */
function readWhole({ family, convention, fields }: AskedFor): Problem | undefined {
  const read = family.problemSchema.safeParse(fields);
  if (!read.success) return undefined;
  const problem = { ...read.data, family: family.id, convention };
  return mistakeOf(family, problem) ? undefined : (family.settled?.(problem) ?? problem);
}

function mistakeOf(family: Family, problem: Problem): ProblemError | undefined {
  try {
    family.worksheet(problem);
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

/** A drawn problem with the given parts laid over it. @throws {DataError} or several where they do not fit. */
function posed(at: AskedFor, parameters: unknown, from: Stream): Problem {
  const { family, convention, fields } = at;
  const { family: id, convention: agreed, ...drawn } = family.draw(parameters, convention, from);
  const errors: DataError[] = [];
  const merged = laidOver(drawn, fields, family.given);
  const read = checkData(family.problemSchema, mergedSource(at, merged), at.at, errors);
  if (!read) throw asOne(errors);
  const problem = { ...read, family: id, convention: agreed };
  const settled = family.settled?.(problem) ?? problem;
  return family.given?.settled?.(settled, parameters) ?? settled;
}

/** The merged data at the place of the given ones, so that messages point into the bank. */
function mergedSource({ source, at, placeOf }: AskedFor, merged: Fields): Source {
  const data = at.reduceRight<unknown>((inner, part) => ({ [part]: inner }), merged);
  return {
    ...source,
    data,
    placeOf: (path) => placeOf(path.slice(at.length)),
    placeOfKey: (path) => source.placeOfKey(path),
  };
}

function placeOf(source: Source, { at, common }: Parts, path: DataPath) {
  const [name] = path;
  const isOwn = name === undefined || own(valueAt(source.data, at) as Fields, String(name)) !== undefined;
  return source.placeOf([...(isOwn ? at : common), ...path]);
}

function misfit({ at, placeOf }: AskedFor, error: ProblemError): DataError {
  return new DataError(placeOf(error.path), [...at, ...error.path], error.message, error);
}

/** Whether a first draw fits together; shapes do not depend on what is drawn. */
function tried(given: Given, family: Family, from: Stream, errors: DataError[]): boolean {
  try {
    const mistake = mistakeOf(family, given.pose(from));
    if (mistake) errors.push(given.misfit(mistake));
    return !mistake;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    errors.push(error);
    return false;
  }
}
