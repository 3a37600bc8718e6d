import { chosenIn, letterList, letterOf } from '../exam/letters.ts';
import type { ItemView } from '../families/family.ts';
import { message } from '../messages/index.ts';
import { oneLineIn } from '../messages/one-line.ts';
import type { Text } from '../messages/text.ts';
import type { AnsweredItem, Finding, Verdict } from './marks.ts';

/** After these verdicts it is said what is right; the others follow from something, or are to be written anew. */
const EXPLAINED: readonly Verdict[] = ['slip', 'incorrect', 'blank'];

/** Why a wrong option is wrong; empty where nothing is known of it. */
export function whyChosen({ item, verdict }: Finding, language: string): string {
  if (!item || !EXPLAINED.includes(verdict)) return '';
  const wrong = item.kind === 'choices' ? wronglyChosen(item) : chosenOf(item);
  return joined(...wrong.map((number) => whyOf(item, number, language)));
}

/** What was chosen, what is right, and why; empty where the family says nothing. */
export function itemText(finding: Finding, language: string): string {
  const { item, verdict } = finding;
  if (!item) return '';
  if (verdict === 'correct') return whyRight(item, language);
  if (!EXPLAINED.includes(verdict)) return '';
  if (item.kind === 'choices') return choicesText(item, language);
  return joined(
    ...chosenOf(item).map((number) => named('item.chosen', item, number, language)),
    whyChosen(finding, language),
    rightText(item, language),
    whyRight(item, language),
  );
}

/** All right options at once, then each that was chosen wrongly or missed. */
function choicesText(item: AnsweredItem, language: string): string {
  const chosen = chosenOf(item);
  const told = (key: string, numbers: readonly number[]) =>
    numbers.map((number) => joined(named(key, item, number, language), whyOf(item, number, language)));
  return joined(
    message(language, 'item.right-all', { labels: letterList(rightOf(item)) }),
    ...told('item.not-right', wronglyChosen(item)),
    ...told(
      'item.missed',
      rightOf(item).filter((number) => !chosen.includes(number)),
    ),
  );
}

/** Why the right answer is right; empty where nobody says. */
function whyRight(item: AnsweredItem, language: string): string {
  const own = joined(...rightOf(item).map((number) => whyOf(item, number, language)));
  return own === '' ? textOf(item.view.why, language) : own;
}

/** `true` or `false`, in the language. */
export function booleanText(value: boolean, language: string): string {
  return message(language, value ? 'item.true' : 'item.false');
}

/** Sentences with spaces between them; empty ones are left out. */
export function joined(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Numbers of the family's options that were chosen; none where there are none. */
function chosenOf({ kind, view, chosen }: AnsweredItem): readonly number[] {
  return chosen === null ? [] : optionsIn(kind, view, chosen);
}

function rightOf({ kind, view, right }: AnsweredItem): readonly number[] {
  return right === null ? [] : optionsIn(kind, view, right);
}

function optionsIn(kind: AnsweredItem['kind'], { options = [] }: ItemView, value: number): readonly number[] {
  if (kind !== 'choice' && kind !== 'choices') return [];
  const numbers = kind === 'choices' ? chosenIn(value) : [value];
  return numbers.filter((number) => options[number - 1] !== undefined);
}

function wronglyChosen(item: AnsweredItem): readonly number[] {
  const right = rightOf(item);
  return chosenOf(item).filter((number) => !right.includes(number));
}

function rightText(item: AnsweredItem, language: string): string {
  if (item.kind === 'boolean') {
    return message(language, 'item.right-boolean', { answer: booleanText(item.right === 1, language) });
  }
  return joined(...rightOf(item).map((number) => named('item.right', item, number, language)));
}

function named(key: string, { view }: AnsweredItem, number: number, language: string): string {
  const { text } = view.options![number - 1]!;
  return message(language, key, { label: letterOf(number), text: oneLineIn(language, text) });
}

function whyOf({ view }: AnsweredItem, number: number, language: string): string {
  return textOf(view.options?.[number - 1]?.why, language);
}

function textOf(text: Text | undefined, language: string): string {
  return text === undefined ? '' : oneLineIn(language, text);
}
