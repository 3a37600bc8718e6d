import { describe, expect, it } from 'vitest';
import { readBankFile } from '../../src/bank/bank-file.ts';
import { sheetHtml, solutionHtml, withKey, withoutKey } from '../../src/document/index.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { LANGUAGES } from '../../src/messages/index.ts';
import { coverageOf } from '../../src/pipeline/coverage.ts';
import { stream } from '../../src/random/stream.ts';

/** What the courses teach: exercise families by lecture. */
const TAUGHT: Readonly<Record<string, readonly string[]>> = {
  '000': ['mlp-backprop', 'softmax-cross-entropy'],
  '001': [
    'perceptron-rule',
    'adaline',
    'sigmoid-neuron',
    'activation-functions',
    'softmax-cross-entropy',
    'computational-graph',
    'numerical-derivative',
    'matrix-gradient',
    'random-search',
  ],
  '002': ['mlp-backprop', 'gradient-paths'],
  '003': ['computational-graph'],
  '004': ['mlp-backprop', 'optimizer-step'],
};
const LECTURES = Object.keys(TAUGHT);
const ROWS = Object.entries(TAUGHT).flatMap(([lecture, families]) =>
  families.map((family) => [lecture, family] as const),
);

describe('the banks of the lectures', () => {
  const coverage = coverageOf('question-banks');

  it.each(ROWS)('cover lecture %s with %s in at least three levels of difficulty', (lecture, family) => {
    const row = coverage.find((each) => each.lecture === lecture && each.family === family);
    expect(row?.banks.has(`lecture-${lecture}`)).toBe(true);
    expect(row!.difficulties.filter((count) => count > 0).length).toBeGreaterThanOrEqual(3);
  });

  it.each(LECTURES)('have at least eight questions in words on lecture %s', (lecture) => {
    const row = coverage.find((each) => each.lecture === lecture && each.family === 'concept');
    expect(row?.banks.get(`lecture-${lecture}`)).toBeGreaterThanOrEqual(8);
  });
});

const QUESTIONS = [...LECTURES.map((lecture) => `lecture-${lecture}`), 'mixed-exam'].flatMap((bank) =>
  LANGUAGES.flatMap((language) =>
    readBankFile(`question-banks/${bank}.yaml`, { language }).questions.map(
      (question) => [bank, question.id, language, question] as const,
    ),
  ),
);

describe.each(QUESTIONS)('%s: %s in %s', (_bank, id, language, question) => {
  it('is drawn, printed, solved, and marked by its own key', () => {
    const exercise = drawExercise(question, stream('lectures', id));
    const source = { title: id, student: null, variant: null, language };
    const sheet = sheetHtml({ ...source, exercises: [withoutKey(exercise)] });
    const solution = solutionHtml({ ...source, exercises: [withKey(exercise)] });
    const key = keyQuestionOf(exercise);
    for (const slot of key.slots) {
      expect(sheet.body).toContain(slot.id);
      expect(solution.body).toContain(slot.id.replace(/\[.*/, ''));
    }
    const answers = new Map(key.slots.map((slot) => [slot.id, slot.expected]));
    const { earned, possible } = markQuestion(key, question.family, answers);
    expect(earned).toEqual(possible);
  });
});
