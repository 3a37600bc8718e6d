import type { GivenView, Presentation } from '../family.ts';
import { type Plan, planOf } from './plan.ts';
import type { MatrixProblem } from './problem.ts';
import { productItem } from './products.ts';
import { b, gradientBy, lossSymbol, productTex, T, W, X, Y } from './symbols.ts';

/** Statement with its formula, matrices, and the products to choose from. */
export function present(problem: MatrixProblem): Presentation {
  const plan = planOf(problem);
  return {
    statement: {
      key: `matrix-gradient-${plan.numbers ? (plan.loss ? 'targets' : 'upstream') : 'shapes'}`,
      values: {
        formula: { tex: forward(plan) },
        shapes: { tex: givenShapes(plan) },
        gradient: { tex: `${gradientBy(Y)([])} = ${derivative(problem)}` },
        targets: { tex: T([]) },
        operands: { tex: operands(plan) },
        loss: plan.loss ? { word: plan.loss.name } : '',
      },
    },
    givens: givenViews(problem),
    items: [productItem(plan, 'dWProduct'), productItem(plan, 'dXProduct')],
    answers: 'quantities',
  };
}

function forward({ rows, bias }: Plan): string {
  const product = `${Y([])} = ${productTex(rows ? 'X Wᵀ' : 'X W')}`;
  return bias ? `${product} ${bias} ${b([])}` : product;
}

function operands({ bias }: Plan): string {
  return [X, W, ...(bias ? [b] : [])].map((symbol) => symbol([])).join(', ');
}

function derivative({ convention }: MatrixProblem): string {
  return `\\partial ${lossSymbol(convention)([])}/\\partial ${Y([])}`;
}

/** The shapes of X, W and b, which the sheet gives in the place of numbers. */
function givenShapes({ samples, inputs, outputs, rows, bias }: Plan): string {
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
