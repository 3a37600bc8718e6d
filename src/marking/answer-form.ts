import type { ExamManifest, KeyQuestion, KeySlot, KeyVariant } from '../exam/exam.ts';
import { message } from '../messages/index.ts';
import { withMark } from '../number/decimal-mark.ts';
import { decimalsText } from '../worksheet/decimals.ts';
import { type SlotShape, slotAddress, slotShapes } from '../worksheet/slot-id.ts';
import { entryId } from '../worksheet/types.ts';
import { optionLetters } from './answer-to-slot.ts';

/** `answers/CODE.yaml`: the form that a student fills in, shaped as the quantities are. */
export function answerForm(manifest: ExamManifest, variant: KeyVariant): string {
  const { exam, title, language } = manifest;
  const titles = new Map(manifest.questions.map((question) => [question.id, question.title]));
  return [
    ...comment(message(language, 'form.title', { title, variant: variant.variant })),
    ...comment(message(language, 'form.how')),
    `exam: ${JSON.stringify(exam)}`,
    `variant: ${JSON.stringify(variant.variant)}`,
    `student: ${JSON.stringify(variant.student?.id ?? '')}`,
    'answers:',
    ...variant.questions.flatMap((question) => questionLines(question, titles.get(question.id), language)),
    '',
  ].join('\n');
}

function comment(text: string): readonly string[] {
  return text.split('\n').map((line) => `# ${line}`);
}

function questionLines(
  question: KeyQuestion,
  title: string | undefined,
  language: string,
): readonly string[] {
  const { id, decimals, slots } = question;
  const points = pointsText(question);
  const values = { title: title ?? id, points, decimals: decimalsText(decimals) };
  const inWords = slots.every(({ kind }) => kind !== 'real');
  const head = message(language, inWords ? 'form.question-in-words' : 'form.question', values);
  const quantities = slotShapes(slots.map((slot) => slot.id)).flatMap((shape) => {
    const choices = slots.filter((slot) => slot.options && slotAddress(slot.id)?.quantity === shape.quantity);
    return choices.length > 0 ? choices.map((slot) => choiceLine(slot, language)) : quantityLines(shape);
  });
  const calculations =
    question.entries === 'arithmetic' && !inWords ? [message(language, 'form.arithmetic')] : [];
  return [
    '',
    ...comment([head, ...calculations].join('\n')).map((line) => `  ${line}`),
    `  ${key(id)}:`,
    ...quantities,
  ];
}

/** `4`, or `4 (delta1 3; b1 1)` where things that are asked have points of their own. */
function pointsText({ points, weights = {}, problem }: KeyQuestion): string {
  const number = (text: string) => withMark(text, problem.convention.mark);
  const parts = Object.entries(weights).map(([id, worth]) => `${id} ${number(worth)}`);
  return parts.length === 0 ? number(points) : `${number(points)} (${parts.join('; ')})`;
}

function choiceLine({ id, kind, options = [] }: KeySlot, language: string): string {
  const allowed =
    kind === 'boolean'
      ? message(language, 'form.boolean')
      : message(language, kind === 'choices' ? 'form.choices' : 'form.choice', {
          options: optionLetters(options),
        });
  return `    ${key(id)}: "" # ${allowed}`;
}

/** Ids that YAML could take for something else stand in quotes. */
function key(id: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(id) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(id)
    ? id
    : JSON.stringify(id);
}

/** Longer lists have a line for each entry, so that nobody miscounts. */
const LONGEST_LINE = 8;

/** A matrix for each time, a line for each of its rows. */
function tracedLines(quantity: string, times: number, rows: number, columns: number): readonly string[] {
  const matrices = Array.from({ length: times }, (_, time) =>
    Array.from({ length: rows }, (_row, row) => {
      const where = `${quantity}[${time + 1},${row + 1},1…${columns}]`;
      return `      ${row === 0 ? '- -' : '  -'} ${blanks(columns)} # ${where}`;
    }),
  );
  return [`    ${key(quantity)}:`, ...matrices.flat()];
}

function quantityLines({ quantity, shape }: SlotShape): readonly string[] {
  const [rows, columns, deep] = shape;
  if (deep !== undefined) return tracedLines(quantity, rows!, columns!, deep);
  if (rows === undefined) return [`    ${key(quantity)}: ""`];
  if (columns === undefined && rows <= LONGEST_LINE) return [`    ${key(quantity)}: ${blanks(rows)}`];
  const row = columns === undefined ? '""' : blanks(columns);
  const lines = Array.from({ length: rows }, (_, index) => {
    const where =
      columns === undefined ? entryId(quantity, [index + 1]) : `${quantity}[${index + 1},1…${columns}]`;
    return `      - ${row} # ${where}`;
  });
  return [`    ${key(quantity)}:`, ...lines];
}

function blanks(count: number): string {
  return `[${Array.from({ length: count }, () => '""').join(', ')}]`;
}
