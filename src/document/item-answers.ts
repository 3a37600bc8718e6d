import { message } from '../messages/index.ts';
import { type Text, textIn } from '../messages/text.ts';
import type { AnswerCell, Cells } from './answer-cells.ts';
import { type ShownItem, shownItems } from './items.ts';
import { authoredText, type RichText } from './rich-text.ts';
import type { SolutionExercise } from './source.ts';

/** An item with its answer, why it is right, and why other options are not. */
export interface ItemAnswer {
  readonly id: string;
  readonly symbol: string;
  readonly prompt: RichText;
  /** The letter, `true` or `false`, or the number. */
  readonly answer: string;
  readonly unit: RichText;
  /** What stands behind the letter. */
  readonly text: RichText;
  readonly why: RichText;
  readonly othersLabel: string;
  readonly others: readonly { readonly label: string; readonly text: RichText; readonly why: RichText }[];
  readonly accepted: string;
}

export function itemAnswers(
  exercise: SolutionExercise,
  cell: Cells,
  language: string,
): readonly ItemAnswer[] {
  return shownItems(exercise, language).map((item) => itemAnswer(item, cell(item.id), language));
}

function itemAnswer(item: ShownItem, { value, accepted }: AnswerCell, language: string): ItemAnswer {
  const { id, symbol, prompt, options, unit, view, kind } = item;
  const rich = (text: Text | undefined) => (text === undefined ? [] : authoredText(textIn(language, text)));
  const common = { id, symbol, prompt, unit, why: rich(view?.why), others: [] };
  const othersLabel = message(language, 'item.others');
  if (kind === 'boolean') return { ...common, answer: value, text: [], othersLabel, accepted: '' };
  if (options.length === 0) return { ...common, answer: value, text: [], othersLabel, accepted };
  // A family's options are counted, values are looked up.
  const place = view ? Number(value) - 1 : options.findIndex(({ text }) => text[0]?.text === value);
  const right = view?.options?.[place];
  return {
    ...common,
    answer: options[place]?.label ?? '',
    text: options[place]?.text ?? [],
    why: rich(right?.why ?? view?.why),
    othersLabel,
    others: options.flatMap(({ label, text }, index) => {
      const why = index === place ? [] : rich(view?.options?.[index]?.why);
      return why.length === 0 ? [] : [{ label, text, why }];
    }),
    accepted: '',
  };
}
