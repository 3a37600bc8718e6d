import { isOptionKind } from '../exam/item-choices.ts';
import { letterOf } from '../exam/letters.ts';
import type { ItemView } from '../families/family.ts';
import type { Text } from '../messages/text.ts';
import { quantityOf, slotAddress } from '../worksheet/slot-id.ts';
import type { Computed, Kind } from '../worksheet/types.ts';
import { type Authored, authored } from './authored.ts';
import { plainNumber } from './number-text.ts';
import { onLine } from './on-line.ts';
import { plain } from './rich-text.ts';
import { lookup } from './rule-formula.ts';
import type { Mistake, ShownChoice, ShownExercise } from './source.ts';
import { readBy } from './unfolded.ts';

/** One asked entry that is printed by itself: with words of the family's, or as a choice between values. */
export interface ShownItem {
  readonly id: string;
  readonly kind: Kind;
  /** TeX; empty where words say what is asked. */
  readonly symbol: string;
  readonly prompt: Authored;
  /** `value` as the entry's value is written. */
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly text: Authored;
    /** In a solution, what leads to it. */
    readonly mistakes?: readonly Mistake[] | undefined;
  }[];
  readonly unit: Authored;
  /** What the family says; null of a choice between values. */
  readonly view: ItemView | null;
}

/** In the order in which they are printed: the family's own, then choices between values. */
export function shownItems(exercise: ShownExercise, language: string): readonly ShownItem[] {
  const asked = new Set(exercise.asked);
  const own = (exercise.presentation.items ?? []).filter(({ slot }) => asked.has(quantityOf(slot)));
  return [
    ...own.map((view) => itemInWords(view, exercise, language)),
    ...(exercise.choices ?? []).map((choice) => choiceOfValues(choice, exercise)),
  ];
}

/** Ids of the quantities of which entries are printed one by one. */
export function itemQuantities({ presentation, choices = [] }: ShownExercise): ReadonlySet<string> {
  const slots = [...(presentation.items ?? []).map(({ slot }) => slot), ...choices.map(({ id }) => id)];
  return new Set(slots.map(quantityOf));
}

/** Whether nothing is to be worked out for a quantity: it is known, or a decision, and the family says why. */
export function isKnownFact(exercise: ShownExercise, quantity: Computed): boolean {
  const { items = [] } = exercise.presentation;
  const own = items.filter(({ slot }) => quantityOf(slot) === quantity.id);
  const isDecision = isOptionKind(quantity.kind) && own.some(({ why }) => why !== undefined);
  return own.length > 0 && (isDecision || readBy(quantity).length === 0);
}

function itemInWords(view: ItemView, exercise: ShownExercise, language: string): ShownItem {
  const rich = (text: Text | undefined) => authored(text, language, exercise.pictures);
  const options = (view.options ?? []).map(({ text }, index) => ({
    label: letterOf(index + 1),
    value: `${index + 1}`,
    text: rich(text),
  }));
  const { kind } = lookup(exercise)(quantityOf(view.slot));
  const [prompt, unit] = [rich(view.prompt), rich(view.unit)];
  return { id: view.slot, kind, symbol: '', prompt, options, unit, view };
}

function choiceOfValues({ id, options }: ShownChoice, exercise: ShownExercise): ShownItem {
  const { quantity, indices } = slotAddress(id)!;
  return {
    id,
    kind: 'choice',
    symbol: onLine(lookup(exercise)(quantity).symbol(indices.map(String))),
    prompt: [],
    options: options.map(({ label, text, mistakes }) => {
      const value = plainNumber(text, exercise.convention.mark);
      return { label, value, text: [{ kind: 'line', of: [plain(value)] }], mistakes };
    }),
    unit: [],
    view: null,
  };
}
