import { isFileId } from '../bank/fields.ts';
import type { KeyVariant } from '../exam/exam.ts';
import { percentText } from '../marking/gradebook.ts';
import type { ExamMark } from '../marking/marks.ts';
import { message } from '../messages/index.ts';
import type { DecimalMark } from '../number/decimal-mark.ts';
import type { Rational } from '../number/rational.ts';
import { fixed } from '../number/rounding.ts';
import { footView } from './foot.ts';
import type { HeaderView } from './header.ts';
import { plainNumber } from './number-text.ts';

/** The points of every question, and all together. */
export interface PointsReached {
  readonly questionLabel: string;
  readonly markLabel: string;
  readonly pointsLabel: string;
  readonly totalLabel: string;
  readonly questions: readonly {
    readonly number: string;
    readonly earned: string;
    readonly possible: string;
  }[];
  readonly earned: string;
  readonly possible: string;
  /** What they were before something was changed; null where nothing was. */
  readonly before: {
    readonly label: string;
    readonly questions: readonly string[];
    readonly total: string;
  } | null;
  /** Empty where there was nothing to earn. */
  readonly percent: string;
  /** How much of it follows from mistakes; empty where nothing does. */
  readonly followed: string;
}

/** Points of questions and sums, for people. */
export function shownPoints(points: Rational, mark: DecimalMark): string {
  return plainNumber(fixed(points, 2), mark);
}

export function feedbackHeader(
  title: string,
  mark: ExamMark,
  { student }: KeyVariant,
  language: string,
): HeaderView {
  // The code stands in names of files too.
  if (!isFileId(mark.variant)) throw new Error(`"${mark.variant}" is no variant code`);
  const name = message(language, 'report.title', { title });
  const whose = { id: mark.student, name: student?.name ?? '' };
  return {
    title: name,
    size: '',
    foot: footView({ title: name, variant: mark.variant, student: whose, language }),
    head: null,
    version: '',
    variant: { label: message(language, 'document.variant'), code: mark.variant },
    student: {
      nameLabel: message(language, 'document.name'),
      idLabel: message(language, 'document.student-id'),
      ...whose,
      signatureLabel: '',
    },
    points: null,
  };
}

export function pointsReached(mark: ExamMark, decimalMark: DecimalMark, language: string): PointsReached {
  const percent = percentText(mark);
  return {
    questionLabel: message(language, 'document.question-number'),
    markLabel: message(language, 'document.mark'),
    pointsLabel: message(language, 'document.points'),
    totalLabel: message(language, 'document.total'),
    questions: mark.questions.map(({ earned, possible }, position) => ({
      number: `${position + 1}`,
      earned: shownPoints(earned, decimalMark),
      possible: shownPoints(possible, decimalMark),
    })),
    earned: shownPoints(mark.earned, decimalMark),
    possible: shownPoints(mark.possible, decimalMark),
    before: mark.adjusted
      ? {
          label: message(language, 'adjusted.before'),
          questions: mark.questions.map(({ earned, adjusted }) =>
            shownPoints(adjusted?.before ?? earned, decimalMark),
          ),
          total: shownPoints(mark.adjusted.before, decimalMark),
        }
      : null,
    percent:
      percent === ''
        ? ''
        : message(language, 'report.percent', { percent: plainNumber(percent, decimalMark) }),
    followed:
      mark.followed.n === 0n
        ? ''
        : message(language, 'report.followed', {
            share: plainNumber(percentText({ earned: mark.followed, possible: mark.earned }), decimalMark),
          }),
  };
}
