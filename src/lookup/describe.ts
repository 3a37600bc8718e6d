import { rangeSchema } from '../families/ranges.ts';
import { TEXT } from '../files/text-field.ts';
import { message } from '../messages/index.ts';
import { once } from '../once.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';

/** One field of a file: its name, what is allowed, and what stands for it where it is left out. */
export interface FieldRow {
  readonly name: string;
  readonly allowed: string;
  /** Empty where nothing does. */
  readonly usual: string;
}

const RANGE = once(() => JSON.stringify(jsonSchemaOf(rangeSchema)));

/** The fields of a map, in the order of its schema; of several forms each field once, with what each form allows. */
export function fieldRows(schema: JsonSchema, language: string): readonly FieldRow[] {
  const forms = schema.anyOf ?? schema.oneOf ?? [schema];
  const names = [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const isRefused = (name: string) => forms.some(({ properties = {} }) => properties[name]?.not);
  return names
    .filter((name) => !isRefused(name))
    .map((name) => {
      const found = forms.flatMap(({ properties = {}, required = [] }) => {
        const field = properties[name];
        return field ? [{ field, needed: required.includes(name) }] : [];
      });
      const usual = found.flatMap(({ field }) => ('default' in field ? [flow(field.default)] : []));
      const needed = found.length === forms.length && found.every((one) => one.needed);
      return {
        name,
        allowed: [...new Set(found.map(({ field }) => allowedText(field, language)))].join(
          ` ${word('or', language)} `,
        ),
        usual: [...new Set(usual)].join(', ') || (needed ? word('needed', language) : ''),
      };
    });
}

function word(id: string, language: string, values: Readonly<Record<string, string>> = {}): string {
  return message(language, `lookup.${id}`, values);
}

/** What a schema allows, in words. */
function allowedText(schema: JsonSchema, language: string): string {
  const { default: _, ...bare } = schema;
  if (JSON.stringify(bare) === RANGE()) return word('range', language);
  const text = (part: JsonSchema) => allowedText(part, language);
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return schema.enum.map(String).join(' | ');
  const forms = schema.anyOf ?? schema.oneOf;
  if (forms) return [...new Set(forms.filter(isTold).map(text))].join(` ${word('or', language)} `);
  if (schema.properties) return mapText(schema, text);
  return simpleText(schema, language, text);
}

/** That a whole number may be written as text too goes without saying. */
function isTold({ type, pattern }: JsonSchema): boolean {
  return type !== 'string' || pattern !== '^\\d{1,9}$';
}

function mapText({ properties = {}, required = [] }: JsonSchema, text: (part: JsonSchema) => string): string {
  const parts = Object.entries(properties).map(
    ([name, part]) => `${name}${required.includes(name) ? '' : '?'}: ${text(part)}`,
  );
  return `{ ${parts.join(', ')} }`;
}

function simpleText(schema: JsonSchema, language: string, text: (part: JsonSchema) => string): string {
  const { $comment, type, minimum, maximum, items, additionalProperties } = schema;
  if ($comment === TEXT) return word('text', language);
  if (Array.isArray(type)) return word('number', language);
  switch (type) {
    case 'boolean':
      return word('boolean', language);
    case 'integer':
      return word('whole', language, { least: `${minimum}`, most: `${maximum}` });
    case 'number':
      return word('number', language);
    case 'array':
      return schema.maxItems === 0
        ? '[]'
        : word('list', language, { of: ofItems(items ?? schema.prefixItems?.[0], text) });
    case 'object':
      return word('map', language, { of: ofItems(additionalProperties, text) });
    case 'string':
      return word('text', language);
    default:
      return word('anything', language);
  }
}

function ofItems(items: JsonSchema | boolean | undefined, text: (part: JsonSchema) => string): string {
  return typeof items === 'object' ? text(items) : '…';
}

/** A value as YAML writes it on one line. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).map(([name, part]) => `${name}: ${flow(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
