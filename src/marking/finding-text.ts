import { sourceOf } from '../families/slip-sources.ts';
import { hasMessage, message } from '../messages/index.ts';
import { type SlipWords, slipExplanation, slipTitle } from '../messages/slip-text.ts';
import { toFraction } from '../number/rational.ts';
import { own } from '../own.ts';
import { itemText, joined, whyChosen } from './item-text.ts';
import {
  type Finding,
  type FollowThrough,
  type ImpreciseFinding,
  namedSlip,
  type PartRight,
  type SlipFinding,
  type Unreadable,
} from './marks.ts';

interface Message {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

type Of<Verdict extends Finding['verdict']> = Finding & { readonly verdict: Verdict };

/** What a person is told about an answer; of a wrong choice, why it is wrong. */
export function findingText(finding: Finding, language: string): string {
  const { key, values } = messageOf(finding, language);
  return joined(message(language, key, values), numbersText(finding, language), whyChosen(finding, language));
}

/** The same, and what is right and why, where the family says it. */
export function explainedFinding(finding: Finding, language: string): string {
  return joined(unnumberedFinding(finding, language), numbersText(finding, language));
}

/** The same without the student's own numbers, which differ from answer to answer. */
export function unnumberedFinding(finding: Finding, language: string): string {
  const { key, values } = messageOf(finding, language);
  return joined(message(language, key, values), oftenSeen(finding, language), itemText(finding, language));
}

/** That others make a mistake too, and who reports it. */
function oftenSeen(finding: Finding, language: string): string {
  const slip = namedSlip(finding) ?? '';
  const source = slipWords(finding, slip) ? undefined : sourceOf(slip);
  return source === undefined ? '' : message(language, 'report.often-seen', { source });
}

/** What was calculated instead of the right rule; empty where there is nothing to show. */
export function numbersText(finding: Finding, language: string): string {
  if (finding.verdict !== 'slip' || finding.numbers === undefined) return '';
  const { numbers, given = '' } = finding;
  return message(language, 'report.slip-numbers', { given: asWritten(given), numbers: asWritten(numbers) });
}

/** `−0.5·(−1)` for `-0.5*(-1)`, and a power of e for a call. */
function asWritten(text: string): string {
  return text
    .replaceAll('*', '·')
    .replaceAll('-', '−')
    .replaceAll('exp(1)', 'e')
    .replaceAll(/\bexp\(/g, 'e^(');
}

/** The message of a finding, with every value that its text names. */
export function messageOf(finding: Finding, language: string): Message {
  switch (finding.verdict) {
    case 'follow-through':
      return followThroughMessage(finding);
    case 'other-convention':
      return { key: 'feedback.other-convention', values: { convention: conventionText(finding, language) } };
    case 'slip':
      return slipMessage(finding, language);
    case 'correct':
      if (!finding.idle) return { key: 'feedback.correct', values: {} };
      return { key: 'feedback.correct-idle', values: { slots: finding.idle.join(', ') } };
    case 'imprecise':
      return impreciseMessage(finding);
    case 'incorrect':
      return finding.part ? partMessage(finding.part) : incorrectMessage(finding.why);
    case 'unreadable':
      return unreadableMessage(finding.why, language);
    default:
      return { key: `feedback.${finding.verdict}`, values: {} };
  }
}

function partMessage({ share, ...counts }: PartRight): Message {
  const values = Object.entries(counts).map(([name, count]) => [name, `${count}`]);
  return {
    key: 'feedback.partly-right',
    values: { ...Object.fromEntries(values), share: toFraction(share) },
  };
}

function followThroughMessage({ from, capped }: FollowThrough): Message {
  const end = capped ? '-capped' : '';
  if (from.length === 0) return { key: `feedback.follow-through-own${end}`, values: {} };
  return { key: `feedback.follow-through${end}`, values: { slots: from.join(', ') } };
}

function impreciseMessage({ by, written, asked, from }: ImpreciseFinding): Message {
  const key = `feedback.imprecise${by === 'unit' ? '-unit' : ''}${from.length > 0 ? '-own' : ''}`;
  return {
    key,
    values: {
      asked: String(asked),
      ...(by === 'digits' ? { written: String(written) } : {}),
      ...(from.length > 0 ? { slots: from.join(', ') } : {}),
    },
  };
}

function slipMessage({ slips, words, letters, habit }: SlipFinding, language: string): Message {
  const [only, ...others] = slips;
  const end = habit ? '-habit' : '';
  const titleOf = (id: string) => slipTitle(id, language, own(words, id), letters);
  if (only === undefined || others.length > 0) {
    return { key: `feedback.slip-class${end}`, values: { titles: slips.map(titleOf).join('; ') } };
  }
  const explanation = slipExplanation(only, language, own(words, only), letters);
  return { key: `feedback.slip${end}`, values: { title: titleOf(only), explanation } };
}

function incorrectMessage(why: Of<'incorrect'>['why']): Message {
  if (typeof why === 'object') {
    return { key: `feedback.denied-${why.by}`, values: { slots: why.from.join(', ') } };
  }
  return { key: `feedback.${why === 'unexplained' ? 'incorrect' : why}`, values: {} };
}

function unreadableMessage(why: Unreadable, language: string): Message {
  switch (why.asked) {
    case 'number': {
      const reason = message(language, `unreadable.${why.reason.replaceAll(' ', '-')}`);
      return { key: 'feedback.unreadable', values: { reason } };
    }
    case 'option':
      return { key: 'feedback.no-option', values: { options: why.options } };
    case 'options':
      return { key: 'feedback.no-options', values: { options: why.options } };
    case 'boolean':
      return { key: 'feedback.no-boolean', values: {} };
  }
}

/** The author's words for a slip of a finding. */
export function slipWords(finding: Finding, slip: string): SlipWords | undefined {
  return finding.verdict === 'slip' ? own(finding.words, slip) : undefined;
}

/** The field, and its value where there is one, in words. */
function conventionText({ field, value }: Of<'other-convention'>, language: string): string {
  const name = message(language, `convention-field.${field}`);
  return value === undefined ? name : `${name}: ${inWords(value, language)}`;
}

function inWords(value: string, language: string): string {
  const key = [`convention-value.${value}`, `word.${value}`].find(hasMessage);
  return key === undefined ? value : message(language, key);
}
