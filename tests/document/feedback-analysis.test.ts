import { expect, test } from 'vitest';
import { analysisHtml } from '../../src/document/analysis.ts';
import { barView, columnsView, signedBarView } from '../../src/document/chart.ts';
import { keyExercise } from '../../src/document/feedback-exercise.ts';
import { ItemAnalysis } from '../../src/marking/item-analysis.ts';
import { textOf } from './exercises.ts';
import { DEMO_QUESTIONS, handedIn, SEED, sampleKey } from './feedback-sample.ts';

const key = sampleKey(DEMO_QUESTIONS, ['first-student', 'second-student', 'third-student']);
const exercises = key.variants[0]!.questions.map((question) =>
  keyExercise(question, `Title of ${question.id}`),
);

function pageOf(count: number): string {
  const analysis = new ItemAnalysis();
  key.variants.slice(0, count).forEach((variant, student) => {
    analysis.add(
      handedIn(key, variant, (question, _slot, right) =>
        student === 1 && question === 'adaline' ? '' : right,
      ),
    );
  });
  return analysisHtml({ title: key.title, language: 'en', analysis: analysis.result(), exercises }).body;
}

test('the page shows every question with facility, discrimination and blanks', () => {
  const text = textOf(pageOf(3));
  for (const { id } of DEMO_QUESTIONS) expect(text).toContain(`Title of ${id}`);
  expect(text).toContain('3 answer sheets were marked.');
  // Two of three have everything in the second question, and nobody differs in the others.
  expect(text).toMatch(/Title of adaline\s*2\.00\s*0\.67\s*–\s*33 %/);
});

test('nobody is named on the page, and no seed stands in it', () => {
  const html = pageOf(3);
  for (const secret of ['-student', SEED, ...key.variants.map(({ variant }) => variant)])
    expect(html).not.toContain(secret);
});

test('without any sheet the page says so', () => {
  expect(textOf(pageOf(0))).toContain('No answer sheet was marked.');
  expect(textOf(pageOf(1))).toContain('1 answer sheet was marked.');
});

test('parts of a bar stand one after the other and fill the scale together', () => {
  const { bars } = barView(
    'b',
    [
      { kind: 'x', value: 1 },
      { kind: 'none', value: 0 },
      { kind: 'y', value: 3 },
    ],
    4,
    102,
  );
  expect(bars.map(({ kind, x, width }) => [kind, x, width])).toEqual([
    ['x', '1', '25'],
    ['y', '26', '75'],
    ['frame', '1', '100'],
  ]);
  expect(barView('b', [{ kind: 'x', value: 0 }], 0, 102).bars.map(({ kind }) => kind)).toEqual(['frame']);
});

test('a negative value points to the left', () => {
  const [left] = signedBarView('d', -0.5, 102).bars;
  const [right] = signedBarView('d', 0.5, 102).bars;
  expect([left!.x, left!.width]).toEqual(['26', '25']);
  expect([right!.x, right!.width]).toEqual(['51', '25']);
  expect(signedBarView('d', undefined, 102).bars).toHaveLength(1);
});

test('the tallest column fills the plot; empty columns have no count', () => {
  const { bars, texts } = columnsView('c', [0, 2, 4], ['0', '1', '2', '3'], 'axis');
  expect(bars.map(({ height }) => Number(height))).toEqual([0, 55, 110]);
  expect(texts.filter(({ kind }) => kind === 'count').map(({ text }) => text)).toEqual(['', '2', '4']);
});
