import type { Convention } from '../../conventions/convention.ts';
import { joined, lettered, lettersOf } from '../../conventions/letters.ts';
import type { Symbol as TexSymbol } from '../../worksheet/types.ts';

/** `w_{1}(3)`: entry 1 after step 3; the whole is bold. */
export function traced(letter: string, accent?: string): TexSymbol {
  const base = accent === undefined ? letter : `\\${accent}{${letter}}`;
  const bold = accent === undefined ? `\\mathbf{${letter}}` : `\\${accent}{\\mathbf{${letter}}}`;
  return ([step, ...indices]) =>
    step === undefined ? bold : `${base}${indices.length === 0 ? '' : `_{${joined(indices)}}`}(${step})`;
}

/** `w_{1}(0)`: what it is before the first step. */
export function initial(letter: string): TexSymbol {
  return (indices) => (indices.length === 0 ? `\\mathbf{${letter}}(0)` : `${letter}_{${joined(indices)}}(0)`);
}

/** J as a formula in w, H and b. */
export function lossFormula(convention: Convention, hasLinear: boolean): string {
  const { loss } = lettersOf(convention);
  const rows = convention.weights === 'rows';
  const [left, right] = rows
    ? ['\\mathbf{w}^{\\top}', '\\mathbf{w}']
    : ['\\mathbf{w}', '\\mathbf{w}^{\\top}'];
  const linear = rows ? '\\mathbf{b}^{\\top}\\mathbf{w}' : '\\mathbf{b}\\,\\mathbf{w}^{\\top}';
  const square = `\\tfrac{1}{2}\\,${left}\\,\\mathbf{H}\\,${right}`;
  return `${loss}(\\mathbf{w}) = ${square}${hasLinear ? ` - ${linear}` : ''}`;
}

export const hessianSymbol = lettered('H');
