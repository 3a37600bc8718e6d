import { explainedFinding, findingText, slipWords } from '../marking/finding-text.ts';
import { type Finding, lettersIn, namedSlip } from '../marking/marks.ts';
import { message } from '../messages/index.ts';
import { slipHint } from '../messages/slip-text.ts';
import { withMark } from '../number/decimal-mark.ts';
import type { PracticeEvent } from './events.ts';
import { exerciseLines } from './exercise-lines.ts';
import { DEEPEST } from './hints.ts';
import { expectedWords, inPlain } from './item-lines.ts';
import { type Line, line } from './line.ts';
import { currentSlot, keySlotOf, type Round } from './round.ts';
import { rightOf, type Tally, totalOf } from './tally.ts';

type Of<Type extends PracticeEvent['type']> = PracticeEvent & { readonly type: Type };

/** An event in words. */
export function tell(event: PracticeEvent, language: string): readonly Line[] {
  const text = (key: string, values: Readonly<Record<string, string>> = {}) => message(language, key, values);
  switch (event.type) {
    case 'exercise':
      return [
        ...exerciseLines(event.round),
        ...(event.round.number === 1 ? [line('quiet', text(howKey(event.round)))] : []),
      ];
    case 'marked':
      return markedLines(event, language);
    case 'hint':
      return hintLines(event, language);
    case 'shown':
      return [
        ...event.lines.map((formula) => line('formula', formula)),
        ...(event.words === '' ? [] : [line('plain', event.words)]),
      ];
    case 'kept':
      return [line('quiet', text('practice.kept', { slot: event.id, given: event.given }))];
    case 'skipped':
      return [line('quiet', text('practice.skipped', { slot: event.id }))];
    case 'finished':
      return finishedLines(event, language);
    case 'mine':
      return mineLines(event, language);
    case 'back':
      return [line('quiet', text('practice.back', { slot: event.id }))];
    case 'nothing-behind':
      return [line('quiet', text('practice.nothing-behind'))];
    case 'help':
      return text('practice.help')
        .split('\n')
        .map((row) => line('formula', row));
    case 'empty':
      return [line('quiet', text('practice.how'))];
    case 'nothing-asked':
      return [line('quiet', text('practice.nothing-asked'))];
    case 'summary':
      return [line('plain', summaryText(event, language))];
  }
}

function markedLines({ round, mark, accepted, first }: Of<'marked'>, language: string): readonly Line[] {
  const { finding } = mark;
  // Who is wrong about true or false knows what is right.
  const isTold = accepted || finding.item?.kind === 'boolean';
  const words = inPlain(isTold ? explainedFinding(finding, language) : findingText(finding, language));
  if (accepted) return [line('good', words)];
  const isSlip = finding.verdict === 'slip';
  const isAnswer = finding.verdict !== 'unreadable' && finding.verdict !== 'blank';
  const next = isAnswer ? 'practice.again' : howKey(round);
  return [
    line('bad', isSlip ? message(language, 'practice.slip', { finding: words }) : words),
    ...hintAgainst(finding, language),
    ...(first || !isAnswer ? [line('quiet', message(language, next))] : []),
  ];
}

/** How the entry that is asked now is answered. */
function howKey(round: Round): string {
  const slot = currentSlot(round);
  return slot && keySlotOf(round, slot).options ? 'practice.how-item' : 'practice.how';
}

/** A nudge for a mistake that is known for sure. */
function hintAgainst(finding: Finding, language: string): readonly Line[] {
  const slip = namedSlip(finding);
  if (slip === undefined) return [];
  const hint = inPlain(slipHint(slip, language, slipWords(finding, slip), lettersIn(finding)));
  return [line('plain', message(language, 'practice.slip-hint', { hint }))];
}

function mineLines({ round: { order, answers } }: Of<'mine'>, language: string): readonly Line[] {
  const given = order.filter(({ id }) => answers.has(id));
  if (given.length === 0) return [line('quiet', message(language, 'practice.nothing-yet'))];
  return given.map(({ id }) => line('formula', `${id} = ${answers.get(id)}`));
}

function hintLines({ hint }: Of<'hint'>, language: string): readonly Line[] {
  if (hint.depth === 1) return [line('plain', hint.text)];
  const last = hint.depth === DEEPEST ? [line('quiet', message(language, 'practice.hint-last'))] : [];
  return [...hint.lines.map((formula) => line('formula', formula)), ...last];
}

const MOVES = { harder: 'practice.harder', easier: 'practice.easier', same: undefined } as const;

function finishedLines({ round, tally, move }: Of<'finished'>, language: string): readonly Line[] {
  const key = MOVES[move];
  return [
    line('plain', ''),
    line(
      'title',
      message(language, 'practice.finished', {
        number: `${round.number}`,
        score: scoreText(tally, language),
      }),
    ),
    ...reviewLines(round, language),
    ...(key === undefined ? [] : [line('quiet', message(language, key))]),
  ];
}

/** What was not right in the end, with what is. */
function reviewLines({ key, outcomes, answers }: Round, language: string): readonly Line[] {
  return key.slots
    .filter(({ id }) => outcomes.get(id) === 'wrong' || outcomes.get(id) === 'skipped')
    .map(({ id, expected }) => {
      const given = answers.get(id);
      const right = withMark(expectedWords(expected, language), key.problem.convention.mark);
      const values = { slot: id, expected: right, given: given ?? '' };
      return line(
        'formula',
        message(language, `practice.review${given === undefined ? '-empty' : ''}`, values),
      );
    });
}

/** `7 of 8 right, 6 of them at once` */
function scoreText(tally: Tally, language: string): string {
  return message(language, 'practice.score', {
    right: `${rightOf(tally)}`,
    total: `${totalOf(tally)}`,
    once: `${tally['at-once']}`,
  });
}

function summaryText({ exercises, tally }: Of<'summary'>, language: string): string {
  if (totalOf(tally) === 0) return message(language, 'practice.summary-nothing');
  const key = exercises === 1 ? 'practice.summary-one' : 'practice.summary';
  return message(language, key, { exercises: `${exercises}`, score: scoreText(tally, language) });
}
