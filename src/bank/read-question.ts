import * as z from 'zod';
import { lookingFor } from '../families/chosen-slips.ts';
import type { Family } from '../families/family.ts';
import { OWN_RULES } from '../families/index.ts';
import { isMap } from '../families/shared/given-parts.ts';
import { checkData } from '../files/check-data.ts';
import { DataError } from '../files/data-error.ts';
import { type DataPath, pathText, type Source, valueAt } from '../files/source.ts';
import type { BankQuestion, PartialCredit } from './bank.ts';
import { choiceMistakes } from './check-choices.ts';
import {
  creditField,
  decimalsField,
  entriesField,
  fileIdField,
  pointsField,
  tagsField,
  titleField,
  wholeNumberField,
  workField,
} from './fields.ts';
import { pathOfAsked, readAsk } from './read-ask.ts';
import { type Agreed, readConvention, readFamily } from './read-choice.ts';
import { readChosenSlips } from './read-chosen-slips.ts';
import { checkDecimals, decimalsFrom, decimalsPlaces } from './read-decimals.ts';
import { readGiven } from './read-given.ts';
import type { PictureReader } from './read-picture.ts';
import { readPictures } from './read-pictures.ts';
import { withSlips } from './read-slips.ts';
import { readWeights } from './read-weights.ts';

/** What reading collects on the way. */
export interface Findings {
  readonly errors: DataError[];
  readonly warnings: string[];
}

/** What a bank says for all of its questions. */
export interface BankDefaults {
  readonly agreed: Agreed;
  readonly open: BankQuestion['open'];
  readonly credit: z.infer<typeof creditField>;
  readonly entries: BankQuestion['entries'];
  readonly tags: readonly string[];
  /** Undefined where the bank is no file. */
  readonly pictures: PictureReader | undefined;
}

/** The fields that are read here; the others are read by the family, the convention and what is asked. */
export const questionSchema = z.strictObject({
  id: fileIdField,
  title: titleField.optional(),
  family: z.unknown().optional(),
  worksheet: z.unknown().optional(),
  problem: z.unknown().optional(),
  parameters: z.unknown().optional(),
  convention: z.unknown().optional(),
  slips: z.unknown().optional(),
  ask: z.unknown().optional(),
  points: pointsField.prefault('1'),
  decimals: decimalsField.optional(),
  tags: tagsField,
  difficulty: wholeNumberField(1, 5).optional(),
  marking: creditField.default({}),
  entries: entriesField,
  work: workField.optional(),
});

/** One question of a bank; undefined where it has mistakes, which are added to the findings. */
export function readQuestion(
  bank: Source,
  at: DataPath,
  base: BankDefaults,
  findings: Findings,
): BankQuestion | undefined {
  const { errors } = findings;
  const before = errors.length;
  const source = withSlips(bank, at, errors);
  const fields = checkData(questionSchema, source, at, errors);
  if (typeof valueAt(source.data, at) !== 'object') return undefined;
  const ask = readAsk(source, [...at, 'ask'], errors);
  const agreed = readConvention(source, choiceAt('convention', source, at, errors), base.agreed, errors);
  const family = readChosenFamily(source, at, errors);
  const slips = readChosenSlips(source, at, family, errors);
  const chosen = family && readNumbers(lookingFor(family, slips), agreed ?? base.agreed, source, at, errors);
  const pictures = readPictures(source, at, base.pictures, errors);
  if (!fields || !agreed || !chosen) return undefined;
  const decimals = decimalsFrom(fields.decimals, Number(agreed.convention.decimals));
  checkDecimals(decimals, chosen.family, source, [...at, 'decimals'], findings);
  if (errors.length === before)
    errors.push(...choiceMistakes(ask ?? [], { ...chosen, slips }, source, [...at, 'ask']));
  const written = stands(source, [...at, 'points']) ? fields.points : undefined;
  const worth = readWeights(ask, written, fields.points, { source, at }, errors);
  if (errors.length > before) return undefined;
  const { id, title, tags, difficulty, marking, entries, work } = fields;
  return {
    id,
    title,
    ...chosen,
    ...worth,
    ...(slips ? { slips } : {}),
    ...(Object.keys(pictures).length === 0 ? {} : { pictures }),
    open: base.open,
    credit: withoutUndefined({ ...base.credit, ...marking }),
    entries: entries ?? base.entries,
    work,
    decimals,
    ...decimalsPlaces(source, [...at, 'decimals']),
    tags: [...new Set([...base.tags, ...tags])],
    difficulty,
    place: source.placeOf(at),
    askPlaces: (ask ?? []).map((_, index) => source.placeOf(pathOfAsked(source, [...at, 'ask'], index))),
  };
}

