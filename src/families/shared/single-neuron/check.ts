import { counted } from '../../../number/number-texts.ts';
import { parseRational } from '../../../number/read-number.ts';
import { ProblemError } from '../../family.ts';
import { hasBias, MOST_PRESENTATIONS, type NeuronProblem } from './problem.ts';

/** Why a target does not fit the family, undefined where it does. */
export type TargetCheck = (target: string, problem: NeuronProblem) => string | undefined;

/** @throws {ProblemError} where bias, samples or targets do not fit. */
export function checkNeuron(problem: NeuronProblem, targetIssue: TargetCheck): void {
  checkBias(problem);
  const { weights, samples, epochs } = problem;
  samples.forEach(({ input, target }, position) => {
    if (input.length !== weights.length) {
      const message = `has ${counted(input.length, 'number')}, but there are ${counted(weights.length, 'weight')}`;
      throw new ProblemError(['samples', position, 'input'], message);
    }
    const issue = targetIssue(target, problem);
    if (issue) throw new ProblemError(['samples', position, 'target'], issue);
  });
  if (samples.length * epochs > MOST_PRESENTATIONS) {
    const message = `${samples.length} samples × ${epochs} epochs: at most ${MOST_PRESENTATIONS} presentations`;
    throw new ProblemError(['epochs'], message);
  }
}

function checkBias(problem: NeuronProblem): void {
  const { bias } = problem;
  if (hasBias(problem) && bias === undefined) {
    throw new ProblemError(['bias'], 'is missing (or the convention bias: none)');
  }
  if (!hasBias(problem) && bias !== undefined && parseRational(bias).n !== 0n) {
    throw new ProblemError(['bias'], 'the convention has no bias (bias: none); leave it out');
  }
}
