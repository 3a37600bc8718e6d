import type { AnswerProblem, AnswerSheet } from './answer-sheet.ts';

/** Longer texts are no number; reports need not repeat them. */
const LONGEST = 1000;

/** Collects what was written for each slot of each question. */
export class SlotTexts {
  readonly #answers = new Map<string, Map<string, string>>();
  readonly #problems: AnswerProblem[] = [];

  /** The last text for a slot counts; `line` is asked for only where something is wrong. */
  add(question: string, slot: string, text: string, line: () => { readonly line?: number }): void {
    const id = slot.replace(/\s+/g, '');
    const slots = this.#answers.get(question) ?? new Map<string, string>();
    this.#answers.set(question, slots);
    if (slots.has(id))
      this.problem({
        at: `${question}/${id}`,
        ...line(),
        message: 'was answered twice; the last answer counts.',
      });
    slots.set(id, text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  }

  problem(problem: AnswerProblem): void {
    this.#problems.push(problem);
  }

  result(): Pick<AnswerSheet, 'answers' | 'problems'> {
    return { answers: this.#answers, problems: this.#problems };
  }
}
