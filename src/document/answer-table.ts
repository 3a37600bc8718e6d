import type { ExamKey, KeyQuestion, KeySlot, KeyVariant } from '../exam/exam.ts';
import { questionOrder } from '../exam/key-order.ts';
import { byRoom } from '../exam/roster-csv.ts';
import { csvText, harmlessCell } from '../files/csv-cell.ts';
import { optionLetters } from '../marking/answer-to-slot.ts';
import { booleanText } from '../marking/item-text.ts';
import { NOT_ASKED } from '../marking/read-answers-csv.ts';
import { message } from '../messages/index.ts';
import type { Words } from '../messages/text.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import { keyExercise } from './feedback-exercise.ts';
import { labelOf } from './labels.ts';
import { slotsInOrder } from './slot-order.ts';
import { questionTitle } from './statement.ts';

/** Titles of questions by id; null: the family's own. */
export type Titles = ReadonlyMap<string, Words | null>;

type TableKey = Pick<ExamKey, 'exam' | 'language' | 'questions' | 'variants'>;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * `answers.csv`: a row for each student, room by room, and a column for each entry of each question that any of them
 * has, in the order of the sheets. It opens in a spreadsheet of the exam's language. `whose` are all unless told.
 */
export function answerTable(key: TableKey, titles: Titles, whose = key.variants): string {
  const columns = columnsOf(key, titles);
  const people = byRoom(whose.filter(({ student }) => student !== null));
  const heads = headColumns(key, people);
  const table = [
    [...heads.map(([title]) => title), ...columns.map(({ title }) => title)],
    ...people.map((variant) => {
      const asked = new Set(
        variant.questions.flatMap(({ id, slots }) => slots.map((slot) => `${id}/${slot.id}`)),
      );
      const cells = columns.map(({ address }) => (asked.has(address) ? '' : NOT_ASKED));
      return [...heads.map(([, cell]) => cell(variant) ?? ''), ...cells];
    }),
  ];
  // Where decimals have a comma, spreadsheets take the semicolon for what separates cells.
  const separator = message(key.language, 'number.mark') === 'comma' ? ';' : ',';
  return `${BYTE_ORDER_MARK}${csvText(
    table.map((cells) => cells.map(harmlessCell)),
    separator,
  )}`;
}

type HeadColumn = readonly [string, (variant: KeyVariant) => string | undefined];

/** Whose row it is: what a person looks at, and what tells the sheet. Columns in which nothing would stand are left out. */
function headColumns({ exam, variants }: TableKey, people: readonly KeyVariant[]): readonly HeadColumn[] {
  const columns: readonly HeadColumn[] = [
    ['student', ({ student }) => student?.id],
    ['name', ({ student }) => student?.name],
    ['room', ({ student }) => student?.room],
    ['seat', ({ student }) => student?.seat],
    ['version', ({ version }) => version],
    ['variant', ({ variant }) => variant],
    ['exam', () => exam],
    ...(isSameOrder(variants) ? [] : [['questions', orderText] satisfies HeadColumn]),
  ];
  return columns.filter(([title, cell]) => title === 'student' || people.some((variant) => cell(variant)));
}

function isSameOrder(variants: readonly KeyVariant[]): boolean {
  return new Set(variants.map(orderText)).size <= 1;
}

/** `1 neuron, 2 kernel`: which question has which number on this sheet. */
function orderText({ questions }: KeyVariant): string {
  return questions.map(({ id }, position) => `${position + 1} ${id}`).join(', ');
}

interface Column {
  readonly title: string;
  /** `QUESTION/SLOT` */
  readonly address: string;
}

function columnsOf({ language, questions, variants }: TableKey, titles: Titles): readonly Column[] {
  const order = questionOrder({ ...(questions ? { questions } : {}), variants });
  return order.flatMap((id) => {
    const placed = variants.flatMap(({ questions: own }) => {
      const position = own.findIndex((question) => question.id === id);
      return position < 0 ? [] : [{ position, question: own[position]! }];
    });
    const positions = new Set(placed.map(({ position }) => position));
    const number = positions.size === 1 ? `${placed[0]!.position + 1}. ` : '';
    return questionColumns(
      placed.map(({ question }) => question),
      number,
      titles.get(id) ?? null,
      language,
    );
  });
}

/** Where the shape is drawn too, what only others have stands behind what the first has. */
function questionColumns(
  drawn: readonly KeyQuestion[],
  number: string,
  title: Words | null,
  language: string,
): readonly Column[] {
  const columns = new Map<string, Column>();
  for (const question of drawn) {
    const slots = new Map(question.slots.map((slot) => [slot.id, slot]));
    if ([...slots.keys()].every((id) => columns.has(id))) continue;
    const exercise = keyExercise(question, title);
    const name = questionTitle(exercise, language);
    for (const id of new Set([...slotsInOrder(exercise, language), ...slots.keys()])) {
      const slot = slots.get(id);
      if (!slot || columns.has(id)) continue;
      const words = labelOf(exercise, quantityOf(id), language);
      const what = words === '' ? name : `${name}: ${words}`;
      const address = `${question.id}/${id}`;
      columns.set(id, {
        title: `${number}${id}${optionsText(slot, language)} · ${what} · ${address}`,
        address,
      });
    }
  }
  return [...columns.values()];
}

/** ` (A–D)` */
function optionsText({ kind, options }: KeySlot, language: string): string {
  if (!options) return '';
  if (kind !== 'boolean') return ` (${optionLetters(options)})`;
  return ` (${[true, false].map((value) => booleanText(value, language)).join(' / ')})`;
}
