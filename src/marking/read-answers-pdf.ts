import { DataError } from '../files/data-error.ts';
import { type PdfForm, type PdfTrouble, readPdfForm } from '../files/pdf-form.ts';
import { NotRead } from './answer-file-names.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { SlotTexts } from './read-answers-slots.ts';

/** Where a fillable sheet says as a whole which one it is, as its fields `exam` and `variant` do, so that a flattened one is known for what it was. */
export const INFO = { exam: 'DeltamarkExam', variant: 'DeltamarkVariant' } as const;

/** `one.two/z1[2]`, without points, which separate names in a PDF; of an option that may be ticked, `q/answer:B`. */
export function fieldName(question: string, slot: string, option?: string): string {
  const name = `${question.replaceAll('.', '%2E')}/${slot}`;
  return option === undefined ? name : `${name}:${option}`;
}

const FIELD = /^([^/]{1,200})\/([^:]{1,200})(?::([A-Za-z]{1,8}))?$/;

/**
 * The answers in a fillable sheet that was filled in. What its fields are called is believed no more than what stands in
 * any other file of answers; nothing in it runs.
 * @throws {UserError} for a PDF that cannot be read, that was flattened, or that is another document
 */
export function readAnswerPdf(bytes: Uint8Array, file: string): AnswerSheet {
  const form = readPdfForm(bytes);
  if (typeof form === 'string') throw new DataError({ file }, [], TROUBLES[form]);
  const hasAnswers = [...form.fields.keys()].some((name) => FIELD.test(name));
  // Some programs leave out fields that nobody sees.
  const said = (name: keyof typeof INFO) =>
    form.fields.get(name) ?? (hasAnswers ? form.info.get(INFO[name]) : '');
  const [exam, variant] = [said('exam')?.trim(), said('variant')?.trim()];
  const student = form.fields.get('student')?.trim();
  if (!exam || !variant) throw noForm(form, file);
  const texts = new SlotTexts();
  for (const { question, slot, text } of answersIn(form)) texts.add(question, slot, text, () => ({}));
  return { file, exam, variant, ...(student ? { student } : {}), ...texts.result() };
}

const ORIGINAL = 'the PDF from the folder fillable, filled in and saved as it is';

const TROUBLES: Readonly<Record<PdfTrouble, string>> = {
  'no PDF': `is no PDF, or only a part of one. It may have been cut off on its way: ask for it again, or hand in ${ORIGINAL}.`,
  encrypted: `is protected (encrypted), so nothing in it can be read. Save it without a password, or hand in ${ORIGINAL}.`,
  'too much': `holds more than a form does, and is not read any further. Hand in ${ORIGINAL}.`,
};

function noForm({ fields, info }: PdfForm, file: string): Error {
  const [exam, variant] = [info.get(INFO.exam), info.get(INFO.variant)];
  if (exam && variant) {
    const which = `exam ${exam}, variant ${variant}`;
    return new DataError(
      { file },
      [],
      `is a flattened form (${which}): its fields are gone, as after printing to PDF. Ask for ${ORIGINAL}; or type what stands on it into answers.csv or a form from the folder answers.`,
    );
  }
  const what =
    fields.size === 0
      ? 'is a PDF without fields, such as a scan, a print, or a form that was flattened'
      : 'is a form of another kind';
  return new NotRead(file, `${what}, and is not read. Allowed: ${ORIGINAL}.`, false);
}

interface FieldAnswer {
  readonly question: string;
  readonly slot: string;
  readonly text: string;
}

/** Options that were ticked for one slot are one answer. */
function answersIn({ fields }: PdfForm): readonly FieldAnswer[] {
  const answers = new Map<string, FieldAnswer>();
  for (const [name, text] of fields) {
    const [, written, slot, option] = FIELD.exec(name) ?? [];
    if (written === undefined || slot === undefined) continue;
    const question = written.replaceAll('%2E', '.');
    const address = `${question}/${slot}`;
    const before = answers.get(address)?.text ?? '';
    const ticked =
      option === undefined ? text : [before, text === '' ? '' : option].filter(Boolean).join(', ');
    answers.set(address, { question, slot, text: ticked });
  }
  return [...answers.values()];
}
