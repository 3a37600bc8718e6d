import * as z from 'zod';
import { authoredField } from '../../messages/words-field.ts';

/** Words of an author, with formulas between dollar signs. */
export function words(longest: number) {
  const text = z
    .union([z.string(), z.number()], { error: 'a text' })
    .transform((written) => String(written).normalize('NFC').trim())
    .refine((written) => written !== '', { error: 'a text that is not empty' })
    .refine((written) => written.length <= longest, { error: `at most ${longest} characters` });
  return authoredField(text);
}
