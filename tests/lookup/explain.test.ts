import { expect, test } from 'vitest';
import { conventionSchema, valuesOf } from '../../src/conventions/convention.ts';
import { FAMILIES } from '../../src/families/index.ts';
import { explainText } from '../../src/lookup/explain.ts';
import { gateIds } from '../../src/lookup/family-page.ts';
import { pageText } from '../../src/lookup/page.ts';
import { conventionsPage, rulesPage } from '../../src/lookup/shared-pages.ts';
import { hasMessage, LANGUAGES } from '../../src/messages/index.ts';
import { FUNCTIONS } from '../../src/worksheet/functions.ts';

test('every slip, gate and verdict is explained in every language', () => {
  const slips = FAMILIES.flatMap(({ slips = [] }) => slips.map(({ id }) => id));
  const gates = FAMILIES.flatMap(gateIds);
  const verdicts = [
    'correct',
    'follow-through',
    'other-convention',
    'slip',
    'imprecise',
    'incorrect',
    'blank',
  ];
  for (const language of LANGUAGES) {
    for (const id of new Set([...slips, ...gates, ...verdicts, 'unreadable'])) {
      expect(explainText(id, language).split('\n').length).toBeGreaterThan(2);
    }
  }
});

test('a slip is told with its explanation, hint and families; one id may be several things', () => {
  const slip = explainText('bias-left-out', 'en');
  expect(slip).toMatch(/^bias-left-out: a slip/);
  expect(slip).toContain('Hint: Count the terms of a net sum.');
  expect(slip).toMatch(/In: adaline,[\s\S]*mlp-backprop/);
  expect(explainText('unreadable', 'en')).toMatch(/a gate[\s\S]*a verdict/);
  expect(explainText('log', 'en')).toContain('gradients scale with it');
  expect(explainText('ln', 'en')).toContain('domain: x > 0');
  expect(explainText('document.name', 'pt-BR')).toContain('Nome');
});

test('an unknown id is answered with the nearest', () => {
  expect(() => explainText('bias-leftout', 'en')).toThrow('Did you mean bias-left-out?');
  expect(() => explainText('zzzzzzzzzz', 'en')).toThrow('deltamark list shows what there is.');
});

test('every value of every convention field has a sentence', () => {
  const fields = Object.keys(conventionSchema.shape) as readonly (keyof typeof conventionSchema.shape)[];
  const keys = fields.flatMap((field) =>
    [...valuesOf(field)].map((value) => `convention-means.${field}:${value}`),
  );
  expect(keys.filter((key) => !hasMessage(key))).toEqual([]);
  expect(pageText(conventionsPage('pt-BR'))).toContain('W x + b: uma linha de W para cada neurônio.');
});

test('every function of the rule language has a sentence, and a domain where it has one', () => {
  const names = Object.keys(FUNCTIONS);
  expect(names.filter((name) => !hasMessage(`rule.${name}`))).toEqual([]);
  const text = pageText(rulesPage('en'));
  for (const name of names) expect(text).toContain(`  ${name}${FUNCTIONS[name]!.arity === 0 ? ' ' : '('}`);
  expect(text).toMatch(/sqrt\(x\) +square root\n +domain: x >= 0/);
});
