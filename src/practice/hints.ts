import { hasMessage, message } from '../messages/index.ts';
import type { Slot } from '../worksheet/program.ts';
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
  const key = stepKey(question.family.id, slot.quantity);
  return key === undefined ? from : `${message(language, key)} ${from}`;
}

/** Quantities of one kind share a text, whatever their layer; in questions of one's own a name may mean anything. */
function stepKey(family: string, quantity: string): string | undefined {
  if (family === 'worksheet') return undefined;
  const name = quantity.replace(/\d+$/, '');
  return [`practice.step.${family}.${name}`, `practice.step.${name}`].find(hasMessage);
}
