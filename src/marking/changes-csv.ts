import { csvText, harmlessCell } from '../files/csv-cell.ts';
import { subtract } from '../number/rational.ts';
import type { Change, Comparison, Difference } from './compare.ts';
import { pointsText, questionTitle, stepText } from './gradebook.ts';

const ADJUSTED = 'adjusted because';
const COLUMNS = ['variant', 'student', 'name', 'email', 'before', 'after', 'change'];

/** `changes.csv`: who changes by how much, with a column of changes for each question. */
export function changesCsv(questions: readonly string[], { changes }: Comparison): string {
  const head = [...COLUMNS, ...questions.map(questionTitle)];
  const isAdjusted = changes.some(({ steps }) => steps.length > 0);
  const rows = changes.map((change) => [
    ...cellsOf(change, questions),
    ...(isAdjusted ? [harmlessCell(change.steps.map(stepText).join('; '))] : []),
  ]);
  return csvText([[...head, ...(isAdjusted ? [ADJUSTED] : [])], ...rows]);
}

/** Changes are numbers, so a minus sign before them stays as it is. */
function cellsOf(change: Change, questions: readonly string[]): readonly string[] {
  const { variant, student, before, after } = change;
  const byId = new Map(change.questions.map((question) => [question.id, question]));
  return [
    ...[variant, student.id, student.name, student.email].map(harmlessCell),
    before ? pointsText(before) : '',
    after ? pointsText(after) : '',
    amount(change),
    ...questions.map((id) => amount(byId.get(id))),
  ];
}

function amount(difference: Difference | undefined): string {
  const { before, after } = difference ?? {};
  return before && after ? pointsText(subtract(after, before)) : '';
}
