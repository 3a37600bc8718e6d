import type * as z from 'zod';
import type { Bank, BankQuestion } from '../bank/bank.ts';
import { refuseNearLanguage } from '../bank/bank-of.ts';
import { FILE_ID_RULE, isFileId } from '../bank/fields.ts';
import { UserError, UserErrors } from '../errors.ts';
import { checkData } from '../files/check-data.ts';
import { asOne, DataError, quoted } from '../files/data-error.ts';
import { readSource } from '../files/read-source.ts';
import { type DataPath, type Source, valueAt } from '../files/source.ts';
import { type ExamDesign, type ExamHead, HEAD_FIELDS } from './design.ts';
import type { headSchema } from './head-fields.ts';
import { type BankText, readSection } from './read-section.ts';
import { examSchema } from './section-fields.ts';
import { printWishes } from './sheet-print.ts';

/** Finds what an exam file names; `why` says what is wrong with it. */
export interface Beside {
  /** The text of a bank, and what the file is called. */
  bank(name: string): BankText | { readonly why: string };
  /** A picture as a `data:` address. */
  logo(name: string): { readonly address: string } | { readonly why: string };
}

export interface DesignOptions {
  /** The one that was asked for; else the file's own. */
  readonly language?: string | undefined;
}

/** Whether a file is of an exam: its field `exam` says so, which banks and problems do not have. */
export function isExamText(text: string, file: string): boolean {
  return (
    /(?:^|[\s{,"'])exam["']?\s*:/.test(text) && valueAt(readSource(text, file).data, ['exam']) !== undefined
  );
}

/**
 * Reads an exam file with the banks that it names.
 * @throws {UserError} for the only mistake, {@link UserErrors} for several, each with its place.
 */
export function readDesign(
  text: string,
  file: string,
  beside: Beside,
  { language: asked }: DesignOptions = {},
): ExamDesign {
  const source = readSource(text, file);
  const errors: DataError[] = [];
  const fields = checkData(examSchema, source, [], errors);
  if (!fields) throw asOne(errors);
  const { exam, sections } = fields;
  const said = asked ?? exam.language;
  if (asked === undefined && exam.language !== undefined)
    refuseNearLanguage(exam.language, source, ['exam', 'language'], errors);
  const mistakes: UserError[] = [];
  const read = sections.flatMap((section, index) => {
    const at = ['sections', index];
    const bank = beside.bank(section.bank);
    if ('why' in bank) {
      errors.push(errorAt(source, [...at, 'bank'], `${quoted(section.bank)} ${bank.why}`));
      return [];
    }
    const written = { fields: section, source, at, bank, language: said };
    return collecting(mistakes, () => readSection(written, errors)) ?? [];
  });
  const head = headOf(exam, source, beside, errors);
  const id = idOf(exam.id, source, errors);
  refuseDoubles(
    read.map(({ section }) => section),
    source,
    errors,
  );
  if (errors.length + mistakes.length > 0) throw asOne([...errors, ...mistakes]);
  const banks = read.map(({ bank }) => bank);
  return {
    id,
    head: { ...head, title: head.title ?? id },
    language: said ?? banks[0]!.language,
    paper: exam.paper,
    print: printWishes(exam.print),
    sections: read.map(({ section }) => section),
    banks: distinct(banks),
    warnings: [...new Set(read.flatMap(({ bank, warnings }) => [...bank.warnings, ...warnings]))],
  };
}

/** An exam of banks alone: each is a section without a title. */
export function designOfBanks(banks: readonly Bank[]): ExamDesign {
  const [first] = banks;
  const { id, title, language } = first!;
  refuseTwins(banks);
  return {
    id,
    head: { title, fields: [] },
    language,
    paper: undefined,
    print: {},
    sections: banks.map(({ questions }) => ({
      title: undefined,
      pick: undefined,
      shuffle: false,
      questions,
    })),
    banks: distinct(banks),
    warnings: banks.flatMap(({ warnings }) => warnings),
  };
}

function errorAt(source: Source, path: DataPath, why: string): DataError {
  return new DataError(source.placeOf(path), path, why);
}

/** Mistakes in one bank do not hide those in another. */
function collecting<T>(mistakes: UserError[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    mistakes.push(...(error instanceof UserErrors ? error.errors : [error]));
    return undefined;
  }
}

function headOf(
  exam: z.infer<typeof headSchema>,
  source: Source,
  beside: Beside,
  errors: DataError[],
): Partial<ExamHead> & Pick<ExamHead, 'fields'> {
  const picture = exam.logo === undefined ? undefined : beside.logo(exam.logo);
  if (picture && 'why' in picture)
    errors.push(errorAt(source, ['exam', 'logo'], `${quoted(exam.logo!)} ${picture.why}`));
  const known = HEAD_FIELDS.flatMap((field) => (exam[field] === undefined ? [] : [[field, exam[field]]]));
  return {
    ...(exam.title === undefined ? {} : { title: exam.title }),
    ...Object.fromEntries(known),
    fields: Object.entries(exam.fields).map(([label, value]) => ({ label: label.trim(), value })),
    ...(picture && 'address' in picture ? { logo: picture.address } : {}),
  };
}

/** The name of the file, where the exam has no id. */
function idOf(id: string | undefined, source: Source, errors: DataError[]): string {
  if (id !== undefined) return id;
  const name = source.file
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.(?:ya?ml|json)$/i, '');
  if (!isFileId(name)) errors.push(errorAt(source, ['exam'], `id: is missing. Allowed: ${FILE_ID_RULE}.`));
  return name;
}

function refuseDoubles(sections: ExamDesign['sections'], source: Source, errors: DataError[]): void {
  const seen = new Map<string, number>();
  for (const [index, section] of sections.entries()) {
    for (const { id } of section.questions) {
      const first = seen.get(id);
      seen.set(id, first ?? index);
      if (first === undefined) continue;
      const where = first === index ? 'twice in this section' : `in sections[${first}] too`;
      const why = `the question ${quoted(id)} stands ${where}; a question stands once in an exam.`;
      errors.push(errorAt(source, ['sections', index], why));
    }
  }
}

function refuseTwins(banks: readonly Bank[]): void {
  const seen = new Map<string, BankQuestion>();
  for (const question of banks.flatMap(({ questions }) => questions)) {
    const first = seen.get(question.id);
    if (first) {
      throw new UserError(`question "${question.id}" stands in ${first.place.file} too; ids must differ.`, {
        place: question.place,
      });
    }
    seen.set(question.id, question);
  }
}

function distinct(banks: readonly Bank[]): ExamDesign['banks'] {
  const byText = new Map(banks.map(({ id, fingerprint }) => [fingerprint, { id, fingerprint }]));
  return [...byText.values()];
}
