import { withoutLabel } from '../marking/answer-label.ts';
import { readBoolean, readLetter, readLetters } from '../marking/read-label.ts';
import { type Entries, readEntry } from '../number/read-entry.ts';
import type { ReadProblem } from '../number/read-number.ts';
import { slotAddress } from '../worksheet/slot-id.ts';

/** All that a page knows on which a sheet is filled in: nothing of what is right. */
export interface AnswerPage {
  readonly exam: string;
  readonly variant: string;
  /** Null where the page asks who answers. */
  readonly student: { readonly id: string; readonly name: string } | null;
  /** In the order of the sheet. */
  readonly questions: readonly AskedQuestion[];
  readonly words: Readonly<Record<string, string>>;
}

export interface AskedQuestion {
  readonly id: string;
  /** `2. Adaline` */
  readonly title: string;
  readonly entries: Entries;
  readonly boxes: readonly AskedBox[];
}

export interface AskedBox {
  readonly id: string;
  readonly kind: 'number' | 'boolean' | 'choice' | 'choices';
  /** Labels to choose from; none for a number. */
  readonly options: readonly string[];
}

/** What was typed, exactly, by {@link placeOf}, and by whom. */
export interface Filled {
  readonly texts: Readonly<Record<string, string>>;
  readonly id: string;
  readonly name: string;
}

export const NOTHING_FILLED: Filled = { texts: {}, id: '', name: '' };

/** `adaline/z[1]` */
export function placeOf(question: Pick<AskedQuestion, 'id'>, box: Pick<AskedBox, 'id'>): string {
  return `${question.id}/${box.id}`;
}

/** Why a text cannot be read in a box; undefined where it can. Whether it is right, nobody knows here. */
export function entryProblem(
  text: string,
  box: AskedBox,
  { boxes, entries }: AskedQuestion,
): ReadProblem | undefined {
  if (box.options.length > 0) return undefined;
  const ids = boxes.map(({ id }) => id);
  const written = withoutLabel(text, box.id, ids);
  if (written === undefined) return 'name of something else';
  const read = readEntry(written, entries);
  return read.kind === 'unreadable' ? read.reason : undefined;
}

type Answer = string | Answer[];

/** The file that is handed in: JSON as `grade` reads it, shaped as the form is. */
export function answerFile({ exam, variant, student, questions }: AnswerPage, filled: Filled): string {
  const answers = questions.map((question) => {
    const quantities = new Map<string, Answer>();
    for (const box of question.boxes) put(quantities, box.id, filled.texts[placeOf(question, box)] ?? '');
    return [question.id, Object.fromEntries(quantities)] as const;
  });
  const { id, name } = student ?? filled;
  const file = { exam, variant, student: id.trim(), name: name.trim(), answers: Object.fromEntries(answers) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function put(quantities: Map<string, Answer>, id: string, text: string): void {
  const { quantity, indices } = slotAddress(id) ?? { quantity: id, indices: [] };
  if (indices.length === 0) {
    quantities.set(quantity, text);
    return;
  }
  const whole = quantities.get(quantity) ?? [];
  quantities.set(quantity, whole);
  let list = whole as Answer[];
  for (const index of indices.slice(0, -1)) {
    // Where some entries are not asked, their place stays empty.
    fillUp(list, index, () => []);
    list = list[index - 1] as Answer[];
  }
  const last = indices.at(-1)!;
  fillUp(list, last, () => '');
  list[last - 1] = text;
}

function fillUp(list: Answer[], length: number, blank: () => Answer): void {
  while (list.length < length) list.push(blank());
}

/** What stands in a file that was handed out, or why it is not taken: it answers another sheet, or is no such file. */
export function readAnswers(page: AnswerPage, text: string): Filled | 'other-sheet' | 'no-answers' {
  const file = mapOf(parsed(text));
  const answers = mapOf(file?.['answers']);
  if (!file || !answers) return 'no-answers';
  if (file['exam'] !== page.exam || file['variant'] !== page.variant) return 'other-sheet';
  const texts = page.questions.flatMap((question) =>
    question.boxes.map((box) => {
      const { quantity, indices } = slotAddress(box.id) ?? { quantity: box.id, indices: [] };
      const quantities = mapOf(answers[question.id]);
      const found = quantities?.[box.id] ?? entryAt(quantities?.[quantity], indices);
      return [placeOf(question, box), shownText(found, box)] as const;
    }),
  );
  const known = texts.filter(([, typed]) => typed !== '');
  return { texts: Object.fromEntries(known), id: plain(file['student']), name: plain(file['name']) };
}

/** What was kept, as far as it is texts. */
export function filledFrom(text: string): Filled | undefined {
  const kept = mapOf(parsed(text));
  const texts = mapOf(kept?.['texts']);
  if (!kept || !texts) return undefined;
  const typed = Object.entries(texts).filter(([, one]) => typeof one === 'string');
  return {
    texts: Object.fromEntries(typed) as Readonly<Record<string, string>>,
    id: plain(kept['id']),
    name: plain(kept['name']),
  };
}

function entryAt(value: unknown, indices: readonly number[]): unknown {
  return indices.reduce<unknown>((list, index) => (Array.isArray(list) ? list[index - 1] : undefined), value);
}

/** A box with options shows nothing but these. */
function shownText(value: unknown, { kind, options }: AskedBox): string {
  const text = plain(value);
  if (text === '' || kind === 'number') return text;
  if (kind === 'boolean') return readBoolean(text) ?? '';
  if (kind === 'choice') return options.find((option) => option === readLetter(text)) ?? '';
  return (readLetters(text, options) ?? []).map((number) => options[number - 1]).join(', ');
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : '';
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
