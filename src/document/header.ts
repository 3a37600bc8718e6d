import { message } from '../messages/index.ts';
import { numberToText } from '../number/number-texts.ts';
import { add, ZERO } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { type FootView, footView } from './foot.ts';
import { type HeadView, headView } from './head.ts';
import { plainNumber } from './number-text.ts';
import type { DocumentSource, ShownExercise } from './source.ts';

/** Top of a document: whose it is, and what each question is worth. */
export interface HeaderView {
  readonly title: string;
  /** `large` print, or nothing. */
  readonly size: string;
  /** At the foot of every page; null where a document is nobody's. */
  readonly foot: FootView | null;
  readonly head: HeadView | null;
  readonly version: string;
  readonly variant: { readonly label: string; readonly code: string } | null;
  readonly student: {
    readonly nameLabel: string;
    readonly idLabel: string;
    /** Empty where it is to be filled in by hand. */
    readonly name: string;
    readonly id: string;
    /** Empty where nobody has to sign. */
    readonly signatureLabel: string;
  } | null;
  readonly points: PointsView | null;
}

interface PointsView {
  readonly questionLabel: string;
  readonly pointsLabel: string;
  readonly markLabel: string;
  readonly totalLabel: string;
  /** A table for each row of questions; the total stands beside the last of them. */
  readonly rows: readonly {
    readonly questions: readonly { readonly number: string; readonly points: string }[];
    readonly total: string | null;
  }[];
}

/** More questions than this are too wide for a page. */
const MOST_BESIDE = 16;

/** A variant code stands in a QR code too, so it holds nothing but what codes are made of. */
const CODE = /^[A-Za-z0-9._-]{1,64}$/;

/** A solution is nobody's to sign, and needs no instructions. */
export function headerView(
  source: DocumentSource<ShownExercise>,
  title: string,
  kind: 'sheet' | 'solution' = 'sheet',
): HeaderView {
  const { language, variant, student, version, head } = source;
  const isSheet = kind === 'sheet';
  if (variant !== null && !CODE.test(variant)) throw new Error(`"${variant}" is no variant code`);
  return {
    title,
    size: isSheet && source.print?.size === 'large' ? 'large' : '',
    foot: variant === null ? null : footView({ title, variant, student, language }),
    head: headView(head, student ?? {}, language, isSheet),
    version: version === undefined ? '' : message(language, 'document.version', { version }),
    variant: variant === null ? null : { label: message(language, 'document.variant'), code: variant },
    student:
      variant === null
        ? null
        : {
            nameLabel: message(language, 'document.name'),
            idLabel: message(language, 'document.student-id'),
            name: student?.name ?? '',
            id: student?.id ?? '',
            signatureLabel: head && isSheet ? message(language, 'document.signature') : '',
          },
    points: pointsView(source),
  };
}

function pointsView({ exercises, language }: DocumentSource<ShownExercise>): PointsView | null {
  const points = exercises.flatMap((exercise) => exercise.points ?? []);
  if (points.length < exercises.length || points.length === 0) return null;
  const mark = exercises[0]!.convention.mark;
  const sum = points.map((text) => parseRational(text)).reduce(add, ZERO);
  const total = plainNumber(numberToText(sum), mark);
  const questions = points.map((text, position) => ({
    number: `${position + 1}`,
    points: plainNumber(text, mark),
  }));
  const rows = Math.ceil(questions.length / MOST_BESIDE);
  const size = Math.ceil(questions.length / rows);
  return {
    questionLabel: message(language, 'document.question-number'),
    pointsLabel: message(language, 'document.points'),
    markLabel: message(language, 'document.mark'),
    totalLabel: message(language, 'document.total'),
    rows: Array.from({ length: rows }, (_, row) => ({
      questions: questions.slice(row * size, (row + 1) * size),
      total: row + 1 === rows ? total : null,
    })),
  };
}

/** `2.5 points` beside a question's title; empty where nothing is marked. */
export function pointsText({ points, convention }: ShownExercise, language: string): string {
  if (points === null) return '';
  return message(language, 'document.question-points', { points: plainNumber(points, convention.mark) });
}
