import { join } from 'node:path';
import { tableText } from '../files/columns.ts';
import { printable } from '../files/printable.ts';
import type { Change, Comparison, Difference } from '../marking/compare.ts';
import { type GradebookRow, percentOf, stepText } from '../marking/gradebook.ts';
import { type Rational, subtract } from '../number/rational.ts';
import { fixed } from '../number/rounding.ts';
import type { EarlierRun } from './grade-compare.ts';

/** Where everything was written. */
export function whereText(out: string, pdf: boolean): string {
  return [
    `${join(out, 'reports')}${pdf ? ': HTML, PDF and JSON for each student' : ': HTML and JSON for each student'}`,
    `${join(out, 'analysis.html')}: how the questions did`,
    `${join(out, 'gradebook.csv')}: everybody’s points`,
    `${join(out, 'report.json')}: all of it for programs`,
    '',
  ].join('\n');
}

/** The gradebook as a table for the terminal. */
export function gradebookText(rows: readonly GradebookRow[], questions: readonly string[]): string {
  const head = ['variant', 'student', 'name', ...questions, 'earned', 'possible', 'percent', 'status'];
  return tableOf([head, ...rows.map((row) => cellsOf(row, questions))]);
}

function cellsOf(
  { variant, student, mark, status }: GradebookRow,
  questions: readonly string[],
): readonly string[] {
  const points = new Map(mark?.questions.map(({ id, earned }) => [id, fixed(earned, 2)]));
  const totals = mark
    ? [fixed(mark.earned, 2), fixed(mark.possible, 2), `${fixed(percentOf(mark), 1)}%`]
    : ['', '', ''];
  return [
    variant,
    student.id,
    student.name,
    ...questions.map((id) => points.get(id) ?? ''),
    ...totals,
    status,
  ];
}

/** Who changes by how much against an earlier marking, and why. */
export function comparisonText({ compared, changes }: Comparison, earlier: EarlierRun): string {
  const moved = changes.filter(({ before, after }) => differenceText({ before, after }) !== '');
  const summary =
    changes.length === 0
      ? `Nothing changes against ${earlier.name} (${compared} compared).`
      : `${moved.length} of ${compared} change against ${earlier.name}:`;
  const head = ['variant', 'student', 'name', 'before', 'after', 'change'];
  const table = tableOf([head, ...changes.map(changeCells)]).split('\n');
  const blocks = changes.flatMap((change, row) => [table[row + 1]!, ...detailsOf(change)]);
  return `${[summary, ...(changes.length === 0 ? [] : [table[0]!]), ...blocks].join('\n')}\n`;
}

function changeCells({ variant, student, before, after }: Change): readonly string[] {
  return [
    variant,
    student.id,
    student.name,
    before ? fixed(before, 4) : 'no mark',
    after ? fixed(after, 4) : 'no mark',
    differenceText({ before, after }),
  ];
}

/** `+0.5000`; empty where nothing changes or one of both is missing. */
export function differenceText({ before, after }: Difference): string {
  if (!before || !after) return '';
  const difference: Rational = subtract(after, before);
  if (difference.n === 0n) return '';
  return `${difference.n > 0n ? '+' : ''}${fixed(difference, 4)}`;
}

/** Question by question: by how much, then which verdicts. */
function detailsOf({ questions, verdicts, steps }: Change): readonly string[] {
  const ids = [...new Set([...questions.map(({ id }) => id), ...verdicts.map(({ question }) => question)])];
  const byQuestion = ids.map((id) => {
    const points = questions.find((question) => question.id === id);
    const changes = verdicts
      .filter(({ question }) => question === id)
      .map(({ slots, before, after }) => `${slots.join(' ')}: ${before} → ${after}`);
    const amount = points ? differenceText(points) : '';
    return printable(`    ${[id, amount, changes.join('; ')].filter((part) => part !== '').join('  ')}`);
  });
  return [...byQuestion, ...steps.map((step) => printable(`    adjusted: ${stepText(step)}`))];
}

/** The first three columns are names, from outside; then come numbers. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((cells) => cells.map(printable));
  return tableText(clean, (column) => (column < 3 ? 'left' : 'right'));
}
