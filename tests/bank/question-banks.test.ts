import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readBankFile, readRosterFile } from '../../src/bank/bank-file.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { LANGUAGES } from '../../src/messages/index.ts';
import { stream } from '../../src/random/stream.ts';

const folder = fileURLToPath(new URL('../../question-banks', import.meta.url));
const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
/** The one bank whose numbers are those of textbooks. */
const [CLASSICS, SAME] = ['classics.yaml', 'all of their numbers are given'];

describe.each(names)('%s', (name) => {
  const bank = readBankFile(join(folder, name));

  test('is named after its id, and gives no reason for a warning', () => {
    expect(`${bank.id}.yaml`).toBe(name);
    expect(bank.warnings.filter((warning) => !(name === CLASSICS && warning.includes(SAME)))).toEqual([]);
  });

  test.each(bank.questions.map((question) => [question.id, question] as const))(
    '%s has a title, tags and a difficulty, and is drawn with some tries',
    (_, question) => {
      expect(question.difficulty).toEqual(expect.any(Number));
      expect(Object.keys(question.title ?? {}), 'a title in every language').toEqual(LANGUAGES);
      expect(question.tags).not.toEqual([]);
      expect(drawExercise(question, stream('a', question.id)).attempt).toBeLessThan(200);
    },
  );
});

test.each(['perceptron-rule', 'adaline', 'sigmoid-neuron', 'mlp-backprop'])(
  '%s has at least five questions, from easy to hard',
  (family) => {
    const { questions } = readBankFile(join(folder, `${family}.yaml`));
    expect(questions.length).toBeGreaterThanOrEqual(5);
    expect(new Set(questions.map((question) => question.family.id))).toEqual(new Set([family]));
    const levels = questions.map(({ difficulty }) => difficulty!);
    expect(Math.min(...levels)).toBe(1);
    expect(Math.max(...levels)).toBe(5);
  },
);

test('the demonstration has every core family once, and a roster of six names from all over', () => {
  const families = readBankFile(join(folder, 'demo.yaml')).questions.map(({ family }) => family.id);
  expect(families).toEqual(['perceptron-rule', 'adaline', 'sigmoid-neuron', 'mlp-backprop']);
  const names = readRosterFile(join(folder, 'demo-roster.csv')).map(({ name }) => name);
  expect(names).toHaveLength(6);
  expect(names.join()).toMatch(/[^\x20-\x7e]/);
  expect(names.join()).toContain("'");
});
