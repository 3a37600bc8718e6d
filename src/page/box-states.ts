import { formulaLine } from '../document/rich-text.ts';
import { explainedFinding, findingText, slipWords } from '../marking/finding-text.ts';
import { type Finding, lettersIn, namedSlip, type SlotMark } from '../marking/marks.ts';
import { message } from '../messages/index.ts';
import { slipHint } from '../messages/slip-text.ts';
import { withMark } from '../number/decimal-mark.ts';
import { shortestDecimal } from '../number/number-texts.ts';
import { DEEPEST, hintOf } from '../practice/hints.ts';
import { answerWords, isFact } from '../practice/item-lines.ts';
import { hintsAt, keySlotOf, marksOf, type Outcome, type Round } from '../practice/round.ts';
import { isAccepted } from '../practice/session.ts';
import { digitsOf } from '../worksheet/decimals.ts';
import type { Slot } from '../worksheet/program.ts';
import type { Html } from './html.ts';
import type { BoxState, Standing } from './screen.ts';
import { type Depth, workedLines } from './worked-lines.ts';

/** What was typed last and could not be read, by id. */
export type Unread = ReadonlyMap<string, SlotMark>;

/** What is said beside each box that was touched. */
export function boxStates(round: Round, unread: Unread, html: Html): Readonly<Record<string, BoxState>> {
  const touched = round.order.filter(
    ({ id }) => round.answers.has(id) || round.outcomes.has(id) || round.hints.has(id) || unread.has(id),
  );
  const marks = new Map(touched.length === 0 ? [] : marksOf(round).map((mark) => [mark.id, mark]));
  return Object.fromEntries(
    touched.map((slot) => [slot.id, stateOf(round, slot, unread.get(slot.id) ?? marks.get(slot.id)!, html)]),
  );
}

const LEFT: Readonly<Partial<Record<Outcome, Standing>>> = {
  shown: 'shown',
  skipped: 'skipped',
  wrong: 'kept',
};

const STANDINGS: Readonly<Record<Finding['verdict'], Standing | null>> = {
  correct: 'right',
  'other-convention': 'right',
  'follow-through': 'follows',
  imprecise: 'imprecise',
  slip: 'slip',
  incorrect: 'wrong',
  unreadable: 'unreadable',
  blank: null,
};

function stateOf(round: Round, slot: Slot, mark: SlotMark, html: Html): BoxState {
  const outcome = round.outcomes.get(slot.id);
  const standing = (outcome && LEFT[outcome]) ?? STANDINGS[mark.finding.verdict];
  const { language } = round.source;
  const sentence = (text: string) => html('rich', formulaLine(text));
  const left = standing !== null && Object.values(LEFT).includes(standing);
  return {
    text: mark.finding.verdict === 'unreadable' ? mark.given : (round.answers.get(slot.id) ?? ''),
    standing,
    words: (left ? leftWords(standing, language) : verdictWords(round, slot, mark)).map(sentence),
    hints: hintsOf(round, slot, html),
    worked: outcome === 'shown' ? workedHtml(round, slot, html) : [],
  };
}

function leftWords(standing: Standing, language: string): readonly string[] {
  return [message(language, `page.${standing}`)];
}

function verdictWords(round: Round, slot: Slot, mark: SlotMark): readonly string[] {
  const { finding } = mark;
  const { language } = round.source;
  if (finding.verdict === 'blank') return [];
  const accepted = isAccepted(mark);
  const isTold = accepted || finding.item?.kind === 'boolean';
  const said = isTold ? explainedFinding(finding, language) : findingText(finding, language);
  return [said, ...(accepted ? exactWords(round, slot) : nudge(finding, language))];
}

/** The value to more digits than were asked for; nothing where those were all. */
function exactWords(round: Round, slot: Slot): readonly string[] {
  if (slot.kind !== 'real' || isFact(round, slot) || keySlotOf(round, slot).options) return [];
  const { solved, question } = round.exercise;
  const exact = solved.rational(slot.number);
  const decimal = exact && shortestDecimal(exact);
  const digits = digitsOf(round.exercise.decimals, slot);
  if (decimal !== undefined && (decimal.split('.')[1]?.length ?? 0) <= digits) return [];
  const isWhole = decimal !== undefined && decimal.length <= MOST_DIGITS;
  const text = isWhole ? decimal : `${solved.fixed(slot.number, digits + MORE_DIGITS)}…`;
  return [message(round.source.language, 'page.exact', { value: withMark(text, question.convention.mark) })];
}

const [MOST_DIGITS, MORE_DIGITS] = [16, 4];

/** A hint for a mistake that is known for sure, which does not give the answer away. */
function nudge(finding: Finding, language: string): readonly string[] {
  const slip = namedSlip(finding);
  if (slip === undefined) return [];
  const hint = slipHint(slip, language, slipWords(finding, slip), lettersIn(finding));
  return [message(language, 'practice.slip-hint', { hint })];
}

const DEPTHS: Readonly<Record<number, Depth>> = { 2: 'letters', 3: 'numbers' };

/** All hints up to the deepest that was asked for. */
function hintsOf(round: Round, slot: Slot, html: Html): readonly string[] {
  const depth = Math.min(hintsAt(round, slot), isFact(round, slot) ? 1 : DEEPEST);
  return Array.from({ length: depth }, (_, index) => {
    const hint = hintOf(round, slot, index + 1);
    if (hint.depth === 1) return html('rich', formulaLine(hint.text));
    return formulas(workedLines(round, slot, DEPTHS[hint.depth]!), html).join('');
  });
}

function workedHtml(round: Round, slot: Slot, html: Html): readonly string[] {
  const words = answerWords(round, slot, round.source.language);
  const lines = isFact(round, slot) ? [] : workedLines(round, slot, 'result');
  return [...formulas(lines, html), ...(words === '' ? [] : [html('rich', formulaLine(words))])];
}

function formulas(lines: readonly string[], html: Html): readonly string[] {
  return lines.map((tex) => `<div class="line">${html('rich', [{ kind: 'formula', tex }])}</div>`);
}
