import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readBank } from '../../src/bank/read-bank.ts';
import { readProblemText } from '../../src/bank/read-problem.ts';
import type { Family } from '../../src/families/family.ts';
import { FAMILIES } from '../../src/families/index.ts';
import { familyPage } from '../../src/lookup/family-page.ts';
import { anyFileSchema, FILE_SCHEMAS } from '../../src/lookup/file-schemas.ts';
import type { Section } from '../../src/lookup/page.ts';
import { banksPage } from '../../src/lookup/shared-pages.ts';
import { readAnswerFile } from '../../src/marking/read-answers.ts';
import { en } from '../../src/messages/en/index.ts';
import { MESSAGE_KEYS } from '../../src/messages/index.ts';
import { ADALINE, EQUAL_LOGITS, LECTURE_000 } from '../cli/problems.ts';
import { filesIn, readText } from '../cli/test-folder.ts';
import { projectFolder } from '../structure/source-files.ts';

const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allowMatchingProperties: true,
  allErrors: true,
});
const fits = ajv.compile(anyFileSchema());
const validators = Object.fromEntries(
  Object.entries(FILE_SCHEMAS).map(([kind, schema]) => [kind, ajv.compile(schema())]),
);

function mistakes(kind: string, data: unknown): readonly string[] {
  const validate = validators[kind]!;
  validate(data);
  const apart = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  // The schema for all kinds of files is of the same opinion.
  expect(fits(data)).toBe(apart.length === 0);
  return apart;
}

const banks = filesIn(`${projectFolder}/question-banks`).filter(
  (name) => name.endsWith('.yaml') && !name.includes('/'),
);

test('every shipped bank fits the schema of banks', () => {
  expect(banks.length).toBeGreaterThan(15);
  for (const name of banks) {
    expect([name, mistakes('bank', parse(readText(`${projectFolder}/question-banks`, name)))]).toEqual([
      name,
      [],
    ]);
  }
});

const BANK = `
$schema: ./bank.schema.json
id: q
convention: { log: 10, step0: 0 }
questions:
  - { id: a, family: mlp-backprop, parameters: { units: ["2", 3, 1], activations: [sigmoid, { name: tanh }] }, ask: [z1] }
  - { id: b, family: perceptron-rule, parameters: { separable: yes }, points: "1/2", ask: { choice: "w[1,1]" } }
  - { id: c, family: activation-functions, parameters: { functions: [sigmoid] } }
`;

test('a bank may name the schema, and short forms fit it as they are read', () => {
  expect(() => readBank(BANK, 'bank.yaml')).not.toThrow();
  expect(mistakes('bank', parse(BANK))).toEqual([]);
});

