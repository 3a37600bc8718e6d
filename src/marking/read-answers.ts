import { DataError, quoted } from '../files/data-error.ts';
import { decodeText } from '../files/decode-text.ts';
import { readSource } from '../files/read-source.ts';
import type { DataPath, Source } from '../files/source.ts';
import { readXlsx } from '../files/xlsx-rows.ts';
import { nearest } from '../suggest.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { isAnswerTable, readAnswerCsv, readAnswerSheet } from './read-answers-csv.ts';
import { readAnswerLines } from './read-answers-lines.ts';
import { readAnswerPdf } from './read-answers-pdf.ts';
import { SlotTexts } from './read-answers-slots.ts';
import { withSplitDecimals } from './split-decimals.ts';

/**
 * Reads the bytes of a file of answers: a spreadsheet, a fillable PDF, or text in whatever encoding a student's program writes.
 * @throws {UserError} where the file as a whole cannot be read, or does not say which exam and variant it answers.
 */
export function readAnswerBytes(bytes: Uint8Array, file: string): readonly AnswerSheet[] {
  if (/\.pdf$/i.test(file)) return [readAnswerPdf(bytes, file)];
  if (/\.xlsx$/i.test(file)) return readAnswerSheet(readXlsx(bytes, file), file);
  return readAnswerFile(decodeText(bytes, file, { mayBeOld: true }), file);
}

/**
 * Reads a text of answers by the end of its file's name: CSV with many students, JSON or YAML with one, or a plain text,
 * which may be any of these, or have a line for each answer.
 * @throws {UserError} as {@link readAnswerBytes}
 */
export function readAnswerFile(text: string, file: string): readonly AnswerSheet[] {
  if (/\.[ct]sv$/i.test(file)) return readAnswerCsv(text, file);
  if (/\.txt$/i.test(file)) {
    const start = text.replace(/^\uFEFF/, '').trimStart();
    if (isTable(start)) return readAnswerCsv(text, file);
    if (!start.startsWith('{') && !/^answers[ \t]*:/m.test(start)) return [readAnswerLines(text, file)];
  }
  return [sheetOf(readSource(text, file, { words: 'text', mostValues: MOST_VALUES }))];
}

/** Whether a text starts with columns that are named as those of a table of answers, or with what separates them. */
function isTable(text: string): boolean {
  const title = text.slice(0, 10_000).split(/[\r\n]/, 1)[0]!;
  const cells = title.split(/[,;\t]/).map((cell) => cell.replace(/^[\s"]+|[\s"]+$/g, ''));
  return /^"?sep=/i.test(title) || isAnswerTable(cells);
}

/** No student writes more. */
const MOST_VALUES = 20_000;

/** A name is for people: whose sheet it is, the id tells. */
const FIELDS = ['exam', 'variant', 'student', 'name', 'answers'];
/** Where an editor finds the schema of answers. */
const OF_EDITORS = '$schema';

function sheetOf(source: Source): AnswerSheet {
  const fields = mapAt(source.data);
  if (!fields)
    throw new DataError(
      source.placeOf([]),
      [],
      'holds no answers. Allowed: a map with exam, variant and answers.',
    );
  const exam = required('exam', fields, source);
  const variant = required('variant', fields, source);
  const texts = new SlotTexts();
  for (const field of Object.keys(fields).filter((name) => ![...FIELDS, OF_EDITORS].includes(name))) {
    texts.remark(() => ({
      at: field,
      ...lineOf(source, [field]),
      message: `unknown field. Allowed: ${FIELDS.join(', ')}.`,
    }));
  }
  if (fields['answers'] === undefined) throw withoutAnswers(fields, source);
  readAnswers(fields['answers'], source, texts);
  const student = fields['student'];
  return {
    file: source.file,
    exam,
    variant,
    ...(typeof student === 'string' && student.trim() !== '' ? { student: student.trim() } : {}),
    ...texts.result(),
    placeOf: (question, quantity) => source.placeOf(['answers', question, quantity]),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function required(field: string, fields: Fields, source: Source): string {
  const value = fields[field];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  const what = value === undefined || value === '' ? missing(field, fields) : 'must be a text.';
  throw new DataError(
    source.placeOf([field]),
    [field],
    `${what} Allowed: the ${field} that stands on the sheet.`,
  );
}

/** Names in other letters, such as `Answers`, are not guessed, but told. */
function missing(field: string, fields: Fields): string {
  const meant = nearest(
    field,
    Object.keys(fields).filter((name) => !FIELDS.includes(name)),
  );
  return meant === undefined ? 'is missing.' : `is missing. Did you mean ${field} by ${quoted(meant)}?`;
}

/** What another program, or this one, wrote for another purpose would be marked as a blank sheet. */
function withoutAnswers(fields: Fields, source: Source): DataError {
  const isReport = fields['earned'] !== undefined || fields['totals'] !== undefined;
  const why = isReport ? 'is missing; this is a report of a marking.' : missing('answers', fields);
  const allowed =
    'Allowed: a map of questions, as in the form; where nothing was answered, "answers:" alone.';
  return new DataError(source.placeOf([]), ['answers'], `${why} ${allowed}`);
}

function readAnswers(answers: unknown, source: Source, texts: SlotTexts): void {
  const questions = mapAt(answers);
  if (!questions) {
    if (isBlank(answers)) return;
    throw new DataError(source.placeOf(['answers']), ['answers'], 'must be a map of questions.');
  }
  for (const [question, quantities] of Object.entries(questions)) {
    const at = ['answers', question];
    const map = mapAt(quantities);
    const entries = map && withSplitDecimals(map, source, at);
    if (entries)
      for (const id of Object.keys(entries))
        readQuantity(question, id, source, [...at, id], entries[id], texts);
    else if (!isBlank(quantities))
      texts.remark(() => ({ at: question, ...lineOf(source, at), message: 'must be a map of quantities.' }));
  }
}

/** A text is one slot, a list a vector, a list of lists a matrix. */
function readQuantity(
  question: string,
  id: string,
  source: Source,
  path: DataPath,
  value: unknown,
  texts: SlotTexts,
): void {
  const read = (entry: unknown, indices: readonly number[]): void => {
    const slot = indices.length === 0 ? id : `${id}[${indices.join(',')}]`;
    const line = () => lineOf(source, [...path, ...indices.map((index) => index - 1)]);
    if (typeof entry === 'string') texts.add(question, slot, entry, line);
    else if (Array.isArray(entry) && indices.length < 3)
      entry.forEach((each, index) => {
        read(each, [...indices, index + 1]);
      });
    else
      texts.remark(() => ({
        at: `${question}/${slot}`,
        ...line(),
        message: `a number was expected, not a ${Array.isArray(entry) ? 'list' : 'map'}.`,
      }));
  };
  if (Array.isArray(value)) texts.listed(question, id);
  read(value, []);
}

function mapAt(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && /^(?:[-?~]?|null)$/i.test(value.trim()));
}

function lineOf(source: Source, path: DataPath): { readonly line?: number } {
  const { line } = source.placeOf(path);
  return line === undefined ? {} : { line };
}
