import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readBank } from '../../src/bank/read-bank.ts';
import { readProblemText } from '../../src/bank/read-problem.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { FAMILIES, familyById } from '../../src/families/index.ts';
import { workOn } from '../../src/families/work.ts';
import { knownFields } from '../../src/files/known-fields.ts';
import { bankExample, familyPage, meaningKeys, problemExample } from '../../src/lookup/family-page.ts';
import { jsonSchemaOf } from '../../src/lookup/json-schema.ts';
import { pageText } from '../../src/lookup/page.ts';
import { conventionsThatCount, probesOf } from '../../src/lookup/probes.ts';
import { hasMessage } from '../../src/messages/index.ts';
import { stream } from '../../src/random/stream.ts';

describe.each(FAMILIES.map((family) => ({ id: family.id, family })))('$id', ({ family }) => {
  const probes = probesOf(family);
  const pages = { en: familyPage(family, 'en'), 'pt-BR': familyPage(family, 'pt-BR') };

  test('the example of a bank can be read and drawn', () => {
    const [question] = readBank(bankExample(family, probes[0]!), 'example.yaml').questions;
    expect(drawExercise(question!, stream('example')).slots.length).toBeGreaterThan(0);
  });

  test('the example of a problem can be read and solved', () => {
    const text = problemExample(probes[0]!);
    const { solved, worksheet } = workOn(readProblemText(text, 'problem.yaml'), 4);
    const quantities = worksheet.quantities.filter(({ role }) => role === 'computed');
    expect(quantities.length).toBeGreaterThan(0);
    for (const { number } of solved.program.slots) expect(solved.fixed(number, 2)).toMatch(/^-?\d/);
  });

  test('every parameter, and every quantity that is asked without saying so, is told of', () => {
    const [parameters, , quantities] = pages.en.sections;
    const names = parameters!.rows!.map(([name]) => name);
    const { properties = {} } = jsonSchemaOf(family.parametersSchema);
    const known = knownFields(family.parametersSchema, []).filter((name) => !properties[name]?.not);
    expect(names).toEqual(expect.arrayContaining(known));
    expect(parameters!.rows!.map(([, , allowed]) => allowed)).not.toContain('');
    const asked = family.defaultAsk(probes[0]!.problem);
    expect(quantities!.rows!.map(([id]) => id)).toEqual(expect.arrayContaining([...asked]));
    const unexplained = asked.filter((id) => !meaningKeys(family.id, id).some(hasMessage));
    expect(unexplained).toEqual([]);
  });

  test.each(['en', 'pt-BR'] as const)('its page can be printed in %s', (language) => {
    const text = pageText(pages[language]);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    for (const { id } of family.slips ?? []) expect(text).toContain(id);
  });
});

test('the conventions of a family are those that change its rules or letters', () => {
  const counting = (id: string) => conventionsThatCount(familyById(id));
  expect(counting('perceptron-rule')).toEqual(
    expect.arrayContaining(['coding', 'step0', 'perceptron', 'rate']),
  );
  expect(counting('perceptron-rule')).not.toContain('relu0');
  expect(counting('mlp-backprop')).toEqual(
    expect.arrayContaining(['delta', 'relu0', 'hiddenDeltas', 'loss']),
  );
  expect(counting('mlp-backprop')).not.toContain('perceptron');
});

test('a default is told as a bank writes it', () => {
  const [parameters] = familyPage(familyById('mlp-backprop'), 'en').sections;
  const rows = new Map(parameters!.rows!.map(([name, ...cells]) => [name, cells]));
  expect(rows.get('weights')![2]).toBe('Default: { min: -0.9, max: 0.9, step: 0.1, nonzero: true }');
  expect(rows.get('learningRate')![2]).toBe('Default: 0.5');
  expect(rows.get('units')![1]).toContain('list of whole number 1 to 64');
  expect(
    parse(bankExample(familyById('mlp-backprop'), probesOf(familyById('mlp-backprop'))[0]!)),
  ).toMatchObject({
    questions: [{ parameters: { units: [2, 2, 1] }, points: 1 }],
  });
});
