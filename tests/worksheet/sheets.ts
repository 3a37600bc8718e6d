import { parseRational } from '../../src/number/read-number.ts';
import type { Quantity, Shape, Worksheet } from '../../src/worksheet/types.ts';

/** A given quantity from texts, row by row. */
export function given(id: string, shape: Shape, ...values: readonly string[]): Quantity {
  return { role: 'given', id, shape, kind: 'real', symbol: () => id, values: values.map(parseRational) };
}

/** A computed quantity with its equal rules. */
export function computed(id: string, shape: Shape, ...rules: readonly string[]): Quantity {
  return { role: 'computed', id, shape, kind: 'real', symbol: () => id, rules, stage: 'forward' };
}

export function sheet(...quantities: readonly Quantity[]): Worksheet {
  return { quantities };
}
