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
  const { language } = source;
  const ids = madeFrom(exercise, slot);
  const from =
    ids.length === 0 ? '' : message(language, 'practice.made-from', { quantities: ids.join(', ') });
  const quantity = exercise.worksheet.quantities.find(({ id }) => id === slot.quantity);
  const key = `practice.step.${quantity?.part}`;
  return hasMessage(key) ? `${message(language, key)} ${from}` : from;
}
