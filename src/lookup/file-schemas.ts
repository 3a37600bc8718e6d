import { bankSchema } from '../bank/bank-of.ts';
import { askField } from '../bank/read-ask.ts';
import { UserError } from '../errors.ts';
import { examSchema } from '../exam/section-fields.ts';
import { FAMILIES } from '../families/index.ts';
import { adjustSchema } from '../marking/adjust-fields.ts';
import { own } from '../own.ts';
import { didYouMean } from '../suggest.ts';
import { described } from './field-meaning.ts';
import { either, type JsonSchema, jsonSchemaOf } from './json-schema.ts';
import { convention, isOf, problemExamples, question } from './question-schema.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Kinds of files that people write, each with what an editor may know of it. */
export const FILE_SCHEMAS: Readonly<Record<string, () => JsonSchema>> = {
  bank: bankFile,
  exam: examFile,
  problem: problemFile,
  answers: answersFile,
  adjust: adjustFile,
};

/** The JSON Schema of a kind of file, of all together where none is named. @throws {UserError} for an unknown kind. */
export function schemaText(kind: string | undefined): string {
  const schema = kind === undefined ? anyFileSchema : own(FILE_SCHEMAS, kind);
  if (!schema) {
    const kinds = Object.keys(FILE_SCHEMAS);
    throw new UserError(`"${kind}": there is no schema of that name. ${didYouMean(kind!, kinds)}`);
  }
  return `${JSON.stringify(schema(), null, 2)}\n`;
}

/** One schema for all kinds of files: which one it is shows in the fields that stand there. */
export function anyFileSchema(): JsonSchema {
  const definitions = Object.fromEntries(
    Object.entries(FILE_SCHEMAS).map(([kind, schema]) => [kind, standing(schema(), kind)]),
  );
  return {
    $schema: DRAFT,
    title: 'deltamark: a bank of questions, an exam, a problem, answers, or adjustments',
    type: 'object',
    ...either(
      { required: ['questions'] },
      { $ref: '#/$defs/bank' },
      either(
        { required: ['answers'] },
        { $ref: '#/$defs/answers' },
        either(
          { required: ['adjust'] },
          { $ref: '#/$defs/adjust' },
          either({ required: ['exam'] }, { $ref: '#/$defs/exam' }, { $ref: '#/$defs/problem' }),
        ),
      ),
    ),
    $defs: definitions,
  };
}

/** A schema as part of a larger one: what it refers to in itself is found there. */
function standing(schema: JsonSchema, kind: string): JsonSchema {
  const { $schema: _, ...rest } = schema;
  return JSON.parse(JSON.stringify(rest).replaceAll('"#/$defs/', `"#/$defs/${kind}/$defs/`));
}

const OF_EDITORS: JsonSchema = { type: 'string' };

const BANK_EXAMPLES = { id: 'week-3', title: { en: 'Week 3', 'pt-BR': 'Semana 3' }, open: ['delta'] };

function bankFile(): JsonSchema {
  const bank = jsonSchemaOf(bankSchema);
  const properties = {
    ...bank.properties,
    $schema: OF_EDITORS,
    convention: { $ref: '#/$defs/convention' },
    questions: { ...bank.properties!['questions']!, items: { $ref: '#/$defs/question' } },
  };
  return {
    $schema: DRAFT,
    title: 'deltamark: a bank of questions',
    ...described({ ...bank, properties }, ['bank'], BANK_EXAMPLES),
    $defs: { convention: convention(), question: question() },
  };
}

function examFile(): JsonSchema {
  const exam = jsonSchemaOf(examSchema);
  const section = exam.properties!['sections']!.items as JsonSchema;
  const byId = (section.properties!['questions']!.items as JsonSchema).anyOf!;
  const questions = {
    ...section.properties!['questions']!,
    items: { anyOf: byId.map((form) => (form.type === 'object' ? withInstead(form) : form)) },
  };
  const { properties } = described({ ...exam, properties: { ...exam.properties, $schema: OF_EDITORS } }, [
    'exam',
  ]);
  return {
    $schema: DRAFT,
    title: 'deltamark: an exam',
    ...exam,
    properties: {
      ...properties,
      sections: {
        ...properties!['sections']!,
        items: described(withInstead(section, { questions }), ['section']),
      },
    },
    $defs: { convention: convention(), ask: described(jsonSchemaOf(askField), ['ask']) },
  };
}

/** What an exam says instead of a bank, as a bank would say it. */
function withInstead(schema: JsonSchema, more: Readonly<Record<string, JsonSchema>> = {}): JsonSchema {
  const instead = { convention: { $ref: '#/$defs/convention' }, ask: { $ref: '#/$defs/ask' } };
  return { ...schema, properties: { ...schema.properties, ...instead, ...more } };
}

function problemFile(): JsonSchema {
  const base = { $schema: OF_EDITORS, convention: { $ref: '#/$defs/convention' } };
  return {
    $schema: DRAFT,
    title: 'deltamark: a problem to solve',
    type: 'object',
    required: ['family'],
    ...described({ properties: { family: { enum: FAMILIES.map(({ id }) => id) } } }, ['problem']),
    allOf: FAMILIES.map((family) =>
      either(
        isOf(family),
        described(
          withFields(jsonSchemaOf(family.problemSchema), { ...base, family: { const: family.id } }),
          [family.id, 'problem'],
          problemExamples(family),
        ),
      ),
    ),
    $defs: { convention: convention() },
  };
}

/** The fields beside those of each form. */
function withFields(schema: JsonSchema, more: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const { anyOf, oneOf, properties } = schema;
  const forms = anyOf ?? oneOf;
  if (forms) return { anyOf: forms.map((form) => withFields(form, more)) };
  return { ...schema, properties: { ...properties, ...more } };
}

/** A value as students write it: text, numbers, lists of these by quantity; blank where there is nothing. */
function answersFile(): JsonSchema {
  const text: JsonSchema = { type: ['string', 'number'] };
  const properties: JsonSchema['properties'] = {
    $schema: OF_EDITORS,
    exam: text,
    variant: text,
    student: { type: ['string', 'number', 'null'] },
    name: { type: ['string', 'number', 'null'] },
    answers: {
      type: ['object', 'null'],
      additionalProperties: { type: ['object', 'null'], additionalProperties: { $ref: '#/$defs/value' } },
    },
  };
  return {
    $schema: DRAFT,
    title: 'deltamark: answers of one student',
    type: 'object',
    required: ['exam', 'variant', 'answers'],
    ...described({ properties }, ['answers'], ANSWERS_EXAMPLES),
    additionalProperties: false,
    $defs: {
      value: {
        anyOf: [
          { type: ['string', 'number', 'boolean', 'null'] },
          { type: 'array', items: { $ref: '#/$defs/value' } },
        ],
      },
    },
  };
}

function adjustFile(): JsonSchema {
  const adjust = jsonSchemaOf(adjustSchema);
  const properties = { ...adjust.properties, $schema: OF_EDITORS };
  return {
    $schema: DRAFT,
    title: 'deltamark: adjustments after marking',
    ...described({ ...adjust, properties }, ['adjust']),
  };
}

const ANSWERS_EXAMPLES = { answers: { first: { z1: ['0.3775', '0.3925'], loss: '0.2983' } } };
