import { parseRational } from '../../number/read-number.ts';
import type {
  Computed,
  Given,
  GivenPart,
  GradientOf,
  Kind,
  Shape,
  Stage,
  Symbol as TexSymbol,
} from '../../worksheet/types.ts';

/** Texts of a problem file: a number, a row, or a matrix row by row. */
export type NumberTexts = string | readonly string[] | readonly (readonly string[])[];

/** A given scalar, vector or matrix. */
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

function shapeOf(values: NumberTexts): Shape {
  if (typeof values === 'string') return [];
  const [first] = values;
  return Array.isArray(first) ? [values.length, first.length] : [values.length];
}

function flat(values: NumberTexts): readonly string[] {
  return typeof values === 'string' ? [values] : values.flat();
}

interface More {
  readonly kind?: Kind;
  readonly inline?: boolean | 'product';
  readonly formula?: string;
  readonly part?: Computed['part'] | undefined;
  readonly counts?: Computed['counts'] | undefined;
  readonly gradientOf?: GradientOf | undefined;
}

/**
 * One line of a worksheet: `forward('z1[j]', [units], symbol, 'sum(i, W1[j,i]*x[i]) + b1[j]')`. Several right sides are
 * equal in exact arithmetic; the first is typeset.
 */
type Line = (
  left: string,
  shape: Shape,
  symbol: TexSymbol,
  right: string | readonly string[],
  more?: More,
) => Computed;

export function lineOf(stage: Stage): Line {
  return (left, shape, symbol, right, { gradientOf, part, counts, kind = 'real', ...more } = {}) => ({
    role: 'computed',
    id: left.replace(/\[.*$/, ''),
    shape,
    kind,
    symbol,
    stage,
    rules: [right].flat().map((body) => `${left} = ${body}`),
    ...more,
    ...(part ? { part } : {}),
    ...(counts ? { counts } : {}),
    ...(gradientOf ? { gradientOf } : {}),
  });
}

export const forward = lineOf('forward');
export const loss = lineOf('loss');
export const backward = lineOf('backward');
export const update = lineOf('update');
