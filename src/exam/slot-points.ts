import { idOfAsked, pointsOfAsked, pointsSaid } from '../bank/asked-thing.ts';
import type { Asked } from '../bank/bank.ts';
import { numberToText } from '../number/number-texts.ts';
import { divide, multiply, type Rational, rational, subtract } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import type { KeyQuestion, Weights } from './exam.ts';

/**
 * The weights of a question; undefined where all entries are worth the same. What has no points of its own shares
 * what is left, all its entries alike. Where everything has points and the question is worth another sum, they are in
 * proportion.
 */
export function weightsOf(
  ask: readonly Asked[] | undefined,
  points: Rational,
  slots: readonly { readonly id: string }[],
): Weights | undefined {
  const sum = ask && pointsSaid(ask);
  if (!sum) return undefined;
  const sizes = ask.map((item) => slotsOfAsked(idOfAsked(item), slots).length);
  const open = ask.reduce((count, item, index) => count + (pointsOfAsked(item) ? 0 : sizes[index]!), 0);
  const factor = open === 0 ? divide(points, sum) : rational(1);
  const each = open === 0 ? undefined : divide(subtract(points, sum), rational(open));
  return Object.fromEntries(
    ask.map((item, index) => {
      const said = pointsOfAsked(item);
      const worth = said ? multiply(said, factor) : multiply(each!, rational(sizes[index]!));
      return [idOfAsked(item), numberToText(worth)];
    }),
  );
}

/** What each slot of a key's question is worth. */
export function slotPoints({ points, ask, slots, weights }: PointsOfKey): readonly Rational[] {
  if (!weights) {
    const each = divide(parseRational(points), rational(slots.length));
    return slots.map(() => each);
  }
  const worth = new Map<string, Rational>();
  for (const id of ask) {
    const own = slotsOfAsked(id, slots);
    const each = divide(parseRational(weights[id]!), rational(own.length));
    for (const slot of own) worth.set(slot.id, each);
  }
  return slots.map(({ id }) => worth.get(id)!);
}

type PointsOfKey = Pick<KeyQuestion, 'points' | 'ask' | 'weights'> & {
  readonly slots: readonly { readonly id: string }[];
};

/** The slots of an asked quantity, or the one of an asked entry. */
function slotsOfAsked<S extends { readonly id: string }>(id: string, slots: readonly S[]): readonly S[] {
  return slots.filter((slot) => slot.id === id || quantityOf(slot.id) === id);
}
