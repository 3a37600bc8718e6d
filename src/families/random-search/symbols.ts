import type { Symbol as TexSymbol } from '../../worksheet/types.ts';
import { separatorFor } from '../../worksheet/typeset.ts';
import type { FunctionOf } from '../shared/function-of-variables.ts';

/** A variable with an accent and indices: `\tilde{x}_{3}`, of x1 `\tilde{x}_{1,3}`. */
function variable(name: string, accent: (letter: string) => string): TexSymbol {
  const [letter = name, digit = ''] = [name.slice(0, 1), name.slice(1)];
  return (indices) => {
    const below = [...(digit === '' ? [] : [digit]), ...indices];
    return `${accent(letter)}${below.length === 0 ? '' : `_{${below.join(',')}}`}`;
  };
}

const plain = (letter: string) => letter;
const tilde = (letter: string) => `\\tilde{${letter}}`;

export const startSymbol =
  (name: string): TexSymbol =>
  () =>
    variable(name, plain)(['0']);
export const moveSymbol = (name: string): TexSymbol => variable(name, (letter) => `\\Delta ${letter}`);
export const triedSymbol = (name: string): TexSymbol => variable(name, tilde);
export const keptSymbol = (name: string): TexSymbol => variable(name, plain);
export const steppedSymbol = (name: string): TexSymbol => variable(name, (letter) => `${letter}^{\\nabla}`);

function at({ variables, convention }: FunctionOf, argument: (name: string) => string): string {
  return `f(${variables.map(argument).join(`${separatorFor(convention.mark)} `)})`;
}

/** `f(x_0, y_0)` */
export function atStart(of: FunctionOf): TexSymbol {
  return () => at(of, (name) => startSymbol(name)([]));
}

/** `f(\tilde{x}_{k}, \tilde{y}_{k})` */
export function atTried(of: FunctionOf): TexSymbol {
  return (indices) => at(of, (name) => triedSymbol(name)(indices));
}

export function atStepped(of: FunctionOf): TexSymbol {
  return () => at(of, (name) => steppedSymbol(name)([]));
}

/** `f(x_0 + h, y_0)` */
export function besideStart(of: FunctionOf, moved: string): TexSymbol {
  return () => at(of, (name) => `${startSymbol(name)([])}${name === moved ? ' + h' : ''}`);
}

export const bestSymbol: TexSymbol = ([k]) => (k === undefined ? 'f^{\\star}' : `f^{\\star}_{${k}}`);

/** `\partial f/\partial x` at the start. */
export function partialSymbol(name: string): TexSymbol {
  return () => `\\frac{\\partial f}{\\partial ${variable(name, plain)([])}}`;
}

/** The quotient for it. */
export function quotientSymbol(name: string): TexSymbol {
  return () => `D_{${variable(name, plain)([])}}`;
}
