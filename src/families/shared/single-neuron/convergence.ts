import { lettered, scalar } from '../../../conventions/letters.ts';
import { slotsOf } from '../../../worksheet/program.ts';
import { solve } from '../../../worksheet/solve.ts';
import type { Computed, Worksheet } from '../../../worksheet/types.ts';
import { ProblemError } from '../../problem.ts';
import { computed } from '../quantities.ts';
import type { Neuron } from './neuron.ts';
import { hasBias, type NeuronProblem } from './problem.ts';
import { epochSum, type Schedule } from './schedule.ts';

/**
 * Whether training has come to an end: `mistakes` [epochs], the samples that each epoch classifies wrongly;
 * `converged`, whether the last one has none; and, where the epochs may go round in a circle, `apart` [epochs − 1],
 * how far the weights after an epoch lie from those after the last one, and `repeats`, the latest epoch after which
 * they are the same (0: none). A deterministic rule that meets the same weights and samples again never ends.
 * @throws {ProblemError} for neurons whose output is no class.
 */
export function convergence({ problem, formulas, schedule }: Neuron): readonly Computed[] {
  if (!problem.convergence) return [];
  if (formulas.outputKind !== 'integer') {
    throw new ProblemError(['convergence'], 'only where the output is a class, which is right or wrong');
  }
  return [mistakes(schedule), converged(schedule), ...(schedule.epochs > 1 ? circle(problem, schedule) : [])];
}

function mistakes(schedule: Schedule): Computed {
  return computed(
    {
      id: 'mistakes',
      shape: [schedule.epochs],
      symbol: lettered('m'),
      stage: 'convergence',
      counts: 'epoch',
      kind: 'integer',
    },
    'mistakes[e]',
    epochSum(schedule, 'output[p] != t[p] ? 1 : 0'),
  );
}

function converged({ epochs }: Schedule): Computed {
  return computed(
    { id: 'converged', shape: [], symbol: scalar('m = 0'), stage: 'convergence', kind: 'boolean' },
    'converged',
    `mistakes[${epochs}] == 0 ? 1 : 0`,
  );
}

function circle(problem: NeuronProblem, schedule: Schedule): readonly Computed[] {
  const { epochs, updates, batch, samples } = schedule;
  const after = batch ? 'k' : `${samples}*k`;
  const distance = `sum(i, abs(w[${updates},i] - w[${after},i]))`;
  const bias = hasBias(problem) ? ` + abs(b[${updates}] - b[${after}])` : '';
  const earlier = Array.from({ length: epochs - 1 }, (_, index) => index + 1);
  const latest = earlier.reduce((rest, epoch) => `(apart[${epoch}] == 0 ? ${epoch} : ${rest})`, '0');
  return [
    computed(
      { id: 'apart', shape: [epochs - 1], symbol: lettered('D'), stage: 'convergence' },
      'apart[k]',
      `${distance}${bias}`,
    ),
    computed(
      { id: 'repeats', shape: [], symbol: scalar('r'), stage: 'convergence', kind: 'integer' },
      'repeats',
      latest,
    ),
  ];
}

/**
 * The problem with as many epochs as it takes until one passes without a mistake, that one included;
 * with `atMost` epochs where none does.
 */
export function untilConvergence<P extends NeuronProblem>(
  problem: P,
  atMost: number,
  worksheet: (problem: P) => Worksheet,
): P {
  for (let epochs = 1; epochs < atMost; epochs++) {
    const tried = { ...problem, epochs, convergence: true };
    const solved = solve(worksheet(tried));
    if (slotsOf(solved.program, 'converged').every(({ number }) => solved.rational(number)?.n === 1n))
      return tried;
  }
  return { ...problem, epochs: atMost, convergence: true };
}
