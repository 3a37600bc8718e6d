import type { KeyQuestion, KeySlot, KeyVariant } from '../exam/exam.ts';
import { isOptionKind } from '../exam/item-choices.ts';
import { slotPoints } from '../exam/slot-points.ts';
import { message } from '../messages/index.ts';
import type { DecimalMark } from '../number/decimal-mark.ts';
import { shortestDecimal } from '../number/number-texts.ts';
import type { Rational } from '../number/rational.ts';
import { fixed } from '../number/rounding.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import type { ListSource } from './attendance.ts';
import { keyExercise } from './feedback-exercise.ts';
import { shownAnswer, symbolOf } from './feedback-rows.ts';
import { type HeadView, headView } from './head.ts';
import { pointsText } from './header.ts';
import { plainNumber } from './number-text.ts';
import { render } from './render.ts';
import type { DocumentHtml } from './sheet.ts';
import { slotsInOrder } from './slot-order.ts';
import type { SolutionExercise } from './source.ts';
import { questionTitle } from './statement.ts';

export interface KeyTableSource extends ListSource {
  /** Of questions, by id; the family's own where there is none. */
  readonly titles: ReadonlyMap<string, string>;
}

interface KeyTableView {
  readonly title: string;
  /** The version, or the code. */
  readonly which: string;
  readonly whose: string;
  readonly head: HeadView | null;
  readonly how: string;
  readonly labels: Readonly<Record<'answer' | 'value' | 'accepted' | 'points', string>>;
  readonly questions: readonly {
    readonly number: string;
    readonly title: string;
    readonly points: string;
    readonly rows: readonly KeyRow[];
  }[];
}

interface KeyRow {
  readonly id: string;
  /** TeX. */
  readonly symbol: string;
  readonly value: string;
  /** Empty where only the value itself is accepted. */
  readonly accepted: string;
  readonly points: string;
}

/** What is right on one sheet, and what is accepted, in the order of its boxes. A version is everybody's who has it. */
export function keyTableHtml(source: KeyTableSource, variant: KeyVariant): DocumentHtml {
  const title = message(source.language, 'key-table.title', { title: source.title });
  return { title, body: render('key-table', keyTableView(title, source, variant)) };
}

function keyTableView(title: string, source: KeyTableSource, variant: KeyVariant): KeyTableView {
  const { head, language, titles } = source;
  const { version, student, variant: code, questions } = variant;
  const isShared = version !== undefined;
  const label = (key: string) => message(language, key);
  return {
    title,
    which: isShared ? message(language, 'document.version', { version }) : code,
    whose: isShared || !student ? '' : [student.name, student.id].filter(Boolean).join(' · '),
    head: headView(head, isShared ? {} : (student ?? {}), language, false),
    how: label('key-table.how'),
    labels: {
      answer: label('key-table.answer'),
      value: label('key-table.value'),
      accepted: label('key-table.accepted'),
      points: label('document.points'),
    },
    questions: questions.map((question, at) => {
      const exercise = keyExercise(question, titles.get(question.id) ?? null);
      return {
        number: `${at + 1}`,
        title: questionTitle(exercise, language),
        points: pointsText(exercise, language),
        rows: rowsOf(question, exercise, language),
      };
    }),
  };
}

function rowsOf(question: KeyQuestion, exercise: SolutionExercise, language: string): readonly KeyRow[] {
  const points = new Map(slotPoints(question).map((worth, at) => [question.slots[at]!.id, worth]));
  const slots = new Map(question.slots.map((slot) => [slot.id, slot]));
  const { mark } = exercise.convention;
  const kinds = new Map(exercise.worksheet.quantities.map(({ id, kind }) => [id, kind]));
  const inOrder = new Set([...slotsInOrder(exercise, language), ...slots.keys()]);
  return [...inOrder].flatMap((id) => {
    const slot = slots.get(id);
    if (!slot) return [];
    const inWords = isOptionKind(kinds.get(quantityOf(id))!);
    return [
      {
        id,
        symbol: inWords ? '' : symbolOf(exercise, id),
        value: shownAnswer(slot.expected, inWords ? undefined : slot.options, mark, language),
        accepted: acceptedText(slot, mark),
        points: worthText(points.get(id)!, mark),
      },
    ];
  });
}

function acceptedText({ accepted: [low, high], options }: KeySlot, mark: DecimalMark): string {
  if (options || low === high) return '';
  return `${plainNumber(low, mark)} … ${plainNumber(high, mark)}`;
}

const POINT_DECIMALS = 3;

function worthText(worth: Rational, mark: DecimalMark): string {
  const short = shortestDecimal(worth);
  const text =
    short !== undefined && short.length <= POINT_DECIMALS + 2 ? short : fixed(worth, POINT_DECIMALS);
  return plainNumber(text, mark);
}
