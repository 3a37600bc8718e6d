import * as z from 'zod';
import type { Words } from '../../messages/text.ts';
import type { Problem } from '../family.ts';
import { wholeNumber } from '../shared/schemas.ts';
import { contentIssue, formFields } from './forms.ts';

/** A question in words as one student gets it: options and statements in the order in which they are printed. */
export const problemSchema = z
  .strictObject({
    ...formFields,
    /** Of pairs, the order in which the right partners are printed; as they were written where it is left out. */
    partners: z.array(wholeNumber(1, 100)).optional(),
  })
  .superRefine(({ partners, ...content }, context) => {
    const issue = contentIssue(content) ?? orderIssue(partners, partnersIn(content).length);
    if (issue) context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  });

export type ConceptProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

function orderIssue(order: readonly number[] | undefined, count: number) {
  if (
    order === undefined ||
    (order.length === count && new Set(order).size === count && Math.max(...order) === count)
  )
    return undefined;
  return { path: ['partners'], message: `must hold each number from 1 to ${count} once.` };
}

/** The right partners as they were written, each once, then the extra ones. */
export function partnersIn({
  pairs = [],
  extra = [],
}: Pick<ConceptProblem, 'pairs' | 'extra'>): readonly Words[] {
  const byText = new Map<string, Words>();
  for (const partner of [...pairs.map(({ right }) => right), ...extra]) {
    const key = JSON.stringify(partner);
    if (!byText.has(key)) byText.set(key, partner);
  }
  return [...byText.values()];
}

/** The same in the order in which they are printed. */
export function printedPartners(problem: ConceptProblem): readonly Words[] {
  const partners = partnersIn(problem);
  return problem.partners?.map((number) => partners[number - 1]!) ?? partners;
}
