import { own } from '../own.ts';
import { quantityOf } from './slot-id.ts';
import type { Kind } from './types.ts';

/** Digits after the point that answers are written with: of all quantities alike, or by quantity. */
export type Decimals = number | DecimalsByQuantity;

/** By a quantity's id; `default` is for those that are not named. */
export interface DecimalsByQuantity {
  readonly default: number;
  readonly [quantity: string]: number;
}

/** The name that stands for every quantity without one of its own. */
export const REST = 'default';

/** With how many decimals a quantity, or the quantity of an entry, is written, and every step that leads to it. */
export function decimalsAt(decimals: Decimals, id: string): number {
  if (typeof decimals === 'number') return decimals;
  return own(decimals, quantityOf(id)) ?? decimals.default;
}

/** With how many decimals the answer is printed; what is a whole number by nature has none. */
export function digitsOf(
  decimals: Decimals,
  { id, kind }: { readonly id: string; readonly kind: Kind },
): number {
  return kind === 'real' ? decimalsAt(decimals, id) : 0;
}

/** Those of quantities that have their own, in the order in which they are named. */
export function ownDecimals(decimals: Decimals): readonly (readonly [quantity: string, decimals: number])[] {
  return typeof decimals === 'number' ? [] : Object.entries(decimals).filter(([name]) => name !== REST);
}

/** Those of every quantity without its own. */
export function usualDecimals(decimals: Decimals): number {
  return typeof decimals === 'number' ? decimals : decimals.default;
}

/** The most that any of these quantities, or of their entries, is written with. */
export function mostDecimals(decimals: Decimals, ids: readonly string[]): number {
  return Math.max(0, ...ids.map((id) => decimalsAt(decimals, id)));
}

/** `4`, or `4 (y 2; delta1 6)`. */
export function decimalsText(decimals: Decimals): string {
  const others = ownDecimals(decimals).map(([name, own]) => `${name} ${own}`);
  return others.length === 0
    ? `${usualDecimals(decimals)}`
    : `${usualDecimals(decimals)} (${others.join('; ')})`;
}
