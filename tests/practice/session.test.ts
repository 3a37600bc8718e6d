import { describe, expect, test } from 'vitest';
import { message } from '../../src/messages/index.ts';
import { hintsAt } from '../../src/practice/round.ts';
import { answerSlot, hint, reveal, type Session } from '../../src/practice/session.ts';
import {
  askedOf,
  begun,
  calculatedAnswer,
  questionOf,
  rightAnswer,
  roundOf,
  slipAnswer,
  told,
  toTheEnd,
  typed,
  verdicts,
  wrongAnswer,
} from './work.ts';

const network = begun([questionOf('mlp-backprop', 'small')]);

const hintsNow = (session: Session) => hintsAt(roundOf(session), askedOf(session));

describe('an answer', () => {
  test('that is right leads to the next entry', () => {
    const { session, events } = typed(network, rightAnswer(network));
    expect(verdicts(events)).toEqual(['correct']);
    expect(askedOf(session).id).toBe('z1[2]');
    expect([...roundOf(session).outcomes]).toEqual([['z1[1]', 'at-once']]);
  });

  test('that is wrong is told, and may be corrected', () => {
    const { session, events } = typed(network, wrongAnswer(network), rightAnswer(network));
    expect(verdicts(events)).toEqual(['incorrect', 'correct']);
    expect([...roundOf(session).outcomes]).toEqual([['z1[1]', 'later']]);
  });

  test('that shows a known mistake is told with the name of the mistake, what it is, and a hint', () => {
    const { session, events } = typed(network, slipAnswer(network, 'bias-left-out'));
    expect(events).toMatchObject([
      { type: 'marked', accepted: false, mark: { finding: { verdict: 'slip', slips: ['bias-left-out'] } } },
    ]);
    expect(askedOf(session).id).toBe('z1[1]');
    for (const part of ['title', 'explanation', 'hint'])
      expect(told(events)).toContain(message('en', `slip.bias-left-out.${part}`));
  });

  test('that cannot be read is no try', () => {
    const { session, events } = typed(network, '1,5.2', '1/0', '-', rightAnswer(network));
    expect(verdicts(events)).toEqual(['unreadable', 'unreadable', 'blank', 'correct']);
    expect([...roundOf(session).outcomes.values()]).toEqual(['at-once']);
  });

  test('may be a fraction, or have a decimal comma and spaces around it', () => {
    expect(verdicts(typed(network, `  ${rightAnswer(network).replace('.', ',')} `).events)).toEqual([
      'correct',
    ]);
  });

  test.each<[string, (right: string) => string]>([
    ['with its name before it', (right) => `z1[1] = ${right}`],
    ['as a power of ten', (right) => `${Number(right) * 10}·10⁻¹`],
    ['in brackets and quotes', (right) => `“(${right})”.`],
    ['with about before it', (right) => `≈ ${right.replace('-', '−')}`],
  ])('may be written as on a sheet: %s', (_, write) => {
    expect(verdicts(typed(network, write(rightAnswer(network))).events)).toEqual(['correct']);
  });

  test('that is a calculation, or names another entry, is no try', () => {
    const { session, events } = typed(network, '0.5*2 - 1', 'z1[2] = 1', rightAnswer(network));
    expect(verdicts(events)).toEqual(['unreadable', 'unreadable', 'correct']);
    expect([...roundOf(session).outcomes.values()]).toEqual(['at-once']);
  });

  test('changes nothing in the session that it was given to', () => {
    const first = typed(network, wrongAnswer(network), '?', '?');
    const again = typed(network, wrongAnswer(network), '?', '?');
    expect(roundOf(network)).toMatchObject({ tries: new Map(), hints: new Map() });
    expect(told(again.events)).toEqual(told(first.events));
  });
});

describe('a wrong answer that is kept', () => {
  const kept = typed(network, rightAnswer(network), wrongAnswer(network), 'next');

  test('counts as wrong', () => {
    expect([...roundOf(kept.session).outcomes]).toEqual([
      ['z1[1]', 'at-once'],
      ['z1[2]', 'wrong'],
    ]);
  });

  test('is what the next steps follow from, and they say so', () => {
    const atA12 = typed(kept.session, calculatedAnswer(kept.session)).session;
    expect(askedOf(atA12).id).toBe('a1[2]');
    const { session, events } = typed(atA12, calculatedAnswer(atA12));
    expect(verdicts(events)).toEqual(['follow-through']);
    expect(told(events)).toContain('z1[2]');
    expect(roundOf(session).outcomes.get('a1[2]')).toBe('at-once');
  });

  test('is put into the last hint of the steps after it', () => {
    const atA12 = typed(kept.session, calculatedAnswer(kept.session)).session;
    const own = roundOf(kept.session).answers.get('z1[2]')!;
    expect(told(typed(atA12, '?', '?', '?').events)).toContain(String(Number(own)));
  });

  test('stands in the review at the end, with what is right', () => {
    const { events } = toTheEnd(kept.session, calculatedAnswer);
    const words = told(events);
    expect(words).toContain(message('en', 'practice.score', { right: '27', total: '28', once: '27' }));
    expect(words).toMatch(new RegExp(`z1\\[2\\].*${roundOf(kept.session).answers.get('z1[2]')}`));
  });
});

