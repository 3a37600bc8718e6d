import { conventionField } from '../bank/fields.ts';
import { askField } from '../bank/read-ask.ts';
import { bankSchema } from '../bank/read-bank.ts';
import { questionSchema } from '../bank/read-question.ts';
import { UserError } from '../errors.ts';
import { examSchema } from '../exam/section-fields.ts';
import type { Family } from '../families/family.ts';
import { FAMILIES, OWN_RULES } from '../families/index.ts';
import { slipsField } from '../families/worksheet/own-slips.ts';
import { own } from '../own.ts';
import { didYouMean } from '../suggest.ts';
import { either, type JsonSchema, jsonSchemaOf, withPlainNumbers } from './json-schema.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Kinds of files that people write, each with what an editor may know of it. */
export const FILE_SCHEMAS: Readonly<Record<string, () => JsonSchema>> = {
  bank: bankFile,
  exam: examFile,
  problem: problemFile,
  answers: answersFile,
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
    title: 'deltamark: a bank of questions, an exam, a problem, or answers',
    type: 'object',
    ...either(
      { required: ['questions'] },
      { $ref: '#/$defs/bank' },
      either(
        { required: ['answers'] },
        { $ref: '#/$defs/answers' },
        either({ required: ['exam'] }, { $ref: '#/$defs/exam' }, { $ref: '#/$defs/problem' }),
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

const OF_EDITORS: JsonSchema = { type: 'string', description: 'Where an editor finds this schema' };

function convention(): JsonSchema {
  return withPlainNumbers(jsonSchemaOf(conventionField));
}

function bankFile(): JsonSchema {
  const bank = jsonSchemaOf(bankSchema);
  return {
    $schema: DRAFT,
    title: 'deltamark: a bank of questions',
    ...bank,
    properties: {
      ...bank.properties,
      $schema: OF_EDITORS,
      convention: { $ref: '#/$defs/convention' },
      questions: { ...bank.properties!['questions']!, items: { $ref: '#/$defs/question' } },
    },
    $defs: { convention: convention(), question: question() },
  };
}

function examFile(): JsonSchema {
  const exam = jsonSchemaOf(examSchema);
  const section = exam.properties!['sections']!.items as JsonSchema;
  const byId = (section.properties!['questions']!.items as JsonSchema).anyOf!;
  return {
    $schema: DRAFT,
    title: 'deltamark: an exam',
    ...exam,
    properties: {
      ...exam.properties,
      $schema: OF_EDITORS,
      sections: {
        ...exam.properties!['sections']!,
        items: withInstead(section, {
          questions: {
            ...section.properties!['questions']!,
            items: { anyOf: byId.map((form) => (form.type === 'object' ? withInstead(form) : form)) },
          },
        }),
      },
    },
    $defs: { convention: convention(), ask: jsonSchemaOf(askField) },
  };
}

/** What an exam says instead of a bank, as a bank would say it. */
function withInstead(schema: JsonSchema, more: Readonly<Record<string, JsonSchema>> = {}): JsonSchema {
  const instead = { convention: { $ref: '#/$defs/convention' }, ask: { $ref: '#/$defs/ask' } };
  return { ...schema, properties: { ...schema.properties, ...instead, ...more } };
}

function question(): JsonSchema {
  const written = jsonSchemaOf(questionSchema);
  return {
    ...written,
    properties: {
      ...written.properties,
      family: { enum: FAMILIES.map(({ id }) => id) },
      worksheet: jsonSchemaOf(OWN_RULES.parametersSchema),
      problem: { type: 'object' },
      convention: { $ref: '#/$defs/convention' },
      ask: jsonSchemaOf(askField),
      slips: jsonSchemaOf(slipsField),
    },
    anyOf: [
      { required: ['family'] },
      { required: ['worksheet'] },
      { required: ['problem'], properties: { problem: { required: ['family'] } } },
    ],
    allOf: FAMILIES.map(ofFamily),
  };
}

/** What parameters and given parts may say where a question is of that family. */
function ofFamily(family: Family): JsonSchema {
  const parameters = jsonSchemaOf(family.parametersSchema);
  const given = fieldsOf(jsonSchemaOf(family.problemSchema)).map((name): [string, JsonSchema] => [name, {}]);
  return either(isOf(family), {
    properties: {
      // Sizes and kinds may follow from what `problem` gives, so that nothing need stand here.
      parameters: orNothing(family.given ? relaxed(parameters) : parameters),
      problem: {
        type: 'object',
        properties: {
          ...Object.fromEntries(given),
          family: { const: family.id },
          convention: { $ref: '#/$defs/convention' },
          oneOf: { type: 'array', minItems: 1, items: { type: 'object' } },
        },
        additionalProperties: false,
      },
    },
  });
}

function isOf({ id }: Family): JsonSchema {
  return { required: ['family'], properties: { family: { const: id } } };
}

/** Whoever has just written the name is not told that a map is missing. */
function orNothing(schema: JsonSchema): JsonSchema {
  return schema.type === 'object' ? { ...schema, type: ['object', 'null'] } : schema;
}

function relaxed(schema: JsonSchema): JsonSchema {
  const { required: _, ...rest } = schema;
  return rest;
}

/** Names of the fields, in whichever form they stand. */
function fieldsOf({ properties = {}, anyOf = [], oneOf = [] }: JsonSchema): readonly string[] {
  return [...new Set([...Object.keys(properties), ...[...anyOf, ...oneOf].flatMap(fieldsOf)])];
}

function problemFile(): JsonSchema {
  const base = { $schema: OF_EDITORS, convention: { $ref: '#/$defs/convention' } };
  return {
    $schema: DRAFT,
    title: 'deltamark: a problem to solve',
    type: 'object',
    required: ['family'],
    properties: { family: { enum: FAMILIES.map(({ id }) => id) } },
    allOf: FAMILIES.map((family) =>
      either(
        isOf(family),
        withFields(jsonSchemaOf(family.problemSchema), { ...base, family: { const: family.id } }),
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
  return {
    $schema: DRAFT,
    title: 'deltamark: answers of one student',
    type: 'object',
    required: ['exam', 'variant', 'answers'],
    properties: {
      $schema: OF_EDITORS,
      exam: text,
      variant: text,
      student: { type: ['string', 'number', 'null'] },
      answers: {
        type: ['object', 'null'],
        additionalProperties: { type: ['object', 'null'], additionalProperties: { $ref: '#/$defs/value' } },
      },
    },
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
