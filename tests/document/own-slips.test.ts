import { expect, test } from 'vitest';
import { analysisHtml } from '../../src/document/analysis.ts';
import { feedbackHtml } from '../../src/document/feedback.ts';
import { keyExercise } from '../../src/document/feedback-exercise.ts';
import { sheetHtml } from '../../src/document/sheet.ts';
import { solutionHtml } from '../../src/document/solution.ts';
import { withKey, withoutKey } from '../../src/document/source.ts';
import { exerciseOf } from '../../src/exam/draw-exercise.ts';
import { buildExamReport } from '../../src/marking/exam-report.ts';
import { ItemAnalysis } from '../../src/marking/item-analysis.ts';
import { buildReport } from '../../src/marking/report.ts';
import { answersWith, MOMENTUM, ownExercise, ownQuestion } from '../exam/own-slips-bank.ts';
import { begun, slipAnswer, told, typed } from '../practice/work.ts';
import { textOf } from './exercises.ts';
import { handedIn, sampleKey } from './feedback-sample.ts';

const question = ownQuestion(MOMENTUM);
const key = sampleKey([question], ['ada']);
const [variant] = key.variants;
const exercise = exerciseOf(question, variant!.questions[0]!.problem, 1);
const answers = answersWith(exercise, ['gradient-added']);
const mark = handedIn(key, variant!, (_question, slot) => answers.get(slot)!);

test.each([
  ['en', 'Gradient &lt;b&gt;added&lt;/b&gt;', 'The step goes '],
  ['pt-BR', 'Gradiente &lt;b&gt;somado&lt;/b&gt;', 'O passo vai contra o gradiente'],
])("a student's report names an author's slip in %s, as plain text", (language, title, why) => {
  const titles = new Map([['own', 'Own']]);
  const { body } = feedbackHtml({ title: 'Own', language, variant: variant!, mark, titles });
  expect(body).toContain(title);
  expect(body).toContain(why);
  expect(body).not.toMatch(/<b>(?:added|somado)/);
  expect(body).not.toContain('<i>against');
  expect(body).toContain('<math');
});

test('the analysis counts it by its title, and so does the report that programs read', () => {
  const analysis = new ItemAnalysis();
  analysis.add(mark);
  const result = analysis.result();
  const exercises = variant!.questions.map((one) => keyExercise(one, 'Own'));
  const page = analysisHtml({ title: 'Own', language: 'pt-BR', analysis: result, exercises }).body;
  expect(page).toContain('Gradiente &lt;b&gt;somado&lt;/b&gt;');
  const report = buildExamReport({ ...key, language: 'pt-BR' }, [], result);
  expect(report.questions[0]!.slips).toEqual([
    { slip: 'gradient-added', title: 'Gradiente <b>somado</b>', sheets: 1, possibly: 0 },
  ]);
  const [v1] = buildReport(mark, 'en').questions[0]!.slots;
  expect(v1).toMatchObject({ verdict: 'slip', slip: 'gradient-added', class: ['gradient-added'] });
});

test("whoever practises is told the author's hint, or the title where there is none", () => {
  const session = begun([{ bank: 'own', language: 'en', question }]);
  const hinted = told(typed(session, slipAnswer(session, 'gradient-added')).events);
  expect(hinted).toContain('Hint: Which way is downhill?');
  const plain = told(typed(session, slipAnswer(session, 'momentum-forgotten')).events);
  expect(plain).toContain('Hint: No momentum');
});

test.each([
  ['en', 'comes of: Velocity restarted. The second step goes on from v1.'],
  ['pt-BR', 'resulta de: Velocidade recomeçada. O segundo passo continua de v1.'],
])(
  'a solution says in %s which mistake each wrong option comes of, and a sheet says nothing of it',
  (language, reason) => {
    const choice = ownExercise(ownQuestion(MOMENTUM, '    ask: { choice: w2, options: 4 }\n'));
    const source = { title: 'Own', student: null, variant: null, language };
    const solution = solutionHtml({ ...source, exercises: [withKey(choice)] }).body;
    expect(textOf(solution)).toContain(reason);
    const sheet = sheetHtml({ ...source, exercises: [withoutKey(choice)] }).body;
    expect(sheet).not.toMatch(/Velocity restarted|Velocidade recomeçada|wrong-index/);
  },
);
