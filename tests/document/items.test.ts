import { expect, test } from 'vitest';
import { analysisHtml } from '../../src/document/analysis.ts';
import { feedbackHtml } from '../../src/document/feedback.ts';
import { keyExercise } from '../../src/document/feedback-exercise.ts';
import {
  type DocumentSource,
  sheetHtml,
  solutionHtml,
  withKey,
  withoutKey,
} from '../../src/document/index.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import type { ConceptProblem } from '../../src/families/concept/questions.ts';
import { ItemAnalysis } from '../../src/marking/item-analysis.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { stream } from '../../src/random/stream.ts';
import { KEPT_MOVE } from '../exam/kept-move.ts';
import { conceptExercise } from '../families/concept/questions.ts';
import { documentOf, textOf } from './exercises.ts';

const inLanguage = <E>(language: string, ...exercises: readonly E[]): DocumentSource<E> => ({
  ...documentOf(...exercises),
  language,
});
const sheetOf = (id: string, language = 'en') =>
  sheetHtml(inLanguage(language, withoutKey(conceptExercise(id)))).body;
const solutionOf = (id: string, language = 'en') =>
  textOf(solutionHtml(inLanguage(language, withKey(conceptExercise(id)))).body).replaceAll(/\s+/g, ' ');
const problemOf = (id: string) => conceptExercise(id).problem as ConceptProblem;

test('options stand on the sheet with their letters, in their order and language, beside one box', () => {
  for (const language of ['en', 'pt-BR']) {
    const body = sheetOf('choice', language);
    const listed = [...body.matchAll(/<li><b>([A-D])<\/b> (.*?)<\/li>/g)].map(([, letter, text]) => [
      letter,
      text,
    ]);
    const texts = problemOf('choice').options!.map(({ text }) => (text as Record<string, string>)[language]!);
    const escaped = texts.map((text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    expect(listed).toEqual(escaped.map((text, index) => ['ABCD'[index], text]));
    expect(body.split('<td data-slot="answer">')).toHaveLength(2);
  }
});

test('statements have boxes to tick, in the language of the sheet', () => {
  const body = sheetOf('statements', 'pt-BR');
  for (const id of ['answer[1]', 'answer[2]', 'answer[3]']) {
    const tick = `<i class="tick" data-slot="${id}"></i>`;
    expect(body).toContain(`<span>${tick}verdadeiro</span><span>${tick}falso</span>`);
  }
  for (const { text } of problemOf('statements').statements!) expect(body).toContain(text as string);
});

test('matching prints its options once, and a box for each prompt', () => {
  const body = sheetOf('pairs');
  expect(body.match(/<li><b>/g)).toHaveLength(4);
  for (const id of ['answer[1]', 'answer[2]', 'answer[3]']) {
    expect(body).toContain(`<td data-slot="${id}">`);
  }
});

test('a short number has its unit behind the box', () => {
  expect(textOf(sheetOf('count'))).toMatch(/answer\s*weights/);
});

test('how to round is said where a rounded number is asked, and only there', () => {
  const sentence = 'with 3 decimals';
  expect(sheetOf('sigma')).toContain(sentence);
  for (const id of ['choice', 'statements', 'pairs', 'count']) expect(sheetOf(id)).not.toContain('decimals');
});

test('a solution gives letter, text and reason of the right option, and the reasons against the others', () => {
  const text = solutionOf('choice');
  const options = problemOf('choice').options!;
  const right = 'ABCD'[options.findIndex((option) => option.right)];
  expect(text).toContain(`${right}: diverge Steps jump over`);
  expect(text).toContain('That is one too small.');
  expect(text).toContain('The network is fixed.');
  expect(text).not.toContain('answer =');
});

test('a solution tells true from false with reasons, without a formula for the answer', () => {
  const text = solutionOf('statements', 'pt-BR');
  for (const statement of problemOf('statements').statements!) {
    expect(text).toContain(`${statement.true ? 'verdadeiro' : 'falso'}. ${statement.why}`);
  }
});

test('a solution gives a number with its unit', () => {
  expect(solutionOf('count')).toContain('8 weights');
});

test('what a choice is worked out from is worked out in the solution', () => {
  const exercise = drawExercise(KEPT_MOVE, stream('kept'));
  const text = textOf(solutionHtml(documentOf(withKey(exercise))).body).replaceAll(/\s+/g, ' ');
  expect(text).toContain('B: the new one');
  expect(text).toContain('kept');
  expect(text).toContain('Its loss is larger.');
});

test('a script in an option or statement is text', () => {
  expect(sheetOf('choice')).not.toContain('<b>grow</b>');
});

/** Everybody's exam of one question, marked. */
function marked(exercise: Exercise, answers: Readonly<Record<string, string>>, language = 'en') {
  const key = keyQuestionOf(exercise);
  const { family } = exercise.question;
  const mark = markQuestion(key, family, new Map(Object.entries(answers)));
  const variant = { variant: 'AAAA-0001', student: null, questions: [key] };
  const examMark = {
    ...{ exam: 'e', variant: 'AAAA-0001', student: '', notes: [] },
    ...{ earned: mark.earned, followed: mark.followed, possible: mark.possible, questions: [mark] },
  };
  const html = feedbackHtml({ title: 't', language, variant, mark: examMark, titles: new Map() }).body;
  return { examMark, key, html, text: textOf(html).replaceAll(/\s+/g, ' ') };
}

test('a report says what was chosen, why it is wrong, and what is right', () => {
  const exercise = conceptExercise('choice');
  const options = problemOf('choice').options!;
  const wrong = 'ABCD'[
    options.findIndex(({ text }) => (text as Record<string, string>)['en'] === 'slow down')
  ]!;
  const { text } = marked(exercise, { answer: wrong }, 'pt-BR');
  expect(text).toContain(`Escolhida: ${wrong} (“atrasar”). Isso faz uma pequena demais. Certa:`);
  expect(text).toContain('Os passos saltam por cima de');
});

test('a report explains what was left blank too', () => {
  const { text } = marked(conceptExercise('statements'), {});
  for (const { why } of problemOf('statements').statements!) expect(text).toContain(why as string);
});

test('the analysis counts who chose which option, whatever letter it had', () => {
  const analysis = new ItemAnalysis();
  const chosen = ['diverge', 'slow down', 'slow down', ''];
  const keys = chosen.map((text, index) => {
    const exercise = conceptExercise('choice', `${index}`);
    const { options } = exercise.problem as ConceptProblem;
    const place = options!.findIndex((option) => (option.text as Record<string, string>)['en'] === text);
    const { examMark, key } = marked(exercise, { answer: 'ABCD'[place] ?? '' });
    analysis.add(examMark);
    return key;
  });
  const [question] = analysis.result().questions;
  expect(question!.choices).toHaveLength(1);
  const counts = question!.choices[0]!.options.map(({ text, right, count }) => [
    ((text as { words: Record<string, string> }).words as Record<string, string>)['en'],
    right,
    count,
  ]);
  expect(counts.sort()).toEqual([
    ['<b>grow</b>', false, 0],
    ['diverge', true, 1],
    ['nothing', false, 0],
    ['slow down', false, 2],
  ]);
  expect(question!.choices[0]!.none).toBe(1);
  const exercises = [keyExercise(keys[0]!, null)];
  const page = analysisHtml({ title: 't', language: 'pt-BR', analysis: analysis.result(), exercises }).body;
  expect(textOf(page)).toContain('O que foi escolhido');
  expect(textOf(page).replaceAll(/\s+/g, ' ')).toContain('divergir (certa)');
});
