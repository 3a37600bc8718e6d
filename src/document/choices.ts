import { slotAddress } from '../exam/slot-id.ts';
import { message } from '../messages/index.ts';
import { slashed } from './matrix.ts';
import { plainNumber } from './number-text.ts';
import { lookup } from './rule-formula.ts';
import type { ShownExercise } from './source.ts';

/** What is asked as a choice: a box for the letter, and the options beside it. */
export interface ChoicesView {
  readonly title: string;
  readonly list: readonly ChoiceView[];
}

export interface ChoiceView {
  readonly symbol: string;
  readonly id: string;
  readonly options: readonly { readonly label: string; readonly text: string }[];
}

export function choicesView(exercise: ShownExercise, language: string): ChoicesView {
  return { title: message(language, 'sheet.choice'), list: choiceViews(exercise) };
}

export function choiceViews(exercise: ShownExercise): readonly ChoiceView[] {
  const quantity = lookup(exercise);
  const { choices = [], convention } = exercise;
  return choices.map(({ id, options }) => {
    const { quantity: of, indices } = slotAddress(id)!;
    return {
      symbol: slashed(quantity(of).symbol(indices.map(String))),
      id,
      options: options.map(({ label, text }) => ({ label, text: plainNumber(text, convention.mark) })),
    };
  });
}
