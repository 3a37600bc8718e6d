import * as z from 'zod';
import type { Convention } from '../conventions/convention.ts';
import type { Family } from '../families/family.ts';
import { OWN_RULES } from '../families/index.ts';
import { checkData } from '../files/check-data.ts';
import { DataError } from '../files/data-error.ts';
import { type DataPath, type Source, valueAt } from '../files/source.ts';
import type { BankQuestion, PartialCredit } from './bank.ts';
import { creditField, fileIdField, pointsField, tagsField, titleField, wholeNumberField } from './fields.ts';
import { readAsk } from './read-ask.ts';
import { readConvention, readFamily } from './read-choice.ts';

/** What reading collects on the way. */
export interface Findings {
  readonly errors: DataError[];
  readonly warnings: string[];
}

/** What a bank says for all of its questions. */
export interface BankDefaults {
  readonly convention: Convention;
  readonly open: BankQuestion['open'];
  readonly credit: z.infer<typeof creditField>;
  readonly tags: readonly string[];
}

/** The fields that are read here; the others are read by the family, the convention and what is asked. */
const questionSchema = z.strictObject({
  id: fileIdField,
  title: titleField.optional(),
  family: z.unknown().optional(),
  worksheet: z.unknown().optional(),
  parameters: z.unknown().optional(),
  convention: z.unknown().optional(),
  ask: z.unknown().optional(),
  points: pointsField.default({ n: 1n, d: 1n }),
  decimals: wholeNumberField(0, 12).optional(),
  tags: tagsField,
  difficulty: wholeNumberField(1, 5).optional(),
  marking: creditField.default({}),
});

/** One question of a bank; undefined where it has mistakes, which are added to the findings. */
export function readQuestion(
  source: Source,
  at: DataPath,
  base: BankDefaults,
  findings: Findings,
): BankQuestion | undefined {
  const { errors } = findings;
  const before = errors.length;
  const fields = checkData(questionSchema, source, at, errors);
  if (typeof valueAt(source.data, at) !== 'object') return undefined;
  const ask = readAsk(source, [...at, 'ask'], errors);
  const convention = readConvention(source, [...at, 'convention'], base.convention, errors);
  const chosen = readChosenFamily(source, at, errors);
  if (!fields || !convention || !chosen) return undefined;
  const decimals = fields.decimals ?? Number(convention.decimals);
  checkDecimals(decimals, chosen.family, source, at, findings);
  if (errors.length > before) return undefined;
  const { id, title, points, tags, difficulty, marking } = fields;
  return {
    id,
    title,
    ...chosen,
    convention,
    ask,
    open: base.open,
    credit: withoutUndefined({ ...base.credit, ...marking }),
    points,
    decimals,
    tags: [...new Set([...base.tags, ...tags])],
    difficulty,
    place: source.placeOf(at),
  };
}

function withoutUndefined(credit: BankDefaults['credit']): PartialCredit {
  return Object.fromEntries(Object.entries(credit).filter(([, share]) => share !== undefined));
}

/** `family` with `parameters`, or `worksheet`, which stands for the family of that name with these parameters. */
function readChosenFamily(
  source: Source,
  at: DataPath,
  errors: DataError[],
): Pick<BankQuestion, 'family' | 'parameters'> | undefined {
  const own = valueAt(source.data, [...at, 'worksheet']) !== undefined;
  const rivals = own
    ? ['family', 'parameters'].filter((field) => valueAt(source.data, [...at, field]) !== undefined)
    : [];
  for (const field of rivals) {
    const path = [...at, field];
    errors.push(
      new DataError(source.placeOfKey(path), path, 'cannot stand beside worksheet. Allowed: one of the two.'),
    );
  }
  if (rivals.length > 0) return undefined;
  const family = own ? OWN_RULES : readFamily(source, [...at, 'family'], errors);
  return family && withParameters(family, source, [...at, own ? 'worksheet' : 'parameters'], errors);
}

function withParameters(family: Family, source: Source, at: DataPath, errors: DataError[]) {
  const before = errors.length;
  const given = valueAt(source.data, at) === undefined ? { ...source, data: nested(at) } : source;
  const parameters = checkData(family.parametersSchema, given, at, errors);
  return errors.length > before ? undefined : { family, parameters };
}

/** Data that holds an empty map at a path. */
function nested(at: DataPath): unknown {
  return at.reduceRight<unknown>((inner, part) => ({ [part]: inner }), {});
}

function checkDecimals(
  decimals: number,
  family: Family,
  source: Source,
  at: DataPath,
  { errors, warnings }: Findings,
): void {
  const { fewest, usual } = family.decimals ?? { fewest: 0, usual: 0 };
  if (decimals >= usual) return;
  const path = [...at, 'decimals'];
  const place = source.placeOf(path);
  const why = `${decimals} decimals cannot tell right from wrong methods in ${family.id}`;
  if (decimals < fewest)
    errors.push(new DataError(place, path, `${why}. Allowed: ${fewest} to 12; ${usual} is usual.`));
  else warnings.push(new DataError(place, path, `${why} in every draw; ${usual} is usual.`).message);
}
