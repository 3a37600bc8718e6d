import type { ItemView, OptionView } from '../family.ts';
import type { Plan } from './plan.ts';
import { productTex } from './symbols.ts';

/** Why a product is not the gradient: its shape is wrong, its inner extents do not meet, or it is something else. */
type Fault = 'transposed' | 'does-not-fit' | 'is-output' | 'is-dX' | 'is-dW';

interface Product {
  /** Factors with spaces between them: `dYᵀ X`. */
  readonly factors: string;
  readonly fault: Fault | null;
}

/** Ids of the two choices, by the matrix whose gradient is looked for. */
export type ProductId = 'dWProduct' | 'dXProduct';

/** The right product first. */
const PRODUCTS: Readonly<Record<ProductId, Readonly<Record<'rows' | 'columns', readonly Product[]>>>> = {
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

/** Where the right product stands among the options, from 1. */
export function rightOption({ productOrder }: Plan): number {
  return productOrder.indexOf(1) + 1;
}

/** The options of a choice in the problem's own order, each with the shape that it comes to. */
export function productItem(plan: Plan, slot: ProductId): ItemView {
  const products = PRODUCTS[slot][plan.rows ? 'rows' : 'columns'];
  return {
    slot,
    prompt: { key: `matrix-gradient.${slot}` },
    options: plan.productOrder.map((number) => optionOf(products[number - 1]!, plan)),
  };
}

function optionOf({ factors, fault }: Product, plan: Plan): OptionView {
  const extents = extentsOf(factors, plan);
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

function extentsOf(factors: string, plan: Plan): readonly (readonly [number, number])[] {
  const { samples, inputs, outputs, rows } = plan;
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
