import { conventionField } from '../bank/fields.ts';
import { askField } from '../bank/read-ask.ts';
import { chosenSlipsField } from '../bank/read-chosen-slips.ts';
import { questionSchema } from '../bank/read-question.ts';
import type { Family } from '../families/family.ts';
import { FAMILIES, OWN_RULES } from '../families/index.ts';
import { slipsField } from '../families/worksheet/own-slips.ts';
import { described, told } from './field-meaning.ts';
import { either, type JsonSchema, jsonSchemaOf, withPlainNumbers } from './json-schema.ts';
import { probesOf } from './probes.ts';

export function convention(): JsonSchema {
  return described(withPlainNumbers(jsonSchemaOf(conventionField)), ['convention']);
}

/** A question of a bank, with what its family may say of parameters and given parts. */
export function question(): JsonSchema {
  const written = jsonSchemaOf(questionSchema);
  const { properties } = described(
    {
      properties: {
        ...written.properties,
        family: { enum: FAMILIES.map(({ id }) => id) },
        problem: { type: 'object' },
        convention: { $ref: '#/$defs/convention' },
        worksheet: {},
        ask: jsonSchemaOf(askField),
        slips: { anyOf: [jsonSchemaOf(slipsField), jsonSchemaOf(chosenSlipsField)] },
      },
    },
    ['question'],
    QUESTION_EXAMPLES,
  );
  return {
    ...written,
    properties: {
      ...properties,
      worksheet: {
        ...described(jsonSchemaOf(OWN_RULES.parametersSchema), ['worksheet', 'parameters']),
        ...properties!['worksheet'],
      },
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
  const parameters = described(
    jsonSchemaOf(family.parametersSchema),
    [family.id, 'parameters'],
    family.example,
  );
  const given = fieldsOf(jsonSchemaOf(family.problemSchema)).map((name): [string, JsonSchema] => [name, {}]);
  const problem: JsonSchema = {
    type: 'object',
    properties: {
      ...Object.fromEntries(given),
      family: { const: family.id },
      convention: { $ref: '#/$defs/convention' },
      oneOf: { type: 'array', minItems: 1, items: { type: 'object' } },
    },
    additionalProperties: false,
  };
  const properties = {
    // Sizes and kinds may follow from what `problem` gives, so that nothing need stand here.
    parameters: orNothing(family.given ? relaxed(parameters) : parameters),
    problem: described(problem, [family.id, 'problem'], problemExamples(family)),
    slips: described(
      family.authored ? jsonSchemaOf(slipsField) : namesOfSlips(family),
      ['question'],
      {},
      'slips',
    ),
  };
  return either(isOf(family), { properties: told(properties, ['question']) });
}

/** Values of fields that some draw of a family has, by name. */
export function problemExamples(family: Family): Readonly<Record<string, unknown>> {
  const drawn = probesOf(family).map(({ problem }) => Object.entries(problem));
  return Object.fromEntries(
    drawn
      .reverse()
      .flat()
      .filter(([name]) => name !== 'convention'),
  );
}

const QUESTION_EXAMPLES = { id: 'first', points: '2.5', tags: ['week-3'], ask: ['z1', 'a1', 'loss'] };

/** `off`, some of the family's slips, or all but some. */
function namesOfSlips({ slips = [] }: Family): JsonSchema {
  const ids = [...new Set(slips.map(({ id }) => id))];
  const list: JsonSchema = { type: 'array', items: ids.length === 0 ? { not: {} } : { enum: ids } };
  const except: JsonSchema = {
    type: 'object',
    properties: { except: list },
    required: ['except'],
    additionalProperties: false,
  };
  return { anyOf: [{ enum: ['off', false] }, list, except] };
}

export function isOf({ id }: Family): JsonSchema {
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
