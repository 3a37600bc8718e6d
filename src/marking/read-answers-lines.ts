import { DataError } from '../files/data-error.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { SlotTexts } from './read-answers-slots.ts';

/** One thing that was written: a name and its value, or a question of which the following names are quantities. */
export interface AnswerLine {
  readonly line: number;
  readonly name: string;
  readonly value: string;
  /** Names in a question's block stand further to the right than its own. */
  readonly isHead: boolean;
}

/** No student writes more. */
const MOST_LINES = 20_000;

const HEAD = ['exam', 'variant', 'student'];
const ALLOWED = 'Allowed: lines such as "exam: quiz", "variant: ABCD-1234" and "QUESTION/z1[2] = 0.3775".';

/**
 * The answer sheet in a plain text: `exam: …`, `variant: …`, then `QUESTION/SLOT = 0.3775`; or a line `[QUESTION]`, or
 * `QUESTION:` before indented lines, and `SLOT = 0.3775` below it. A slot without a question is of the only one that has it.
 * @throws {DataError} where exam or variant is missing
 */
export function readAnswerLines(text: string, file: string): AnswerSheet {
  const unread: number[] = [];
  const sheet = answersOfLines(linesOf(text, unread), file);
  const problems = unread
    .slice(0, 1)
    .map((line) => ({ at: 'text', line, message: `this cannot be read. ${ALLOWED}` }));
  return { ...sheet, problems: [...sheet.problems, ...problems] };
}

/** The answer sheet of lines that were taken apart already. */
export function answersOfLines(lines: readonly AnswerLine[], file: string): AnswerSheet {
  const most = lines[MOST_LINES];
  if (most) {
    throw new DataError(
      { file, line: most.line },
      [],
      `holds too much: at most ${MOST_LINES} answers are allowed.`,
    );
  }
  const texts = new SlotTexts();
  const head = new Map<string, string>();
  const places = new Map<string, number>();
  let question = '';
  for (const { line, name, value, isHead } of lines) {
    const word = name.toLowerCase();
    const [first, second] = splitName(name, question);
    if (isHead || word === 'question') question = word === 'question' ? value : name;
    else if (HEAD.includes(word) && !head.has(word)) head.set(word, value);
    else if (word !== 'answers') {
      texts.add(first, second, value, () => ({ line }));
      places.set(`${first}/${second}`, line);
    }
  }
  const student = head.get('student') ?? '';
  return {
    file,
    exam: required('exam', head, file),
    variant: required('variant', head, file),
    ...(student === '' ? {} : { student }),
    ...texts.result(),
    placeOf: (id, quantity) => {
      const line = places.get(`${id}/${quantity}`) ?? places.get(`/${quantity}`);
      return line === undefined ? { file } : { file, line };
    },
  };
}

function splitName(name: string, question: string): readonly [string, string] {
  const slash = name.indexOf('/');
  return slash < 0 ? [question, name] : [name.slice(0, slash).trim(), name.slice(slash + 1).trim()];
}

function required(field: string, head: ReadonlyMap<string, string>, file: string): string {
  const value = head.get(field);
  if (value) return value;
  throw new DataError({ file }, [], `${field}: is missing. ${ALLOWED}`);
}

const LINE = /^(\s*)(?:[-*•]\s+)?(["']?[\p{L}\p{N}_.-][^=:≈]{0,99}?)\s*(?:[=≈]|:=?)\s*(.*)$/u;
/** Longer lines are not looked into. */
const LONGEST = 10_000;
const BLOCK = /^\s*\[([^[\]]{1,99})\]\s*$/;

function linesOf(text: string, unread: number[]): readonly AnswerLine[] {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((row, index) => ({ row, line: index + 1 }))
    .filter(({ row }) => row.trim() !== '' && !/^\s*(?:#|---\s*$)/.test(row));
  return rows.flatMap(({ row, line }, index): readonly AnswerLine[] => {
    const block = BLOCK.exec(row)?.[1];
    if (block !== undefined) return [{ line, name: block.trim(), value: '', isHead: true }];
    const [, indent = '', name, rest = ''] = row.length > LONGEST ? [] : (LINE.exec(row) ?? []);
    if (name === undefined) {
      unread.push(line);
      return [];
    }
    const value = rest.trim();
    const isHead = value === '' && indentOf(rows[index + 1]?.row ?? '') > indent.length;
    return [{ line, name: withoutQuotes(name), value: withoutQuotes(value), isHead }];
  });
}

function indentOf(row: string): number {
  return row.length - row.trimStart().length;
}

function withoutQuotes(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}
