import * as z from 'zod';
import { wholeNumber } from '../shared/schemas.ts';
import { contentIssue, formFields } from './forms.ts';

const MOST_PICKED = 20;

/** What a bank says of a question in words. */
export const parametersSchema = z
  .strictObject({
    ...formFields,
    /** So many of the statements are drawn for each student. */
    pick: wholeNumber(1, MOST_PICKED).optional(),
    /** Whether each student gets another order. */
    shuffle: z.boolean({ error: 'true or false' }).default(true),
  })
  .superRefine((parameters, context) => {
    const { pick, shuffle: _, ...content } = parameters;
    const issue = contentIssue(content) ?? pickIssue(pick, content.statements?.length);
    if (issue) context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  });

export type ConceptParameters = Readonly<z.infer<typeof parametersSchema>>;

function pickIssue(pick: number | undefined, statements: number | undefined) {
  if (statements === undefined) {
    return pick === undefined
      ? undefined
      : { path: ['pick'], message: 'belongs to statements: how many of them each student gets.' };
  }
  if (pick === undefined && statements > MOST_PICKED) {
    return { path: [], message: `pick is missing: at most ${MOST_PICKED} statements fit on a sheet.` };
  }
  if (pick === undefined || pick <= statements) return undefined;
  return { path: ['pick'], message: `at most ${statements}, the number of statements` };
}
