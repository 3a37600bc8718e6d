import { namedSlip, type SlotMark, type Verdict } from '../marking/marks.ts';
import { type Stream, stream } from '../random/stream.ts';
import type { Slot } from '../worksheet/program.ts';
import { climbed } from './climb.ts';
import { type Done, doneOf, dueAgain } from './done.ts';
import type { PracticeEvent } from './events.ts';
import { DEEPEST, hintOf } from './hints.ts';
import { answerWords, isFact } from './item-lines.ts';
import { type Ladder, ladderOf, type PracticeQuestion, pickQuestion, rungOf } from './ladder.ts';
import {
  currentSlot,
  hintsAt,
  keySlotOf,
  marksOf,
  type Outcome,
  type Round,
  reopened,
  settled,
  slotNamed,
  startRound,
  triesAt,
  withAnswer,
  withoutAnswer,
} from './round.ts';
import { solutionLines } from './step-lines.ts';
import { sumOf, tallyOf } from './tally.ts';

/** Exercises one after the other, each asked entry by entry. Immutable: every function gives a new one. */
export interface Session {
  readonly seed: string;
  readonly ladder: Ladder;
  /** Rung of the ladder that the next exercise is taken from. */
  readonly rung: number;
  /** What good exercises in a row since the rung changed are worth. */
  readonly credit: number;
  /** Exercises before the one that is worked now. */
  readonly done: readonly Done[];
  /** Undefined before the first exercise and between two. */
  readonly round: Round | undefined;
  readonly over: boolean;
}

/** A session after something was done, and what happened. */
export interface Step {
  readonly session: Session;
  readonly events: readonly PracticeEvent[];
}

const ACCEPTED: readonly Verdict[] = ['correct', 'follow-through', 'other-convention'];

/** Outcomes that rest on an accepted answer. */
const ANSWERED: readonly Outcome[] = ['at-once', 'later'];

/**
 * A session that has not asked anything yet; it begins with the easiest unless a difficulty is chosen, 1 to 5. The same
 * seed and answers give the same session.
 */
export function start(questions: readonly PracticeQuestion[], seed: string, difficulty = 0): Session {
  const ladder = ladderOf(questions);
  return {
    seed,
    ladder,
    rung: rungOf(ladder, difficulty),
    credit: 0,
    done: [],
    round: undefined,
    over: false,
  };
}

/** Draws the next exercise; one that is being worked counts as far as it got. @throws {UserError} where that cannot be drawn. */
export function nextExercise(session: Session): Step {
  const done = behind(session);
  const before = done.map(({ source }) => source);
  const rung = session.ladder[session.rung]!;
  const address = addressOf(session, done.length + 1);
  return exerciseOf(session, dueAgain(done) ?? pickQuestion(rung, before, address.at('question')));
}

/** Draws an exercise of a question that somebody chose. @throws {UserError} where that cannot be drawn. */
export function exerciseOf(session: Session, source: PracticeQuestion): Step {
  const done = behind(session);
  const number = done.length + 1;
  const round = startRound(number, source, addressOf(session, number).at('draw'));
  return { session: { ...session, done, round }, events: [{ type: 'exercise', round }] };
}

function behind({ done, round }: Session): readonly Done[] {
  return round ? [...done, doneOf(round)] : done;
}

/** Randomness of the exercise of a number. */
function addressOf({ seed }: Session, number: number): Stream {
  return stream(seed, 'practice', `${number}`);
}

/**
 * Marks an answer on all answers before it. A wrong one stays until another is given, or the step is shown or skipped.
 * Without an id it is the answer to the first open entry; whatever no longer follows from a corrected one is open again.
 */
export function answerSlot(session: Session, text: string, id?: string): Step {
  return atSlot(session, id, (round, slot) => {
    const answered = withAnswer(reopened(round, [slot.id]), slot, text);
    const marks = marksOf(answered);
    const mark = marks.find((one) => one.id === slot.id)!;
    const tried = { ...answered, slips: withNamed(round.slips, mark) };
    const event = { type: 'marked', mark, first: isFirstMiss(round) } as const;
    if (isAccepted(mark)) {
      const outcome = triesAt(round, slot) === 0 && hintsAt(round, slot) < DEEPEST ? 'at-once' : 'later';
      const open = reopened(tried, noLongerRight(tried, marks));
      return leave(session, open, slot, outcome, (left) => ({ ...event, round: left, accepted: true }));
    }
    const next = isNumber(mark) ? missed(tried, slot, marks) : round;
    return { session: { ...session, round: next }, events: [{ ...event, round: next, accepted: false }] };
  });
}

/** A wrong answer stands, and what rested on another is open again. */
function missed(round: Round, slot: Slot, marks: readonly SlotMark[]): Round {
  const tries = new Map(round.tries).set(slot.id, triesAt(round, slot) + 1);
  return { ...reopened(round, noLongerRight(round, marks)), tries };
}

