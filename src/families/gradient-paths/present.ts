import type { Presentation } from '../family.ts';
import { diagramOf, present as presentNetwork } from '../mlp-backprop/present.ts';
import { pathPlanOf } from './plan.ts';
import { networkOf, type PathsProblem } from './problem.ts';
import { moveItems } from './structure.ts';
import { pathSymbolsOf } from './symbols.ts';

/** The network with the weight marked in its picture, and the nets to be told moving or not. */
export function present(problem: PathsProblem): Presentation {
  const plan = pathPlanOf(problem);
  const symbols = pathSymbolsOf(plan);
  const network = networkOf(problem);
  const { statement, givens } = presentNetwork(network);
  const { rate, ...values } = statement.values;
  const updates = problem.learningRate !== undefined;
  return {
    statement: {
      key: updates ? 'gradient-paths-update' : 'gradient-paths',
      values: {
        ...values,
        ...(updates ? { rate: rate! } : {}),
        weight: { tex: symbols.weight },
        delta: { tex: symbols.delta },
        gradient: { tex: `\\partial ${symbols.network.loss([])}/\\partial ${symbols.weight}` },
      },
    },
    givens: givens.filter((given) => given.kind !== 'quantity' || given.id !== 'eta' || updates),
    diagrams: [{ ...diagramOf(network), ...(plan.isBias ? {} : { marked: problem.weight }) }],
    items: moveItems(plan, symbols),
    answers: 'quantities',
  };
}