describe('a step may be', () => {
  test('left empty: the next ones go on with the right value', () => {
    const { session } = typed(network, wrongAnswer(network), 'skip', 'skip');
    const { events } = typed(session, rightAnswer(session));
    expect(verdicts(events)).toEqual(['correct']);
    expect([...roundOf(session).outcomes.values()]).toEqual(['skipped', 'skipped']);
    expect(roundOf(session).answers.size).toBe(0);
  });

  test('left empty by next where nothing was answered', () => {
    expect([...roundOf(typed(network, 'next').session).outcomes.values()]).toEqual(['skipped']);
  });

  test('shown with its numbers and its result', () => {
    const { session, events } = typed(network, '!');
    expect(told(events)).toMatch(/^z1\[1\] = .*\*.* [=≈] /);
    expect(told(events)).toContain(rightAnswer(network));
    expect([...roundOf(session).outcomes.values()]).toEqual(['shown']);
  });
});

describe('hints', () => {
  test('go from the kind of step over its formula to the numbers put in', () => {
    const { events } = typed(network, 'hint', '?', 'HINT');
    const [kind, formula, numbers] = events.map((event) => told([event]));
    expect(kind).toContain(message('en', 'practice.step.net'));
    expect(kind).toContain('W1, x, b1');
    expect(formula).toBe('z1[1] = W1[1,1]*x[1] + W1[1,2]*x[2] + b1[1]');
    expect(numbers).toMatch(/^z1\[1\] = \S+\*\S+ \+ \S+\*\S+ \+ \S+\n/);
  });

  test('stay at the deepest, and begin anew at the next step', () => {
    const deep = typed(network, '?', '?', '?', '?').session;
    expect(hintsNow(deep)).toBe(3);
    expect(hintsNow(typed(deep, rightAnswer(deep)).session)).toBe(0);
  });

  test('cost nothing until the numbers are put in', () => {
    const outcome = (...hints: string[]) =>
      [...roundOf(typed(network, ...hints, rightAnswer(network)).session).outcomes.values()][0];
    expect([outcome(), outcome('?', '?'), outcome('?', '?', '?')]).toEqual(['at-once', 'at-once', 'later']);
  });

  test('tell the finer steps that nobody asks for, before the step that needs them', () => {
    const atDelta = until(network, 'delta1[1]');
    const [, formula] = typed(atDelta, '?', '?').events.map((event) => told([event]));
    expect(formula).toBe(
      'back1[1] = W2[1,1]*delta2[1]\nslope1[1] = a1[1]*(1 - a1[1])\ndelta1[1] = back1[1]*slope1[1]',
    );
  });
});

/** Answers rightly until an entry is asked. */
function until(session: ReturnType<typeof begun>, id: string): ReturnType<typeof begun> {
  return askedOf(session).id === id ? session : until(typed(session, rightAnswer(session)).session, id);
}

describe('entries in an order of one’s own', () => {
  const { key } = roundOf(network);
  const right = (id: string) => key.slots.find((slot) => slot.id === id)!.expected;
  const outcomes = (session: Session) => Object.fromEntries(roundOf(session).outcomes);

  test('are answered, hinted and shown by name, and the first open one is asked', () => {
    const { session, events } = answerSlot(network, right('z1[2]'), 'z1[2]');
    expect(verdicts(events)).toEqual(['correct']);
    expect(askedOf(session).id).toBe('z1[1]');
    expect(hint(session, 'a1[1]').events).toMatchObject([{ type: 'hint', id: 'a1[1]' }]);
    expect(outcomes(reveal(session, 'a1[1]').session)).toEqual({ 'z1[2]': 'at-once', 'a1[1]': 'shown' });
    expect(answerSlot(network, '1', 'no-such').events).toEqual([{ type: 'nothing-asked' }]);
  });

  test('are open again when another answer is put in its place that is wrong', () => {
    const first = answerSlot(network, right('z1[1]'), 'z1[1]').session;
    const wrong = answerSlot(first, '77', 'z1[1]').session;
    expect(outcomes(wrong)).toEqual({});
    expect(outcomes(answerSlot(wrong, right('z1[1]'), 'z1[1]').session)).toEqual({ 'z1[1]': 'later' });
  });

  test('are open again when what they followed from is corrected', () => {
    const wrong = answerSlot(network, wrongAnswer(network), 'z1[1]').session;
    const kept = typed(wrong, 'next', right('z1[2]')).session;
    const followed = answerSlot(kept, calculatedAnswer(kept), askedOf(kept).id);
    expect(verdicts(followed.events)).toEqual(['follow-through']);
    const id = askedOf(kept).id;
    const corrected = answerSlot(followed.session, right('z1[1]'), 'z1[1]').session;
    expect(outcomes(corrected)).not.toHaveProperty(id);
    expect(outcomes(answerSlot(corrected, right(id), id).session)).toMatchObject({
      'z1[1]': 'later',
      [id]: 'at-once',
    });
  });
});
