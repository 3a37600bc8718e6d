import type { KeySlot } from '../exam/exam.ts';
import { slipWords } from '../marking/finding-text.ts';
import { booleanText } from '../marking/item-text.ts';
import { type Finding, lettersIn, namedSlip, type SlotMark } from '../marking/marks.ts';
import { message } from '../messages/index.ts';
import { slipTitle } from '../messages/slip-text.ts';
import type { DecimalMark } from '../number/decimal-mark.ts';
import { equal } from '../number/rational.ts';
import { fixed } from '../number/rounding.ts';
import { slotAddress } from '../worksheet/slot-id.ts';
import { plainNumber } from './number-text.ts';
import { onLine } from './on-line.ts';
import { lookup } from './rule-formula.ts';
import type { ShownExercise } from './source.ts';

/** One answer of a student's report. */
export interface FeedbackRow {
  /** How the row looks: `full`, `part` or `none` of the points, or `blank`. */
  readonly kind: 'full' | 'part' | 'none' | 'blank';
  /** TeX. */
  readonly symbol: string;
  readonly id: string;
  readonly given: string;
  /** A number stays on its line; other texts may be long. */
  readonly givenForm: 'figure' | 'text';
  readonly expected: string;
  readonly verdict: string;
  readonly earned: string;
  /** Points before an instructor changed them; empty where nobody did. */
  readonly before: string;
}

/** A single answer is worth little, so its points have a decimal more than their sums. */
const POINT_DECIMALS = 3;

/** Longer numbers may be broken. */
const FIGURE = 12;

/** Longer answers are no numbers; the beginning tells which it was. */
const LONGEST = 60;

/** `keys` holds the options of choices. */
export function feedbackRows(
  exercise: ShownExercise,
  slots: readonly SlotMark[],
  keys: readonly KeySlot[],
  language: string,
): readonly FeedbackRow[] {
  const { mark } = exercise.convention;
  const options = new Map(keys.map((key) => [key.id, key.options]));
  return slots.map((slot) => ({
    kind: kindOf(slot),
    symbol: symbolOf(exercise, slot.id),
    id: slot.id,
    given: shortened(plainNumber(slot.given, 'point')),
    givenForm: slot.given.length <= FIGURE && /^[-+\d.,/ %e]*$/i.test(slot.given) ? 'figure' : 'text',
    expected: shownAnswer(
      slot.expected,
      slot.finding.item ? undefined : options.get(slot.id),
      mark,
      language,
    ),
    verdict: verdictText(slot.finding, language),
    earned: plainNumber(fixed(slot.earned, POINT_DECIMALS), mark),
    before: slot.adjusted ? plainNumber(fixed(slot.adjusted.before, POINT_DECIMALS), mark) : '',
  }));
}

function kindOf({ earned, possible, finding }: SlotMark): FeedbackRow['kind'] {
  if (possible.n === 0n) return 'blank';
  if (equal(earned, possible)) return 'full';
  if (finding.verdict === 'blank') return 'blank';
  return earned.n === 0n ? 'none' : 'part';
}

/** Of a choice between values, whose options are given, the letter and the value behind it; of one in words, the letter. */
export function shownAnswer(
  expected: string,
  options: KeySlot['options'],
  mark: DecimalMark,
  language: string,
): string {
  if (expected === 'true' || expected === 'false') return booleanText(expected === 'true', language);
  const right = options?.find(({ label }) => label === expected);
  return right ? `${expected}: ${plainNumber(right.value, mark)}` : plainNumber(expected, mark);
}

/** TeX of an entry, for the running line. */
export function symbolOf(exercise: ShownExercise, id: string): string {
  const { quantity, indices } = slotAddress(id)!;
  return onLine(lookup(exercise)(quantity).symbol(indices.map(String)));
}

/** A slip that was recognised is called by its name. */
export function verdictText(finding: Finding, language: string): string {
  const slip = namedSlip(finding);
  if (slip === undefined) return message(language, `verdict.${finding.verdict}`);
  return slipTitle(slip, language, slipWords(finding, slip), lettersIn(finding));
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}
