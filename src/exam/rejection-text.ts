import { message } from '../messages/index.ts';
import { slipTitle } from '../messages/slip-text.ts';
import { own } from '../own.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import type { Exercise, Rejection } from './exercise.ts';

/** Why no draw of a question was worth printing: which gates, on which rule, where, and what would help. */
export function impossibleText(rejections: readonly Rejection[]): string {
  const gates = mostFrequent(rejections.map(({ gate }) => gate));
  const told = `none of ${rejections.length} draws was worth printing; rejected by gate ${countsText(gates)}.`;
  const [[worst] = ['']] = gates;
  const of = rejections.filter(({ gate }) => gate === worst);
  return [told, `${worst}: ${ruleText(worst)}`, ...details(of), ...remedies(worst, of)].join(' ');
}

/** Why numbers that are given cannot be printed. */
export function unprintableText({ gate, why, slip }: Rejection): string {
  const detail = why ?? slip;
  return `its numbers are given and cannot be printed: ${ruleText(gate)}${detail === undefined ? '' : ` (${detail})`}`;
}

/** What a gate says of numbers that are printed all the same. */
export function warningText({ gate, slip, words, slots = [] }: Rejection): string {
  if (slip !== undefined) {
    return `a student who makes the mistake "${slipTitle(slip, 'en', words)}" (${slip}) would not be noticed: ${words ? 'no asked answer gets another value by it' : 'every asked answer comes out right all the same'}`;
  }
  const where = slots.length === 0 ? '' : ` (${listed(slots)})`;
  return `${gate}: ${ruleText(gate).replace(/\.$/, '')}${where}`;
}

/** What gates say of printed exercises, once for each question, with the share of its variants. */
export function givenWarnings(questions: readonly (readonly Exercise[])[]): readonly string[] {
  return questions.flatMap((variants) =>
    mostFrequent(variants.flatMap(({ warnings }) => warnings.map(warningText))).map(
      ([text, count]) =>
        `question ${variants[0]!.question.id}, ${shareText(count, variants.length)}: ${text}`,
    ),
  );
}

/** In how many variants something is so. */
export function shareText(count: number, variants: number): string {
  return count === variants ? 'in every variant' : `in ${count} of ${variants} variants`;
}

function details(rejections: readonly Rejection[]): readonly string[] {
  const slips = mostFrequent(rejections.flatMap(({ slip }) => (slip === undefined ? [] : [slip])));
  const slots = mostFrequent(rejections.flatMap(({ slots = [] }) => slots)).slice(0, MOST_NAMED);
  return [
    ...(slips.length === 0
      ? []
      : [`Slips that could not be told from the right answers: ${countsText(slips)}.`]),
    ...(slots.length === 0 ? [] : [`Most often at ${countsText(slots)}.`]),
  ];
}

/** The quantities that a gate finds need not be asked; numbers that must stay as they are can be given. */
function remedies(gate: string, rejections: readonly Rejection[]): readonly string[] {
  const quantities = mostFrequent(rejections.flatMap(({ slots = [] }) => slots.map(quantityOf)));
  const names = quantities.slice(0, MOST_NAMED).map(([name]) => name);
  return [
    ...(names.length === 0 ? [] : [`It would help to leave ${names.join(', ')} out of ask.`]),
    own(REMEDIES, gate) ?? USUAL_REMEDY,
    'Numbers that are to stay as they are can be given under problem, where gates only warn.',
  ];
}

function ruleText(gate: string): string {
  return message('en', `gate.${gate}`);
}

const MORE_SHOWS =
  'More decimals, a larger learning rate or more asked quantities would help; for rules of your own also allowUnnoticed: true.';
const USUAL_REMEDY = 'Widen the ranges or ask for other quantities.';

/** What helps, by the gate that rejected most. */
const REMEDIES: Readonly<Record<string, string>> = {
  'unnoticed-slip': MORE_SHOWS,
  'idle-slot':
    'So would a larger learning rate, more decimals, or ranges without 0; for rules of your own also allowIdle: true.',
  'mostly-idle':
    'Take fewer zeros into the ranges, or ask for other quantities; for rules of your own also allowIdle: true.',
  'unmet-condition': 'Take ranges for which the conditions under where hold more often.',
  'not-whole': 'Take ranges for which it is one, or another kind.',
  unreadable: 'Take more decimals where values are small, narrower ranges where they are large.',
  'wide-interval':
    'So would fewer steps, or ranges that keep values from being divided by small numbers or multiplied up.',
  'not-certified': 'Take other decimals or other ranges.',
  'outside-domain': 'Take ranges that keep every step inside its domain.',
  saturated: 'Take smaller weights or inputs.',
  'one-class': 'Take more samples or targets that differ, or allowOneClass: true.',
  'contradictory-samples': 'Take more different inputs or fewer samples, or allowContradictions: true.',
  'repeated-samples': 'Take more different inputs or fewer samples, or allowRepeats: true.',
  'not-separable': 'Take fewer samples, or separable: any.',
  separable: 'Take more samples, or separable: any.',
  'updates-together': 'Take more epochs or samples, or firstUpdates: any.',
  'too-little-work': 'Take smaller limits under work: check tells how many operations the draws take.',
  'too-much-work': 'Take larger limits under work: check tells how many operations the draws take.',
  'too-few-distractors':
    'Ask for fewer options, for more decimals, or for another entry; a question with rules of its own may name more mistakes under slips.',
};

const MOST_NAMED = 6;

function mostFrequent(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** `a (12), b (3)` */
function countsText(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([name, count]) => `${name} (${count})`).join(', ');
}

/** At most six of the ids, and how many more there are. */
function listed(ids: readonly string[]): string {
  const more = ids.length - MOST_NAMED;
  return `${ids.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
