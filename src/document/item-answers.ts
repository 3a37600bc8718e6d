import type { Pictures } from '../bank/read-picture.ts';
import { message } from '../messages/index.ts';
import type { Text } from '../messages/text.ts';
import type { AnswerCell, Cells } from './answer-cells.ts';
import { type Authored, authored } from './authored.ts';
import { type ShownItem, shownItems } from './items.ts';
import type { SolutionExercise } from './source.ts';

/** An item with its answer, why it is right, and why other options are not. */
export interface ItemAnswer {
  readonly id: string;
  readonly symbol: string;
  readonly prompt: Authored;
  /** The letter, `true` or `false`, or the number. */
  readonly answer: string;
  readonly unit: Authored;
  /** What stands behind the letter. */
  readonly text: Authored;
  readonly why: Authored;
  readonly othersLabel: string;
  readonly others: readonly { readonly label: string; readonly text: Authored; readonly why: Authored }[];
  readonly accepted: string;
}

export function itemAnswers(
  exercise: SolutionExercise,
  cell: Cells,
  language: string,
): readonly ItemAnswer[] {
  return shownItems(exercise, language).map((item) =>
    itemAnswer(item, cell(item.id), language, exercise.pictures),
  );
}

function itemAnswer(
  item: ShownItem,
  { value, accepted }: AnswerCell,
  language: string,
  pictures: Pictures | undefined,
): ItemAnswer {
  const { id, symbol, prompt, options, unit, view, kind } = item;
  const rich = (text: Text | undefined) => authored(text, language, pictures);
  const common = { id, symbol, prompt, unit, why: rich(view?.why), others: [] };
  const othersLabel = message(language, 'item.others');
  if (kind === 'boolean') return { ...common, answer: value, text: [], othersLabel, accepted: '' };
  if (options.length === 0) return { ...common, answer: value, text: [], othersLabel, accepted };
  const place = options.findIndex((option) => option.value === value);
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
