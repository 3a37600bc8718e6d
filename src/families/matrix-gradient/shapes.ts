import type { Computed } from '../../worksheet/types.ts';
import { computed } from '../shared/quantities.ts';
import type { Plan } from './plan.ts';
import { type ProductId, rightOption } from './products.ts';
import { b, gradientBy, productTex, shapeOf, W, X, Y } from './symbols.ts';

const stage = 'shapes';
const integer = { kind: 'integer', stage } as const;

/** Shapes of Y and of every gradient, which is that of what the gradient is taken by; then the products. */
export function shapes(plan: Plan): readonly Computed[] {
  const pair = (id: string, of: Computed['symbol'], body: string) =>
    computed({ id, shape: [2], symbol: shapeOf(of), ...integer }, `${id}[i]`, body);
  const ofBias = { id: 'shapedb', shape: [], symbol: shapeOf(gradientBy(b)), ...integer } as const;
  return [
    pair('shapeY', Y, `i == 1 ? shapeX[1] : shapeW[${plan.rows ? 1 : 2}]`),
    pair('shapedW', gradientBy(W), 'shapeW[i]'),
    pair('shapedX', gradientBy(X), 'shapeX[i]'),
    ...(plan.bias ? [computed(ofBias, 'shapedb', 'shapeb')] : []),
    product(plan, 'dWProduct', 'dW'),
    product(plan, 'dXProduct', 'dX'),
  ];
}

/** Which of the offered products is the gradient. */
function product(plan: Plan, id: ProductId, gradient: string): Computed {
  const symbol = () => productTex(gradient);
  return computed({ id, shape: [], symbol, kind: 'choice', stage }, id, `${rightOption(plan)}`);
}
