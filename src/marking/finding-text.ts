import { hasMessage, message } from '../messages/index.ts';
import { itemText, joined, whyChosen } from './item-text.ts';
import type { Finding } from './marks.ts';

type Values = Readonly<Record<string, string>>;

/** What a person is told about an answer; of a wrong choice, why it is wrong. */
export function findingText(finding: Finding, language: string): string {
  const { key, values } = messageOf(finding, language);
  return joined(message(language, key, values), whyChosen(finding, language));
}

/** The same, and what is right and why, where the family says it. */
export function explainedFinding(finding: Finding, language: string): string {
  const { key, values } = messageOf(finding, language);
  return joined(message(language, key, values), itemText(finding, language));
}

/** The message of a finding, with every value that its text names. */
export function messageOf(
  finding: Finding,
  language: string,
): { readonly key: string; readonly values: Values } {
  const { message: own, denied } = finding;
  if (denied) return { key: `feedback.denied-${denied.why}`, values: { slots: denied.parents.join(', ') } };
  switch (finding.verdict) {
    case 'follow-through':
      return own.values['slots'] === '' ? { key: `${own.key}-own`, values: {} } : own;
    case 'other-convention':
      return { key: own.key, values: { convention: conventionText(own.values['convention']!, language) } };
    case 'slip':
      return { key: own.key, values: slipValues(finding, language) };
    case 'unreadable':
      if (own.values['reason'] === undefined) return own;
      return { key: own.key, values: { reason: reasonText(own.values['reason']!, language) } };
    default:
      return own;
  }
}

function slipValues({ slip, slips = [] }: Finding, language: string): Values {
  if (slip === undefined) return { titles: slips.map((id) => slipTitle(id, language)).join('; ') };
  return { title: slipTitle(slip, language), explanation: message(language, `slip.${slip}.explanation`) };
}

/** What a slip is called. */
export function slipTitle(slip: string, language: string): string {
  return message(language, `slip.${slip}.title`);
}

/** `not a number` is told under `unreadable.not-a-number`. */
function reasonText(reason: string, language: string): string {
  return message(language, `unreadable.${reason.replaceAll(' ', '-')}`);
}

/** `relu0: 1`, or a field alone, in words. */
function conventionText(convention: string, language: string): string {
  const [field = '', ...value] = convention.split(': ');
  const name = message(language, `convention-field.${field}`);
  return value.length === 0 ? name : `${name}: ${inWords(value.join(': '), language)}`;
}

function inWords(value: string, language: string): string {
  const key = [`convention-value.${value}`, `word.${value}`].find(hasMessage);
  return key === undefined ? value : message(language, key);
}
