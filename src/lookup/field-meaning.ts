import { type Convention, conventionSchema, valuesOf } from '../conventions/convention.ts';
import { hasMessage, message } from '../messages/index.ts';
import { own } from '../own.ts';
import type { JsonSchema } from './json-schema.ts';

/** Where a field stands: in which kind of map, from the particular to the general, such as `adaline`, `parameters`. */
export type Scopes = readonly string[];

/** What a field means, by where it stands and in which other field, if in one; undefined where no text tells. */
export function meaningOfField(
  name: string,
  scopes: Scopes,
  within: string | undefined,
  language: string,
): string | undefined {
  if (scopes[0] === 'convention' && name in conventionSchema.shape) {
    return conventionMeaning(name as keyof Convention, language);
  }
  const scoped = [
    ...(scopes.length > 1 ? [`${scopes.join('.')}.${name}`] : []),
    ...scopes.map((scope) => `${scope}.${name}`),
  ];
  const keys = within === undefined ? [...scoped, name] : [`${within}.${name}`, name, ...scoped];
  const found = keys.map((key) => `field.${key}`).find(hasMessage);
  return found && message(language, found);
}

/** The field in a few words, then a sentence for each of its values. */
function conventionMeaning(field: keyof Convention, language: string): string {
  const key = [`convention-field.${field}`, `field.convention.${field}`].find(hasMessage)!;
  const values = valuesOf(field).map(
    (value) => `${value}: ${message(language, `convention-means.${field}:${value}`)}`,
  );
  return [message(language, key), ...values].join('\n');
}

/** Examples of fields as files have them, by name. */
export type Examples = Readonly<Record<string, unknown>>;

/** Fields with what each means, and nothing told of what is inside of them. */
export function told(
  fields: Readonly<Record<string, JsonSchema>>,
  scopes: Scopes,
): Readonly<Record<string, JsonSchema>> {
  const entries = Object.entries(fields).map(([name, field]) => {
    const description = meaningOfField(name, scopes, undefined, 'en');
    return [name, description === undefined ? field : { ...field, description }];
  });
  return Object.fromEntries(entries);
}

/**
 * A schema with a `description` of every field that it has, and of those inside of these; an example beside it for
 * fields of which one is known.
 */
export function described(
  schema: JsonSchema,
  scopes: Scopes,
  examples: Examples = {},
  within?: string,
): JsonSchema {
  const { properties, patternProperties, anyOf, oneOf, items, prefixItems, additionalProperties } = schema;
  const inside = (part: JsonSchema) => described(part, scopes, within === undefined ? examples : {}, within);
  const each = (parts: readonly JsonSchema[]) => parts.map(inside);
  const fields = (maps: Readonly<Record<string, JsonSchema>>) =>
    Object.fromEntries(
      Object.entries(maps).map(([key, field]) => {
        const name = key.replace(/^\^(.*)\$$/, '$1');
        const description = meaningOfField(name, scopes, within, 'en');
        const example = within === undefined && !('default' in field) ? own(examples, name) : undefined;
        return [
          key,
          {
            ...described(field, scopes, {}, name),
            ...(description === undefined ? {} : { description }),
            ...(example === undefined ? {} : { examples: [example] }),
          },
        ];
      }),
    );
  return {
    ...schema,
    ...(properties ? { properties: fields(properties) } : {}),
    ...(patternProperties ? { patternProperties: fields(patternProperties) } : {}),
    ...(anyOf ? { anyOf: each(anyOf) } : {}),
    ...(oneOf ? { oneOf: each(oneOf) } : {}),
    ...(prefixItems ? { prefixItems: each(prefixItems) } : {}),
    ...(typeof items === 'object' ? { items: inside(items) } : {}),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: inside(additionalProperties) }
      : {}),
  };
}
