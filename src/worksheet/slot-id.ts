import type { Shape } from '../worksheet/types.ts';

/** `W2[1,3]` taken apart; the indices of a scalar are empty. */
export interface SlotAddress {
  readonly quantity: string;
  readonly indices: readonly number[];
}

const SLOT = /^([A-Za-z]\w*)(?:\[([1-9]\d{0,5}(?:,[1-9]\d{0,5}){0,2})\])?$/;

/** Undefined for a text that is no slot id. */
export function slotAddress(id: string): SlotAddress | undefined {
  const match = SLOT.exec(id);
  if (!match) return undefined;
  const indices = match[2]?.split(',').map(Number) ?? [];
  return { quantity: match[1]!, indices };
}

/** `delta1` of `delta1[2]`; a text that is no slot id stands for itself. */
export function quantityOf(id: string): string {
  return SLOT.exec(id)?.[1] ?? id;
}

/** A quantity of which every entry is a slot. */
export interface SlotShape {
  readonly quantity: string;
  readonly shape: Shape;
}

/** The quantities behind slots, in their order. @throws {Error} for what is no slot id. */
export function slotShapes(ids: readonly string[]): readonly SlotShape[] {
  const largest = new Map<string, readonly number[]>();
  for (const id of ids) {
    const address = slotAddress(id);
    if (!address) throw new Error(`"${id}" is no id of a slot.`);
    const before = largest.get(address.quantity) ?? [];
    largest.set(
      address.quantity,
      address.indices.map((index, axis) => Math.max(index, before[axis] ?? 0)),
    );
  }
  return [...largest].map(([quantity, shape]) => ({ quantity, shape: shape as unknown as Shape }));
}
