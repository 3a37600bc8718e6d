import { parseRational } from '../../number/read-number.ts';
import type { Computed, Given, Kind, Shape, Symbol as TexSymbol } from '../../worksheet/types.ts';

/** A given scalar, vector or matrix from the texts of a problem file. */
export function given(id: string, values: NumberTexts, symbol: TexSymbol): Given {
  return {
    role: 'given',
    id,
    shape: shapeOf(values),
    kind: 'real',
    symbol,
    values: flat(values).map(parseRational),
  };
}

export type NumberTexts = string | readonly string[] | readonly (readonly string[])[];

function shapeOf(values: NumberTexts): Shape {
  if (typeof values === 'string') return [];
  const [first] = values;
  return Array.isArray(first) ? [values.length, first.length] : [values.length];
}

function flat(values: NumberTexts): readonly string[] {
  return typeof values === 'string' ? [values] : values.flat();
}

interface ComputedParts {
  readonly id: string;
  readonly shape: Shape;
  readonly symbol: TexSymbol;
  readonly stage: string;
  readonly kind?: Kind;
  readonly inline?: boolean;
  readonly gradientOf?: Computed['gradientOf'] | undefined;
}

/** A computed quantity; `indexed` is the left side of its rules (`dW1[j,i]`), `bodies` their right sides. */
export function computed(parts: ComputedParts, indexed: string, ...bodies: readonly string[]): Computed {
  const { gradientOf, kind = 'real', ...rest } = parts;
  const rules = bodies.map((body) => `${indexed} = ${body}`);
  return { role: 'computed', kind, ...rest, rules, ...(gradientOf ? { gradientOf } : {}) };
}
