import { questionsOf } from '../../src/pipeline/practice-questions.ts';
import type { Session } from '../../src/practice/session.ts';
import { begun, calculatedAnswer, rightAnswer, slipAnswer, typed, wrongAnswer } from './work.ts';

/** The subject and seed of the lessons below. */
export const LESSON = ['practice', 'mlp-backprop', '--seed', 'a-first-lesson'] as const;

type Line = (session: Session) => string;

const always =
  (text: string): Line =>
  () =>
    text;

/** A right answer, a named slip with a hint and its correction, a wrong answer that is kept, and follow-through. */
const BEGINNING: readonly Line[] = [
  rightAnswer,
  (session) => slipAnswer(session, 'bias-left-out'),
  always('?'),
  rightAnswer,
  rightAnswer,
  wrongAnswer,
  always('next'),
  calculatedAnswer,
];

/** The lines of the beginning of an exercise, then quit. */
export function beginning(): readonly string[] {
  return [...linesOf(BEGINNING), 'quit'];
}

/** The lines of a whole exercise; at its end nothing more is asked for. */
export function wholeExercise(): readonly string[] {
  return [...linesOf([...BEGINNING, calculatedAnswer, calculatedAnswer]), 'quit'];
}

/** What is typed depends on what is asked, so the lines are found by working along. */
function linesOf(script: readonly Line[]): readonly string[] {
  const [, subject, , seed] = LESSON;
  let session = begun(questionsOf(subject), seed);
  return script.map((line) => {
    const text = line(session);
    session = typed(session, text).session;
    return text;
  });
}
