import type { GivenView, ItemView, OptionView, Presentation } from '../family.ts';
import { type Matrices, type MatrixProblem, structure } from './problem.ts';
import { b, gradientBy, lossSymbol, type ProductId, productTex, T, W, X, Y } from './rules.ts';

/** Statement with its formula, matrices, and the products to choose from. */
export function present(problem: MatrixProblem): Presentation {
  const matrices = structure(problem);
  return {
    statement: {
      key: `matrix-gradient-${matrices.numbers ? (matrices.loss ? 'targets' : 'upstream') : 'shapes'}`,
      values: {
        formula: { tex: forward(matrices) },
        shapes: { tex: givenShapes(matrices) },
        gradient: { tex: `${gradientBy(Y)([])} = ${derivative(matrices)}` },
        targets: { tex: T([]) },
        operands: { tex: operands(matrices) },
        loss: matrices.loss ? { word: matrices.loss.name } : '',
      },
    },
    givens: givenViews(problem),
    items: [productItem(problem, 'dWProduct'), productItem(problem, 'dXProduct')],
    answers: 'quantities',
  };
}

function forward({ rows, bias }: Matrices): string {
  const product = `${Y([])} = ${productTex(rows ? 'X Wᵀ' : 'X W')}`;
  return bias ? `${product} ${bias} ${b([])}` : product;
}

function operands({ bias }: Matrices): string {
  return [X, W, ...(bias ? [b] : [])].map((symbol) => symbol([])).join(', ');
}

function derivative({ convention }: Matrices): string {
  return `\\partial ${lossSymbol(convention)([])}/\\partial ${Y([])}`;
}

/** The shapes of X, W and b, which the sheet gives in the place of numbers. */
function givenShapes({ samples, inputs, outputs, rows, bias }: Matrices): string {
  const sized = (symbol: string, ...extents: readonly number[]) =>
    `${symbol} \\in \\mathbb{R}^{${extents.join(' \\times ')}}`;
  const weights = rows ? [outputs, inputs] : [inputs, outputs];
  return [
    sized(X([]), samples, inputs),
    sized(W([]), ...weights),
    ...(bias ? [sized(b([]), outputs)] : []),
  ].join(', ');
}

function givenViews(problem: MatrixProblem): readonly GivenView[] {
  const ids = (['X', 'W', 'b', 'dY', 'T'] as const).filter((id) => problem[id] !== undefined);
  return ids.map((id) => ({ kind: 'quantity', id }));
}

/** Why a product is not the gradient: its shape is wrong, its inner extents do not meet, or it is something else. */
type Fault = 'transposed' | 'does-not-fit' | 'is-output' | 'is-dX' | 'is-dW';

interface Product {
  /** Factors with spaces between them: `dYᵀ X`. */
  readonly factors: string;
  readonly fault: Fault | null;
}

/** The right product first. */
const OFFERED: Readonly<Record<ProductId, Readonly<Record<'rows' | 'columns', readonly Product[]>>>> = {
  dWProduct: {
    rows: [
      { factors: 'dYᵀ X', fault: null },
      { factors: 'Xᵀ dY', fault: 'transposed' },
      { factors: 'dY W', fault: 'is-dX' },
      { factors: 'X Wᵀ', fault: 'is-output' },
    ],
    columns: [
      { factors: 'Xᵀ dY', fault: null },
      { factors: 'dYᵀ X', fault: 'transposed' },
      { factors: 'dY Wᵀ', fault: 'is-dX' },
      { factors: 'X W', fault: 'is-output' },
    ],
  },
  dXProduct: {
    rows: [
      { factors: 'dY W', fault: null },
      { factors: 'Wᵀ dYᵀ', fault: 'transposed' },
      { factors: 'dYᵀ X', fault: 'is-dW' },
      { factors: 'dY Wᵀ', fault: 'does-not-fit' },
    ],
    columns: [
      { factors: 'dY Wᵀ', fault: null },
      { factors: 'W dYᵀ', fault: 'transposed' },
      { factors: 'Xᵀ dY', fault: 'is-dW' },
      { factors: 'dY W', fault: 'does-not-fit' },
    ],
  },
};

/** The options of a choice in the problem's own order, each with the shape that it comes to. */
function productItem(problem: MatrixProblem, slot: ProductId): ItemView {
  const matrices = structure(problem);
  const products = OFFERED[slot][matrices.rows ? 'rows' : 'columns'];
  return {
    slot,
    prompt: { key: `matrix-gradient.${slot}` },
    options: problem.productOrder.map((number) => optionOf(products[number - 1]!, matrices)),
  };
}

function optionOf({ factors, fault }: Product, matrices: Matrices): OptionView {
  const extents = extentsOf(factors, matrices);
  const [first, last] = [extents[0]!, extents.at(-1)!];
  const values = {
    chain: extents.map(([rows, columns]) => `(${rows} × ${columns})`).join(' · '),
    shape: `${first[0]} × ${last[1]}`,
    inner: `${first[1]}`,
    outer: `${last[0]}`,
  };
  return {
    text: { words: `$${productTex(factors)}$` },
    why: { key: `matrix-gradient.product-${fault ?? 'right'}`, values },
  };
}

function extentsOf(factors: string, matrices: Matrices): readonly (readonly [number, number])[] {
  const { samples, inputs, outputs, rows } = matrices;
  const shapes: Readonly<Record<string, readonly [number, number]>> = {
    X: [samples, inputs],
    W: rows ? [outputs, inputs] : [inputs, outputs],
    dY: [samples, outputs],
  };
  return factors.split(' ').map((factor) => {
    const [height, width] = shapes[factor.replace('ᵀ', '')]!;
    return factor.endsWith('ᵀ') ? [width, height] : [height, width];
  });
}
