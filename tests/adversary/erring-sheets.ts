import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { KeySlot } from '../../src/exam/exam.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { MarkingRun } from '../../src/marking/marking-run.ts';
import type { QuestionMark } from '../../src/marking/marks.ts';
import { toNumber } from '../../src/number/rational.ts';
import { parseRational, readNumber } from '../../src/number/read-number.ts';
import { stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import type { Program, Slot } from '../../src/worksheet/program.ts';
import { questionsFor } from '../laws/bank-questions.ts';
import { upTo } from '../reference/decimal.ts';

export type Answers = ReadonlyMap<string, string>;

/** One run for all: marks do not depend on what was marked before. */
const run = new MarkingRun();

/** More exercises of a family than these are drawn for each promise anew. */
const KEPT = 10;
const kept = new Map<string, readonly Exercise[]>();

/** So many exercises of a family, its questions in turn. */
export function exercisesOf(family: string, count: number): readonly Exercise[] {
  const key = `${family} ${count}`;
  const exercises = kept.get(key) ?? drawn(family, count);
  if (count <= KEPT) kept.set(key, exercises);
  return exercises;
}

function drawn(family: string, count: number): readonly Exercise[] {
  const questions = questionsFor(family);
  return upTo(count).map((index) => {
    const question = questions[index % questions.length]!;
    return drawExercise(question, stream('erring', question.id, `${index}`));
  });
}

export function marked(exercise: Exercise, answers: Answers): QuestionMark {
  return markQuestion(keyQuestionOf(exercise), exercise.question.family, answers, { run });
}

export function isWrong({ id, kind, expected, accepted: [low, high] }: KeySlot, answers: Answers): boolean {
  const text = answers.get(id) ?? '';
  if (kind === 'choice' || kind === 'boolean') return text !== expected;
  const read = readNumber(text);
  if (read.kind !== 'number') return true;
  const value = toNumber(read.value);
  return value < toNumber(parseRational(low)) || value > toNumber(parseRational(high));
}

/** Answers whose share is lost, in whole answers. */
export function lost(mark: QuestionMark, counts: (index: number) => boolean = () => true): number {
  return mark.slots.reduce((sum, { earned, possible }, index) => {
    return counts(index) ? sum + 1 - toNumber(earned) / toNumber(possible) : sum;
  }, 0);
}

/** The slips that were named, in classes. */
export function namesIn({ slots }: QuestionMark): readonly (readonly string[])[] {
  return slots.flatMap(({ finding }) => (finding.verdict === 'slip' ? [finding.slips] : []));
}

/**
 * Which answers only repeat a given value or an earlier answer, or are next to nothing: a slip that leaves nothing to
 * calculate is charged at every one. Earlier is what is listed before, and what an answer is worked out from.
 */
export function repeatsIn({ slots, worksheet, decimals, solved }: Exercise, answers: Answers) {
  const unit = 10 ** -usualDecimals(decimals);
  const near = (a: number, b: number) => Math.abs(Math.abs(a) - Math.abs(b)) <= unit;
  const givens = worksheet.quantities.flatMap((one) =>
    one.role === 'given' ? one.values.map(toNumber) : [],
  );
  const numbers = slots.map(({ id }) => Number(answers.get(id)));
  return (index: number): boolean => {
    const own = numbers[index]!;
    if (Number.isNaN(own)) return false;
    const stoodOn = nearestAsked(solved.program, slots[index]!.id, answers).map((id) =>
      Number(answers.get(id)),
    );
    const earlier = [...givens, ...numbers.slice(0, index), ...stoodOn];
    return Math.abs(own) < 2 * unit || earlier.some((one) => near(one, own));
  };
}

/** The answers that a slot is worked out from in one step, but for what nobody asks for between them. */
function nearestAsked({ slots }: Program, id: string, answers: Answers): readonly string[] {
  const visit = ({ derivations }: Slot): readonly string[] =>
    derivations.flatMap(({ parents }) =>
      parents.flatMap((number) => {
        const parent = slots[number]!;
        return answers.has(parent.id) ? [parent.id] : visit(parent);
      }),
    );
  return visit(slots.find((slot) => slot.id === id)!);
}
