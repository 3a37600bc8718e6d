import { UserError } from '../errors.ts';
import type { ExamKey, KeyVariant } from '../exam/exam.ts';
import { allVariants } from '../exam/key-order.ts';
import { add, type Rational, ZERO } from '../number/rational.ts';
import { alternativesIn } from './accepted-too.ts';
import { adjustMark } from './adjust-mark.ts';
import type { AcceptedToo, Adjustments } from './adjustments.ts';
import type { AnswerProblem, AnswerSheet } from './answer-sheet.ts';
import { markQuestion } from './mark-question.ts';
import { MarkingRun } from './marking-run.ts';
import type { ExamMark, QuestionMark } from './marks.ts';
import { alignAnswers } from './read-answers-against-key.ts';

/**
 * Marks one answer sheet against its variant's key.
 * @throws {UserError} for answers of another exam, or an unknown variant.
 */
export function markSheet(
  sheet: AnswerSheet,
  key: ExamKey,
  variants: ReadonlyMap<string, KeyVariant>,
  run: MarkingRun = new MarkingRun(),
  adjustments?: Adjustments,
): ExamMark {
  if (sheet.exam !== key.exam) {
    throw new UserError(
      `exam: these answers belong to exam "${sheet.exam}", the key to "${key.exam}"; grade them with the --key of that exam`,
    );
  }
  if (sheet.nobodys !== undefined) throw new UserError(sheet.nobodys);
  const variant = variants.get(sheet.variant);
  if (!variant) {
    throw new UserError(
      `variant: "${sheet.variant}" is no variant of exam "${key.exam}"; copy the code from the sheet's head`,
    );
  }
  const { answers, problems, transposed } = alignAnswers(sheet, variant);
  const other = run.othersIn(key).resembled(answers, variant);
  const marked = (accepted: readonly AcceptedToo[]): ExamMark => {
    const questions = variant.questions.map((question): QuestionMark => {
      const family = run.familyOf(question);
      return markQuestion(question, family, answers.get(question.id) ?? NO_ANSWERS, {
        transposed,
        run,
        // Another's numbers agree with each other, and that is no work on these.
        mayFollow: other === undefined,
        accepted: accepted.filter(({ at }) => at.question === question.id),
      });
    });
    return {
      exam: key.exam,
      variant: variant.variant,
      student: variant.student?.id ?? sheet.student ?? '',
      earned: sum(questions.map(({ earned }) => earned)),
      followed: sum(questions.map(({ followed }) => followed)),
      possible: sum(questions.map(({ possible }) => possible)),
      questions,
      otherVariant: other,
      notes: [...problems.map(problemText), ...otherNotes(other)],
    };
  };
  const mark = marked([]);
  if (!adjustments) return mark;
  const accepted = alternativesIn(adjustments, variant);
  return adjustMark(mark, accepted.length === 0 ? mark : marked(accepted), adjustments);
}

function otherNotes(variant: string | undefined): readonly string[] {
  if (variant === undefined) return [];
  return [`answers: most of the wrong ones are right for variant ${variant}; were two sheets exchanged?`];
}

function problemText({ at, line, message }: AnswerProblem): string {
  return `${line === undefined ? '' : `line ${line}: `}${at}: ${message}`;
}

const NO_ANSWERS: ReadonlyMap<string, string> = new Map();

function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, ZERO);
}

/** Variants of all revisions by code. */
export function variantsByCode(key: ExamKey): ReadonlyMap<string, KeyVariant> {
  return new Map(allVariants(key).map((variant) => [variant.variant, variant]));
}
