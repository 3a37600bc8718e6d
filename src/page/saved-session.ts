import * as z from 'zod';
import type { Done } from '../practice/done.ts';
import type { PracticeQuestion } from '../practice/ladder.ts';
import type { Outcome, Round } from '../practice/round.ts';
import { exerciseOf, type Session, start } from '../practice/session.ts';
import type { Saved } from './screen.ts';

const OUTCOMES = ['at-once', 'later', 'shown', 'wrong', 'skipped'] as const satisfies readonly Outcome[];

const count = z.int().min(0).max(1_000_000);
const text = z.string().max(10_000);
const pairs = <Value extends z.ZodType>(value: Value) => z.array(z.tuple([text, value])).max(5000);

/** What was kept may be of an older page, cut off, or written by somebody. */
const savedSchema = z.object({
  version: z.literal(1),
  seed: text,
  rung: count,
  credit: count,
  done: z
    .array(
      z.object({
        bank: text,
        question: text,
        tally: z.object(
          Object.fromEntries(OUTCOMES.map((one) => [one, count])) as Record<Outcome, typeof count>,
        ),
        slips: z.array(text).max(1000),
      }),
    )
    .max(10_000),
  round: z.nullable(
    z.object({
      bank: text,
      question: text,
      answers: pairs(text),
      outcomes: pairs(z.enum(OUTCOMES)),
      tries: pairs(count),
      hints: pairs(count),
      slips: z.array(text).max(1000),
    }),
  ),
});

export function savedOf({ seed, rung, credit, done, round }: Session): Saved {
  return {
    ...{ version: 1, seed, rung, credit },
    done: done.map(({ source, tally, slips }) => ({ ...nameOf(source), tally, slips })),
    round: round
      ? {
          ...nameOf(round.source),
          answers: [...round.answers],
          outcomes: [...round.outcomes],
          tries: [...round.tries],
          hints: [...round.hints],
          slips: round.slips,
        }
      : null,
  };
}

function nameOf({ bank, question }: PracticeQuestion) {
  return { bank, question: question.id };
}

/** The session that was kept; undefined where it cannot be read. What is no longer in the page is left out. */
export function sessionFrom(saved: unknown, questions: readonly PracticeQuestion[]): Session | undefined {
  const read = savedSchema.safeParse(saved);
  if (!read.success) return undefined;
  const { seed, rung, credit, done, round } = read.data;
  const find = (name: { readonly bank: string; readonly question: string }) =>
    questions.find(({ bank, question }) => bank === name.bank && question.id === name.question);
  const fresh = start(questions, seed);
  const before = done.flatMap(({ tally, slips, ...name }): readonly Done[] => {
    const source = find(name);
    return source ? [{ source, tally, slips }] : [];
  });
  const session = { ...fresh, credit, rung: Math.min(rung, fresh.ladder.length - 1), done: before };
  const source = round && find(round);
  if (!source || before.length < done.length) return session;
  const { session: begun } = exerciseOf(session, source);
  return begun.round ? { ...begun, round: worked(begun.round, round) } : begun;
}

type Kept = NonNullable<z.infer<typeof savedSchema>['round']>;

function worked(round: Round, { answers, outcomes, tries, hints, slips }: Kept): Round {
  const known = new Set(round.order.map(({ id }) => id));
  const map = <Value>(entries: readonly (readonly [string, Value])[]) =>
    new Map(entries.filter(([id]) => known.has(id)));
  return {
    ...round,
    answers: map(answers),
    outcomes: map(outcomes),
    tries: map(tries),
    hints: map(hints),
    slips,
  };
}
