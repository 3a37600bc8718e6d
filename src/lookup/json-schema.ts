import * as z from 'zod';
import { type Range, rangeAsWritten } from '../families/ranges.ts';
import { numberToText } from '../number/number-texts.ts';

/** JSON Schema as plain data, as far as it is looked at here. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema | boolean;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly $comment?: string;
  readonly examples?: readonly unknown[];
}

/** What holds where a condition does, and what does where not. */
export function either(condition: JsonSchema, so: JsonSchema, otherwise?: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: the name that JSON Schema gives it.
  return { if: condition, then: so, ...(otherwise ? { else: otherwise } : {}) };
}

/** What may be written in a file, of what a zod schema reads; checks that no JSON Schema can hold are left out. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...written } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      const isPreprocessed = def.type === 'pipe' && def.in._zod.def.type === 'transform';
      // What is left out stands for what is read; zod tells it only where reading changes nothing.
      if (def.type === 'default') jsonSchema.default ??= writtenDefault(def.defaultValue);
      // What is refused wherever it stands.
      if (def.type === 'undefined') replace(jsonSchema, { not: {} });
      // Validators want a tuple to have parts.
      if (jsonSchema.prefixItems?.length === 0) replace(jsonSchema, { type: 'array', maxItems: 0 });
      allowWordsAsNames(jsonSchema);
      if (isPreprocessed) replace(jsonSchema, withShortForms({ ...(jsonSchema as JsonSchema) }));
    },
  });
  return written as JsonSchema;
}

/** Editors read the name in `true: yes` as a truth value, which is no name to them: a pattern finds it all the same. */
function allowWordsAsNames(schema: z.core.JSONSchema.BaseSchema): void {
  const words = Object.entries(schema.properties ?? {}).filter(([name]) =>
    /^(?:true|false|null)$/.test(name),
  );
  if (words.length === 0) return;
  schema.patternProperties = Object.fromEntries(words.map(([name, value]) => [`^${name}$`, value]));
}

type Json = NonNullable<z.core.JSONSchema.BaseSchema['default']>;

/** A default as a file may write it. */
function writtenDefault(value: unknown): Json {
  return JSON.parse(JSON.stringify(value, (_name, part) => asWritten(part)));
}

function asWritten(part: unknown): unknown {
  const { kind, n, d } = (part ?? {}) as {
    readonly kind?: unknown;
    readonly n?: unknown;
    readonly d?: unknown;
  };
  if (kind === 'grid' || kind === 'list') return rangeAsWritten(part as Range);
  return typeof n === 'bigint' && typeof d === 'bigint' ? numberToText({ n, d }) : part;
}

function replace(target: object, by: JsonSchema): void {
  for (const key of Object.keys(target)) delete (target as Record<string, unknown>)[key];
  Object.assign(target, by);
}

/** Steps before a schema read other spellings of the same, which zod cannot tell of. */
function withShortForms(schema: JsonSchema): JsonSchema {
  if (schema.type === 'integer') return { anyOf: [schema, { type: 'string', pattern: '^\\d{1,9}$' }] };
  if (schema.enum?.includes('yes')) return { enum: [...schema.enum, true, false] };
  const named = schema.properties?.['name'];
  if (named?.enum) return { anyOf: [named, schema] };
  const forms = schema.oneOf ?? schema.anyOf;
  return forms ? { anyOf: forms.map(withoutKind) } : schema;
}

/** Which of several forms it is need not be said where one of them is usual. */
function withoutKind(form: JsonSchema): JsonSchema {
  const kinds = Object.entries(form.properties ?? {}).filter(([, { const: value }]) => value !== undefined);
  const required = form.required?.filter((name) => !kinds.some(([kind]) => kind === name));
  return required ? { ...form, required } : form;
}

/** Numbers without quotes where a list of words has them as text: `log: 10`. */
export function withPlainNumbers(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (_key, value) => {
    if (!Array.isArray(value?.enum)) return value;
    const numbers = value.enum.filter((word: unknown) => /^\d+$/.test(String(word))).map(Number);
    if (numbers.length === 0) return value;
    const { type: _, ...rest } = value;
    return { ...rest, enum: [...value.enum, ...numbers] };
  });
}
