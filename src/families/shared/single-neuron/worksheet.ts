import type { Computed, Given, Worksheet } from '../../../worksheet/types.ts';
import { computed, given } from '../quantities.ts';
import { checkNeuron } from './check.ts';
import { convergence } from './convergence.ts';
import type { NeuronFormulas } from './formulas.ts';
import type { Neuron } from './neuron.ts';
import { hasBias, type NeuronProblem } from './problem.ts';
import { metBy, scheduleOf } from './schedule.ts';
import { neuronSymbols } from './symbols.ts';
import { updates } from './updates.ts';

/**
 * A single neuron learning sample by sample or epoch by epoch.
 * @throws {ProblemError} where the parts of the problem do not fit together.
 */
export function neuronWorksheet(problem: NeuronProblem, formulas: NeuronFormulas): Worksheet {
  checkNeuron(problem, formulas.targetIssue);
  const schedule = scheduleOf(problem);
  const symbols = neuronSymbols(
    problem.convention,
    formulas.loss ? (schedule.batch ? 'epoch' : 'presentation') : 'none',
  );
  const neuron = { problem, formulas, schedule, symbols };
  return {
    quantities: [...givens(neuron), ...presentations(neuron), ...updates(neuron), ...convergence(neuron)],
  };
}

/** x [P, n] and t [P] with a row for each presentation, w0 [n], b0, eta. */
function givens({ problem, schedule, symbols }: Neuron): readonly Given[] {
  const presented = Array.from({ length: schedule.epochs }, () => problem.samples).flat();
  return [
    given(
      'x',
      presented.map(({ input }) => input),
      symbols.input,
    ),
    given(
      't',
      presented.map(({ target }) => target),
      symbols.target,
    ),
    given('w0', problem.weights, symbols.firstWeights),
    ...(hasBias(problem) ? [given('b0', problem.bias!, symbols.firstBias, 'bias')] : []),
    given('eta', problem.learningRate, symbols.rate),
  ];
}

/** z, output, error and loss of every presentation, shape [P] each. */
function presentations(neuron: Neuron): readonly Computed[] {
  const { problem, formulas, schedule, symbols } = neuron;
  const { convention } = problem;
  const shape = [schedule.presentations] as const;
  const loss = formulas.loss?.(convention);
  const row = (id: string, parts: Pick<Computed, 'symbol' | 'stage' | 'part' | 'kind'>, rule: string) =>
    computed({ id, shape, counts: 'presentation', ...parts }, `${id}[p]`, rule);
  return [
    row('z', { symbol: symbols.net, stage: 'forward', part: 'net', kind: 'real' }, netRule(neuron)),
    row(
      'output',
      { symbol: symbols.output, stage: 'forward', part: 'output', kind: formulas.outputKind },
      formulas.output(convention),
    ),
    row(
      'error',
      { symbol: symbols.error, stage: 'forward', part: 'error', kind: formulas.errorKind },
      formulas.error,
    ),
    ...(loss === undefined
      ? []
      : [row('loss', { symbol: symbols.loss, stage: 'loss', part: 'loss', kind: 'real' }, loss)]),
  ];
}

/** z = Σ_i w_i x_i + b with the weights that the presentation meets. */
function netRule({ problem, schedule }: Neuron): string {
  const weight = metBy(schedule, 'w0[i]', (update) => `w[${update},i]`);
  const products = `sum(i, ${weight}*x[p,i])`;
  if (!hasBias(problem)) return products;
  const bias = metBy(schedule, 'b0', (update) => `b[${update}]`);
  return `${products} ${problem.convention.bias === 'x0=-1' ? '-' : '+'} ${bias}`;
}
