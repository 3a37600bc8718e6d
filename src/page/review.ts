import { formulaLine } from '../document/rich-text.ts';
import { message } from '../messages/index.ts';
import { slipTitle } from '../messages/slip-text.ts';
import type { PracticeEvent } from '../practice/events.ts';
import type { Session } from '../practice/session.ts';
import { rightOf, type Tally, totalOf } from '../practice/tally.ts';
import type { Html } from './html.ts';
import { type Shelf, titleOf } from './library.ts';
import type { Review } from './screen.ts';

interface At {
  readonly html: Html;
  readonly language: string;
  readonly shelves: readonly Shelf[];
}

const MOVES = { harder: 'practice.harder', easier: 'practice.easier', same: undefined } as const;

/** What is said when an exercise or a session ends; undefined where neither does. */
export function reviewOf(
  events: readonly PracticeEvent[],
  session: Session,
  { html, language }: At,
): Review | undefined {
  const paragraph = (text: string) => html('rich', formulaLine(text));
  for (const event of events) {
    if (event.type === 'finished') {
      const key = MOVES[event.move];
      const texts = [
        message(language, 'practice.finished', {
          number: `${event.round.number}`,
          score: scoreText(event.tally, language),
        }),
        ...slipsText(event.round.slips, language),
        ...(key === undefined ? [] : [message(language, key)]),
      ];
      return { words: texts.map(paragraph), over: false };
    }
    if (event.type === 'summary')
      return { words: summary(session, event.tally, language).map(paragraph), over: true };
  }
  return undefined;
}

function scoreText(tally: Tally, language: string): string {
  return message(language, 'practice.score', {
    right: `${rightOf(tally)}`,
    total: `${totalOf(tally)}`,
    once: `${tally['at-once']}`,
  });
}

function slipsText(slips: readonly string[], language: string): readonly string[] {
  if (slips.length === 0) return [];
  return [
    message(language, 'page.slips', { slips: slips.map((slip) => slipTitle(slip, language)).join('; ') }),
  ];
}

/** What went well, which mistakes showed most, and what to practise next. */
function summary({ done }: Session, tally: Tally, language: string): readonly string[] {
  const worked = done.filter((one) => totalOf(one.tally) > 0);
  if (worked.length === 0) return [message(language, 'practice.summary-nothing')];
  const shares = worked.map((one) => ({
    title: titleOf(one.source),
    share: one.tally['at-once'] / totalOf(one.tally),
  }));
  const well = titles(shares.filter(({ share }) => share >= GOOD));
  const next = titles(shares.filter(({ share }) => share < GOOD));
  const counted = new Map<string, number>();
  for (const slip of worked.flatMap(({ slips }) => slips)) counted.set(slip, (counted.get(slip) ?? 0) + 1);
  const most = [...counted]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([slip]) => slip);
  const key = worked.length === 1 ? 'practice.summary-one' : 'practice.summary';
  return [
    message(language, key, { exercises: `${worked.length}`, score: scoreText(tally, language) }),
    ...(well === '' ? [] : [message(language, 'page.went-well', { titles: well })]),
    ...slipsText(most, language),
    ...(next === '' ? [] : [message(language, 'page.practise-next', { titles: next })]),
  ];
}

const [GOOD, MOST] = [0.8, 3];

function titles(shares: readonly { readonly title: string }[]): string {
  return [...new Set(shares.map(({ title }) => title))].slice(0, MOST).join('; ');
}
