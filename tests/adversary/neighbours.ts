import type { BankQuestion } from '../../src/bank/bank.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { ExamKey } from '../../src/exam/exam.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { markSheet, variantsByCode } from '../../src/marking/mark-exam.ts';
import { MarkingRun } from '../../src/marking/marking-run.ts';
import type { ExamMark } from '../../src/marking/marks.ts';
import { toNumber } from '../../src/number/rational.ts';
import { stream } from '../../src/random/stream.ts';
import { asHandedIn } from '../laws/written.ts';
import { upTo } from '../reference/decimal.ts';
import { MANNERS } from '../reference/manners.ts';
import { RuleStudent } from '../reference/rule-student.ts';

type Answers = ReadonlyMap<string, string>;

/** One exam in several variants. */
export class NeighbouringSheets {
  private readonly exercises: readonly (readonly Exercise[])[];
  private readonly key: ExamKey;
  private readonly run = new MarkingRun();

  constructor(questions: readonly BankQuestion[], count: number) {
    this.exercises = upTo(count).map((number) =>
      questions.map((question) => drawExercise(question, stream('neighbours', question.id, `${number}`))),
    );
    const variants = this.exercises.map((some, index) => ({
      variant: codeOf(index),
      student: null,
      questions: some.map(keyQuestionOf),
    }));
    this.key = { exam: 'neighbours', variants } as unknown as ExamKey;
  }

  /** A sheet of one variant, filled in for its exercises as if they were those of `index`. */
  mark(index: number, answersTo: (exercise: Exercise) => Answers, whose = index): ExamMark {
    const answers = new Map(
      this.exercises[whose]!.map((exercise) => [exercise.question.id, answersTo(exercise)]),
    );
    const sheet = { file: 'f', exam: 'neighbours', variant: codeOf(index), answers, problems: [] };
    return markSheet(sheet, this.key, variantsByCode(this.key), this.run);
  }
}

export function codeOf(index: number): string {
  return `VARIANT-${index}`;
}

/** Points in a hundred that a sheet earns above what its own key holds of it. */
export function aboveChance({ earned, possible, questions }: ExamMark): number {
  const byChance = questions
    .flatMap(({ slots }) => slots)
    .filter(({ finding }) => finding.verdict === 'correct')
    .reduce((sum, slot) => sum + toNumber(slot.possible), 0);
  return (100 * (toNumber(earned) - byChance)) / toNumber(possible);
}

/** The different numbers on a sheet that are wrong. */
export function wrongNumbers({ questions }: ExamMark): ReadonlySet<number> {
  const wrong = questions
    .flatMap(({ slots }) => slots)
    .filter(({ finding, expected }) => finding.verdict !== 'correct' && !Number.isNaN(Number(expected)));
  return new Set(wrong.map(({ given }) => Math.abs(Number(given.replace(',', '.')))));
}

/** What the key says. */
export function rightAnswers(exercise: Exercise): Answers {
  return new Map(keyQuestionOf(exercise).slots.map(({ id, expected }) => [id, expected]));
}

/** What somebody writes who rounds all that is written down on the way, and writes no zeros at the end. */
export function honestAnswers(exercise: Exercise): Answers {
  const asking = { decimals: exercise.decimals, asked: new Set(exercise.asked) };
  const manner = MANNERS['reuses the answers as written, and rounds by chance']!;
  const { written } = new RuleStudent(
    exercise.worksheet,
    asking,
    manner,
    stream('neighbour', exercise.question.id),
  );
  const handedIn = asHandedIn(exercise, written);
  return new Map(
    keyQuestionOf(exercise).slots.map((slot) => [
      slot.id,
      slot.options ? slot.expected : handedIn.get(slot.id)!,
    ]),
  );
}
