import { describe, expect, test } from 'vitest';
import { type Desk, screenOf } from '../../src/page/desk.ts';
import { questionsOf } from '../../src/pipeline/practice-questions.ts';
import { shippedBanks } from '../../src/pipeline/shipped-banks.ts';
import { begun, slipAnswer } from '../practice/work.ts';
import { bookOf, deskWith, done, keyEntries } from './books.ts';

const network = { banks: [bookOf('mlp-backprop')], families: [] };
const standings = (desk: Desk) =>
  Object.fromEntries(Object.entries(screenOf(desk).states).map(([id, { standing }]) => [id, standing]));

describe('every shipped bank', () => {
  test.each([...shippedBanks().keys()])(
    '%s opens, shows a box for each entry, and is finished by its own key',
    (bank) => {
      const desk = deskWith({ banks: [bookOf(bank)], families: [] });
      const { exercise, trouble } = screenOf(desk);
      expect(trouble).toBeNull();
      for (const { id } of exercise!.boxes) expect(exercise!.html, id).toContain(`data-slot="${id}"`);
      const end = screenOf(done(desk, { do: 'check', entries: keyEntries(desk) }));
      expect(new Set(Object.values(end.states).map(({ standing }) => standing))).toEqual(new Set(['right']));
      expect(end.review?.words.length).toBeGreaterThan(0);
      expect(end.current).toBeNull();
    },
  );
});

describe('an exercise', () => {
  const desk = deskWith(network);

  test('is that of the terminal with the same seed', () => {
    const session = begun(questionsOf('mlp-backprop'), 'page');
    expect(desk.round!.exercise.problem).toEqual(session.round!.exercise.problem);
  });

  test('names a known mistake, with a hint that is not the answer, and takes its correction', () => {
    const session = begun(questionsOf('mlp-backprop'), 'page');
    const slipped = done(desk, { do: 'check', entries: [['z1[1]', slipAnswer(session, 'bias-left-out')]] });
    const { states, current } = screenOf(slipped);
    expect(states['z1[1]']).toMatchObject({ standing: 'slip' });
    expect(states['z1[1]']!.words).toHaveLength(2);
    expect(current).toBe('z1[1]');
    const [[id, right]] = keyEntries(desk) as [[string, string]];
    expect(states['z1[1]']!.words.join()).not.toContain(right);
    const mended = done(slipped, { do: 'check', entries: [[id, right]] });
    expect(standings(mended)).toEqual({ 'z1[1]': 'right' });
    expect(mended.round!.slips).toEqual(['bias-left-out']);
  });

  test('goes on with a wrong value that is kept, and is open again when that is corrected', () => {
    const wrong = done(desk, { do: 'check', entries: [['z1[1]', '0.9']] }, { do: 'keep', id: 'z1[1]' });
    expect(standings(wrong)).toEqual({ 'z1[1]': 'kept' });
    const [[id, right]] = keyEntries(desk) as [[string, string]];
    expect(standings(done(wrong, { do: 'check', entries: [[id, right]] }))).toEqual({ [id]: 'right' });
  });

  test('shows hints in three depths, and the worked step', () => {
    const hinted = done(desk, ...Array.from({ length: 4 }, () => ({ do: 'hint', id: 'z1[1]' }) as const));
    const { hints } = screenOf(hinted).states['z1[1]']!;
    expect(hints).toHaveLength(3);
    expect(hints[0]).not.toContain('<math');
    expect(hints.slice(1).every((hint) => hint.includes('<math'))).toBe(true);
    const shown = screenOf(done(desk, { do: 'reveal', id: 'z1[1]' })).states['z1[1]']!;
    expect(shown).toMatchObject({ standing: 'shown' });
    expect(shown.worked.join()).toContain('<math');
  });

  test('keeps what cannot be read, says why, and counts it as no try', () => {
    const tried = done(desk, { do: 'check', entries: [['z1[1]', '1,5.2']] });
    expect(screenOf(tried).states['z1[1]']).toMatchObject({ standing: 'unreadable', text: '1,5.2' });
    expect(tried.round!.tries.size).toBe(0);
  });

  test('may be corrected after its last entry, and counts once', () => {
    const end = done(desk, { do: 'check', entries: keyEntries(desk) });
    expect(end.session.done).toHaveLength(1);
    const changed = done(end, { do: 'check', entries: [['z1[1]', '77']] });
    expect(standings(changed)['z1[1]']).toBe('wrong');
    const again = done(changed, { do: 'check', entries: keyEntries(desk) });
    expect(again.session.done).toHaveLength(1);
    expect(again.session.done[0]!.tally['at-once']).toBeLessThan(desk.round!.order.length);
  });
});

describe('a session', () => {
  const half = done(
    deskWith(network),
    { do: 'check', entries: keyEntries(deskWith(network)) },
    { do: 'next' },
    { do: 'check', entries: [['z1[1]', ' 0,12 ']] },
    { do: 'hint', id: 'z1[1]' },
  );
  const opened = (saved: unknown, language = 'en') =>
    done(deskWith(network), { do: 'open', language, seed: 'other', saved, level: 0, shelf: null });

  test('that was kept is the same again, with the text as it was typed', () => {
    const { saved, states, exercise } = screenOf(half);
    const again = screenOf(opened(JSON.parse(JSON.stringify(saved))));
    expect(again.saved).toEqual(saved);
    expect(again.exercise).toEqual(exercise);
    expect(again.states).toEqual(states);
    expect(again.states['z1[1]']!.text).toBe(' 0,12 ');
  });

  test('goes on in another language with the same numbers and answers', () => {
    const spoken = done(half, { do: 'speak', language: 'pt-BR' });
    expect(spoken.round!.exercise.solved.givens).toEqual(half.round!.exercise.solved.givens);
    expect(spoken.round!.answers).toEqual(half.round!.answers);
    expect(screenOf(spoken).words['hint']).toBe('Dica');
  });

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['another version', { ...screenOf(half).saved, version: 2 }],
    ['a number of done exercises', { ...screenOf(half).saved, done: 7 }],
    ['a text', 'x'],
    ['a rung from nowhere', { ...screenOf(half).saved, rung: -1 }],
  ])('that was kept as %s begins anew', (_, saved) => {
    const { session } = opened(saved);
    expect(session.done).toEqual([]);
    expect(session.seed).toBe('other');
  });

  test('ends with what went well, which mistakes showed, and what to practise next', () => {
    const { review } = screenOf(done(half, { do: 'stop' }));
    expect(review).toMatchObject({ over: true });
    expect(review!.words.join(' ')).toContain('Went well');
  });

  test('sends again only what changed', () => {
    const first = screenOf(half);
    const next = done(half, { do: 'hint', id: 'z1[1]' });
    const second = screenOf(next, { desk: half, screen: first });
    expect(second.exercise).toBe(first.exercise);
    expect(second.words).toBe(first.words);
    expect(second.states).not.toEqual(first.states);
  });
});