test('names that editors read as truth values are told by a pattern too, and a map may be still to come', () => {
  const text = JSON.stringify(FILE_SCHEMAS['bank']!());
  for (const { 0: name, index } of text.matchAll(/"(?:true|false|null)":\{/g))
    expect([name, text.slice(index).includes(`"^${name.slice(1, -3)}$"`)]).toEqual([name, true]);
  const empty = 'id: q\nquestions: [{ id: a, family: adaline, parameters: }]\n';
  expect(() => readBank(empty, 'bank.yaml')).not.toThrow();
  expect(mistakes('bank', parse(empty))).toEqual([]);
});

test.each([
  ['an unknown field', 'pionts: 2', /pionts|additional/],
  ['an unknown family', 'family: mlp', /family must be equal to one of/],
  ['a parameter of another family', 'parameters: { inputCount: 2 }', /parameters must NOT have additional/],
  ['a parameter that is no number', 'parameters: { learningRate: true }', /learningRate/],
  ['too many units', 'parameters: { units: [2, 100] }', /units\/1/],
  ['an unknown convention', 'convention: { weights: diagonal }', /convention/],
  ['an ask that is no list', 'ask: z1', /ask/],
  ['a given of another family', 'problem: { logits: [1] }', /problem must NOT have additional/],
])('a bank with %s fails both the reader and the schema', (_what, line, why) => {
  const [field] = line.split(':');
  const usual = field === 'family' ? '' : ', family: mlp-backprop';
  const text = `id: q\nquestions:\n  - { id: a${usual}, ${line} }\n`;
  expect(() => readBank(text, 'bank.yaml')).toThrow();
  expect(mistakes('bank', parse(text)).join('\n')).toMatch(why);
});

test('problems that solve takes fit the schema of problems, and wrong ones do not', () => {
  const lecture = parse(LECTURE_000);
  for (const problem of [lecture, ADALINE, EQUAL_LOGITS]) expect(mistakes('problem', problem)).toEqual([]);
  expect(mistakes('problem', { ...lecture, inputs: ['1'] })).not.toEqual([]);
  expect(mistakes('problem', { family: 'adalin' })).not.toEqual([]);
  expect(() => readProblemText(`$schema: ./p.json\n${LECTURE_000}`, 'p.yaml')).not.toThrow();
});

test('answers fit the schema of answers, blank and half-written ones too', () => {
  const text = `$schema: ./a.json\nexam: q\nvariant: ABC\nanswers:\n  a: { z1: [0.1, "1/2", "-"], loss: }\n  b:\n`;
  expect(readAnswerFile(text, 'a.yaml')[0]!.problems).toEqual([]);
  expect(mistakes('answers', parse(text))).toEqual([]);
  expect(mistakes('answers', { exam: 'q', variant: 'ABC', answers: [1] })).not.toEqual([]);
});

const EXAM = `
$schema: ./exam.schema.json
exam: { title: { en: A, pt-BR: B }, course: C, duration: 90, fields: { Group: 3 }, paper: A4 }
sections:
  - { title: T, bank: b.yaml, questions: [a, { id: b, points: "1/2", ask: [z1] }], pick: 1, shuffle: true }
  - { bank: b.yaml, points: 2, decimals: 3, convention: { step0: 0 } }
`;

test('exam files fit the schema of exams, the one that is shipped too, and wrong ones do not', () => {
  expect(mistakes('exam', parse(EXAM))).toEqual([]);
  const shipped = readText(`${projectFolder}/question-banks/exams`, 'midterm.yaml');
  expect(mistakes('exam', parse(shipped))).toEqual([]);
  for (const [right, wrong, why] of [
    ['title: { en', 'titel: { en', /additional/],
    ['bank: b.yaml, points', 'points', /bank/],
    ['paper: A4', 'paper: A5', /paper/],
    ['ask: [z1]', 'ask: z1', /ask/],
    ['{ step0: 0 }', '{ step0: 5 }', /convention/],
  ] as const)
    expect(mistakes('exam', parse(EXAM.replace(right, wrong))).join('\n')).toMatch(why);
});

test('a range that stands where nothing is written is the default that the schema tells', () => {
  const [mlp] = FILE_SCHEMAS['bank']!().$defs!['question']!.allOf!.filter(
    ({ if: when }) => when?.properties?.['family']?.const === 'mlp-backprop',
  );
  const { properties = {} } = mlp!.then!.properties!['parameters']!;
  expect(properties['weights']?.default).toEqual({ min: '-0.9', max: '0.9', step: '0.1', nonzero: true });
  expect(properties['learningRate']?.default).toBe('0.5');
});

/** Fields of a schema that say nothing of themselves, with where they stand. */
function untold(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]) => {
    if (key === 'default' || key === 'examples' || key === 'const' || key === 'enum') return [];
    if (key !== 'properties' && key !== 'patternProperties') return untold(part, path);
    return Object.entries(part as Record<string, { readonly description?: string }>).flatMap(
      ([name, field]) => [
        ...(field.description || isRefused(field) || path.endsWith('if') ? [] : [`${path} ${name}`]),
        ...untold(field, `${path}.${name}`),
      ],
    );
  });
}

function isRefused(field: object): boolean {
  return 'not' in field;
}

test.each(Object.keys(FILE_SCHEMAS))('a schema of %s says of every field what it means', (kind) => {
  const withoutConditions = JSON.parse(JSON.stringify(FILE_SCHEMAS[kind]!()), (key, value) =>
    key === 'if' || (key === 'anyOf' && value.some((one: object) => 'required' in one && !('type' in one)))
      ? undefined
      : value,
  );
  expect([...new Set(untold(withoutConditions, kind))]).toEqual([]);
});

test('no text on a field is left over, and whatever is listed has one in every language', () => {
  const all = Object.values(FILE_SCHEMAS).map((schema) => schema());
  const described = new Set(
    [...JSON.stringify(all).matchAll(/"description":("(?:[^"\\]|\\.)*")/g)].map(
      ([, text]) => (JSON.parse(text!) as string).split('\n')[0],
    ),
  );
  const texts = MESSAGE_KEYS.filter((key) => key.startsWith('field.'));
  expect(texts.filter((key) => !described.has(en[key]))).toEqual([]);
  const sections = [...banksPage('pt-BR').sections, ...FAMILIES.flatMap(fieldSections)];
  const unsaid = sections.flatMap(({ title, rows = [] }) =>
    rows.filter(([, meaning]) => meaning === '').map(([name]) => `${title}: ${name}`),
  );
  expect(unsaid).toEqual([]);
});

function fieldSections(family: Family): readonly Section[] {
  return familyPage(family, 'pt-BR').sections.slice(0, 2);
}

test('what is text is not called a number, though a plain 2024 may stand for it', () => {
  const rows = new Map(banksPage('en').sections[0]!.rows!.map(([name, , allowed]) => [name, allowed]));
  expect([rows.get('id'), rows.get('title'), rows.get('tags')]).toEqual([
    'text',
    'text or map of text',
    'list of text',
  ]);
});
