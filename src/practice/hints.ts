import { hasMessage, message } from '../messages/index.ts';
import type { Slot } from '../worksheet/program.ts';
import { isFact } from './item-lines.ts';
import type { Round } from './round.ts';
import { formulaLines, numberLines } from './step-lines.ts';
import { madeFrom } from './steps.ts';

/** The depth at which numbers are put in. */
export const DEEPEST = 3;

/** A hint: what kind of step it is, its formula, or the formula with numbers put in. */
export type Hint =
  | { readonly depth: 1; readonly text: string }
  | { readonly depth: 2 | 3; readonly lines: readonly string[] };

/** The hint of a depth for an entry; depth 3 puts in the student's own earlier answers. */
export function hintOf(round: Round, slot: Slot, depth: number): Hint {
  if (isFact(round, slot)) return { depth: 1, text: message(round.source.language, 'practice.no-hint') };
  if (depth <= 1) return { depth: 1, text: kindOfStep(round, slot) };
  return depth === 2
    ? { depth: 2, lines: formulaLines(round, slot) }
    : { depth: 3, lines: numberLines(round, slot) };
}

/** What kind of step an entry is, and which quantities it is made from. */
function kindOfStep({ exercise, source }: Round, slot: Slot): string {
  const { language, question } = source;
  const ids = madeFrom(exercise, slot);
  const from =
    ids.length === 0 ? '' : message(language, 'practice.made-from', { quantities: ids.join(', ') });
  const quantity = exercise.worksheet.quantities.find(({ id }) => id === slot.quantity);
  const stage = quantity?.role === 'computed' ? quantity.stage : '';
  const key = stepKey(question.family.id, slot.quantity, stage);
  return key === undefined ? from : `${message(language, key)} ${from}`;
}

/** Families whose authors name the quantities, so that a name may mean anything. */
const NAMED_BY_AUTHORS: readonly string[] = ['worksheet', 'computational-graph'];

/** Quantities of one kind share a text, whatever their layer; where authors name them, those of one stage. */
function stepKey(family: string, quantity: string, stage: string): string | undefined {
  if (NAMED_BY_AUTHORS.includes(family)) {
    return [`practice.step.${family}.${stage}`].find(hasMessage);
  }
  const name = quantity.replace(/\d+$/, '');
  return [`practice.step.${family}.${name}`, `practice.step.${name}`].find(hasMessage);
}
