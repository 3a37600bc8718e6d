import * as z from 'zod';
import { textField } from '../../files/text-field.ts';
import type { SlipWords } from '../../messages/slip-text.ts';
import { words, wordsField } from '../../messages/words-field.ts';
import { oncePer } from '../../once.ts';
import { parseRule } from '../../worksheet/parse-rule.ts';
import type { Problem } from '../problem.ts';
import { authoredSlip, type Slip } from '../slip.ts';

const [LONGEST_TITLE, LONGEST_WHY] = [120, 1000];
const MOST_SLIPS = 40;
const MOST_RULES = 20;

const ID = 'lower-case words joined by dashes, such as step-added, at most 60 characters';
const TITLE = `at most ${LONGEST_TITLE} characters of plain text; formulas stand in why`;

/** It stands in tables and beside bars, where there is no room for formulas. */
const title = wordsField(
  textField('a text')
    .transform((written) => String(written).normalize('NFC').replace(/\s+/g, ' ').trim())
    .refine((written) => written !== '', { error: 'a text that is not empty' })
    .refine((written) => written.length <= LONGEST_TITLE && !written.includes('$'), { error: TITLE }),
);

const slipSchema = z.strictObject({
  /** What it is called in reports that other programs read. */
  id: z.string({ error: ID }).regex(/^(?=.{1,60}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, { error: ID }),
  title,
  why: words(LONGEST_WHY),
  /** In the place of the title, for whoever practises and makes it. */
  hint: words(LONGEST_WHY).optional(),
  /** Each stands in the place of the rule for the same quantity. */
  rules: z
    .array(z.string({ error: 'a rule as text, in quotes where it holds a colon or a question mark' }), {
      error: 'a list of rules, such as ["v1 = beta*v0 + eta*g1"]',
    })
    .min(1, { error: 'at least one rule' })
    .max(MOST_RULES, { error: `at most ${MOST_RULES} rules` }),
});

export type OwnSlip = Readonly<z.infer<typeof slipSchema>>;

/** Mistakes that the author of a question names. */
export const slipsField = z
  .array(slipSchema, { error: 'a list of slips, each with id, title, why and rules' })
  .max(MOST_SLIPS, { error: `at most ${MOST_SLIPS} slips` });

const known = new WeakMap<readonly OwnSlip[], Map<string, readonly OwnSlip[]>>();

/** Slips with their rules as they are worked; the same ones for every draw of a question. */
export function workedSlips(slips: readonly OwnSlip[], worked: (rule: string) => string): readonly OwnSlip[] {
  const rules = slips.map((slip) => slip.rules.map(worked));
  const byRules = known.get(slips) ?? new Map<string, readonly OwnSlip[]>();
  known.set(slips, byRules);
  const key = JSON.stringify(rules);
  const found = byRules.get(key) ?? slips.map((slip, position) => ({ ...slip, rules: rules[position]! }));
  byRules.set(key, found);
  return found;
}

/** As marking and gates take them; the same for the same list. */
export const slipsFrom = oncePer((written: readonly OwnSlip[]): readonly Slip<Problem, unknown>[] =>
  written.map(slipFrom),
);

/** A rule may count its entries by other letters than the right one does. */
export function slipFrom({ id, rules, ...said }: OwnSlip): Slip<Problem, unknown> {
  const words: SlipWords = said;
  return authoredSlip(id, words, Object.fromEntries(rules.map((rule) => [parseRule(rule).target, { rule }])));
}
