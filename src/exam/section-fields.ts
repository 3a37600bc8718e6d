import * as z from 'zod';
import {
  conventionField,
  decimalsField,
  fileIdField,
  pointsField,
  titleField,
  wholeNumberField,
} from '../bank/fields.ts';
import { headSchema } from './head-fields.ts';

const MOST_SECTIONS = 100;
const MOST_PICKED = 1000;

/** What an exam may say of a question instead of the bank; `ask` is read as a bank's. */
const instead = {
  points: pointsField.optional(),
  decimals: decimalsField.optional(),
  ask: z.unknown().optional(),
  convention: conventionField.optional(),
};

export const INSTEAD = ['points', 'decimals', 'ask', 'convention'] as const;

const byIdSchema = z.strictObject({ id: fileIdField, ...instead });

export const sectionSchema = z.strictObject({
  title: titleField.optional(),
  bank: z.string({ error: 'a name of a bank file, seen from the exam file' }),
  /** All of the bank where it is left out. */
  questions: z
    .array(z.union([fileIdField, byIdSchema]), {
      error: 'a list of ids of questions, or of { id, points, decimals, ask, convention }',
    })
    .min(1, { error: 'at least one question' })
    .optional(),
  /** So many of these questions, others for each variant. */
  pick: wholeNumberField(1, MOST_PICKED).optional(),
  shuffle: z.boolean({ error: 'true or false' }).default(false),
  ...instead,
});

/** An exam file. */
export const examSchema = z.strictObject({
  exam: headSchema,
  sections: z
    .array(sectionSchema, { error: 'a list of sections, each with a bank' })
    .min(1, { error: 'at least one section' })
    .max(MOST_SECTIONS, { error: `at most ${MOST_SECTIONS} sections` }),
  /** Where an editor finds the schema of exams. */
  $schema: z.string().optional(),
});

export type SectionFields = z.infer<typeof sectionSchema>;
