import type { KeyOption, KeyQuestion, KeySlot } from '../exam/exam.ts';
import { letterList, valueOfChosen } from '../exam/letters.ts';
import { readEntry } from '../number/read-entry.ts';
import { type ReadNumber, readNumber } from '../number/read-number.ts';
import { accepts } from '../worksheet/accepts.ts';
import { withoutLabel } from './answer-label.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { Finding, Unreadable } from './marks.ts';
import { readBoolean, readLetter, readLetters } from './read-label.ts';

/** What was written for a slot, read as what the slot asks for; `question` tells which labels belong to other boxes. */
export function answeredSlot(
  key: KeySlot,
  text: string,
  { slots, entries }: Pick<KeyQuestion, 'slots' | 'entries'> = { slots: [key] },
): AnsweredSlot {
  if (text === '') return { key, text, answer: { kind: 'blank' }, right: false };
  // Most right answers are written just as the key is.
  if (text === key.expected && !key.options) return { key, text, answer: readNumber(text), right: true };
  const ids = slots.map(({ id }) => id);
  const written = withoutLabel(text, key.id, ids);
  if (written === undefined) return { key, text, answer: MISPLACED, right: false };
  const answer = readEntry(written, entries);
  if (key.options && answer.kind !== 'blank') return optionSlot(key, key.options, text, written);
  return { key, text, answer, right: answer.kind === 'number' && accepts(key.accepted, answer.value) };
}

const MISPLACED: ReadNumber = { kind: 'unreadable', reason: 'name of something else' };

/** The value behind the label is the student's own in what follows from it. */
function optionSlot(
  key: KeySlot,
  options: readonly KeyOption[],
  text: string,
  written: string,
): AnsweredSlot {
  if (key.kind === 'choices') return lettersSlot(key, options, text, written);
  const label = key.kind === 'boolean' ? readBoolean(written) : readLetter(written);
  const chosen = options.find((option) => option.label === label);
  if (!chosen) return { key, text, answer: { kind: 'unreadable', reason: 'not a number' }, right: false };
  return { key, text, answer: readNumber(chosen.value), right: chosen.label === key.expected, chosen };
}

/** All right options and no others are right, in whatever order. */
function lettersSlot(
  key: KeySlot,
  options: readonly KeyOption[],
  text: string,
  written: string,
): AnsweredSlot {
  const numbers = readLetters(
    written,
    options.map(({ label }) => label),
  );
  if (!numbers) return { key, text, answer: { kind: 'unreadable', reason: 'not a number' }, right: false };
  const chosen = { label: letterList(numbers), value: `${valueOfChosen(numbers)}`, slip: null };
  return { key, text, answer: readNumber(chosen.value), right: chosen.label === key.expected, chosen };
}

/** What needs no worksheet to see; undefined where more has to be looked at. */
export function plainFinding({ key, answer, right, chosen }: AnsweredSlot): Finding | undefined {
  if (answer.kind === 'blank') return { verdict: 'blank' };
  if (answer.kind === 'unreadable') {
    const asked = key.options ? optionsAsked(key, key.options) : undefined;
    return { verdict: 'unreadable', why: asked ?? { asked: 'number', reason: answer.reason } };
  }
  if (right) return { verdict: 'correct' };
  if (!chosen || chosen.slip === null) return undefined;
  // A wrong option to which slips lead.
  const slips = [chosen.slip, ...(chosen.alike ?? [])];
  return { verdict: 'slip', slips, habit: false, consistent: false, idle: false, copied: false };
}

function optionsAsked({ kind }: KeySlot, options: readonly KeyOption[]): Unreadable {
  if (kind === 'boolean') return { asked: 'boolean' };
  return { asked: kind === 'choices' ? 'options' : 'option', options: optionLetters(options) };
}

/** `A–E` */
export function optionLetters(options: readonly KeyOption[]): string {
  return `${options[0]!.label}–${options.at(-1)!.label}`;
}
