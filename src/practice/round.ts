import { drawExercise } from '../exam/draw-exercise.ts';
import type { KeyQuestion, KeySlot } from '../exam/exam.ts';
import type { Exercise } from '../exam/exercise.ts';
import { keyQuestionOf } from '../exam/key-question.ts';
import { markQuestion } from '../marking/mark-question.ts';
import { MarkingRun } from '../marking/marking-run.ts';
import type { SlotMark } from '../marking/marks.ts';
import type { Stream } from '../random/stream.ts';
import type { Slot } from '../worksheet/program.ts';
import type { PracticeQuestion } from './ladder.ts';
import { workOrder } from './work-order.ts';

/** How an entry was left behind. */
export type Outcome =
  /** Right at the first try, before the numbers were put in. */
  | 'at-once'
  /** Right in the end. */
  | 'later'
  | 'shown'
  /** A wrong answer was kept, and the next steps go on with it. */
  | 'wrong'
  | 'skipped';

/** One exercise as far as it is worked. */
export interface Round {
  /** Counted from 1 in a session. */
  readonly number: number;
  readonly source: PracticeQuestion;
  readonly exercise: Exercise;
  readonly key: KeyQuestion;
  /** Shared by the marks of all its answers. */
  readonly run: MarkingRun;
  /** Asked entries in the order in which they are asked. */
  readonly order: readonly Slot[];
  /** Answers by slot id as they stand; a wrong one stays until it is corrected. */
  readonly answers: ReadonlyMap<string, string>;
  /** Of the entries that are behind. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** How many wrong answers were given to an entry; none where it is missing. */
  readonly tries: ReadonlyMap<string, number>;
  /** How deep the hints to an entry went, 1 to 3; none where it is missing. */
  readonly hints: ReadonlyMap<string, number>;
  /** Mistakes that were named, in the order in which they first showed. */
  readonly slips: readonly string[];
}

/** @throws {UserError} where the question cannot be drawn. */
export function startRound(number: number, source: PracticeQuestion, stream: Stream): Round {
  const exercise = drawExercise(source.question, stream);
  return {
    number,
    source,
    exercise,
    key: keyQuestionOf(exercise),
    run: new MarkingRun(),
    order: workOrder(exercise),
    answers: new Map(),
    outcomes: new Map(),
    tries: new Map(),
    hints: new Map(),
    slips: [],
  };
}

/** The first entry that is not behind; undefined where all are. */
export function currentSlot({ order, outcomes }: Round): Slot | undefined {
  return order.find(({ id }) => !outcomes.has(id));
}

/** An asked entry by its id; undefined where none has it. */
export function slotNamed({ order }: Round, id: string): Slot | undefined {
  return order.find((slot) => slot.id === id);
}

export function triesAt({ tries }: Round, { id }: Slot): number {
  return tries.get(id) ?? 0;
}

export function hintsAt({ hints }: Round, { id }: Slot): number {
  return hints.get(id) ?? 0;
}

/** What the key says of an asked entry. */
export function keySlotOf({ key }: Round, slot: Slot): KeySlot {
  return key.slots.find(({ id }) => id === slot.id)!;
}

export function withAnswer(round: Round, slot: Slot, text: string): Round {
  return { ...round, answers: new Map(round.answers).set(slot.id, text) };
}

export function withoutAnswer(round: Round, slot: Slot): Round {
  return { ...round, answers: new Map([...round.answers].filter(([id]) => id !== slot.id)) };
}

/** Leaves an entry behind. */
export function settled(round: Round, slot: Slot, outcome: Outcome): Round {
  return { ...round, outcomes: new Map(round.outcomes).set(slot.id, outcome) };
}

/** Takes entries up again that were behind. */
export function reopened(round: Round, ids: readonly string[]): Round {
  return { ...round, outcomes: new Map([...round.outcomes].filter(([id]) => !ids.includes(id))) };
}

/** Marks of all entries on all answers so far, so that each may follow from a wrong one. */
export function marksOf({ key, source, answers, run }: Round): readonly SlotMark[] {
  return markQuestion(key, source.question.family, answers, { unfinished: true, run }).slots;
}

export function markOf(round: Round, slot: Slot): SlotMark {
  return marksOf(round).find(({ id }) => id === slot.id)!;
}
