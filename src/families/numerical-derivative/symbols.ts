import type { Symbol as TexSymbol } from '../../worksheet/types.ts';
import { separatorFor } from '../../worksheet/typeset.ts';
import { symbolFromId } from '../shared/symbol-from-id.ts';
import { type DerivativeProblem, variablesOf } from './problem.ts';

/** `x + h_{2}`; of all widths `x + \mathbf{h}`. */
function shifted(variable: string, sign: '+' | '-', several: boolean, [k]: readonly string[]): string {
  const width = several ? (k === undefined ? '\\mathbf{h}' : `h_{${k}}`) : 'h';
  return `${symbolFromId(variable)([])} ${sign} ${width}`;
}

/** `x_{+}` for x + h; of the second width `x_{+2}`. */
export function point(variable: string, sign: '+' | '-'): TexSymbol {
  const [, letter = variable, digit = ''] = /^([a-z])(\d?)$/.exec(variable) ?? [];
  return (indices) => `${letter}_{${digit}${sign}${indices.join('')}}`;
}

/** `f(x + h, y)`; without a sign f at the point itself. */
export function valueAt(
  problem: DerivativeProblem,
  moved?: { readonly variable: string; readonly sign: '+' | '-' },
): TexSymbol {
  const separator = `${separatorFor(problem.convention.mark)} `;
  const several = problem.h.length > 1;
  return (indices) => {
    const arguments_ = variablesOf(problem).map((name) =>
      moved?.variable === name ? shifted(name, moved.sign, several, indices) : symbolFromId(name)([]),
    );
    return `f(${arguments_.join(separator)})`;
  };
}

/** `D^{+}_{x}`, of the second width `D^{+}_{x2}`; of all widths bold. */
export function quotient(letter: string, kind: '+' | '\\pm', variable: string | undefined): TexSymbol {
  return (indices) => {
    const below = [...(variable === undefined ? [] : [symbolFromId(variable)([])]), ...indices];
    const index = below.length === 0 ? '' : `_{${below.join(',')}}`;
    return `${letter}^{${kind}}${index}`;
  };
}

/** `f'(x)`, of several variables `\partial f/\partial x`. */
export function exactSymbol(problem: DerivativeProblem, variable: string): TexSymbol {
  const letter = symbolFromId(variable)([]);
  const alone = variablesOf(problem).length === 1;
  return () => (alone ? `f'(${letter})` : `\\frac{\\partial f}{\\partial ${letter}}`);
}
