import { parseRational } from '../../number/read-number.ts';
import type {
  Computed,
  Given,
  GivenPart,
  Kind,
  Shape,
  Stage,
  Symbol as TexSymbol,
} from '../../worksheet/types.ts';

/** A given scalar, vector or matrix from the texts of a problem file. */
export function given(id: string, values: NumberTexts, symbol: TexSymbol, part?: GivenPart): Given {
  return {
    role: 'given',
    id,
    shape: shapeOf(values),
    kind: 'real',
    symbol,
    values: flat(values).map(parseRational),
    ...(part ? { part } : {}),
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
  readonly stage: Stage;
  readonly part?: Computed['part'] | undefined;
  readonly counts?: Computed['counts'] | undefined;
  readonly kind?: Kind;
  readonly inline?: boolean | 'product';
  readonly gradientOf?: Computed['gradientOf'] | undefined;
}

/** A computed quantity; `indexed` is the left side of its rules (`dW1[j,i]`), `bodies` their right sides. */
export function computed(parts: ComputedParts, indexed: string, ...bodies: readonly string[]): Computed {
  const { gradientOf, part, counts, kind = 'real', ...rest } = parts;
  const rules = bodies.map((body) => `${indexed} = ${body}`);
  return {
    role: 'computed',
    kind,
    ...rest,
    rules,
    ...(part ? { part } : {}),
    ...(counts ? { counts } : {}),
    ...(gradientOf ? { gradientOf } : {}),
  };
}
