import { FUNCTIONS } from './functions.ts';
import { atom, fraction, Level, type Part, parenthesised, product, texOf } from './typeset-parts.ts';

/** `symbols`: arguments are letters, side by side; `numbers`: they are numbers, with dots between them. */
export type Style = 'symbols' | 'numbers';

/** A call of a rule function with its arguments typeset. */
export function call(name: string, args: readonly Part[], style: Style): Part {
  const [first, second] = args;
  if (name === 'exp' && first) return atom(`e^{${texOf(first)}}`);
  if (name === 'ln' && first) return logarithm(first, style);
  if (name === 'xlogy' && first && second) {
    return product(first, style === 'symbols' ? '\\,' : '\\cdot', logarithm(second, style));
  }
  if (name === 'xovery' && first && second) return fraction(first, second);
  const tex = FUNCTIONS[name]?.tex(args.map(texOf)) ?? '';
  const tall = args.some((arg) => arg.tall);
  return atom(tall ? tex : snug(tex), undefined, tall);
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
  return fraction(call('exp', [own], 'symbols'), total);
}

/** `\begin{cases} … \end{cases}` from values and conditions. */
export function cases(rows: readonly { readonly value: Part; readonly condition: string }[]): Part {
  const lines = rows.map(({ value, condition }) => `${texOf(value)} & ${condition}`);
  return atom(`\\begin{cases} ${lines.join(' \\\\ ')} \\end{cases}`, undefined, true);
}
