import * as z from 'zod';
import type { Words } from '../../messages/text.ts';
import { words } from '../../messages/words-field.ts';
import { valueOr } from '../../number/no-value.ts';
import { isInteger } from '../../number/rational.ts';
import { RuleError } from '../../worksheet/parse-rule.ts';
import { type Solved, solve } from '../../worksheet/solve.ts';
import type { Problem } from '../problem.ts';
import { forward } from '../shared/lines.ts';
import { wholeNumber } from '../shared/schemas.ts';

/** The quantity of every question in words. */
export const ANSWER = 'answer';

/** A letter for the answer would tell nothing: its id stands beside the box. */
export const NO_LETTER = () => '';

const [STATEMENT, LINE, WHY] = [4000, 600, 1200];
const MOST = 12;

const text = words(LINE);
/** The explanation, from which students learn; some facts need none. */
const why = words(WHY).optional();

const yesOrNo = z.union(
  [
    z.boolean(),
    z.enum(['yes', 'no', 'true', 'false']).transform((word) => word === 'yes' || word === 'true'),
  ],
  { error: 'yes or no' },
);

/** The right one says `right: true`, or several do. */
const options = listOf(
  'options',
  z.strictObject({
    text,
    right: yesOrNo.default(false),
    why,
    /** `none of these` stands below the others, however they are mixed. */
    last: yesOrNo.optional(),
  }),
).refine((list) => list.some(({ right }) => right), {
  error: 'one of the options must say right: true, or several, all of which are then to be found.',
});

const statements = z
  .array(z.strictObject({ text, true: yesOrNo, why }), { error: 'a list of statements' })
  .min(1, { error: 'at least one statement' })
  .max(MOST * 4, { error: `at most ${MOST * 4} statements` });

const pairs = listOf('pairs', z.strictObject({ left: text, right: text, why }));
/** Right partners that belong to none. */
const extra = z
  .array(text, { error: 'a list of further right partners' })
  .max(MOST, { error: `at most ${MOST} of them` });

const number = z.strictObject({
  /** A number, or a formula such as `1/(1 + exp(-1))`. */
  value: z
    .union([z.string(), z.number()], { error: 'a number such as 12, or a formula such as "3*4 + 2"' })
    .transform((value) => String(value).trim())
    .superRefine((value, context) => {
      const issue = numberIssue(value);
      if (issue !== undefined) context.addIssue({ code: 'custom', message: issue });
    }),
  unit: words(40).optional(),
  why,
});

function listOf<Entry extends z.ZodType>(what: string, entry: Entry) {
  return z
    .array(entry, { error: `a list of ${what}` })
    .min(2, { error: `at least two ${what}` })
    .max(MOST, { error: `at most ${MOST} ${what}` });
}

/** What is asked: exactly one of the four, besides `statement` and `extra`. */
const formFields = {
  statement: words(STATEMENT).optional(),
  options: options.optional(),
  /** Whether more than one may be chosen; where more than one is right, it goes without saying. */
  several: yesOrNo.optional(),
  statements: statements.optional(),
  pairs: pairs.optional(),
  extra: extra.optional(),
  number: number.optional(),
};

const FORMS = ['options', 'statements', 'pairs', 'number'] as const;
export type Form = (typeof FORMS)[number];

const content = z.strictObject(formFields);
/** A question as its author wrote it. */
type Content = Readonly<z.infer<typeof content>>;

/** The form of a question that has one. */
export function formOf(fields: Content): Form {
  return FORMS.find((form) => fields[form] !== undefined)!;
}

/** What does not fit together, and where. */
function contentIssue(
  fields: Content,
): { readonly path: readonly string[]; readonly message: string } | undefined {
  const found = FORMS.filter((form) => fields[form] !== undefined);
  const [form, second] = found;
  const allowed = 'Allowed: exactly one of options, statements, pairs, number.';
  if (!form) return { path: [], message: `nothing is asked. ${allowed}` };
  if (second) return { path: [second], message: `cannot stand beside ${form}. ${allowed}` };
  if (fields.several !== undefined && form !== 'options') {
    return { path: ['several'], message: 'belongs to options: more than one of them may be right.' };
  }
  if (fields.extra && form !== 'pairs') {
    return { path: ['extra'], message: 'belongs to pairs: further right partners that fit none.' };
  }
  if (form === 'options' && !fields.statement) {
    return { path: [], message: 'statement is missing: the question that the options answer.' };
  }
  if (form === 'number' && !fields.statement) {
    return { path: [], message: 'statement is missing: the question that the number answers.' };
  }
  return undefined;
}

/** Why a value cannot be calculated; undefined where it can. */
function numberIssue(value: string): string | undefined {
  try {
    return valueOr(
      () => void solvedValue(value).fixed(0, 0),
      ({ kind, message }) => (kind === 'outside-domain' ? `${message}.` : undefined),
    );
  } catch (error) {
    if (error instanceof RuleError) return `${error.message}.`;
    throw error;
  }
}

/** Whether the value of a number or formula is a whole number. */
export function isWhole(value: string): boolean {
  const known = solvedValue(value).rational(0);
  return known !== undefined && isInteger(known);
}

function solvedValue(value: string): Solved {
  return solve({ quantities: [forward(ANSWER, [], NO_LETTER, value)] });
}

/** A question in words as one student gets it: options and statements in the order in which they are printed. */
export const problem = z
  .strictObject({
    ...formFields,
    /** Of pairs, the order in which the right partners are printed; as they were written where it is left out. */
    partners: z.array(wholeNumber(1, 100)).optional(),
  })
  .superRefine(({ partners, ...content }, context) => {
    const issue = contentIssue(content) ?? orderIssue(partners, partnersIn(content).length);
    if (issue) context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  });

export type ConceptProblem = Problem & Readonly<z.infer<typeof problem>>;

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
export function printedPartners(
  problem: Pick<ConceptProblem, 'pairs' | 'extra' | 'partners'>,
): readonly Words[] {
  const partners = partnersIn(problem);
  return problem.partners?.map((number) => partners[number - 1]!) ?? partners;
}

const MOST_PICKED = 20;

/** What a bank says of a question in words. */
export const parameters = z
  .strictObject({
    ...formFields,
    /** So many of the statements are drawn for each student. */
    pick: wholeNumber(1, MOST_PICKED).optional(),
    /** Whether each student gets another order. */
    shuffle: z.boolean({ error: 'true or false' }).default(true),
  })
  .superRefine(({ pick, shuffle: _, ...content }, context) => {
    const issue = contentIssue(content) ?? pickIssue(pick, content.statements?.length);
    if (issue) context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  });

export type ConceptParameters = Readonly<z.infer<typeof parameters>>;

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
