import { chosenIn } from '../exam/letters.ts';
import { familyById } from '../families/index.ts';
import { slipLetters } from '../families/slip-letters.ts';
import { message } from '../messages/index.ts';
import { slipExplanation, slipTitle } from '../messages/slip-text.ts';
import type { Text } from '../messages/text.ts';
import type { AnswerCell, Cells } from './answer-cells.ts';
import { type Authored, authored } from './authored.ts';
import { type ShownItem, shownItems } from './items.ts';
import type { Mistake, SolutionExercise } from './source.ts';

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
  /** Where several are right, each of them. */
  readonly rights: readonly ToldOption[];
  readonly othersLabel: string;
  readonly others: readonly ToldOption[];
  readonly accepted: string;
}

interface ToldOption {
  readonly label: string;
  readonly text: Authored;
  readonly why: Authored;
}

export function itemAnswers(
  exercise: SolutionExercise,
  cell: Cells,
  language: string,
): readonly ItemAnswer[] {
  return shownItems(exercise, language).map((item) => itemAnswer(item, cell(item.id), exercise, language));
}

function itemAnswer(
  item: ShownItem,
  { value, accepted }: AnswerCell,
  exercise: SolutionExercise,
  language: string,
): ItemAnswer {
  const { id, symbol, prompt, options, unit, view, kind } = item;
  const rich = (text: Text | undefined) => authored(text, language, exercise.pictures);
  const common = { id, symbol, prompt, unit, why: rich(view?.why), rights: [], others: [] };
  const othersLabel = message(language, 'item.others');
  if (kind === 'boolean') return { ...common, answer: value, text: [], othersLabel, accepted: '' };
  if (options.length === 0) return { ...common, answer: value, text: [], othersLabel, accepted };
  const right = (option: Option) => isRight(option, kind, value);
  const reasonOf = (option: Option) => rich(reason(option, item, exercise, language));
  const [first, ...more] = options.filter(right);
  return {
    ...common,
    answer: options
      .filter(right)
      .map(({ label }) => label)
      .join(', '),
    text: first && more.length === 0 ? first.text : [],
    why: more.length === 0 ? (first ? reasonOf(first) : []) : common.why,
    rights:
      more.length === 0 ? [] : options.filter(right).map((option) => ({ ...option, why: reasonOf(option) })),
    othersLabel,
    others: options
      .filter((option) => !right(option))
      .map((option) => ({ ...option, why: reasonOf(option) }))
      .filter(({ why }) => why.length > 0),
    accepted: '',
  };
}

type Option = ShownItem['options'][number];

function isRight({ value }: Option, kind: ShownItem['kind'], right: string): boolean {
  return kind === 'choices' ? chosenIn(Number(right)).includes(Number(value)) : value === right;
}

/** What the family says of an option; of a number, which mistake leads to it, and what an author says of that. */
function reason(
  { value, mistakes = [] }: Option,
  { view }: ShownItem,
  { family, convention }: SolutionExercise,
  language: string,
): Text | undefined {
  if (view) return view.options?.[Number(value) - 1]?.why ?? view.why;
  if (mistakes.length === 0) return undefined;
  const letters = slipLetters(familyById(family), convention);
  const titles = mistakes.map(({ id, words }) => slipTitle(id, language, words, letters));
  const [{ id, words }, ...others] = mistakes as readonly [Mistake, ...Mistake[]];
  const why = words && others.length === 0 ? `. ${slipExplanation(id, language, words)}` : '';
  return { key: 'item.mistake', values: { titles: `${titles.join('; ')}${why}` } };
}
