import { inIdLetters } from '../conventions/notation.ts';
import { agreements } from '../document/conventions-box.ts';
import { plainNumber } from '../document/number-text.ts';
import { type SheetExercise, withoutKey } from '../document/source.ts';
import { questionTitle, statementText } from '../document/statement.ts';
import { optionLetters } from '../marking/answer-to-slot.ts';
import { message } from '../messages/index.ts';
import type { Slot } from '../worksheet/program.ts';
import { authoredLines } from './authored-lines.ts';
import { givenLines } from './given-lines.ts';
import { itemLines } from './item-lines.ts';
import { difficultyOf } from './ladder.ts';
import { type Line, line } from './line.ts';
import { plainRichText } from './plain-tex.ts';
import { currentSlot, keySlotOf, type Round } from './round.ts';
import { digitsIn } from './step-lines.ts';

/** An exercise as it is put before a student: what to do, what is given, what the course agrees on. */
export function exerciseLines(round: Round): readonly Line[] {
  const { number, source, order } = round;
  const { language } = source;
  const shown = inIds(round);
  const title = message(language, 'practice.exercise', {
    number: `${number}`,
    title: questionTitle(shown, language),
    difficulty: `${difficultyOf(source)}`,
    steps: `${order.length}`,
  });
  const paragraphs = [
    [line('title', title), ...authoredLines(statementText(shown, language))],
    givenLines(shown, language).map((given) => line('formula', given)),
    agreed(shown, language).map((agreement) => line('quiet', agreement)),
    itemLines(shown, language),
  ];
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .flatMap((paragraph) => [...paragraph, line('plain', '')]);
}

/** Conventions of the course; what several steps agree on stands once. */
function agreed(shown: SheetExercise, language: string): readonly string[] {
  return [...new Set(agreements(shown, language).map(({ text }) => plainRichText(text)))];
}

/** The exercise with ids in the place of its letters: those are what the student is asked for. */
function inIds({ exercise }: Round): SheetExercise {
  const shown = withoutKey(exercise);
  const names = inIdLetters(exercise.problem.convention);
  const quantities = shown.worksheet.quantities.map((quantity) => ({
    ...quantity,
    symbol: idOf(quantity.id),
  }));
  return {
    ...shown,
    worksheet: { quantities },
    convention: names,
    presentation: exercise.question.family.present({ ...exercise.problem, convention: names }),
  };
}

/** `W1[j,i]` as a symbol. */
function idOf(id: string): (indices: readonly string[]) => string {
  return (indices) => (indices.length === 0 ? id : `${id}[${indices.join(',')}]`);
}

/** `z1[2] (4 decimals)?`, `loss (A 0.1259; B 0.2519)?`, or the question whether to go on. */
export function promptText({
  round,
  language,
}: {
  readonly round: Round | undefined;
  readonly language: string;
}): string {
  const slot = round && currentSlot(round);
  if (!round || !slot) return message(language, 'practice.prompt-next');
  return message(language, 'practice.prompt', { slot: slot.id, form: formText(round, slot, language) });
}

/** In which form an answer is asked for; of a choice between values these. */
function formText(round: Round, slot: Slot, language: string): string {
  const { kind, options } = keySlotOf(round, slot);
  const { mark } = round.exercise.question.convention;
  if (kind === 'boolean') return message(language, 'practice.boolean');
  if (options && slot.kind === 'choice') return optionLetters(options);
  if (options && slot.kind === 'choices')
    return message(language, 'form.choices', { options: optionLetters(options) });
  if (options) return options.map(({ label, value }) => `${label} ${plainNumber(value, mark)}`).join('; ');
  const decimals = digitsIn(round, slot);
  const form = { 0: 'practice.whole', 1: 'practice.decimals-one' }[decimals] ?? 'practice.decimals';
  return message(language, form, { decimals: `${decimals}` });
}
