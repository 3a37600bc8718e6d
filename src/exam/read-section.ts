import type { Bank, BankQuestion } from '../bank/bank.ts';
import { readAsk } from '../bank/read-ask.ts';
import { readBank } from '../bank/read-bank.ts';
import type { PictureReader } from '../bank/read-picture.ts';
import { isMap } from '../families/shared/given-parts.ts';
import { DataError, quoted } from '../files/data-error.ts';
import { type Overlay, overlaid } from '../files/overlaid-source.ts';
import { type DataPath, type Source, valueAt } from '../files/source.ts';
import { didYouMean } from '../suggest.ts';
import { REST } from '../worksheet/decimals.ts';
import type { ExamSection } from './design.ts';
import { INSTEAD, type SectionFields } from './section-fields.ts';

/** A bank that an exam names. */
export interface BankText {
  readonly text: string;
  readonly file: string;
  /** Reads what its texts show; without it there are no pictures. */
  readonly pictures?: PictureReader;
}

/** A section as it is written, with the text of its bank. */
export interface WrittenSection {
  readonly fields: SectionFields;
  readonly source: Source;
  readonly at: DataPath;
  readonly bank: BankText;
  readonly language: string | undefined;
}

/**
 * A section and the bank that it is from; undefined where the exam asks for what nobody can read.
 * @throws {UserError} for what is wrong in the bank, or does not fit it
 */
export function readSection(
  written: WrittenSection,
  errors: DataError[],
): { readonly section: ExamSection; readonly bank: Bank; readonly warnings: readonly string[] } | undefined {
  const { fields, bank, language } = written;
  const before = errors.length;
  checkAsk(written, errors);
  if (errors.length > before) return undefined;
  const read = readBank(bank.text, bank.file, {
    language,
    ...(bank.pictures ? { pictures: bank.pictures } : {}),
    over: (source) => overlaid(source, overlaysOf(written, source)),
  });
  const questions = selected(written, read.questions, errors);
  const { title, pick, shuffle } = fields;
  if (pick !== undefined && pick > questions.length) {
    const why = `found ${pick}. Allowed: up to ${questions.length}, which is how many questions there are to pick from.`;
    errors.push(errorAt(written, ['pick'], why));
  }
  return {
    section: { title, pick, shuffle, questions },
    bank: read,
    warnings: unequalPoints(written, questions),
  };
}

function errorAt({ source, at }: WrittenSection, path: DataPath, what: string): DataError {
  const full = [...at, ...path];
  return new DataError(source.placeOf(full), full, what);
}

/** What is asked is looked at where it stands, because no schema reads it whole. */
function checkAsk({ fields, source, at }: WrittenSection, errors: DataError[]): void {
  readAsk(source, [...at, 'ask'], errors);
  for (const index of fields.questions?.keys() ?? [])
    readAsk(source, [...at, 'questions', index, 'ask'], errors);
}

function idOf(listed: string | { readonly id: string }): string {
  return typeof listed === 'string' ? listed : listed.id;
}

/** The questions that are listed, in that order; all where none are. */
function selected(
  written: WrittenSection,
  all: readonly BankQuestion[],
  errors: DataError[],
): readonly BankQuestion[] {
  const listed = written.fields.questions;
  if (!listed) return all;
  return listed.flatMap((entry, index) => {
    const id = idOf(entry);
    const found = all.find((question) => question.id === id);
    const path = ['questions', index, ...(typeof entry === 'string' ? [] : ['id'])];
    if (!found) {
      const known = all.map((question) => question.id);
      const why = `${written.bank.file} has no question ${quoted(id)}. ${didYouMean(id, known)}`;
      errors.push(errorAt(written, path, why));
    }
    return found ?? [];
  });
}

/** What the exam says instead of the bank, laid over the bank's text. */
function overlaysOf({ fields, source, at }: WrittenSection, bank: Source): readonly Overlay[] {
  const questions = valueAt(bank.data, ['questions']);
  if (!Array.isArray(questions)) return [];
  return questions.flatMap((question: unknown, index) => {
    const id = String(valueAt(question, ['id']));
    const listed = fields.questions?.findIndex((entry) => idOf(entry) === id) ?? undefined;
    if (listed === -1 || typeof question !== 'object' || question === null) return [];
    const own = listed === undefined ? [] : [[...at, 'questions', listed]];
    return INSTEAD.flatMap((field) => {
      const from = [...own, at].find((place) => valueAt(source.data, [...place, field]) !== undefined);
      return from ? overlayOf(field, question, ['questions', index], source, [...from, field]) : [];
    });
  });
}

function overlayOf(
  field: (typeof INSTEAD)[number],
  question: object,
  to: DataPath,
  from: Source,
  fromPath: DataPath,
): Overlay {
  const value = valueAt(from.data, fromPath);
  if (field === 'decimals') {
    return { at: [...to, field], value: decimalsOver(valueAt(question, [field]), value), from, fromPath };
  }
  if (field !== 'convention') return { at: [...to, field], value, from, fromPath };
  const inProblem = valueAt(question, ['problem', 'convention']) !== undefined;
  const at = inProblem ? ['problem', 'convention'] : ['convention'];
  return { at: [...to, ...at], value: over(valueAt(question, at), value), from, fromPath };
}

/** Decimals of single quantities leave the others as they are. */
function decimalsOver(below: unknown, above: unknown): unknown {
  if (below === undefined || !isMap(above) || REST in above) return above;
  return { ...(isMap(below) ? below : { [REST]: below }), ...above };
}

/** A convention over another one: single fields leave the others as they are, a preset does not. */
function over(below: unknown, above: unknown): unknown {
  const fieldsOf = (choice: unknown) => (typeof choice === 'string' ? { preset: choice } : choice) as object;
  if (below === undefined || typeof above === 'string' || 'preset' in (above as object)) return above;
  return { ...fieldsOf(below), ...fieldsOf(above) };
}

/** Whoever is given other questions should be able to earn the same. */
function unequalPoints(written: WrittenSection, questions: readonly BankQuestion[]): readonly string[] {
  const { pick } = written.fields;
  const [first, ...others] = questions;
  const isEqual = others.every(({ points: { n, d } }) => n === first!.points.n && d === first!.points.d);
  if (pick === undefined || pick >= questions.length || isEqual) return [];
  const why =
    'these questions are worth different points, so that not everybody can earn the same. Say points here, for all of them.';
  return [errorAt(written, ['pick'], why).message];
}