function isNumber({ finding: { verdict } }: SlotMark): boolean {
  return verdict !== 'unreadable' && verdict !== 'blank';
}

export function isAccepted({ finding }: SlotMark): boolean {
  return ACCEPTED.includes(finding.verdict);
}

/** Entries that were right before another answer was changed. */
function noLongerRight({ outcomes }: Round, marks: readonly SlotMark[]): readonly string[] {
  return marks
    .filter((mark) => ANSWERED.includes(outcomes.get(mark.id)!) && !isAccepted(mark))
    .map(({ id }) => id);
}

function withNamed(slips: readonly string[], { finding }: SlotMark): readonly string[] {
  const named = namedSlip(finding);
  return named === undefined || slips.includes(named) ? slips : [...slips, named];
}

/** Nothing in the exercise was wrong so far. */
function isFirstMiss({ tries, outcomes }: Round): boolean {
  return (
    tries.size === 0 && ![...outcomes.values()].some((outcome) => outcome === 'later' || outcome === 'wrong')
  );
}

/** A hint, one step deeper each time. */
export function hint(session: Session, id?: string): Step {
  return atSlot(session, id, (round, slot) => {
    const depth = Math.min(hintsAt(round, slot) + 1, DEEPEST);
    const next = { ...round, hints: new Map(round.hints).set(slot.id, depth) };
    const event: PracticeEvent = { type: 'hint', round: next, id: slot.id, hint: hintOf(next, slot, depth) };
    return { session: { ...session, round: next }, events: [event] };
  });
}

/** Shows how the step is worked; the next steps go on with the right value. */
export function reveal(session: Session, id?: string): Step {
  return atSlot(session, id, (round, slot) => {
    const shown = withAnswer(round, slot, keySlotOf(round, slot).expected);
    const lines = isFact(round, slot) ? [] : solutionLines(shown, slot);
    const words = answerWords(round, slot, round.source.language);
    return leave(session, shown, slot, 'shown', (left) => ({
      ...{ type: 'shown', round: left, id: slot.id, lines, words },
    }));
  });
}

/** Goes on with the answer that stands, right or wrong; without one the step is skipped. */
export function keep(session: Session, id?: string): Step {
  return atSlot(session, id, (round, slot) => {
    const given = round.answers.get(slot.id);
    if (given === undefined) return skip(session, slot.id);
    return leave(session, round, slot, 'wrong', (left) => ({
      ...{ type: 'kept', round: left, id: slot.id, given },
    }));
  });
}

/** Leaves a step empty; the next ones go on with the right value. */
export function skip(session: Session, id?: string): Step {
  return atSlot(session, id, (round, slot) => {
    const empty = withoutAnswer(round, slot);
    return leave(session, empty, slot, 'skipped', (left) => ({ type: 'skipped', round: left, id: slot.id }));
  });
}

/** Takes the entry up again that was left last; what follows from it stays as it is until it is answered. */
export function back(session: Session): Step {
  const { round } = session;
  const last = round && [...round.outcomes.keys()].at(-1);
  if (!round || last === undefined) return { session, events: [{ type: 'nothing-behind' }] };
  const open = reopened(round, [last]);
  return { session: { ...session, round: open }, events: [{ type: 'back', round: open, id: last }] };
}

/** Ends the session with a summary. */
export function quit(session: Session): Step {
  if (session.over) return { session, events: [] };
  const done = behind(session);
  const tally = sumOf(done.map((one) => one.tally));
  const summary: PracticeEvent = { type: 'summary', exercises: done.length, tally, seed: session.seed };
  return { session: { ...session, done, round: undefined, over: true }, events: [summary] };
}

function atSlot(session: Session, id: string | undefined, act: (round: Round, slot: Slot) => Step): Step {
  const { round } = session;
  const slot = round && (id === undefined ? currentSlot(round) : slotNamed(round, id));
  if (!round || !slot) return { session, events: [{ type: 'nothing-asked' }] };
  return act(round, slot);
}

function leave(
  session: Session,
  round: Round,
  slot: Slot,
  outcome: Outcome,
  eventOf: (round: Round) => PracticeEvent,
): Step {
  const left = settled(round, slot, outcome);
  const event = eventOf(left);
  if (currentSlot(left)) return { session: { ...session, round: left }, events: [event] };
  return finish(session, left, event);
}

/** The last entry is behind: a good exercise leads up, a bad one down. */
function finish(session: Session, round: Round, last: PracticeEvent): Step {
  const tally = tallyOf([round]);
  const { rung, credit, move } = climbed(session, tally);
  const done = [...session.done, doneOf(round)];
  return {
    session: { ...session, rung, credit, done, round: undefined },
    events: [last, { type: 'finished', round, tally, move }],
  };
}
