import type { Presentation } from '../family.ts';
import type { SoftmaxProblem } from './problem.ts';
import { lossOf } from './setting.ts';

export function present(problem: SoftmaxProblem): Presentation {
  const { task, logits } = problem;
  const several = logits.length > 1 ? 'several' : 'one';
  return {
    statement: {
      key: task === 'binary' ? `sigmoid-cross-entropy-${several}` : 'softmax-cross-entropy',
      values: { loss: { word: lossOf(problem) } },
    },
    givens: [
      { kind: 'quantity', id: 'z' },
      { kind: 'quantity', id: 't' },
    ],
    answers: 'quantities',
  };
}
