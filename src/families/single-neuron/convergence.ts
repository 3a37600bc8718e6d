import { lettered, scalar } from '../../conventions/letters.ts';
import { upTo } from '../../number/number-texts.ts';
import { slotsOf } from '../../worksheet/program.ts';
import { solve } from '../../worksheet/solve.ts';
import type { Computed, Worksheet } from '../../worksheet/types.ts';
import { lineOf } from '../shared/lines.ts';
import { epochSum, hasBias, type NeuronProblem, type NeuronStructure } from './problem.ts';

const line = lineOf('convergence');

/**
 * Whether training has come to an end: `mistakes` [epochs], the samples that each epoch classifies wrongly;
 * `converged`, whether the last one has none; and, where the epochs may go round in a circle, `apart` [epochs − 1],
 * how far the weights after an epoch lie from those after the last one, and `repeats`, the latest epoch after which
 * they are the same (0: none). A deterministic rule that meets the same weights and samples again never ends.
 */
export function convergence(structure: NeuronStructure): readonly Computed[] {
  const { epochs } = structure;
  if (!structure.convergence) return [];
  const mistaken = epochSum(structure, 'output[p] != t[p] ? 1 : 0');
  return [
    line('mistakes[e]', [epochs], lettered('m'), mistaken, { counts: 'epoch', kind: 'integer' }),
    line('converged', [], scalar('m = 0'), `mistakes[${epochs}] == 0 ? 1 : 0`, { kind: 'boolean' }),
    ...(epochs > 1 ? circle(structure) : []),
  ];
}

function circle(structure: NeuronStructure): readonly Computed[] {
  const { updates, epochs, batch, samples } = structure;
  const after = batch ? 'k' : `${samples}*k`;
  const distance = `sum(i, abs(w[${updates},i] - w[${after},i]))`;
  const bias = hasBias(structure) ? ` + abs(b[${updates}] - b[${after}])` : '';
  const latest = upTo(epochs - 1).reduce((rest, epoch) => `(apart[${epoch}] == 0 ? ${epoch} : ${rest})`, '0');
  return [
    line('apart[k]', [epochs - 1], lettered('D'), `${distance}${bias}`),
    line('repeats', [], scalar('r'), latest, { kind: 'integer' }),
  ];
}

/** A problem as it was read, with as many epochs as it takes where it says so. */
export function settledBy(worksheet: (problem: NeuronProblem) => Worksheet) {
  return ({ until, ...problem }: NeuronProblem): NeuronProblem =>
    until ? untilConvergence({ ...problem, epochs: 1 }, problem.epochs, worksheet) : problem;
}

/**
 * The problem with as many epochs as it takes until one passes without a mistake, that one included;
 * with `atMost` epochs where none does.
 */
export function untilConvergence(
  problem: NeuronProblem,
  atMost: number,
  worksheet: (problem: NeuronProblem) => Worksheet,
): NeuronProblem {
  for (let epochs = 1; epochs < atMost; epochs++) {
    const tried = { ...problem, epochs, convergence: true };
    const solved = solve(worksheet(tried));
    if (slotsOf(solved.program, 'converged').every(({ number }) => solved.rational(number)?.n === 1n))
      return tried;
  }
  return { ...problem, epochs: atMost, convergence: true };
}
