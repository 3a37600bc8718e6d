import { numbersText, unnumberedFinding } from '../marking/finding-text.ts';
import { itemText } from '../marking/item-text.ts';
import type { Finding, SlotMark, Verdict } from '../marking/marks.ts';
import { message } from '../messages/index.ts';
import { verdictText } from './feedback-rows.ts';
import { formulaLine, type RichText } from './rich-text.ts';

/** One thing to be said about one answer or several. */
export interface Remark {
  readonly title: string;
  /** Ids of the answers. */
  readonly slots: string;
  readonly text: RichText;
  /** What was calculated instead, for the first of the answers: `z1[2]: your value is …`. */
  readonly numbers: readonly string[];
}

/** What is to be looked at first; right answers speak for themselves. */
const ORDER: readonly Verdict[] = [
  'slip',
  'incorrect',
  'unreadable',
  'imprecise',
  'other-convention',
  'follow-through',
  'blank',
];

/** What was calculated instead is shown of so many answers. */
const MOST_NUMBERS = 3;

/** What is said alike of several answers is said once. */
export function remarksOn(slots: readonly SlotMark[], language: string): readonly Remark[] {
  const remarks = new Map<string, { title: string; slots: string[]; text: string; numbers: string[] }>();
  for (const verdict of ORDER) {
    for (const { id, finding } of slots.filter((slot) => slot.finding.verdict === verdict)) {
      const text = textOf(finding, language);
      if (text === '') continue;
      const remark = remarks.get(text) ?? {
        title: verdictText(finding, language),
        slots: [],
        text,
        numbers: [],
      };
      remark.slots.push(id);
      const numbers = numbersText(finding, language);
      if (numbers !== '' && remark.numbers.length < MOST_NUMBERS) remark.numbers.push(`${id}: ${numbers}`);
      remarks.set(text, remark);
    }
  }
  return [...remarks.values()].map((remark) => ({
    ...remark,
    slots: remark.slots.join(', '),
    text: formulaLine(withoutTitle(remark.text, remark.title, language)),
  }));
}

/** Blanks are worth a remark where something is to be said of them. From which of her own values each answer follows would be a remark for nearly every answer. */
function textOf(finding: Finding, language: string): string {
  if (finding.verdict === 'follow-through') {
    return message(language, `report.follow-through${finding.capped ? '-capped' : ''}`);
  }
  const isPlain =
    finding.verdict === 'blank' || (finding.verdict === 'incorrect' && finding.why === 'wrong-option');
  return isPlain ? itemText(finding, language) : unnumberedFinding(finding, language);
}

/** What is said of a slip begins with its title, which stands there already. */
function withoutTitle(text: string, title: string, language: string): string {
  const beginning = message(language, 'feedback.slip', { title, explanation: '' });
  return text.startsWith(beginning) ? text.slice(beginning.length) : text;
}
