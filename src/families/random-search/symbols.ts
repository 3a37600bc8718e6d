import type { Symbol as TexSymbol } from '../../worksheet/types.ts';
import { separatorFor } from '../../worksheet/typeset.ts';
import { type SearchProblem, variablesOf } from './problem.ts';

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

function at(problem: SearchProblem, argument: (name: string) => string): string {
  const separator = `${separatorFor(problem.convention.mark)} `;
  return `f(${variablesOf(problem).map(argument).join(separator)})`;
}

/** `f(x_0, y_0)` */
export function atStart(problem: SearchProblem): TexSymbol {
  return () => at(problem, (name) => startSymbol(name)([]));
}

/** `f(\tilde{x}_{k}, \tilde{y}_{k})` */
export function atTried(problem: SearchProblem): TexSymbol {
  return (indices) => at(problem, (name) => triedSymbol(name)(indices));
}

export function atStepped(problem: SearchProblem): TexSymbol {
  return () => at(problem, (name) => steppedSymbol(name)([]));
}

/** `f(x_0 + h, y_0)` */
export function besideStart(problem: SearchProblem, moved: string): TexSymbol {
  return () => at(problem, (name) => `${startSymbol(name)([])}${name === moved ? ' + h' : ''}`);
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
