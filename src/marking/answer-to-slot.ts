import type { KeyOption, KeySlot } from '../exam/exam.ts';
import { readNumber } from '../number/read-number.ts';
import { accepts } from './accepts.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import { type Finding, finding } from './marks.ts';

/** What was written for a slot, read as what the slot asks for. */
export function answeredSlot(key: KeySlot, text: string): AnsweredSlot {
  const answer = readNumber(text);
  if (key.options && answer.kind !== 'blank') return choiceSlot(key, key.options, text);
  // Most right answers are written just as the key is.
  const right = answer.kind === 'number' && (text === key.expected || accepts(key.accepted, answer.value));
  return { key, text, answer, right };
}

/** The value behind the letter is the student's own in what follows from it. */
function choiceSlot(key: KeySlot, options: readonly KeyOption[], text: string): AnsweredSlot {
  const chosen = chosenOption(options, text);
  if (!chosen) return { key, text, answer: { kind: 'unreadable', reason: 'not a number' }, right: false };
  return { key, text, answer: readNumber(chosen.value), right: chosen.slip === null, chosen };
}

/** `b`, ` B `, `b)`, `(b)`; undefined for what is no option's letter. */
function chosenOption(options: readonly KeyOption[], text: string): KeyOption | undefined {
  const letter = /^(?:([A-Z])\s*[).]?|\(\s*([A-Z])\s*\))$/.exec(text.normalize('NFKC').trim().toUpperCase());
  return letter ? options.find(({ label }) => label === (letter[1] ?? letter[2])) : undefined;
}

/** What needs no worksheet to see; undefined where more has to be looked at. */
export function plainFinding({ key, answer, right, chosen }: AnsweredSlot): Finding | undefined {
  if (answer.kind === 'blank') return finding('blank');
  if (answer.kind === 'unreadable') {
    return key.options ? noOption(key.options) : finding('unreadable', { reason: answer.reason });
  }
  if (right) return finding('correct');
  return chosen && slipFinding(chosen);
}

function noOption(options: readonly KeyOption[]): Finding {
  const values = { options: optionLetters(options) };
  return { verdict: 'unreadable', message: { key: 'feedback.no-option', values } };
}

/** `A–E` */
export function optionLetters(options: readonly KeyOption[]): string {
  return `${options[0]!.label}–${options.at(-1)!.label}`;
}

/** A wrong option is the value of a slip. */
function slipFinding({ slip, alike = [] }: KeyOption): Finding {
  const slips = [slip!, ...alike];
  const only = slips.length === 1;
  return {
    verdict: 'slip',
    ...(only ? { slip: slip! } : {}),
    slips,
    message: { key: only ? 'feedback.slip' : 'feedback.slip-class', values: {} },
  };
}
