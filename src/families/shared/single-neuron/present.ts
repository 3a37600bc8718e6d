import { lettersOf } from '../../../conventions/letters.ts';
import { upTo } from '../../../number/number-texts.ts';
import type { GivenView, ItemView, NetworkDiagram, Presentation } from '../../family.ts';
import { planes } from './plane.ts';
import { hasBias, type NeuronProblem, updateOf } from './problem.ts';

/** Statement, table of samples, first weights and the neuron's picture; `activation` is what the unit computes. */
export function presentNeuron(
  problem: NeuronProblem,
  activation: string,
  more: readonly ItemView[] = [],
): Presentation {
  const items = [...(problem.convergence ? convergenceItems(problem) : []), ...more];
  return {
    statement: {
      key: problem.family,
      values: {
        times: { times: problem.epochs },
        rate: { rate: problem.learningRate },
      },
    },
    givens: [
      sampleTable(problem),
      ...['w0', ...(hasBias(problem) ? ['b0'] : []), 'eta'].map(
        (id): GivenView => ({ kind: 'quantity', id }),
      ),
    ],
    diagrams: [diagramOf(problem, activation), ...planes(problem)],
    ...(items.length > 0 ? { items } : {}),
    updates: updateOf(problem),
    answers: 'trace',
  };
}

function convergenceItems({ epochs }: NeuronProblem): readonly ItemView[] {
  const item = (slot: string, key: string, values = {}): ItemView => ({
    slot,
    prompt: { key: `item.${key}`, values },
    why: { key: `item.${key}-why`, values },
  });
  return [
    ...upTo(epochs).map((epoch) => item(`mistakes[${epoch}]`, 'mistakes', { epoch: `${epoch}` })),
    item('converged', 'converged'),
    ...(epochs > 1 ? [item('repeats', 'repeats', { epochs: `${epochs}` })] : []),
  ];
}

function sampleTable({ samples, weights, convention }: NeuronProblem): GivenView {
  const inputs = upTo(weights.length).map((i) => `x_{${i}}`);
  return {
    kind: 'table',
    header: ['p', ...inputs, lettersOf(convention).target],
    rows: samples.map(({ input, target }, position) => [`${position + 1}`, ...input, target]),
  };
}

function diagramOf(problem: NeuronProblem, activation: string): NetworkDiagram {
  const { weights, bias } = problem;
  return {
    kind: 'network',
    inputs: weights.map((_, position) => ({ label: `x${position + 1}` })),
    layers: [
      {
        activation,
        units: [{ label: '1', ...(hasBias(problem) && bias !== undefined ? { bias } : {}), weights }],
      },
    ],
  };
}
