import { stringify } from 'yaml';
import { valuesOf } from '../conventions/convention.ts';
import type { Family } from '../families/family.ts';
import { hasMessage, message } from '../messages/index.ts';
import { slipTitle } from '../messages/slip-text.ts';
import type { Computed } from '../worksheet/types.ts';
import { type FieldRow, fieldRows } from './describe.ts';
import { meaningOfField, type Scopes } from './field-meaning.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';
import type { Page, Section } from './page.ts';
import { conventionsThatCount, type Probe, probesOf } from './probes.ts';
import { reportedBy } from './reported-by.ts';

/** All that there is to know of a family before one writes a question. */
export function familyPage(family: Family, language: string): Page {
  const text = (id: string, values?: Readonly<Record<string, string>>) =>
    message(language, `lookup.${id}`, values);
  const probes = probesOf(family);
  const slips = (family.slips ?? []).map(({ id }) => [id, slipTitle(id, language), reportedBy(id, language)]);
  return {
    id: family.id,
    title: message(language, `family.${family.id}`),
    sections: [
      {
        ...fieldSection(text('parameters'), jsonSchemaOf(family.parametersSchema), language, [
          family.id,
          'parameters',
        ]),
        notes: [text('usual-values')],
      },
      fieldSection(text('problem-fields'), jsonSchemaOf(family.problemSchema), language, [
        family.id,
        'problem',
      ]),
      quantitySection(family, probes, language),
      {
        title: text('conventions'),
        rows: conventionsThatCount(family).map((field) => [
          field,
          valuesOf(field).join(' | '),
          hasMessage(`convention-field.${field}`) ? message(language, `convention-field.${field}`) : '',
        ]),
        notes: [text('always-count')],
      },
      {
        title: text('gates'),
        rows: gateIds(family).map((id) => [id, message(language, `gate.${id}`)]),
      },
      {
        title: text('slips'),
        rows: slips,
        notes: [text(slips.length > 0 ? 'chosen-slips' : family.authored ? 'authored-slips' : 'no-slips')],
      },
      { title: text('bank-example'), code: bankExample(family, probes[0]!) },
      { title: text('problem-example'), code: problemExample(probes[0]!) },
    ],
  };
}

export function gateIds({ gates }: Family): readonly string[] {
  return [...new Set(gates.map(({ id }) => id))];
}

/** Fields with what they mean, what is allowed, and what stands where nothing is written. */
export function fieldSection(title: string, schema: JsonSchema, language: string, scopes: Scopes): Section {
  const text = (id: string) => message(language, `lookup.${id}`);
  return {
    title,
    head: [text('field'), text('meaning'), text('allowed'), text('usual')],
    rows: fieldRows(schema, language).map((row) => [
      row.name,
      meaningOfField(row.name, scopes, undefined, language) ?? '',
      row.allowed,
      usualText(row, language),
    ]),
  };
}

function usualText({ usual }: FieldRow, language: string): string {
  if (usual === '' || usual === message(language, 'lookup.needed')) return usual;
  return `${message(language, 'lookup.usual')}: ${usual}`;
}

function quantitySection(family: Family, probes: readonly Probe[], language: string): Section {
  const computed = probes.flatMap(({ worksheet }) =>
    worksheet.quantities.filter((quantity): quantity is Computed => quantity.role === 'computed'),
  );
  const byId = new Map([...computed].reverse().map((quantity) => [quantity.id, quantity]));
  const ids = [...new Set(computed.map(({ id }) => id))];
  const usual = family.defaultAsk(probes[0]!.problem).join(', ');
  return {
    title: message(language, 'lookup.quantities'),
    notes: [message(language, 'lookup.asked-by-default', { ids: usual })],
    rows: ids.map((id) => [id, meaningOf(family, byId.get(id)!, language), byId.get(id)!.rules[0]!]),
  };
}

/** What a quantity is: in its family, anywhere, or as one of the part of the calculation that it belongs to. */
function meaningOf(family: Family, { id, stage }: Computed, language: string): string {
  const keys = meaningKeys(family.id, id);
  return message(language, keys.find(hasMessage) ?? `stage.${stage}`);
}

/** `delta1` is a `delta`, `local_f_x` a `local_`, and `right_x` is `right`. */
export function meaningKeys(family: string, id: string): readonly string[] {
  const plain = id.replaceAll(/\d+/g, '');
  const [head] = plain.split('_');
  const names = [id, plain, `${head}_`, head!];
  return [
    ...names.map((name) => `quantity.${family}.${name}`),
    ...names.slice(0, plain.includes('_') ? 4 : 2).map((name) => `quantity.${name}`),
    `quantity.${family}.any`,
  ];
}

/** A whole bank with one question that says all that it would have without saying it. */
export function bankExample(family: Family, { worksheet, problem }: Probe): string {
  const schema = jsonSchemaOf(family.parametersSchema);
  const [form] = schema.anyOf ?? schema.oneOf ?? [schema];
  const usual = Object.entries(form?.properties ?? {}).flatMap(([name, field]) =>
    'default' in field ? [[name, field.default]] : 'const' in field ? [[name, field.const]] : [],
  );
  const parameters = { ...Object.fromEntries(usual), ...family.example };
  const shown = family.defaultAsk(problem);
  const known = worksheet.quantities.map(({ id }) => id);
  return [
    'id: example',
    'questions:',
    '  - id: first',
    `    family: ${family.id}`,
    ...(Object.keys(parameters).length > 0 ? ['    parameters:', ...fieldLines(parameters, '      ')] : []),
    ...fieldLines({ ask: shown.filter((id) => known.includes(id)) }, '    '),
    '    points: 1',
    '',
  ].join('\n');
}

/** A whole problem file, with numbers of one draw. */
export function problemExample({ problem }: Probe): string {
  const { family: id, convention: _, ...fields } = problem;
  const written = Object.entries(fields).filter(([, value]) => value !== undefined);
  return [`family: ${id}`, ...fieldLines(Object.fromEntries(written), ''), ''].join('\n');
}

function fieldLines(fields: Readonly<Record<string, unknown>>, indent: string): readonly string[] {
  return Object.entries(fields).map(([name, value]) => {
    const text = stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true });
    return `${indent}${name}: ${text.trim().replaceAll(/\s*\n\s*/g, ' ')}`;
  });
}
