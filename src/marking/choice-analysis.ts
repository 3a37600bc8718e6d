import { chosenIn } from '../exam/letters.ts';
import type { Text } from '../messages/text.ts';
import type { AnsweredItem, Finding } from './marks.ts';

/** Who chose what of one question in words; options stand in the order in which they were first printed. */
export interface ChoiceAnalysis {
  /** Null where the statement says what is asked. */
  readonly prompt: Text | null;
  readonly options: readonly OptionCount[];
  /** Nothing, or nothing readable. */
  readonly none: number;
}

export interface OptionCount {
  /** Null stands for true and false, in this order. */
  readonly text: Text | null;
  readonly right: boolean;
  readonly count: number;
}

interface Counts {
  readonly prompt: Text | null;
  readonly options: Map<string, { text: Text | null; right: boolean; count: number }>;
  none: number;
}

/** Letters differ from student to student, so that options are told apart by their texts. */
export class ChoiceSums {
  readonly #items = new Map<string, Counts>();

  add({ item }: Finding): void {
    if (!item || item.right === null) return;
    const options = optionsOf(item);
    const key = JSON.stringify([item.kind, item.view.prompt, options.map(({ id }) => id).sort()]);
    const counts = this.#items.get(key) ?? newCounts(item, options);
    this.#items.set(key, counts);
    const chosen = options.filter(({ number }) => stands(item, item.chosen, number));
    for (const { id } of chosen) counts.options.get(id)!.count++;
    if (chosen.length === 0) counts.none++;
  }

  result(): readonly ChoiceAnalysis[] {
    return [...this.#items.values()].map(({ prompt, options, none }) => ({
      prompt,
      options: [...options.values()].map((option) => ({ ...option })),
      none,
    }));
  }
}

interface Option {
  readonly id: string;
  readonly number: number;
  readonly text: Text | null;
}

function optionsOf({ kind, view }: AnsweredItem): readonly Option[] {
  if (kind === 'boolean') return [1, 0].map((number) => ({ id: `${number}`, number, text: null }));
  return (view.options ?? []).map(({ text }, index) => ({
    id: JSON.stringify(text),
    number: index + 1,
    text,
  }));
}

/** Whether an option is what a value stands for, or among that. */
function stands({ kind }: AnsweredItem, value: number | null, number: number): boolean {
  if (value === null) return false;
  return kind === 'choices' ? chosenIn(value).includes(number) : value === number;
}

function newCounts(item: AnsweredItem, options: readonly Option[]): Counts {
  const entries = options.map(
    ({ id, number, text }) => [id, { text, right: stands(item, item.right, number), count: 0 }] as const,
  );
  return { prompt: item.view.prompt ?? null, options: new Map(entries), none: 0 };
}
