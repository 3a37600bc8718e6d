import { expect, test } from 'vitest';
import { promptText } from '../../src/practice/exercise-lines.ts';
import type { Session } from '../../src/practice/session.ts';
import { numberLines } from '../../src/practice/step-lines.ts';
import { tell } from '../../src/practice/tell.ts';
import { askedOf, begun, questionOf, rightAnswer, roundOf, typed } from './work.ts';

/** A session in which the first choice is asked. */
function atChoice(): Session {
  let session = begun([questionOf('multiple-choice', 'backprop')]);
  while (askedOf(session).id !== 'delta2[1]') session = typed(session, rightAnswer(session)).session;
  return session;
}

const optionsOf = (session: Session) =>
  roundOf(session).key.slots.find(({ id }) => id === askedOf(session).id)!.options!;

test('a choice is asked with its options, and not with its right letter', () => {
  const session = atChoice();
  const listed = optionsOf(session)
    .map(({ label, value }) => `${label} ${value.replace('-', '−')}`)
    .join('; ');
  expect(promptText({ round: session.round, language: 'en' })).toBe(`delta2[1] (${listed})?`);
});

test('a wrong letter tells its slip; the right one goes on', () => {
  const session = atChoice();
  const wrong = optionsOf(session).find(({ slip }) => slip !== null)!;
  const step = typed(session, wrong.label.toLowerCase());
  expect(step.events).toMatchObject([
    { type: 'marked', accepted: false, mark: { finding: { slips: [wrong.slip] } } },
  ]);
  expect(step.events.flatMap((event) => tell(event, 'en')).length).toBeGreaterThan(0);
  const next = typed(step.session, rightAnswer(step.session));
  expect(next.events).toMatchObject([{ type: 'marked', accepted: true }]);
  expect(askedOf(next.session).id).toBe('delta1[1]');
});

test('what is no option’s letter is no try', () => {
  const step = typed(atChoice(), 'H');
  expect(step.events).toMatchObject([
    { type: 'marked', accepted: false, mark: { finding: { verdict: 'unreadable' } } },
  ]);
  expect(roundOf(step.session).tries.size).toBe(0);
});

test('the next step has the value behind the letter put in', () => {
  const session = atChoice();
  const wrong = optionsOf(session).find(({ slip }) => slip !== null)!;
  const next = typed(session, wrong.label, 'next').session;
  expect(numberLines(roundOf(next), askedOf(next)).join('\n')).toContain(String(Number(wrong.value)));
});
