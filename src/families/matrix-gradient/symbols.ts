import type { Convention } from '../../conventions/convention.ts';
import { lettered, lettersOf, scalar } from '../../conventions/letters.ts';
import type { Symbol as TexSymbol } from '../../worksheet/types.ts';

/** `\mathbf{W}`, `w_{12}`: a matrix and its entries. */
export function matrix(letter: string): TexSymbol {
  const [whole, entry] = [lettered(letter), lettered(letter.toLowerCase())];
  return (indices) => (indices.length === 0 ? whole(indices) : entry(indices));
}

/** `\mathrm{d}\mathbf{W}`: the gradient ∂L/∂W, in the shape of W. */
export function gradientBy(of: TexSymbol): TexSymbol {
  return (indices) => `\\mathrm{d}${of(indices)}`;
}

/** `\operatorname{shape}(\mathbf{Y})`, its first and second extent. */
export function shapeOf(of: TexSymbol): TexSymbol {
  return (indices) => {
    const below = indices.length === 0 ? '' : `_{${indices.join(',')}}`;
    return `\\operatorname{shape}${below}(${of([])})`;
  };
}

/** `\mathbf{X}\mathbf{W}^{\top}`: matrices of a product, `T` after those that are transposed. */
export function productTex(product: string): string {
  return product
    .split(' ')
    .map((factor) => {
      const [, d, letter, transposed] = /^(d?)(\w)(ᵀ?)$/.exec(factor)!;
      return `${d ? '\\mathrm{d}' : ''}\\mathbf{${letter}}${transposed ? '^{\\top}' : ''}`;
    })
    .join('\\,');
}

export const X = matrix('X');
export const W = matrix('W');
export const Y = matrix('Y');
export const T = matrix('T');
export const b = lettered('b');

export function lossSymbol(convention: Convention): TexSymbol {
  return scalar(lettersOf(convention).loss);
}
