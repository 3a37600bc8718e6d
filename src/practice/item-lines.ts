import { itemBlocks } from '../document/item-blocks.ts';
import { isKnownFact } from '../document/items.ts';
import { formulaLine } from '../document/rich-text.ts';
import { lookup } from '../document/rule-formula.ts';
import { type SheetExercise, withoutKey } from '../document/source.ts';
import { itemText, joined } from '../marking/item-text.ts';
import { message } from '../messages/index.ts';
import type { Slot } from '../worksheet/program.ts';
import { authoredLines } from './authored-lines.ts';
import type { Line } from './line.ts';
import { plainRichText } from './plain-tex.ts';
import { keySlotOf, markOf, type Round, withAnswer, withoutAnswer } from './round.ts';

/** What a family says of single entries, with their options; choices between values stand at the prompt. */
export function itemLines(
  { choices: _values, ...exercise }: SheetExercise,
  language: string,
): readonly Line[] {
  return itemBlocks(exercise, language).flatMap(({ shared, items }) => [
    ...optionLines(shared),
    ...items.flatMap(({ id, prompt, options }) => [
      ...(prompt.length === 0 ? [] : authoredLines(prompt, `${id}: `)),
      ...optionLines(options),
    ]),
  ]);
}

type Options = ReturnType<typeof itemBlocks>[number]['shared'];

function optionLines(options: Options): readonly Line[] {
  return options.flatMap(({ label, text }) => authoredLines(text, `${label}  `));
}

/** Whether there is nothing to work out. */
export function isFact({ exercise }: Round, slot: Slot): boolean {
  const shown = withoutKey(exercise);
  const quantity = lookup(shown)(slot.quantity);
  return quantity.role === 'computed' && isKnownFact(shown, quantity);
}

/** What is right and why, as the family says it; empty where it says nothing. */
export function answerWords(round: Round, slot: Slot, language: string): string {
  const { expected, options } = keySlotOf(round, slot);
  const blank = itemText(markOf(withoutAnswer(round, slot), slot).finding, language);
  if (options) return inPlain(blank);
  const right = markOf(withAnswer(round, slot, expected), slot).finding;
  return right.item ? inPlain(joined(`${slot.id} = ${expected}.`, blank)) : '';
}

/** What is right of an entry, as people write it. */
export function expectedWords(expected: string, language: string): string {
  return expected === 'true' || expected === 'false' ? message(language, `item.${expected}`) : expected;
}

/** A sentence with its formulas in plain characters. */
export function inPlain(text: string): string {
  return plainRichText(formulaLine(text));
}
