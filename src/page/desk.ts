import { UserError } from '../errors.ts';
import { MESSAGE_KEYS, message } from '../messages/index.ts';
import { difficultyOf, type PracticeQuestion, rungOf } from '../practice/ladder.ts';
import type { Round } from '../practice/round.ts';
import {
  answerSlot,
  exerciseOf,
  hint,
  keep,
  nextExercise,
  quit,
  reveal,
  type Session,
  type Step,
  skip,
  start,
} from '../practice/session.ts';
import { boxStates, type Unread } from './box-states.ts';
import { exerciseScreen } from './exercise-screen.ts';
import type { Html } from './html.ts';
import { type Books, type Shelf, shelvesOf, titleOf } from './library.ts';
import { ownNumbers, problemText } from './own-numbers.ts';
import { reviewOf } from './review.ts';
import { savedOf, sessionFrom } from './saved-session.ts';
import type { Deed, OwnNumbers, Review, Screen, ShelfScreen } from './screen.ts';

/** Somebody at work on a page. Immutable: every function gives a new one. */
export interface Desk {
  readonly books: Books;
  readonly html: Html;
  readonly language: string;
  readonly shelves: readonly Shelf[];
  /** The bank or family that exercises are taken from; undefined: all. */
  readonly shelf: string | undefined;
  readonly session: Session;
  /** The exercise that boxes are shown of; it stays after its last entry. */
  readonly round: Round | undefined;
  readonly unread: Unread;
  readonly review: Review | null;
  readonly own: OwnNumbers | null;
  readonly trouble: string | null;
}

/** A desk with nothing on it. */
export function emptyDesk(books: Books, html: Html): Desk {
  const session = { seed: '', ladder: [], rung: 0, credit: 0, done: [], round: undefined, over: false };
  const nothing = {
    shelf: undefined,
    round: undefined,
    unread: new Map(),
    review: null,
    own: null,
    trouble: null,
  };
  return { books, html, language: 'en', shelves: [], session, ...nothing };
}

/** The desk after something was done; what cannot be done is told on it. */
export function after(desk: Desk, deed: Deed): Desk {
  try {
    return done({ ...desk, trouble: null }, deed);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...desk, trouble: error.message };
  }
}

function done(desk: Desk, deed: Deed): Desk {
  switch (deed.do) {
    case 'open':
      return opened(desk, deed);
    case 'speak':
      return spoken(desk, deed.language);
    case 'next':
      return begun(desk, nextExercise(desk.session));
    case 'again':
      return desk.round ? begun(desk, exerciseOf(desk.session, desk.round.source)) : desk;
    case 'choose':
      return chosen(desk, deed.shelf, deed.question);
    case 'level':
      return levelled(desk, deed.level);
    case 'check':
      return deed.entries.reduce((now, [id, text]) => checked(now, id, text), withRound(desk));
    case 'hint':
      return stepped(desk, hint(withRound(desk).session, deed.id));
    case 'reveal':
      return stepped(desk, reveal(withRound(desk).session, deed.id));
    case 'skip':
      return stepped(desk, skip(withRound(desk).session, deed.id));
    case 'keep':
      return stepped(desk, keep(withRound(desk).session, deed.id));
    case 'take-numbers':
      return desk.round ? { ...desk, own: numbersOf(desk.round) } : desk;
    case 'solve':
      return { ...desk, own: ownNumbers(deed.text, desk.language, desk.html) };
    case 'stop':
      return stepped(desk, quit(desk.session));
  }
}

function numbersOf({ exercise }: Round): OwnNumbers {
  return { text: problemText(exercise.problem), html: null, trouble: null };
}

type Of<Name extends Deed['do']> = Deed & { readonly do: Name };

function opened(desk: Desk, { language, seed, saved, level, shelf }: Of<'open'>): Desk {
  const spoken = { ...desk, language, shelves: shelvesOf(desk.books, language), shelf: shelf ?? undefined };
  const kept = saved === null ? undefined : sessionFrom(saved, everything(spoken));
  if (kept) return { ...spoken, session: narrowed(spoken, kept), round: kept.round };
  return { ...spoken, session: start(questionsOf(spoken), seed, level) };
}

function everything({ shelves }: Desk): readonly PracticeQuestion[] {
  return shelves.flatMap(({ questions }) => questions);
}

function questionsOf(desk: Desk): readonly PracticeQuestion[] {
  return desk.shelves.find(({ id }) => id === desk.shelf)?.questions ?? everything(desk);
}

