import { describe, expect, it } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { recomputedSlots } from '../../src/exam/key-question.ts';
import { explainedFinding } from '../../src/marking/finding-text.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { answersWith, keyedAs, MOMENTUM, ownExercise, ownQuestion } from './own-slips-bank.ts';

const ASK = '    ask: [v1, { choice: w2, options: 4 }]\n';
const question = ownQuestion(MOMENTUM, ASK);
const exercise = ownExercise(question);
const key = keyedAs(exercise);

/** The rule of a slip that would be the only one. */
const withoutSlips = MOMENTUM.slice(0, MOMENTUM.indexOf('      slips:'));

function mistake(body: string, ask: string): string {
  try {
    readBank(`id: own\nquestions:\n  - id: own${body}${ask}`, 'own.yaml');
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe("a choice made of an author's slips", () => {
  const options = key.slots.find(({ id }) => id === 'w2')!.options!;

  it('has the right value and one of each slip, which the key can work out again', () => {
    expect(options.map(({ slip }) => slip).sort()).toEqual(
      ['gradient-added', 'momentum-forgotten', 'wrong-index', null].sort(),
    );
    expect(recomputedSlots(key)).toEqual(key.slots);
  });

  it('names the slip behind the letter that was chosen', () => {
    const answers = new Map(answersWith(exercise, []));
    answers.set('w2', options.find(({ slip }) => slip === 'wrong-index')!.label);
    const { slots } = markQuestion(key, question.family, answers);
    const { finding } = slots.find(({ id }) => id === 'w2')!;
    expect(finding).toMatchObject({ verdict: 'slip', slips: ['wrong-index'] });
    expect(explainedFinding(finding, 'pt-BR')).toContain(
      'Velocidade recomeçada: O segundo passo continua de v1.',
    );
  });

  it.each([
    [
      withoutSlips,
      ASK,
      'own.yaml:16:25 questions[0].ask[1].choice: a choice between 4 options needs 3 mistakes with a name that change w2, and the question has none. Allowed: mistakes under slips: [{ id, title, why, rules }], w2 by itself',
    ],
    // Of the three, one begins with the second step.
    [
      MOMENTUM,
      '    ask: { choice: v1, options: 4 }\n',
      'questions[0].ask.choice: a choice between 4 options needs 3 mistakes with a name that change v1, and the question has only 2. Allowed: mistakes under slips: [{ id, title, why, rules }], options: 3, v1 by itself',
    ],
  ])('is refused when the bank is read where too few of them change the entry (%#)', (body, ask, message) => {
    expect(mistake(body, ask)).toContain(message);
  });
});
