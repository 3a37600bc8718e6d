import { bankSchema } from '../bank/bank-of.ts';
import { questionSchema } from '../bank/read-question.ts';
import { CONVENTION_FIELDS, type Convention, PRESETS, valuesOf } from '../conventions/convention.ts';
import { notationSchema } from '../conventions/notation.ts';
import { headSchema } from '../exam/head-fields.ts';
import { sectionSchema } from '../exam/section-fields.ts';
import { adjustSchema } from '../marking/adjust-fields.ts';
import { hasMessage, message } from '../messages/index.ts';
import { own } from '../own.ts';
import { FUNCTIONS } from '../worksheet/functions.ts';
import { fieldSection } from './family-page.ts';
import { jsonSchemaOf } from './json-schema.ts';
import type { Page, Section } from './page.ts';

/** Every field of a convention with a sentence for each of its values, and the presets. */
export function conventionsPage(language: string): Page {
  const text = (id: string) => message(language, `lookup.${id}`);
  const notation = Object.keys(notationSchema.shape) as (keyof typeof notationSchema.shape)[];
  return {
    id: 'conventions',
    title: text('conventions-title'),
    sections: [
      {
        title: text('convention-fields'),
        rows: CONVENTION_FIELDS.flatMap((field) => fieldRows(field, language)),
      },
      { title: text('notation-fields'), rows: notation.flatMap((field) => fieldRows(field, language)) },
      { title: text('presets'), rows: presetRows(text('defaults')) },
    ],
  };
}

/** `weights` with its values, then a row for each value. */
export function fieldRows(field: keyof Convention, language: string): readonly (readonly string[])[] {
  const values = valuesOf(field);
  const means = (value: string) => message(language, `convention-means.${field}:${value}`);
  if (values.length === 0) return [[field, '0 … 12', means('')]];
  return [[field, values.join(' | ')], ...values.map((value) => [`  ${value}`, means(value)])];
}

function presetRows(defaults: string): readonly (readonly string[])[] {
  const modern = PRESETS['modern']!;
  return Object.entries(PRESETS).map(([name, preset]) => {
    const differing = Object.entries(preset).filter(
      ([field, value]) => modern[field as keyof Convention] !== value,
    );
    return [name, differing.map(([field, value]) => `${field}: ${value}`).join(', ') || defaults];
  });
}

/** The fields of a bank, of its questions and of exam files; what those of families may say stands on their pages. */
export function banksPage(language: string): Page {
  const text = (id: string) => message(language, `lookup.${id}`);
  return {
    id: 'bank-fields',
    title: text('bank-page'),
    sections: [
      fieldSection(text('bank-fields'), jsonSchemaOf(bankSchema), language, ['bank']),
      {
        ...fieldSection(text('question-fields'), jsonSchemaOf(questionSchema), language, ['question']),
        notes: [text('usual-values')],
      },
      fieldSection(text('exam-fields'), jsonSchemaOf(headSchema), language, ['exam']),
      fieldSection(text('section-fields'), jsonSchemaOf(sectionSchema), language, ['section']),
      {
        ...fieldSection(text('adjust-fields'), jsonSchemaOf(adjustSchema), language, ['adjust']),
        notes: [text('adjust-order')],
      },
      { title: text('adjust-example'), code: ADJUST_EXAMPLE },
    ],
  };
}

/** A file of adjustments with everything that it may say; a test reads it. */
export const ADJUST_EXAMPLE = `adjust: quiz                       # id of the exam
assign: { K7QX-2M4P: s2 }          # whose sheet it is, as grade --assign says it
accept:                            # right besides the key, before anything is judged
  - { at: "delta/z[1]", value: "0.38", version: B, reason: "the sheet says 0.6, the key 0.06" }
  - { at: neuron/output, interval: ["0.61", "0.63"], reason: "tables have two decimals" }
full-marks:
  - { at: delta/error, reason: "the sheet does not say which sign the error has" }
drop:                              # its points are taken away from what can be reached
  - { at: neuron/loss, reason: "was not in the lectures" }
override:                          # at: an entry, a quantity, a question, or total
  - { student: s1, at: "delta/dw[1,1]", points: 0.1, reason: "the scan cut off a digit" }
late:                              # of what was earned, before any bonus
  - { student: [s2, s3], percent: 10, reason: "one day late" }
bonus:
  - { student: everybody, points: 0.5, reason: "took part in the survey" }
comments:
  - { student: s1, at: delta, text: "Well laid out." }
round: 0.5                         # of all points together, half up
grade: { scale: 0-10, round: 0.1, pass: 6 }   # or letters: { A: 90, B: 75, C: 60, F: 0 }
`;

/** How functions are called where their operands have names of their own. */
const CALLS: Readonly<Record<string, string>> = {
  xlogy: 'xlogy(t, a)',
  xovery: 'xovery(t, a)',
  signBeyond: 'signBeyond(x, band)',
  max: 'max(a, b, …)',
  min: 'min(a, b, …)',
  argmax: 'argmax(i, z[i])',
  argmin: 'argmin(i, z[i])',
  pi: 'pi',
  e: 'e',
  mod: 'mod(a, b)',
};

/** Where functions have a value; elsewhere it is everywhere. */
const DOMAINS: Readonly<Record<string, string>> = {
  ln: 'x > 0',
  sqrt: 'x >= 0',
  xlogy: 'a > 0, or t = 0',
  xovery: 'a != 0, or t = 0',
  mod: 'b != 0',
};

/** Sums over an index are part of the language itself. */
const FORMS = { sum: 'sum(i, w[i]*x[i])', mean: 'mean(i, x[i])', softmax: 'softmax(k, z[k], j)' };

/** The functions of the rule language, with their domains. */
export function rulesPage(language: string): Page {
  const text = (id: string) => message(language, `lookup.${id}`);
  return {
    id: 'rules',
    title: text('rules'),
    sections: [
      { title: '', notes: [text('rules-head')] },
      functionSection('', [...Object.values(FORMS), ...Object.entries(FUNCTIONS).map(callOf)], language),
    ],
  };
}

export function callOf([name, { arity }]: readonly [string, { readonly arity: number }]): string {
  return own(CALLS, name) ?? `${name}(${['x', 'alpha'].slice(0, arity).join(', ')})`;
}

function functionSection(title: string, calls: readonly string[], language: string): Section {
  return { title, rows: calls.map((call) => functionRow(call, language)) };
}

/** The call, what it gives, and where it has a value. */
export function functionRow(call: string, language: string): readonly string[] {
  const name = call.split('(')[0]!;
  const domain = own(DOMAINS, name);
  const key = `rule.${name}`;
  return [
    call,
    hasMessage(key) ? message(language, key) : '',
    domain === undefined ? '' : message(language, 'lookup.domain', { domain }),
  ];
}

export const RULE_FORMS: readonly string[] = Object.keys(FORMS);
