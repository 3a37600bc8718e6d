import { expect, it, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { sheetHtml } from '../../src/document/sheet.ts';
import { solutionHtml } from '../../src/document/solution.ts';
import { withKey, withoutKey } from '../../src/document/source.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { answerForm } from '../../src/marking/answer-form.ts';
import { promptText } from '../../src/practice/exercise-lines.ts';
import { ownExercise } from '../exam/own-slips-bank.ts';
import { askedOf, begun, rightAnswer, roundOf, typed } from '../practice/work.ts';
import { textOf } from './exercises.ts';

/** h = 0.2857…, y = 0.5714…, z = 1.1428…. */
const TEXT = `
id: own
questions:
  - id: own
    decimals: { default: 4, h: 6, y: 1 }
    worksheet:
      givens: { x: { min: 2, max: 2, step: 1 } }
      rules: ["h = x/7", "z = 4*h", "y = 2*h"]
      symbols: { h: "h_{1}" }
    ask: [h, z, y]
`;
const questionIn = (language: string) => readBank(TEXT, 'own.yaml', { language }).questions[0]!;
const documentOf = <E>(language: string, exercise: E) => ({
  title: 'Sevenths',
  student: null,
  variant: null,
  language,
  exercises: [exercise],
});

test.each([
  [
    'en',
    'Write every step and every answer with 4 decimals, rounded (half away from zero). Exceptions, also for the steps that lead to them: h1 with 6, y with 1.',
    'decimals: 4 (h 6; y 1))',
  ],
  [
    'pt-BR',
    'Escreva cada passo e cada resposta com 4 casas decimais, arredondados (metades, para longe do zero). Exceções, também para os passos que levam a elas: h1 com 6, y com 1.',
    'casas decimais: 4 (h 6; y 1))',
  ],
])('sheet and form say in %s which quantities have decimals of their own', (language, words, head) => {
  const exercise = ownExercise(questionIn(language));
  expect(textOf(sheetHtml(documentOf(language, withoutKey(exercise))).body)).toContain(words);
  const manifest = {
    exam: 'own',
    title: 'Sevenths',
    language,
    questions: [],
    variants: [],
    versions: { deltamark: '', engine: '', generator: '' },
  };
  const variant = { variant: 'A', student: null, questions: [keyQuestionOf(exercise)] };
  expect(answerForm(manifest, variant)).toContain(head);
});

it('prints each value of the solution with the decimals of its quantity', () => {
  const exercise = ownExercise(questionIn('en'));
  const text = textOf(solutionHtml(documentOf('en', withKey(exercise, { accepted: true }))).body);
  for (const value of [
    '0.285714',
    '1.1429',
    '0.6',
    '0.28571378 … 0.28571479',
    '1.142805 … 1.142910',
    '0.521 … 0.622',
  ])
    expect(text).toContain(value);
});

it('asks in the terminal for the decimals of each quantity', () => {
  let session = begun([{ bank: 'own', language: 'en', question: questionIn('en') }]);
  const asked: string[] = [];
  for (let count = 0; count < 3; count++) {
    asked.push(promptText({ round: roundOf(session), language: 'en' }), rightAnswer(session));
    expect(askedOf(session).id).toBe(['h', 'z', 'y'][count]);
    session = typed(session, rightAnswer(session)).session;
  }
  expect(asked).toEqual([
    'h (6 decimals)?',
    '0.285714',
    'z (4 decimals)?',
    '1.1429',
    'y (1 decimal)?',
    '0.6',
  ]);
});
