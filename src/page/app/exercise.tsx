import { type JSX, render } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { BoxState, ExerciseScreen } from '../screen.ts';
import { BoxInput } from './box.tsx';
import { pastedFrom, rootIn, slotsIn } from './places.ts';

interface ExerciseProps {
  readonly exercise: ExerciseScreen;
  readonly states: Readonly<Record<string, BoxState>>;
  /** What stands in boxes and was not checked. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
  readonly focused: string | null;
  readonly onDrafts: (drafts: Readonly<Record<string, string>>) => void;
  readonly onCheck: (entries: readonly (readonly [string, string])[]) => void;
  readonly onFocus: (id: string) => void;
}

/** The question as its sheet prints it, with an input in each of its boxes. */
export function Exercise(props: ExerciseProps): JSX.Element {
  const { exercise, words } = props;
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  useLayoutEffect(() => {
    place.current!.innerHTML = exercise.html;
    const check = (ids: readonly string[]) => {
      const { drafts, states, onCheck } = latest.current;
      onCheck(ids.map((id) => [id, drafts[id] ?? states[id]?.text ?? ''] as const));
    };
    addGroupButtons(place.current!, words['check']!, check);
  }, [exercise.html]);
  useLayoutEffect(() => mountBoxes(place.current!, props));
  useEffect(() => lightUp(place.current!, props));
  return <section class="question" ref={place} />;
}

/** Finds every box of the sheet and puts its input there, or brings that up to date. */
function mountBoxes(place: HTMLElement, props: ExerciseProps): void {
  for (const box of props.exercise.boxes) {
    const state = props.states[box.id];
    slotsIn(place, box.id).forEach((slot, tick) => {
      render(
        <BoxInput
          box={box}
          state={state}
          text={props.drafts[box.id] ?? state?.text ?? ''}
          words={props.words}
          tick={tick}
          onText={(text) => props.onDrafts({ [box.id]: text })}
          onCheck={(text) => props.onCheck([[box.id, text]])}
          onFocus={() => props.onFocus(box.id)}
          onPaste={(text) => pasteFrom(slot, text, props)}
        />,
        rootIn(slot),
      );
    });
  }
}

/** Fills the boxes of a vector or matrix from this one on; false where one entry was pasted. */
function pasteFrom(slot: HTMLElement, text: string, { onDrafts }: ExerciseProps): boolean {
  const drafts = pastedFrom(slot, text);
  if (drafts) onDrafts(drafts);
  return drafts !== undefined;
}

/** A button beside each group of several boxes, which checks all of them. */
function addGroupButtons(place: HTMLElement, text: string, check: (ids: readonly string[]) => void): void {
  for (const table of place.querySelectorAll<HTMLElement>('.group > table')) {
    const boxes = [...table.querySelectorAll<HTMLElement>('[data-slot]')];
    if (boxes.length < 2) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'check-group';
    button.textContent = text;
    button.onclick = () => check(boxes.map(({ dataset }) => dataset['slot']!));
    table.after(button);
  }
}

/** Marks the entries that the focused one is made from. */
function lightUp(place: HTMLElement, { exercise, focused }: ExerciseProps): void {
  const reads = exercise.boxes.find(({ id }) => id === focused)?.reads ?? [];
  for (const box of exercise.boxes) {
    const quantity = box.id.replace(/\[.*$/, '');
    const isRead = reads.includes(box.id) || reads.includes(quantity);
    for (const slot of slotsIn(place, box.id)) {
      slot.classList.toggle('read', isRead && box.id !== focused);
      slot.classList.toggle('focused', box.id === focused);
    }
  }
}
