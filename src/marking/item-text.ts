import { letterOf } from '../exam/letters.ts';
import type { OptionView } from '../families/family.ts';
import { message } from '../messages/index.ts';
import { oneLineIn } from '../messages/one-line.ts';
import type { Text } from '../messages/text.ts';
import type { AnsweredItem, Finding, Verdict } from './marks.ts';

/** After these verdicts it is said what is right; the others follow from something, or are to be written anew. */
const EXPLAINED: readonly Verdict[] = ['slip', 'incorrect', 'blank'];

/** Why a wrong option is wrong; empty where nothing is known of it. */
export function whyChosen({ item, verdict }: Finding, language: string): string {
  const wrong = item && EXPLAINED.includes(verdict) ? chosenOption(item) : undefined;
  return textOf(wrong?.why, language);
}

/** What was chosen, what is right, and why; empty where the family says nothing. */
export function itemText(finding: Finding, language: string): string {
  const { item, verdict } = finding;
  if (!item) return '';
  if (verdict === 'correct') return whyRight(item, language);
  if (!EXPLAINED.includes(verdict)) return '';
  const chosen = chosenOption(item);
  return joined(
    chosen ? named('item.chosen', item.chosen!, chosen, language) : '',
    whyChosen(finding, language),
    rightText(item, language),
    whyRight(item, language),
  );
}

/** Why the right answer is right; empty where nobody says. */
function whyRight({ view, kind, right }: AnsweredItem, language: string): string {
  const option = kind === 'choice' ? view.options?.[right! - 1] : undefined;
  return textOf(option?.why ?? view.why, language);
}

/** `true` or `false`, in the language. */
export function booleanText(value: boolean, language: string): string {
  return message(language, value ? 'item.true' : 'item.false');
}

/** Sentences with spaces between them; empty ones are left out. */
export function joined(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Undefined where no option of the family's was chosen. */
function chosenOption({ view, kind, chosen }: AnsweredItem): OptionView | undefined {
  return kind === 'choice' && chosen !== null ? view.options?.[chosen - 1] : undefined;
}

function rightText({ view, kind, right }: AnsweredItem, language: string): string {
  if (kind === 'boolean') {
    return message(language, 'item.right-boolean', { answer: booleanText(right === 1, language) });
  }
  const option = kind === 'choice' ? view.options?.[right! - 1] : undefined;
  return option ? named('item.right', right!, option, language) : '';
}

function named(key: string, number: number, { text }: OptionView, language: string): string {
  return message(language, key, { label: letterOf(number), text: oneLineIn(language, text) });
}

function textOf(text: Text | undefined, language: string): string {
  return text === undefined ? '' : oneLineIn(language, text);
}
