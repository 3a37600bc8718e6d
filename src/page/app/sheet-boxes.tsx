import { render } from 'preact';
import { type AnswerPage, type AskedBox, type AskedQuestion, entryProblem, placeOf } from '../answer-page.ts';
import { BoxInput } from './box.tsx';
import { pastedFrom, rootIn, slotsIn } from './places.ts';

type Texts = Readonly<Record<string, string>>;
type Typed = (texts: Texts) => void;

/** What was put into each place last, so that a keystroke touches one box only. */
const shown = new WeakMap<HTMLElement, string>();

/** Finds every box of the sheet and puts its input there, or brings that up to date. */
export function mountAnswers(sheet: HTMLElement, page: AnswerPage, texts: Texts, onTexts: Typed): void {
  const sections = [...sheet.querySelectorAll<HTMLElement>('section.question')];
  page.questions.forEach((question, position) => {
    for (const box of question.boxes)
      slotsIn(sections[position]!, box.id).forEach((slot, tick) => {
        const text = texts[placeOf(question, box)] ?? '';
        if (shown.get(slot) === text) return;
        shown.set(slot, text);
        mountBox({ slot, tick, box, question, text, words: page.words, onTexts });
      });
  });
}

interface Mounted {
  readonly slot: HTMLElement;
  readonly tick: number;
  readonly box: AskedBox;
  readonly question: AskedQuestion;
  readonly text: string;
  readonly words: AnswerPage['words'];
  readonly onTexts: Typed;
}

function mountBox({ slot, tick, box, question, text, words, onTexts }: Mounted): void {
  const problem = entryProblem(text, box, question);
  const type = (typed: string) => onTexts({ [placeOf(question, box)]: typed });
  const why = problem === undefined ? {} : { unreadable: words[problem]! };
  const standing = problem === undefined ? null : 'unreadable';
  render(
    <BoxInput
      box={{ ...box, id: placeOf(question, box), name: `${question.title}, ${box.id}`, reads: [] }}
      state={{ text, standing, words: [], hints: [], worked: [] }}
      text={text}
      words={{ ...words, ...why }}
      tick={tick}
      onText={type}
      onCheck={(typed) => {
        type(typed);
        if (box.kind === 'number') nextBox(slot);
      }}
      onFocus={() => {}}
      onPaste={(pasted) => {
        const entries = pastedFrom(slot, pasted);
        if (entries)
          onTexts(
            Object.fromEntries(
              Object.entries(entries).map(([id, typed]) => [placeOf(question, { id }), typed]),
            ),
          );
        return entries !== undefined;
      }}
      onUntick={() => type('')}
    />,
    rootIn(slot),
  );
}

/** Enter goes on as Tab does. */
function nextBox(slot: HTMLElement): void {
  const inputs = [...document.querySelectorAll<HTMLElement>('[data-slot] :is(input, select)')];
  const here = inputs.findIndex((input) => slot.contains(input));
  inputs[here + 1]?.focus();
}
