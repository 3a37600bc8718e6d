import { agreements } from '../document/conventions-box.ts';
import { questionView } from '../document/sheet-question.ts';
import { withoutKey } from '../document/source.ts';
import { message } from '../messages/index.ts';
import { difficultyOf } from '../practice/ladder.ts';
import { keySlotOf, type Round } from '../practice/round.ts';
import { madeFrom } from '../practice/steps.ts';
import type { Slot } from '../worksheet/program.ts';
import type { Html } from './html.ts';
import type { Box, ExerciseScreen } from './screen.ts';

/** An exercise as its sheet prints it, and what its boxes take. */
export function exerciseScreen(round: Round, html: Html): ExerciseScreen {
  const { number, source, exercise, order } = round;
  const { language } = source;
  const shown = withoutKey(exercise);
  const agreed = agreements(shown, language).map(({ text }) => text);
  const view = questionView(shown, number - 1, agreed, language);
  const heading = message(language, 'page.exercise', { number: `${number}` });
  return {
    number,
    bank: source.bank,
    question: source.question.id,
    title: view.title,
    level: difficultyOf(source),
    html: html('exercise', { ...view, heading, points: '' }),
    boxes: order.map((slot) => boxOf(round, slot)),
  };
}

function boxOf(round: Round, slot: Slot): Box {
  const { kind, options } = keySlotOf(round, slot);
  const isChoice = options !== undefined && kind !== 'boolean' && kind !== 'choices';
  return {
    id: slot.id,
    name: slot.id,
    kind: kind === 'boolean' || kind === 'choices' ? kind : isChoice ? 'choice' : 'number',
    options: (options ?? []).map(({ label }) => label),
    reads: madeFrom(round.exercise, slot),
  };
}