function withoutUndefined(credit: BankDefaults['credit']): PartialCredit {
  return Object.fromEntries(Object.entries(credit).filter(([, share]) => share !== undefined));
}

/** `family`, or `worksheet`, which stands for the family of that name with these parameters. */
function readChosenFamily(source: Source, at: DataPath, errors: DataError[]): Family | undefined {
  if (!stands(source, [...at, 'worksheet'])) {
    return readFamily(source, choiceAt('family', source, at, errors), errors);
  }
  const rivals = ['family', 'parameters', 'problem'].filter((field) => stands(source, [...at, field]));
  for (const field of rivals) {
    const path = [...at, field];
    errors.push(
      new DataError(source.placeOfKey(path), path, 'cannot stand beside worksheet. Allowed: one of the two.'),
    );
  }
  return rivals.length > 0 ? undefined : OWN_RULES;
}

/** A problem file says its family and convention itself, so that a whole one may be copied into a bank. */
function choiceAt(
  field: 'family' | 'convention',
  source: Source,
  at: DataPath,
  errors: DataError[],
): DataPath {
  const [own, inProblem] = [
    [...at, field],
    [...at, 'problem', field],
  ];
  if (!stands(source, inProblem)) return own;
  const differs =
    stands(source, own) &&
    JSON.stringify(valueAt(source.data, own)) !== JSON.stringify(valueAt(source.data, inProblem));
  if (differs) {
    const why = `differs from the ${field} of the question. Allowed: one of the two.`;
    errors.push(new DataError(source.placeOf(inProblem), inProblem, why));
  }
  return inProblem;
}

function stands(source: Source, at: DataPath): boolean {
  return valueAt(source.data, at) !== undefined;
}

/** What a question is drawn from, and what of its numbers it gives. */
function readNumbers(
  family: Family,
  agreed: Agreed,
  source: Source,
  at: DataPath,
  errors: DataError[],
): Pick<BankQuestion, 'family' | 'parameters' | 'given' | 'convention'> | undefined {
  const parameters = [...at, stands(source, [...at, 'worksheet']) ? 'worksheet' : 'parameters'];
  const problem = [...at, 'problem'];
  if (!stands(source, problem)) return withParameters(family, agreed, source, parameters, errors);
  const given = readGiven({ source, problem, parameters, family, agreed }, errors);
  return given && { family, parameters: given[0]!.parameters, given, convention: given[0]!.convention };
}

function withParameters(
  family: Family,
  { convention: chosen, said }: Agreed,
  source: Source,
  at: DataPath,
  errors: DataError[],
) {
  const before = errors.length;
  const raw = valueAt(source.data, at) ?? {};
  const { convention, fields } =
    (isMap(raw) && family.agreed?.(raw, chosen, said)) || ({ convention: chosen, fields: {} } as const);
  const data = isMap(raw) ? nested(at, { ...raw, ...fields }) : source.data;
  const parameters = checkData(family.parametersSchema, { ...source, data }, at, errors);
  if (errors.length > before) pointToProblem(source, at, errors.slice(before), errors);
  return errors.length > before ? undefined : { family, parameters, convention };
}

/** Whoever writes a matrix where a range is drawn from wants just these numbers. */
function pointToProblem(
  source: Source,
  at: DataPath,
  found: readonly DataError[],
  errors: DataError[],
): void {
  const isTable = (value: unknown) => Array.isArray(value) && value.some(Array.isArray);
  const written: unknown = valueAt(source.data, at);
  const tables = Object.entries(written ?? {}).filter(([, value]) => isTable(value));
  for (const [name] of tables) {
    const path = [...at, name];
    if (!found.some((error) => error.path.startsWith(pathText(path)))) continue;
    const why =
      'is a range to draw from, not a matrix. Numbers that are fixed stand under problem, as solve takes them.';
    errors.push(new DataError(source.placeOf(path), path, why));
  }
}

/** Data that holds a value at a path, and nothing else. */
function nested(at: DataPath, value: unknown): unknown {
  return at.reduceRight<unknown>((inner, part) => ({ [part]: inner }), value);
}
