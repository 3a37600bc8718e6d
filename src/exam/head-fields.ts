import * as z from 'zod';
import { fileIdField, lineField, titleField } from '../bank/fields.ts';
import { textField } from '../files/text-field.ts';
import { authoredField, languageField, wordsField } from '../messages/words-field.ts';
import { PAPERS } from './design.ts';
import { printSchema } from './sheet-print.ts';

const MOST_FIELDS = 20;

/** Several lines of text; a plain number may stand for one. */
export const linesField = textField('a text')
  .transform((text) => String(text).normalize('NFC').replaceAll('\r\n', '\n').trim())
  .refine((text) => text !== '', { error: 'a text that is not empty' })
  .refine((text) => text.length <= 3000, { error: 'at most 3000 characters' });

const lines = wordsField(linesField);

/** `exam:` of an exam file: what stands on top of every sheet, and how it is printed. */
export const headSchema = z.strictObject({
  id: fileIdField.optional(),
  title: titleField.optional(),
  course: titleField.optional(),
  date: titleField.optional(),
  time: titleField.optional(),
  duration: titleField.optional(),
  room: titleField.optional(),
  instructor: titleField.optional(),
  aids: lines.optional(),
  instructions: authoredField(linesField).optional(),
  /** Any others, by label. */
  fields: z
    .record(z.string(), titleField, { error: 'a map of texts by label, such as { Group: B }' })
    .refine((fields) => Object.keys(fields).length <= MOST_FIELDS, {
      error: `at most ${MOST_FIELDS} fields`,
    })
    .refine((fields) => Object.keys(fields).every((label) => lineField.safeParse(label).success), {
      error: 'a label must not be empty, nor longer than 500 characters.',
    })
    .default({}),
  logo: z.string({ error: 'a name of a picture beside the exam file' }).optional(),
  language: languageField.optional(),
  paper: z.enum(PAPERS).optional(),
  print: printSchema.optional(),
});
