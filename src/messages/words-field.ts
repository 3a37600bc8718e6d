import * as z from 'zod';
import { textField } from '../files/text-field.ts';
import { cutFormulas } from './cut-formulas.ts';
import { formulaIssue } from './formula-issue.ts';
import { pictureIssue, picturesIn } from './pictures-in.ts';
import type { Words } from './text.ts';

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z]{2})?$/;
const LANGUAGE_RULE = 'a language code such as en or pt-BR';

/** BCP 47, as far as languages of schools need it. */
export const languageField = z.string().regex(LANGUAGE, { error: LANGUAGE_RULE });

/** A text that an author wrote, in one language or by language code; `text` checks it in each language. */
export function wordsField(text: z.ZodType<string>): z.ZodType<Words> {
  const error = `a text, or a map of texts by language such as { en: …, pt-BR: … }`;
  const byLanguage = z
    .record(z.string(), text)
    .refine((map) => Object.keys(map).length > 0, { error })
    .superRefine((map, context) => {
      for (const code of Object.keys(map).filter((key) => !LANGUAGE.test(key))) {
        context.addIssue({
          code: 'custom',
          path: [code],
          message: `${JSON.stringify(code)} is not ${LANGUAGE_RULE}`,
        });
      }
    });
  return z.union([text, byLanguage], { error });
}

/** The same in Markdown with formulas between dollar signs, each of which can be printed; see {@link readWritten}. */
export function authoredField(text: z.ZodType<string>): z.ZodType<Words> {
  return wordsField(
    text.superRefine((written, context) => {
      const issue = (within: string, message: string) =>
        context.addIssue({
          code: 'custom',
          message: message.replaceAll(/\p{Cc}/gu, '\ufffd'),
          params: { within },
        });
      for (const { tex, written: formula } of cutFormulas(written).formulas) {
        const why = formulaIssue(tex);
        if (why !== undefined) issue(formula, `the formula ${clipped(formula)} cannot be printed: ${why}.`);
      }
      for (const picture of picturesIn(written)) {
        const why = pictureIssue(picture);
        if (why !== undefined) issue(`](${picture.address}`, why);
      }
    }),
  );
}

function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Words of an author in Markdown, with formulas between dollar signs. */
export function words(longest: number) {
  const text = textField('a text')
    .transform((written) => String(written).normalize('NFC').trim())
    .refine((written) => written !== '', { error: 'a text that is not empty' })
    .refine((written) => written.length <= longest, { error: `at most ${longest} characters` });
  return authoredField(text);
}
