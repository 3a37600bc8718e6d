import { FUNCTIONS } from './functions.ts';
import {
  atom,
  fraction,
  Level,
  numberPart,
  type Part,
  parenthesised,
  product,
  texOf,
} from './typeset-parts.ts';

/** `symbols`: arguments are letters, side by side; `numbers`: they are numbers, with dots between them. */
export type Style = 'symbols' | 'numbers';

/** How calls are written in a reading. */
export interface Manner {
  readonly style: Style;
  /** What stands between arguments: with a decimal comma a semicolon. */
  readonly separator: ',' | ';';
}

/** A call of a rule function with its arguments typeset. */
export function call(name: string, args: readonly Part[], { style, separator }: Manner): Part {
  const [first, second] = args;
  if (name === 'exp' && first) return atom(`e^{${texOf(first)}}`);
  if (name === 'ln' && first) return logarithm(first, style);
  if (name === 'xlogy' && first && second) {
    return product(first, style === 'symbols' ? '\\,' : '\\cdot', logarithm(second, style));
  }
  if (name === 'xovery' && first && second) return fraction(first, second);
  const kinked = KINKED[name];
  if (kinked && first)
    return style === 'symbols' ? branches(kinked, first, second) : inNumbers(kinked, first, second);
  const tex = FUNCTIONS[name]?.tex(args.map(texOf)).replaceAll(', ', `${separator} `) ?? '';
  const tall = args.some((arg) => arg.tall);
  return atom(tall ? tex : snug(tex), undefined, tall);
}

/** Functions that are defined by cases, whose name alone would not say what they are. */
interface Kinked {
  /** Whether 0 belongs to the upper side. */
  readonly closed: boolean;
  /** The value on a side, where `factor` is 1 above and α (or nothing) below. */
  value(factor: Part | undefined, of: Part, dot: string): Part;
  readonly slope: boolean;
}

const leaky = (closed: boolean): Kinked => ({
  closed,
  slope: false,
  value: (factor, of, dot) => (factor ? product(factor, dot, of) : of),
});
const slope = (closed: boolean): Kinked => ({
  closed,
  slope: true,
  value: (factor) => factor ?? numberPart('1'),
});

const KINKED: Readonly<Record<string, Kinked>> = {
  leakyRelu: leaky(false),
  leakyReluClosed: leaky(true),
  reluSlope: slope(false),
  reluSlopeClosed: slope(true),
  leakyReluSlope: slope(false),
  leakyReluSlopeClosed: slope(true),
};

function branches({ closed, value }: Kinked, of: Part, below = numberPart('0')): Part {
  const [upper, lower] = closed ? ['\\ge', '<'] : ['>', '\\le'];
  return cases([
    { value: value(undefined, of, '\\,'), condition: `${texOf(of)} ${upper} 0` },
    { value: value(below, of, '\\,'), condition: `${texOf(of)} ${lower} 0` },
  ]);
}

/** With a number put in, its sign tells the side; a slope stands as f′ of the number. */
function inNumbers({ slope: isSlope, value }: Kinked, of: Part, below?: Part): Part {
  if (isSlope) return atom(`f'${texOf(parenthesised(of))}`);
  return of.negated ? value(below, of, '\\cdot') : of;
}

/** `\ln a_k` beside letters, `\ln(0.6)` elsewhere. */
function logarithm(of: Part, style: Style): Part {
  if (style === 'symbols' && of.level === Level.Atom)
    return { ...atom(`\\ln ${texOf(of)}`), level: Level.Open };
  return atom(`\\ln ${texOf(parenthesised(of))}`, undefined, of.tall);
}

/** Parentheses round what is no higher than a line need not stretch. */
function snug(tex: string): string {
  return tex.replaceAll(/\\(?:left|right)(?=[()|])/g, '');
}

/** `\frac{e^{z_j}}{\sum_k e^{z_k}}` from the two exponents; the denominator is a sum already. */
export function softmaxFraction(own: Part, total: Part): Part {
  return fraction(atom(`e^{${texOf(own)}}`), total);
}

/** `\begin{cases} … \end{cases}` from values and conditions. */
export function cases(rows: readonly { readonly value: Part; readonly condition: string }[]): Part {
  const lines = rows.map(({ value, condition }) => `${texOf(value)} & ${condition}`);
  return atom(`\\begin{cases} ${lines.join(' \\\\ ')} \\end{cases}`, undefined, true);
}
