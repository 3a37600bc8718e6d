import { hasMessage, message } from '../messages/index.ts';
import type { PracticeEvent } from './events.ts';
import { exerciseLines } from './exercise-lines.ts';
import { DEEPEST } from './hints.ts';
import { type Line, line } from './line.ts';
import type { Round } from './round.ts';
import { rightOf, type Tally, totalOf } from './tally.ts';

type Of<Type extends PracticeEvent['type']> = PracticeEvent & { readonly type: Type };

/** An event in words. */
export function tell(event: PracticeEvent, language: string): readonly Line[] {
  const text = (key: string, values: Readonly<Record<string, string>> = {}) => message(language, key, values);
  switch (event.type) {
    case 'exercise':
      return [...exerciseLines(event.round), ...(event.round.number === 1 ? [line('quiet', text('practice.how'))] : [])];
    case 'marked':
      return markedLines(event, language);
    case 'hint':
      return hintLines(event, language);
    case 'shown':
      return event.lines.map((formula) => line('formula', formula));
    case 'kept':
      return [line('quiet', text('practice.kept', { slot: event.id, given: event.given }))];
    case 'skipped':
      return [line('quiet', text('practice.skipped', { slot: event.id }))];
    case 'finished':
      return finishedLines(event, language);
    case 'help':
      return text('practice.help').split('\n').map((row) => line('formula', row));
    case 'empty':
      return [line('quiet', text('practice.how'))];
    case 'nothing-asked':
      return [line('quiet', text('practice.nothing-asked'))];
    case 'summary':
      return [line('plain', summaryText(event, language))];
  }
}

function markedLines({ mark, accepted, first }: Of<'marked'>, language: string): readonly Line[] {
  const { verdict, slips = [], message: said } = mark.finding;
  const words = message(language, said.key, said.values);
  if (accepted) return [line('good', words)];
  const isNumber = verdict !== 'unreadable' && verdict !== 'blank';
  return [
    ...(verdict === 'slip' ? slipLines(slips, words, language) : [line('bad', words)]),
    ...(first || !isNumber ? [line('quiet', message(language, isNumber ? 'practice.again' : 'practice.how'))] : []),
  ];
}

/** A mistake that is known by name: its name, what it is, and what to do instead; of several only the names. */
function slipLines(slips: readonly string[], words: string, language: string): readonly Line[] {
  const part = (slip: string, name: string) => {
    const key = `slip.${slip}.${name}`;
    return hasMessage(key) ? message(language, key) : undefined;
  };
  const titles = slips.map((slip) => part(slip, 'title') ?? slip);
  const [slip] = slips;
  if (slips.length !== 1 || slip === undefined) return [line('bad', words), ...titles.map((title) => line('formula', title))];
  const [explanation, hint] = [part(slip, 'explanation'), part(slip, 'hint')];
  return [
    line('bad', message(language, 'practice.slip', { title: titles[0]! })),
    ...(explanation === undefined ? [] : [line('plain', explanation)]),
    ...(hint === undefined ? [] : [line('plain', message(language, 'practice.slip-hint', { hint }))]),
  ];
}

function hintLines({ hint }: Of<'hint'>, language: string): readonly Line[] {
  if (hint.depth === 1) return [line('plain', hint.text)];
  const last = hint.depth === DEEPEST ? [line('quiet', message(language, 'practice.hint-last'))] : [];
  return [...hint.lines.map((formula) => line('formula', formula)), ...last];
}

const MOVES = { harder: 'practice.harder', easier: 'practice.easier', same: undefined } as const;

function finishedLines({ round, tally, move }: Of<'finished'>, language: string): readonly Line[] {
  const key = MOVES[move];
  return [
    line('plain', ''),
    line('title', message(language, 'practice.finished', { number: `${round.number}`, score: scoreText(tally, language) })),
    ...reviewLines(round, language),
    ...(key === undefined ? [] : [line('quiet', message(language, key))]),
  ];
}

/** What was not right in the end, with what is. */
function reviewLines({ key, outcomes, answers }: Round, language: string): readonly Line[] {
  return key.slots
    .filter(({ id }) => outcomes.get(id) === 'wrong' || outcomes.get(id) === 'skipped')
    .map(({ id, expected }) => {
      const given = answers.get(id);
      const values = { slot: id, expected, given: given ?? '' };
      return line('formula', message(language, `practice.review${given === undefined ? '-empty' : ''}`, values));
    });
}

/** `7 of 8 right, 6 of them at once` */
function scoreText(tally: Tally, language: string): string {
  return message(language, 'practice.score', {
    right: `${rightOf(tally)}`,
    total: `${totalOf(tally)}`,
    once: `${tally['at-once']}`,
  });
}

function summaryText({ rounds, tally }: Of<'summary'>, language: string): string {
  if (totalOf(tally) === 0) return message(language, 'practice.summary-nothing');
  const key = rounds.length === 1 ? 'practice.summary-one' : 'practice.summary';
  return message(language, key, { exercises: `${rounds.length}`, score: scoreText(tally, language) });
}
