import type { Convention } from '../../conventions/convention.ts';
import { lettered, lettersOf, scalar } from '../../conventions/letters.ts';
import { times } from '../../number/number-texts.ts';
import type { Computed, Given, Quantity, Shape, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { backward, forward, given, lineOf, loss as lossLine, type NumberTexts } from '../shared/lines.ts';
import type { Matrices, MatrixProblem } from './problem.ts';

/** `\mathbf{W}`, `w_{12}`: a matrix and its entries. */
function matrix(letter: string): TexSymbol {
  const [whole, entry] = [lettered(letter), lettered(letter.toLowerCase())];
  return (indices) => (indices.length === 0 ? whole(indices) : entry(indices));
}

/** `\mathrm{d}\mathbf{W}`: the gradient ∂L/∂W, in the shape of W. */
export function gradientBy(of: TexSymbol): TexSymbol {
  return (indices) => `\\mathrm{d}${of(indices)}`;
}

/** `\operatorname{shape}(\mathbf{Y})`, its first and second extent. */
function shapeOf(of: TexSymbol): TexSymbol {
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

/**
 * Y = X Wᵀ + b (or X W + b) for several samples at once, and the gradients of a loss by W, X and b; nothing but shapes
 * and products where the matrices have no numbers.
 */
export function lines(problem: MatrixProblem, matrices: Matrices): readonly Quantity[] {
  return [
    ...shapeGivens(matrices),
    ...matrixGivens(problem),
    ...shapes(matrices),
    ...(matrices.numbers ? [output(matrices), ...losses(matrices), ...gradients(matrices)] : []),
  ];
}

/** What the student reads off the matrices. */
function shapeGivens({ samples, inputs, outputs, rows, bias }: Matrices): readonly Given[] {
  const shape = (id: string, extents: NumberTexts, of: TexSymbol): Given => ({
    ...given(id, extents, shapeOf(of)),
    kind: 'integer',
  });
  const [d, k] = [`${inputs}`, `${outputs}`];
  return [
    shape('shapeX', [`${samples}`, d], X),
    shape('shapeW', rows ? [k, d] : [d, k], W),
    ...(bias ? [shape('shapeb', k, b)] : []),
  ];
}

function matrixGivens(problem: MatrixProblem): readonly Given[] {
  const symbols = { X, W, b, dY: gradientBy(Y), T };
  return (['X', 'W', 'b', 'dY', 'T'] as const).flatMap((id) => {
    const values: NumberTexts | undefined = problem[id];
    return values ? [given(id, values, symbols[id])] : [];
  });
}

/** Ids of the two choices, by the matrix whose gradient is looked for. */
export type ProductId = 'dWProduct' | 'dXProduct';

/** Shapes of Y and of every gradient, which is that of what the gradient is taken by; then the right products. */
function shapes({ rows, bias, rightProduct }: Matrices): readonly Computed[] {
  const line = lineOf('shapes');
  const pair = (id: string, of: TexSymbol, rule: string) =>
    line(`${id}[i]`, [2], shapeOf(of), rule, { kind: 'integer' });
  const product = (id: ProductId, gradient: string) =>
    line(id, [], () => productTex(gradient), `${rightProduct}`, { kind: 'choice' });
  return [
    pair('shapeY', Y, `i == 1 ? shapeX[1] : shapeW[${rows ? 1 : 2}]`),
    pair('shapedW', gradientBy(W), 'shapeW[i]'),
    pair('shapedX', gradientBy(X), 'shapeX[i]'),
    ...(bias ? [line('shapedb', [], shapeOf(gradientBy(b)), 'shapeb', { kind: 'integer' })] : []),
    product('dWProduct', 'dW'),
    product('dXProduct', 'dX'),
  ];
}

/** An entry of W, or of its gradient, that joins input d to output k. */
export function weightEntry({ rows }: Matrices, id: string, k: string, d: string): string {
  return rows ? `${id}[${k},${d}]` : `${id}[${d},${k}]`;
}

/** Y = X Wᵀ + b: y_{nk} = Σ_d x_{nd} w_{kd} + b_k, shape [N, K]. */
function output(matrices: Matrices): Computed {
  const { samples, outputs, bias } = matrices;
  const products = `sum(d, X[n,d]*${weightEntry(matrices, 'W', 'k', 'd')})`;
  return forward('Y[n,k]', [samples, outputs], Y, `${products}${bias ? ` ${bias} b[k]` : ''}`);
}

/** Stands for the loss where only dY = ∂L/∂Y is given: it has the same gradients. */
const LINEAR_LOSS = 'linearLoss';

/** L = Σ (Y − T)² with its factor and dY = ∂L/∂Y; under a given dY, Σ dY ⊙ Y has that derivative. */
function losses({ samples, outputs, loss, convention }: Matrices): readonly Computed[] {
  const symbol = lossSymbol(convention);
  const linear = () => `\\tilde{${symbol([])}}`;
  if (!loss) {
    return [lossLine(LINEAR_LOSS, [], linear, 'sum(n, sum(k, dY[n,k]*Y[n,k]))', { part: 'loss-term' })];
  }
  const shape: Shape = [samples, outputs];
  const error = '(Y[n,k] - T[n,k])';
  const ways = ['lossTerm[n,k]', `${error}^2`].map((term) => times(loss.value, `sum(n, sum(k, ${term}))`));
  return [
    lossLine('lossTerm[n,k]', shape, (indices) => `${symbol([])}_{${indices.join('')}}`, `${error}^2`, {
      part: 'loss-term',
    }),
    lossLine('loss', [], symbol, ways, { part: 'loss' }),
    backward('dY[n,k]', shape, gradientBy(Y), times(loss.slope, error), {
      gradientOf: { loss: 'loss', of: 'Y' },
    }),
  ];
}

/** dW = dYᵀ X, dX = dY W, db the sums of dY's columns (in columns dW = Xᵀ dY, dX = dY Wᵀ). */
function gradients(matrices: Matrices): readonly Computed[] {
  const { samples, inputs, outputs, rows, bias, loss } = matrices;
  const gradientOf = (of: string) => ({ loss: loss ? 'loss' : LINEAR_LOSS, of });
  const entry = (id: string) => weightEntry(matrices, id, 'k', 'd');
  const products = rows ? 'dY[n,k]*X[n,d]' : 'X[n,d]*dY[n,k]';
  const sums = `${bias === '-' ? '-' : ''}sum(n, dY[n,k])`;
  return [
    backward(
      entry('dW'),
      rows ? [outputs, inputs] : [inputs, outputs],
      gradientBy(W),
      `sum(n, ${products})`,
      {
        part: 'weight-gradient',
        gradientOf: gradientOf('W'),
      },
    ),
    backward('dX[n,d]', [samples, inputs], gradientBy(X), `sum(k, dY[n,k]*${entry('W')})`, {
      gradientOf: gradientOf('X'),
    }),
    ...(bias
      ? [
          backward('db[k]', [outputs], gradientBy(b), sums, {
            part: 'bias-gradient',
            gradientOf: gradientOf('b'),
          }),
        ]
      : []),
  ];
}