/** A session goes on with the exercises of the shelf, at the rung of its difficulty. */
function narrowed(desk: Desk, session: Session): Session {
  const [first] = session.ladder[session.rung] ?? [];
  const fresh = start(questionsOf(desk), session.seed, first ? difficultyOf(first) : 0);
  return { ...session, ladder: fresh.ladder, rung: fresh.rung };
}

/** The same exercise and answers in another language. */
function spoken(desk: Desk, language: string): Desk {
  const { shelf } = desk;
  const saved = savedOf({ ...desk.session, round: desk.round });
  const deed = { do: 'open', language, seed: saved.seed, saved, level: 0, shelf: shelf ?? null } as const;
  const own = desk.own?.html ? ownNumbers(desk.own.text, language, desk.html) : desk.own;
  const next = { ...opened(desk, deed), own };
  if (desk.session.round || !desk.round) return next;
  return { ...next, session: { ...next.session, round: undefined }, review: null };
}

function chosen(desk: Desk, shelf: string, question: string | null): Desk {
  const on = desk.shelves.find(({ id }) => id === shelf);
  if (!on) return desk;
  const session = narrowed({ ...desk, shelf }, desk.session);
  const source = on.questions.find((one) => one.question.id === question);
  return begun({ ...desk, shelf }, source ? exerciseOf(session, source) : nextExercise(session));
}

function levelled(desk: Desk, level: number): Desk {
  const rung = rungOf(desk.session.ladder, level);
  return begun(desk, nextExercise({ ...desk.session, rung, credit: 0 }));
}

function begun(desk: Desk, { session }: Step): Desk {
  return {
    ...desk,
    session: { ...session, over: false },
    round: session.round,
    unread: new Map(),
    review: null,
  };
}

/** An exercise whose last entry was settled may still be corrected. */
function withRound(desk: Desk): Desk {
  const { session, round } = desk;
  if (session.round || !round) return desk;
  return {
    ...desk,
    session: { ...session, done: session.done.slice(0, -1), round, over: false },
    review: null,
  };
}

function checked(desk: Desk, id: string, text: string): Desk {
  const step = answerSlot(withRound(desk).session, text, id);
  const unread = new Map(desk.unread);
  unread.delete(id);
  for (const event of step.events) {
    if (event.type === 'marked' && event.mark.finding.verdict === 'unreadable') unread.set(id, event.mark);
  }
  return { ...stepped(desk, step), unread };
}

/** After a step: the round as it is now, and what there is to say at its end. */
function stepped(desk: Desk, { session, events }: Step): Desk {
  const round = events.reduce((last, event) => ('round' in event ? event.round : last), desk.round);
  return { ...desk, session, round, review: reviewOf(events, session, desk) ?? null };
}

/** Everything that a page shows of a desk; what did not change is the same object as before. */
export function screenOf(desk: Desk, before?: { readonly desk: Desk; readonly screen: Screen }): Screen {
  const same = <Part>(holds: boolean | undefined, part: (screen: Screen) => Part, make: () => Part): Part =>
    holds ? part(before!.screen) : make();
  const { language, round, html } = desk;
  const isSpoken = before && before.desk.language === language && before.desk.shelves === desk.shelves;
  const isSame = isSpoken && before.desk.round?.exercise === round?.exercise;
  return {
    language,
    words: same(
      isSpoken,
      ({ words }) => words,
      () => wordsOf(language),
    ),
    shelves: same(
      isSpoken,
      ({ shelves }) => shelves,
      () => desk.shelves.map(shelfScreen),
    ),
    exercise: same(
      isSame,
      ({ exercise }) => exercise,
      () => (round ? exerciseScreen(round, html) : null),
    ),
    states: round ? boxStates(round, desk.unread, html) : {},
    current: round?.order.find(({ id }) => !round.outcomes.has(id))?.id ?? null,
    review: desk.review,
    own: desk.own,
    trouble: desk.trouble,
    saved: savedOf(desk.session.round || !round ? desk.session : { ...desk.session, round: undefined }),
  };
}

function shelfScreen({ id, title, questions }: Shelf): ShelfScreen {
  const listed = questions.map((one) => ({
    id: one.question.id,
    title: titleOf(one),
    level: difficultyOf(one),
  }));
  return { id, title, questions: listed };
}

/** Texts of the page itself. */
function wordsOf(language: string): Readonly<Record<string, string>> {
  const own = MESSAGE_KEYS.filter((key) => key.startsWith('page.say.'));
  return Object.fromEntries(own.map((key) => [key.slice('page.say.'.length), message(language, key)]));
}
