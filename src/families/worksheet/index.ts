import type { Family } from '../family.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { draw } from './draw.ts';
import { parametersSchema, type WorksheetParameters } from './parameters.ts';
import { problemSchema, type WorksheetProblem } from './problem.ts';
import { worksheet } from './worksheet.ts';

/** A question written in the bank itself: givens, rules, what to ask. */
export const ownWorksheet: Family<WorksheetProblem, WorksheetParameters> = {
  id: 'worksheet',
  problemSchema,
  parametersSchema,
  draw,
  worksheet,
  defaultAsk: (problem) => problem.ask ?? computedIds(problem),
  gates: [unreadable, wideInterval],
  present: (problem) => ({
    statement: { key: 'worksheet', values: {}, words: problem.statement ?? '' },
    givens: Object.keys(problem.givens).map((id) => ({ kind: 'quantity', id })),
    answers: 'quantities',
  }),
};

function computedIds(problem: WorksheetProblem): readonly string[] {
  return worksheet(problem)
    .quantities.filter(({ role }) => role === 'computed')
    .map(({ id }) => id);
}
