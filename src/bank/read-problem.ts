import { type Family, type Posed, type Problem, ProblemError } from '../families/family.ts';
import type { Fields } from '../families/shared/given-parts.ts';
import { checkData } from '../files/check-data.ts';
import { asOne, DataError } from '../files/data-error.ts';
import { readJson } from '../files/json-source.ts';
import { readSource } from '../files/read-source.ts';
import { plainSource, type Source } from '../files/source.ts';
import { type Agreed, readConvention, readFamily, usuallyAgreed } from './read-choice.ts';
import type { PictureReader, Pictures } from './read-picture.ts';
import { readPictures } from './read-pictures.ts';

/** A problem as it is posed, with what its statement shows. */
export interface ReadProblem extends Posed {
  readonly pictures: Pictures;
}

/**
 * A problem from data that was already read; {@link plainSource} stands in where there is no text. Unless its convention
 * says how numbers are written, the language does.
 * @throws {DataError} or {@link UserErrors} of them, with place and path.
 */
export function readProblem(source: Source, language = 'en', reader?: PictureReader): ReadProblem {
  const errors: DataError[] = [];
  if (typeof source.data !== 'object' || source.data === null || Array.isArray(source.data)) {
    throw new DataError(source.placeOf([]), [], 'is no problem. Allowed: a map of fields with family.');
  }
  const family = readFamily(source, ['family'], errors);
  const choice = readConvention(source, ['convention'], usuallyAgreed(language), errors);
  const own = withoutChoices(source);
  const agreed = family && choice && agreedOn(family, own, choice);
  const fields = family && checkData(family.problemSchema, agreed?.source ?? own, [], errors);
  const pictures = readPictures(source, [], reader, errors);
  if (errors.length > 0) throw asOne(errors);
  const problem = { ...fields, family: family!.id, convention: agreed!.convention };
  return { ...withWorksheet(family!, problem, source), pictures };
}

/** The fields as they are written with those that follow from the convention, and the convention that holds for them. */
function agreedOn(family: Family, own: Source, { convention, said }: Agreed) {
  const written = own.data as Fields;
  const agreed = family.agreed?.(written, convention, said) ?? { convention, fields: {} };
  return { convention: agreed.convention, source: { ...own, data: { ...written, ...agreed.fields } } };
}

/** Reads a problem file: YAML, or JSON where its name ends so. */
export function readProblemText(
  text: string,
  file: string,
  language?: string,
  pictures?: PictureReader,
): ReadProblem {
  return readProblem(readSource(text, file), language, pictures);
}

/** Reads one line of JSON Lines. */
export function readProblemLine(
  line: string,
  file: string,
  lineNumber: number,
  language?: string,
): ReadProblem {
  return readProblem(readJson(line, file, { firstLine: lineNumber }), language);
}

/** Reads a problem from plain data, for those who use deltamark as a library. */
export function readProblemData(data: unknown): ReadProblem {
  return readProblem(plainSource(data, 'problem'));
}

/** Families check what is theirs. */
function withoutChoices(source: Source): Source {
  const { family: _, convention: __, $schema: ___, ...own } = source.data as Record<string, unknown>;
  return { ...source, data: own };
}

/** Shapes that do not fit together only show when the worksheet is written down. */
function withWorksheet(family: Family, problem: Problem, source: Source): Posed {
  try {
    const settled = family.settled?.(problem) ?? problem;
    return { family, problem: settled, worksheet: family.worksheet(settled) };
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause;
    throw new DataError(source.placeOf(cause.path), cause.path, cause.message, cause);
  }
}
