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
  /** Of the entries that are behind; the next of the order is asked now. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Wrong answers to the entry that is asked now. */
  readonly tries: number;
  /** How deep the hints to it went, 0 to 3. */
  readonly hints: number;
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
    tries: 0,
    hints: 0,
  };
}

/** The entry that is asked now; undefined where all are behind. */
export function currentSlot({ order, outcomes }: Round): Slot | undefined {
  return order[outcomes.size];
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
  return { ...round, outcomes: new Map(round.outcomes).set(slot.id, outcome), tries: 0, hints: 0 };
}

/** The mark of one entry on all answers so far, so that it may follow from a wrong one. */
export function markOf({ key, source, answers, run }: Round, slot: Slot): SlotMark {
  const { slots } = markQuestion(key, source.question.family, answers, { unfinished: true, run });
  return slots.find(({ id }) => id === slot.id)!;
}
