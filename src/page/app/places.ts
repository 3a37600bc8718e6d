import { entriesIn } from '../../practice/entries-in.ts';

/** The places of a box on a printed sheet: one, or one for each of its ticks. */
export function slotsIn(place: ParentNode, id: string): readonly HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(`[data-slot="${CSS.escape(id)}"]`)];
}

/** The element in a box that belongs to its input, beside the name that the sheet prints there. */
export function rootIn(slot: HTMLElement): HTMLElement {
  const known = slot.querySelector<HTMLElement>(':scope > .input');
  if (known) return known;
  const root = document.createElement('span');
  root.className = 'input';
  slot.append(root);
  return root;
}

/** What a pasted vector or matrix puts into the boxes from this one on, by id; undefined where one entry was pasted. */
export function pastedFrom(slot: HTMLElement, text: string): Readonly<Record<string, string>> | undefined {
  const entries = entriesIn(text);
  if (entries.length < 2) return undefined;
  const group = slot.closest('table') ?? slot;
  const boxes = [...group.querySelectorAll<HTMLElement>('[data-slot]')];
  const ids = boxes.slice(boxes.indexOf(slot)).map(({ dataset }) => dataset['slot']!);
  return Object.fromEntries(ids.slice(0, entries.length).map((id, index) => [id, entries[index]!]));
}
