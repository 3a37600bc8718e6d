import { expect, test } from 'vitest';
import { promptText } from '../../src/practice/exercise-lines.ts';
import type { PracticeQuestion } from '../../src/practice/ladder.ts';
import { nextExercise, start } from '../../src/practice/session.ts';
import { tell } from '../../src/practice/tell.ts';
import { conceptQuestion } from '../families/concept/questions.ts';
import { askedOf, begun, rightAnswer, roundOf, typed } from './work.ts';

const practised = (id: string, language = 'en'): PracticeQuestion => ({
  bank: 'concepts',
  language,
  question: conceptQuestion(id),
});
const words = (step: ReturnType<typeof typed>, language = 'en') =>
  step.events.flatMap((event) => tell(event, language)).map(({ text }) => text);

test('a choice is put with its statement and lettered options', () => {
  const step = nextExercise(start([practised('choice', 'pt-BR')], 'seed'));
  const lines = words(step, 'pt-BR');
  expect(lines.some((line) => line.includes('O que faz uma taxa eta grande demais?'))).toBe(true);
  expect(
    lines
      .filter((line) => /^[A-D] {2}/.test(line))
      .map((line) => line.slice(3))
      .sort(),
  ).toEqual(['atrasar', 'crescer', 'divergir', 'nada']);
  expect(promptText({ round: step.session.round, language: 'pt-BR' })).toBe('answer (A–D)?');
});

test('a wrong letter is explained without telling the right one; the right one with its reason', () => {
  const session = begun([practised('choice')]);
  const right = rightAnswer(session);
  const wrong = [...'ABCD'].find((letter) => letter !== right)!;
  const step = typed(session, wrong.toLowerCase());
  const [first] = words(step);
  expect(first).toMatch(/^Not right\. \w.*\.$/);
  expect(first).not.toContain('Right:');
  expect(words(typed(step.session, right))[0]).toBe('Right. Steps jump over J.');
});

test('true or false is asked and answered in words', () => {
  const session = begun([practised('statements', 'pt-BR')]);
  expect(promptText({ round: session.round, language: 'pt-BR' })).toBe('answer[1] (verdadeiro ou falso)?');
  const [answer, other] = rightAnswer(session) === 'true' ? ['v', 'f'] : ['f', 'v'];
  expect(words(typed(session, other!), 'pt-BR')[0]).toContain('Resposta errada. Certo:');
  const next = typed(session, answer!);
  expect(next.events).toMatchObject([{ type: 'marked', accepted: true }]);
  expect(askedOf(next.session).id).toBe('answer[2]');
});

test('what is no letter is no try', () => {
  const step = typed(begun([practised('pairs')]), 'true');
  expect(step.events).toMatchObject([{ type: 'marked', mark: { finding: { verdict: 'unreadable' } } }]);
  expect(roundOf(step.session).tries.size).toBe(0);
});

test('there is no hint where nothing is calculated, and the answer comes with its reason', () => {
  const session = begun([practised('choice')]);
  const hinted = typed(session, '?');
  expect(words(hinted)[0]).toContain('Nothing is calculated here');
  expect(words(typed(hinted.session, '!'))[0]).toMatch(/^Right: [A-D] \(“diverge”\)\. Steps jump over J\.$/);
});

test('the answer of a short number comes with its reason', () => {
  expect(words(typed(begun([practised('count')]), '!'))[0]).toBe('answer = 8. 6 + 2');
});
