import type { BankQuestion, Given } from '../bank/bank.ts';
import { UserError } from '../errors.ts';
import { type Problem, ProblemError, type Worked } from '../families/family.ts';
import { work } from '../families/work.ts';
import { once, oncePer } from '../once.ts';
import { stream as anyStream, type Stream } from '../random/stream.ts';
import { RuleError } from '../worksheet/parse-rule.ts';
import type { Slot } from '../worksheet/program.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import { askedIds, slotsAsked } from './asked.ts';
import type { Exercise, Rejection } from './exercise.ts';
import { itemChoices } from './item-choices.ts';
import { type CommonGate, complaintsOf, rejectionOf } from './judge.ts';
import { checkNamedDecimals } from './named-decimals.ts';
import { drawOptions } from './options.ts';
import { impossibleText, unprintableText } from './rejection-text.ts';

/** After so many draws a question is taken to be impossible. */
export const MAX_ATTEMPTS = 500;

export type Attempt = { readonly kept: Exercise } | { readonly rejected: Rejection };

/**
 * Draws a question until every gate lets it pass; each attempt has its own stream. What a question gives is kept
 * although a gate would reject it: see {@link drawGiven}.
 * @throws {UserError} where no draw is worth printing, naming the gates that rejected.
 */
export function drawExercise(question: BankQuestion, stream: Stream): Exercise {
  const { kept, rejections } = tryExercise(question, stream);
  if (kept) return kept;
  throw new UserError(`question ${question.id}: ${whyNone(question, rejections)}`, { place: question.place });
}

/** Why there is no exercise, from what the gates said of each draw. */
export function whyNone({ given }: BankQuestion, rejections: readonly Rejection[]): string {
  return given ? unprintableText(rejections[0]!) : impossibleText(rejections);
}

/** The exercise, where one is worth printing, and why each draw before it was not. */
export interface Tries {
  readonly kept?: Exercise;
  readonly rejections: readonly Rejection[];
}

/** @throws {UserError} where the question's parameters do not fit together. */
export function tryExercise(question: BankQuestion, stream: Stream): Tries {
  if (question.given) return drawGiven(question, question.given, stream);
  return tryUpTo(MAX_ATTEMPTS, (attempt) => attemptExercise(question, stream, attempt));
}

function tryUpTo(most: number, attemptAt: (attempt: number) => Attempt): Tries {
  const rejections: Rejection[] = [];
  for (let attempt = 1; attempt <= most; attempt++) {
    const outcome = attemptAt(attempt);
    if ('kept' in outcome) return { kept: outcome.kept, rejections };
    rejections.push(outcome.rejected);
  }
  return { rejections };
}

/** Where parts are given, no draw of the others may please every gate: then one of the first is taken. */
const [MOST_BESIDE_GIVEN, COMPARED] = [100, 5];

/**
 * Numbers that an author wants are printed; what the gates say of them are warnings. Where some are drawn, draws that
 * please every gate come first, then that of the first few of which the gates say least.
 */
function drawGiven(question: BankQuestion, listed: readonly Given[], stream: Stream): Tries {
  const choice = listed.length === 1 ? 0 : stream.at('given').integer(0, listed.length - 1);
  const given = listed[choice]!;
  if (mayPlease(question)[choice]!()) {
    const tries = tryBeside(question, given, stream);
    if (tries.kept) return tries;
  }
  const first = Array.from({ length: given.whole ? 1 : COMPARED }, (_, index) =>
    warned(drawnExercise(question, stream, index + 1, given), stream),
  );
  const kept = first.flatMap((outcome) => ('kept' in outcome ? [outcome.kept] : []));
  const rejections = first.flatMap((outcome) => ('rejected' in outcome ? [outcome.rejected] : []));
  const [best] = kept.sort((a, b) => a.warnings.length - b.warnings.length);
  return best ? { kept: best, rejections } : { rejections };
}

function tryBeside(question: BankQuestion, given: Given, stream: Stream): Tries {
  return tryUpTo(MOST_BESIDE_GIVEN, (attempt) =>
    judged(drawnExercise(question, stream, attempt, given), stream),
  );
}

/** Whether draws beside given parts please every gate: tried once, at an address of no student, since it takes long. */
const mayPlease = oncePer((question: BankQuestion) =>
  (question.given ?? []).map((given) =>
    once(
      () => !given.whole && tryBeside(question, given, anyStream('given', question.id)).kept !== undefined,
    ),
  ),
);

/** Kept whatever the gates say, unless its numbers cannot be certified. */
function warned(exercise: Exercise, stream: Stream): Attempt {
  const complaints = complaintsOf(exercise);
  if ('fatal' in complaints) return { rejected: complaints.fatal };
  return withChoices({ ...exercise, warnings: complaints }, stream);
}

/**
 * One draw and what the gates say of it.
 * @throws {UserError} where the question's parameters do not fit together.
 */
export function attemptExercise(question: BankQuestion, stream: Stream, attempt: number): Attempt {
  return judged(drawnExercise(question, stream, attempt), stream);
}

function judged(exercise: Exercise, stream: Stream): Attempt {
  const rejected = rejectionOf(exercise);
  return rejected ? { rejected } : withChoices(exercise, stream);
}

/** Options are drawn last: nothing that is kept depends on how an entry is asked. */
function withChoices(exercise: Exercise, stream: Stream): Attempt {
  const choices = drawOptions(exercise, stream);
  return choices
    ? { kept: { ...exercise, choices: [...choices, ...itemChoices(exercise, exercise.slots)] } }
    : { rejected: { gate: 'too-few-distractors' satisfies CommonGate } };
}

function drawnExercise(question: BankQuestion, stream: Stream, attempt: number, given?: Given): Exercise {
  const { id, family, parameters, convention, place } = question;
  const from = stream.at('attempt', String(attempt));
  try {
    const problem = given ? given.pose(from) : family.draw(parameters, convention, from);
    return exerciseOf(question, problem, attempt, given?.parameters ?? parameters);
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause;
    throw given ? given.misfit(cause) : new UserError(`question ${id}: ${cause.message}`, { place, cause });
  }
}

/** A problem of a question with its worksheet, solution and tolerance; nothing is evaluated yet. */
export function exerciseOf(
  question: BankQuestion,
  problem: Problem,
  attempt: number,
  parameters = question.parameters,
): Exercise {
  const worked = workedOf(question, problem);
  checkNamedDecimals(question, worked.worksheet);
  const ask = askedIds(question, problem, worked.worksheet);
  return {
    ...worked,
    question,
    parameters,
    asked: [...new Set(ask.map(quantityOf))],
    attempt,
    ask,
    slots: ask.flatMap((id): readonly Slot[] => slotsAsked(worked.solved.program, id)),
    choices: [],
    warnings: [],
  };
}

function workedOf(question: BankQuestion, problem: Problem): Worked {
  try {
    return { ...work(question.family, problem, question.decimals) };
  } catch (cause) {
    if (!(cause instanceof RuleError)) throw cause;
    throw new UserError(`question ${question.id}: ${cause.message}`, { cause, place: question.place });
  }
}
