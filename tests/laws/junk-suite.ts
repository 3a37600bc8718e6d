import { expect, it } from 'vitest';
import type { BankQuestion } from '../../src/bank/bank.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { answeredSlot } from '../../src/marking/answer-to-slot.ts';
import { type QuestionContext, questionContext } from '../../src/marking/context.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { MarkingRun } from '../../src/marking/marking-run.ts';
import { type Stream, stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { numbersById } from '../../src/worksheet/program.ts';

/** The 99 % quantile of the standard normal distribution. */
const QUANTILE = 2.326;

/** Slots of real numbers, how many of them earned something, and how many were to be expected by chance. */
interface Harvest {
  slots: number;
  credited: number;
  expected: number;
}

/** Junk drawn uniformly from [−1, 1] earns what the widths of the crediting intervals make likely, and no more. */
export function junkSuite(family: string, questions: readonly BankQuestion[], count: number): void {
  it(`junk earns no more than chance gives it (${family}, ${count} problems)`, () => {
    const harvest: Harvest = { slots: 0, credited: 0, expected: 0 };
    for (let index = 0; index < count; index++) {
      const question = questions[index % questions.length]!;
      gather(harvest, question, stream('junk', question.family.id, question.id, String(index)));
    }
    const { slots, credited, expected } = harvest;
    const share = expected / slots;
    const bound = expected + QUANTILE * Math.sqrt(slots * share * (1 - share));
    expect(slots).toBeGreaterThanOrEqual(count);
    expect(credited, `${credited} of ${slots} slots, ${expected.toFixed(1)} expected`).toBeLessThanOrEqual(
      bound + 1,
    );
  });
}

function gather(harvest: Harvest, question: BankQuestion, address: Stream): void {
  const exercise = drawExercise(question, address);
  const key = keyQuestionOf(exercise);
  const answers = new Map(
    key.slots.map(({ id }) => [id, junk(address.at('answer', id), usualDecimals(exercise.decimals))]),
  );
  const slots = key.slots.map((slot) => answeredSlot(slot, answers.get(slot.id)!));
  const context = questionContext(
    { question: key, family: question.family, slots, mayFollow: true },
    new MarkingRun(),
  );
  const mark = markQuestion(key, question.family, answers);
  key.slots.forEach((slot, index) => {
    if (slot.kind !== 'real') return;
    harvest.slots++;
    harvest.expected += chance(slot.accepted) + followingChance(context, slot.id);
    if (mark.slots[index]!.earned.n > 0n) harvest.credited++;
  });
}

function junk(address: Stream, decimals: number): string {
  return (2 * address.uniform() - 1).toFixed(decimals);
}

/** The share of [−1, 1] that an interval takes. */
function chance([low, high]: readonly [string, string]): number {
  return Math.max(0, Math.min(Number(high), 1) - Math.max(Number(low), -1)) / 2;
}

/** The same for what would follow from the junk before it, in each of its ways. */
function followingChance(context: QuestionContext, id: string): number {
  const own = context.own();
  const number = numbersById(context.truth().solved.program).get(id)!;
  return own
    .flatMap((one) => one.waysTo(number).map((way) => one.acceptedAt(way, number, 'real')))
    .reduce((sum, accepted) => sum + (accepted ? chance([accepted.low, accepted.high]) : 0), 0);
}
