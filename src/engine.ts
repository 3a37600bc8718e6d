/**
 * `deltamark/engine`: exercises drawn from a seed, solved exactly, marked and practised, in Node and in browsers alike.
 * It reads no files: texts and data go in, plain data comes out.
 */
import type { Bank, BankQuestion } from './bank/bank.ts';
import { drawExercise } from './exam/draw-exercise.ts';
import type { KeyQuestion } from './exam/exam.ts';
import type { Exercise } from './exam/exercise.ts';
import { familyOfKey } from './exam/key-question.ts';
import { findingText } from './marking/finding-text.ts';
import { markQuestion } from './marking/mark-question.ts';
import type { QuestionMark, SlotMark } from './marking/marks.ts';
import { nextExercise, type Step, start } from './practice/session.ts';
import { stream } from './random/stream.ts';
import type { Solved } from './worksheet/solve.ts';

export type { Bank, BankQuestion } from './bank/bank.ts';
export { readBank } from './bank/read-bank.ts';
export { readProblemData, readProblemText } from './bank/read-problem.ts';
export { UserError, UserErrors } from './errors.ts';
export type { KeyQuestion, KeySlot } from './exam/exam.ts';
export type { Exercise } from './exam/exercise.ts';
export { keyQuestionOf } from './exam/key-question.ts';
export type { Posed } from './families/family.ts';
export { FAMILIES } from './families/index.ts';
export type { Finding, QuestionMark, SlotMark, Verdict } from './marking/marks.ts';
export { type Rational, toFraction, toNumber } from './number/rational.ts';
export type { PracticeEvent } from './practice/events.ts';
export { promptText } from './practice/exercise-lines.ts';
export type { Line } from './practice/line.ts';
export { respond } from './practice/respond.ts';
export type { Session, Step } from './practice/session.ts';
export { tell } from './practice/tell.ts';
export { disagreements } from './worksheet/second-opinion.ts';
export { type Solved, solve } from './worksheet/solve.ts';
export type { Quantity, Worksheet } from './worksheet/types.ts';

/**
 * Draws a question until every gate lets it pass. The same seed and address (an exam, a student …) give the same
 * numbers, whatever else is drawn.
 * @throws {UserError} where no draw is worth printing, naming the gates that rejected.
 */
export function draw(question: BankQuestion, seed: string, ...address: readonly string[]): Exercise {
  return drawExercise(question, stream(seed, ...address, question.id));
}

/**
 * Every entry of a solved worksheet by its id, such as `z1[2]`: decimal texts with so many digits after the point,
 * rounded half away from zero, each digit certified.
 * @throws {Error} where a rule has no value, or no precision tells how a digit rounds.
 */
export function valuesOf(solved: Solved, digits: number): Readonly<Record<string, string>> {
  return Object.fromEntries(solved.program.slots.map((slot) => [slot.id, solved.fixed(slot.number, digits)]));
}

/**
 * Marks the answers to one question: texts as a student writes them, by slot id; what is missing is blank. A wrong
 * value costs once, and what follows from it is credited.
 */
export function mark(key: KeyQuestion, answers: Readonly<Record<string, string>>): QuestionMark {
  return markQuestion(key, familyOfKey(key), new Map(Object.entries(answers)));
}

/** What a student is told about one answer, in English unless another language is named. */
export function feedback({ finding }: SlotMark, language = 'en'): string {
  return findingText(finding, language);
}

/**
 * Begins to practise a bank: a session with its first exercise. `respond(session, line)` goes on with what was typed,
 * `tell(event, language)` says what happened. Immutable: every step holds a new session.
 * @throws {UserError} where the first exercise cannot be drawn.
 */
export function practise({ id, language, questions }: Bank, seed: string): Step {
  return nextExercise(
    start(
      questions.map((question) => ({ bank: id, language, question })),
      seed,
    ),
  );
}
