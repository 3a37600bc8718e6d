import type { AnswerProblem, AnswerSheet } from './answer-sheet.ts';
import { Remarks } from './remarks.ts';

/** Longer texts are no number; reports need not repeat them. */
const LONGEST = 1000;

/** Collects what was written for each slot of each question. */
export class SlotTexts {
  readonly #answers = new Map<string, Map<string, string>>();
  readonly #lists = new Set<string>();
  readonly #remarks = new Remarks();

  /** `line` is asked for only where something is wrong. */
  add(question: string, slot: string, text: string, line: () => { readonly line?: number }): void {
    const slots = this.#answers.get(question) ?? new Map<string, string>();
    this.#answers.set(question, slots);
    const id = slot.replace(/\s+/g, '');
    const shortened = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    setAnswer(slots, id, shortened, () => this.remark(() => ({ ...answeredTwice(question, id), ...line() })));
  }

  /** The quantity was written as a list. */
  listed(question: string, quantity: string): void {
    this.#lists.add(`${question}/${quantity}`);
  }

  remark(make: () => AnswerProblem): void {
    this.#remarks.add(make);
  }

  result(): Pick<AnswerSheet, 'answers' | 'lists' | 'problems'> {
    return { answers: this.#answers, lists: this.#lists, problems: this.#remarks.list() };
  }
}

/** The last text for a slot counts, but nothing written is lost to a blank; `twice` is told where two texts differ. */
export function setAnswer(answers: Map<string, string>, slot: string, text: string, twice: () => void): void {
  const before = answers.get(slot) ?? '';
  if (before !== '' && text.trim() === '') return;
  answers.set(slot, text);
  if (before.trim() !== '' && before !== text) twice();
}

export function answeredTwice(question: string, slot: string): AnswerProblem {
  return { at: `${question}/${slot}`, message: 'was answered twice; the last answer counts.' };
}
