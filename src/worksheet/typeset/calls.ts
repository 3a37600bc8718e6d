import { own } from '../../own.ts';
import { FUNCTIONS } from '../functions.ts';
import { atom, fraction, Level, numberPart, type Part, parenthesised, product, sum, texOf } from './parts.ts';

/** `symbols`: arguments are letters, side by side; `numbers`: they are numbers, with dots between them. */
export type Style = 'symbols' | 'numbers';

/** How calls are written in a reading. */
export interface Manner {
  readonly style: Style;
  /** What stands between arguments: with a decimal comma a semicolon. */
  readonly separator: ',' | ';';
  /** Letter of an activation function; f if it does not say. */
  readonly activation?: string;
}

/** A call of a rule function with its arguments typeset. */
export function call(name: string, args: readonly Part[], manner: Manner): Part {
  const { style, separator, activation = 'f' } = manner;
  const [first, second] = args;
  if (name === 'exp' && first) return power(first);
  if (name === 'ln' && first) return logarithm(first, style);
  if (name === 'xlogy' && first && second) {
    return product(first, style === 'symbols' ? '\\,' : '\\cdot', logarithm(second, style));
  }
  if (name === 'xovery' && first && second) return fraction(first, second);
  const kinked = own(KINKED, name);
  if (kinked && first)
    return style === 'symbols'
      ? branches(kinked, first, second)
      : inNumbers(kinked, activation, first, second);
  const written = own(FUNCTIONS, name)?.tex(args.map(texOf)).replaceAll(', ', `${separator} `) ?? '';
  const tex = written.replace(/^f(?=['\\])/, activation);
  const tall = args.some((arg) => arg.tall);
  return atom(tall ? tex : snug(tex), undefined, tall);
}

/** Functions that are defined by cases, whose name alone would not say what they are. */
interface Kinked {
  /** Whether 0 belongs to the upper side. */
  readonly closed: boolean;
  /** The value on a side, where `factor` is 1 above and α (or nothing) below. */
  value(factor: Part | undefined, of: Part, dot: string): Part;
  /** Each side is a constant: a number put in would vanish from it. */
  readonly flat: boolean;
}

const leaky = (closed: boolean): Kinked => ({
  closed,
  flat: false,
  value: (factor, of, dot) => (factor ? product(factor, dot, of) : of),
});
const exponential = (closed: boolean): Kinked => ({
  closed,
  flat: false,
  value: (factor, of, dot) => (factor ? scaled(factor, dot, sum(power(of), '-', numberPart('1'))) : of),
});
const exponentialSlope = (closed: boolean): Kinked => ({
  closed,
  flat: false,
  value: (factor, of, dot) => (factor ? scaled(factor, dot, power(of)) : numberPart('1')),
});
const slope = (closed: boolean): Kinked => ({
  closed,
  flat: true,
  value: (factor) => factor ?? numberPart('1'),
});

function power(exponent: Part): Part {
  return atom(`e^{${texOf(exponent)}}`);
}

function scaled(factor: Part, dot: string, of: Part): Part {
  return texOf(factor) === '1' ? of : product(factor, dot, of);
}

const KINKED: Readonly<Record<string, Kinked>> = {
  leakyRelu: leaky(false),
  leakyReluClosed: leaky(true),
  reluSlope: slope(false),
  reluSlopeClosed: slope(true),
  leakyReluSlope: slope(false),
  leakyReluSlopeClosed: slope(true),
  elu: exponential(false),
  eluClosed: exponential(true),
  eluSlope: exponentialSlope(false),
  eluSlopeClosed: exponentialSlope(true),
};

function branches({ closed, value }: Kinked, of: Part, below = numberPart('0')): Part {
  const [upper, lower] = closed ? ['\\ge', '<'] : ['>', '\\le'];
  return cases([
    { value: value(undefined, of, '\\,'), condition: `${texOf(of)} ${upper} 0` },
    { value: value(below, of, '\\,'), condition: `${texOf(of)} ${lower} 0` },
  ]);
}

/** With a number put in, its sign tells the side; a slope that is a constant stands as f′ of the number. */
function inNumbers({ flat, value }: Kinked, activation: string, of: Part, below?: Part): Part {
  if (flat) return atom(`${activation}'${texOf(parenthesised(of))}`);
  return value(of.negated ? below : undefined, of, '\\cdot');
}

/** `\ln a_k` beside letters, `\ln(0.6)` elsewhere. */
function logarithm(of: Part, style: Style): Part {
  if (style === 'symbols' && of.level === Level.Atom)
    return { ...atom(`\\ln ${texOf(of)}`), level: Level.Open };
  return atom(`\\ln ${texOf(parenthesised(of))}`, undefined, of.tall);
}

/** Parentheses round what is no higher than a line need not stretch. */
function snug(tex: string): string {
  return tex.replaceAll(/\\(?:left|right)(?=[()|]|\\[lr](?:floor|ceil))/g, '');
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
