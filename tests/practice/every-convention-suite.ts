import { expect, test } from 'vitest';
import { PRESETS } from '../../src/conventions/convention.ts';
import { LANGUAGES } from '../../src/messages/index.ts';
import { questionsOf } from '../../src/pipeline/practice-questions.ts';
import type { PracticeQuestion } from '../../src/practice/ladder.ts';
import { nextExercise, type Step, start } from '../../src/practice/session.ts';
import { tell } from '../../src/practice/tell.ts';
import { typed } from './work.ts';

/** A shipped question by its bank and its id. */
export interface Shipped {
  readonly name: string;
  readonly one: PracticeQuestion;
}

export const SHIPPED: readonly Shipped[] = questionsOf(undefined).map((one) => ({
  name: `${one.bank}/${one.question.id}`,
  one,
}));

/** What is told of questions under every convention that has a name. */
export function everyConventionSuite(questions: readonly Shipped[]): void {
  test.each(questions)('$name: everything told is plain text, whatever the convention', ({ one }) => {
    const others = Object.values(PRESETS).flatMap((convention) => {
      const step = drawn({ ...one, question: { ...one.question, convention } });
      return step ? marksIn(step) : [];
    });
    expect(others).toEqual([]);
  });
}

/** Lines with what belongs to no plain text, in either language. */
export function marksIn({ session, events }: Step): readonly string[] {
  const hints = typed(session, '?', '?', '?', '!').events;
  const told = LANGUAGES.flatMap((language) =>
    [...events, ...hints].flatMap((event) => tell(event, language)).map(({ text }) => text),
  );
  return told.filter((text) => MARKS.test(text) || !isBalanced(text));
}

/** Signs and words of TeX, parentheses around parentheses, and what a program says of nothing. */
const MARKS =
  /[\\{}$]|undefined|NaN|\\u|\(\([^()]*\)\)|\b(?:d?frac|mathbf|tilde|hat|odot|sqrt\d|displaystyle|bmatrix)\b/;

function isBalanced(text: string): boolean {
  const counts = ['()', '[]'].map((pair) => [...pair].map((sign) => text.split(sign).length));
  return counts.every(([open, close]) => open === close);
}

/** Undefined where the question cannot be drawn under a convention that its bank did not choose. */
function drawn(one: PracticeQuestion): Step | undefined {
  try {
    return nextExercise(start([one], 'plain'));
  } catch {
    return undefined;
  }
}
