import * as z from 'zod';
import { CONVENTION_FIELDS } from '../conventions/convention.ts';
import { checkData } from '../files/check-data.ts';
import { asOne, DataError } from '../files/data-error.ts';
import type { DataPath, Source } from '../files/source.ts';
import { LANGUAGES, nearestLanguage } from '../messages/index.ts';
import { languageField } from '../messages/words-field.ts';
import type { Bank, BankQuestion } from './bank.ts';
import { creditField, entriesField, fileIdField, tagsField, titleField } from './fields.ts';
import { readConvention, usuallyAgreed } from './read-choice.ts';
import type { PictureReader } from './read-picture.ts';
import { type Findings, readQuestion } from './read-question.ts';

const MOST_QUESTIONS = 1000;

/** A bank's own fields; its questions are read one by one. */
export const bankSchema = z.strictObject({
  id: fileIdField,
  title: titleField.optional(),
  language: languageField.default('en'),
  convention: z.unknown().optional(),
  open: z.array(z.enum(CONVENTION_FIELDS), { error: 'a list of convention fields' }).default([]),
  marking: creditField.default({}),
  entries: entriesField,
  /** Of all its questions, before their own. */
  tags: tagsField,
  questions: z
    .array(z.unknown(), { error: 'a list of questions' })
    .min(1, { error: 'at least one question' })
    .max(MOST_QUESTIONS, { error: `at most ${MOST_QUESTIONS} questions` }),
  /** Where an editor finds the schema of banks. */
  $schema: z.string().optional(),
});

export interface BankOptions {
  /** The language of what is made from the bank; else the bank's own. Numbers are written as this language does. */
  readonly language?: string | undefined;
  /** What is said elsewhere instead of what stands in the bank. */
  readonly over?: (source: Source) => Source;
  /** Reads what texts show; without it there are no pictures. */
  readonly pictures?: PictureReader;
}

/**
 * Checks a bank of questions that was read already; `fingerprint` is that of its text.
 * @throws {UserError} for the only mistake, {@link UserErrors} for several, each with its place.
 */
export function bankOf(from: Source, fingerprint: string, options: BankOptions = {}): Bank {
  const { over = (source: Source) => source } = options;
  const source = over(from);
  const findings: Findings = { errors: [], warnings: [] };
  const fields = checkData(bankSchema, source, [], findings.errors);
  const language = options.language ?? fields?.language ?? 'en';
  const usual = usuallyAgreed(language);
  const defaults = {
    agreed: readConvention(source, ['convention'], usual, findings.errors) ?? usual,
    open: fields?.open ?? [],
    credit: fields?.marking ?? {},
    entries: fields?.entries,
    tags: fields?.tags ?? [],
    pictures: options.pictures,
  };
  if (fields && options.language === undefined)
    refuseNearLanguage(fields.language, source, ['language'], findings.errors);
  const questions = questionIndices(source).map((index) =>
    readQuestion(source, ['questions', index], defaults, findings),
  );
  refuseTwins(source, findings);
  if (!fields || findings.errors.length > 0) throw asOne(inOrder(findings.errors));
  const { id, title, open } = fields;
  return {
    id,
    title: title ?? id,
    language,
    open,
    questions: questions as readonly BankQuestion[],
    fingerprint,
    warnings: [
      ...languageWarnings(fields.language, options, source),
      ...findings.warnings,
      ...sameForAll(questions as readonly BankQuestion[], source),
    ],
  };
}

function questionIndices({ data }: Source): readonly number[] {
  const { questions } = (data ?? {}) as { readonly questions?: unknown };
  return Array.isArray(questions) ? [...questions.keys()].slice(0, MOST_QUESTIONS) : [];
}

function refuseTwins({ data, placeOf }: Source, { errors }: Findings): void {
  const first = new Map<unknown, number>();
  const { questions } = (data ?? {}) as { readonly questions?: unknown };
  for (const [index, question] of Array.isArray(questions) ? questions.entries() : []) {
    const id: unknown = question?.id;
    const path = ['questions', index, 'id'];
    const twin = first.get(id);
    // An alias can make two questions share whatever stands in the place of an id.
    if (typeof id === 'object' || id === undefined || twin === undefined) first.set(id, index);
    else
      errors.push(
        new DataError(
          placeOf(path),
          path,
          `"${id}" is the id of questions[${twin}] too; every id stands once.`,
        ),
      );
  }
}

/** Who writes pt means what pt-BR means, and would wonder at English sheets. English of any country is English. */
export function refuseNearLanguage(
  language: string,
  { placeOf }: Source,
  at: DataPath,
  errors: DataError[],
): void {
  const near = nearestLanguage(language);
  if (near === undefined || near === language || near === 'en') return;
  const why = `there are no texts in ${language}. Did you mean ${near}? Allowed: ${LANGUAGES.join(', ')}.`;
  errors.push(new DataError(placeOf(at), at, why));
}

function languageWarnings(language: string, options: BankOptions, source: Source): readonly string[] {
  if (nearestLanguage(options.language ?? language) !== undefined) return [];
  const why = `deltamark has no texts in ${language}; the sheets will be in English.`;
  return [new DataError(source.placeOf(['language']), ['language'], why).message];
}

/** Said once of a bank: neighbours may compare their answers. */
function sameForAll(questions: readonly BankQuestion[], source: Source): readonly string[] {
  const ids = questions.filter(({ given }) => given?.length === 1 && given[0]!.whole).map(({ id }) => id);
  if (ids.length === 0) return [];
  const [which, whose] = ids.length === 1 ? ['question', 'its'] : ['questions', 'their'];
  const why = `${which} ${ids.join(', ')}: all of ${whose} numbers are given, so that every student gets the same.`;
  return [new DataError(source.placeOf(['questions']), [], why).message];
}

export function inOrder(errors: readonly DataError[]): readonly DataError[] {
  const at = ({ place }: DataError) => [place?.line ?? 0, place?.column ?? 0] as const;
  return [...errors].sort((a, b) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1]);
}
