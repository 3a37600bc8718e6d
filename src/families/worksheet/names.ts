import * as z from 'zod';
import { formulaIssue } from '../../messages/formula-issue.ts';
import { wordsField } from '../../messages/words-field.ts';
import type { Symbol as TexSymbol } from '../../worksheet/types.ts';
import { subscripted, symbolFromText } from '../shared/symbol-from-id.ts';

const [LONGEST_TEXT, LONGEST_TEX, LONGEST_LABEL] = [20, 60, 80];

const PLAIN = /^[\p{L}\p{N} .'′-]+$/u;
const LABEL = /^[\p{L}\p{N} .,;:!?()/'′–-]+$/u;
const SYMBOL = `at most ${LONGEST_TEXT} letters, digits, spaces, dots or dashes, or TeX such as "\\\\hat{v}" with at most ${LONGEST_TEX} characters`;

function isTex(symbol: string): boolean {
  return /[\\_^{}]/.test(symbol);
}

/** A name on the page: plain text, or TeX, which shows by its signs and can be printed. */
export const symbolSchema = z.string({ error: SYMBOL }).superRefine((symbol, context) => {
  const refuse = (message: string) => context.addIssue({ code: 'custom', message });
  if (!isTex(symbol)) {
    if (!PLAIN.test(symbol) || symbol.length > LONGEST_TEXT) refuse(SYMBOL);
    return;
  }
  if (symbol.length > LONGEST_TEX || /[$&#%\n]/.test(symbol)) return refuse(SYMBOL);
  // As it stands, and with an index.
  const issue = formulaIssue(symbol) ?? formulaIssue(symbolFrom(symbol)(['1']));
  if (issue !== undefined) refuse(`the formula ${symbol} cannot be printed: ${issue}.`);
});

/** A name as a symbol. */
export function symbolFrom(name: string): TexSymbol {
  if (!isTex(name)) return symbolFromText(name);
  // Braces keep an index of its own from meeting another.
  return (indices) => (indices.length === 0 ? name : subscripted(`{${name}}`, indices));
}

/** A few words without formulas. */
export const labelField = wordsField(
  z
    .string({ error: 'a text' })
    .transform((label) => label.normalize('NFC').replace(/\s+/g, ' ').trim())
    .refine((label) => label.length <= LONGEST_LABEL && LABEL.test(label), {
      error: `at most ${LONGEST_LABEL} letters, digits, spaces and signs such as , ( ) / -; formulas stand in the statement`,
    }),
);
