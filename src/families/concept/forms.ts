import * as z from 'zod';
import { words } from '../shared/words.ts';
import { numberIssue } from './number-value.ts';

const [STATEMENT, LINE, WHY] = [4000, 600, 1200];
const MOST = 12;

const text = words(LINE);
/** Students learn from the explanation, so that none may be missing. */
const why = z.unknown().transform((written, context) => {
  if (written === undefined || written === null) {
    const message = 'is missing: every option, statement, pair and number needs a why, the explanation.';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  const read = words(WHY).safeParse(written);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
  }
  return z.NEVER;
});

const yesOrNo = z.union(
  [
    z.boolean(),
    z.enum(['yes', 'no', 'true', 'false']).transform((word) => word === 'yes' || word === 'true'),
  ],
  { error: 'yes or no' },
);

/** The right one says `right: true`. */
const options = listOf('options', z.strictObject({ text, right: yesOrNo.default(false), why })).refine(
  (list) => list.filter(({ right }) => right).length === 1,
  { error: 'exactly one of the options must say right: true.' },
);

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
export const formFields = {
  statement: words(STATEMENT).optional(),
  options: options.optional(),
  statements: statements.optional(),
  pairs: pairs.optional(),
  extra: extra.optional(),
  number: number.optional(),
};

export const FORMS = ['options', 'statements', 'pairs', 'number'] as const;
export type Form = (typeof FORMS)[number];

const content = z.strictObject(formFields);
/** A question as its author wrote it. */
export type Content = Readonly<z.infer<typeof content>>;

/** The form of a question; undefined where there is none, or several. */
export function formOf(fields: Content): Form | undefined {
  const found = FORMS.filter((form) => fields[form] !== undefined);
  return found.length === 1 ? found[0] : undefined;
}

/** What does not fit together, and where. */
export function contentIssue(
  fields: Content,
): { readonly path: readonly string[]; readonly message: string } | undefined {
  const found = FORMS.filter((form) => fields[form] !== undefined);
  const [form, second] = found;
  const allowed = 'Allowed: exactly one of options, statements, pairs, number.';
  if (!form) return { path: [], message: `nothing is asked. ${allowed}` };
  if (second) return { path: [second], message: `cannot stand beside ${form}. ${allowed}` };
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
