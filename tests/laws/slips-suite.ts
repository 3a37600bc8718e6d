import { expect, it } from 'vitest';
import type { BankQuestion } from '../../src/bank/bank.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { slippedBy, slipsOf } from '../../src/families/slip.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { denialOf, type QuestionMark, type SlotMark } from '../../src/marking/marks.ts';
import { stream } from '../../src/random/stream.ts';
import { homeSlots } from './home-slots.ts';
import { handIn } from './slip-student.ts';

/** What one slip, made throughout one exercise, came to. */
interface Outcome {
  readonly slip: string;
  readonly denied: boolean;
  /** Whether it wrote a given value or an answer once more: what copies that further is no work. */
  readonly copied: boolean;
  /** Slots that lost marks although the slip was not made there. */
  readonly strayed: readonly string[];
  /** The smallest class in which the slip was named; undefined where it was not. */
  readonly classSize: number | undefined;
}

/** The promises about one injected slip, over `count` problems spread over the questions. */
export function slipsSuite(family: string, questions: readonly BankQuestion[], count: number): void {
  it(`an injected slip costs its home slots only, and is named (${family}, ${count} problems)`, () => {
    const outcomes = Array.from({ length: count }, (_, index) => {
      const question = questions[index % questions.length]!;
      return outcomesOf(drawExercise(question, stream('slips', question.id, String(index))), String(index));
    }).flat();
    const share = (some: readonly Outcome[], all: readonly Outcome[]) => some.length / all.length;
    const credited = outcomes.filter(({ denied }) => !denied);
    expect(outcomes.length).toBeGreaterThan(count);
    const unjustly = outcomes.filter(({ denied, copied }) => denied && !copied);
    expect(1 - share(unjustly, outcomes), JSON.stringify(unjustly.slice(0, 5))).toBeGreaterThanOrEqual(0.98);
    const strayed = credited.filter((outcome) => outcome.strayed.length > 0);
    expect(1 - share(strayed, credited), JSON.stringify(strayed.slice(0, 5))).toBeGreaterThanOrEqual(0.999);
    const named = outcomes.filter(({ classSize }) => classSize !== undefined);
    expect(share(named, outcomes)).toBeGreaterThanOrEqual(0.95);
    const sizes = named.map(({ classSize }) => classSize!);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(1.3);
  });
}

/** One outcome for each slip that the exercise leaves room for and that reaches an asked answer. */
function outcomesOf(exercise: Exercise, address: string): readonly Outcome[] {
  const { family } = exercise.question;
  const key = keyQuestionOf(exercise);
  return slipsOf(family, exercise.problem).flatMap((slip) => {
    const worksheet = slippedBy(family, slip, exercise.worksheet, exercise.problem);
    const home = worksheet && homeSlots(exercise, worksheet);
    const answers = worksheet && handIn(exercise, worksheet, stream('hand', address, slip.id));
    if (!home?.size || !answers) return [];
    return [outcomeOf(slip.id, home, markQuestion(key, family, answers))];
  });
}

function outcomeOf(slip: string, home: ReadonlySet<string>, { slots }: QuestionMark): Outcome {
  const classes = slots.flatMap(({ finding }) =>
    finding.verdict === 'slip' && finding.slips.includes(slip) ? [finding.slips.length] : [],
  );
  return {
    slip,
    copied: slots.some(({ finding }) => finding.verdict === 'slip' && finding.copied),
    denied: slots.some(({ finding }) => denialOf(finding) !== undefined),
    strayed: slots.filter((slot) => isShort(slot) && !home.has(slot.id)).map(({ id }) => id),
    classSize: classes.length > 0 ? Math.min(...classes) : undefined,
  };
}

function isShort({ earned, possible }: SlotMark): boolean {
  return earned.n !== possible.n || earned.d !== possible.d;
}
