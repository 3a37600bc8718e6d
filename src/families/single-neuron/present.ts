import { lettersOf } from '../../conventions/letters.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import { add, compare, maximum, minimum, rational, subtract } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import type {
  Diagram,
  Figure,
  GivenView,
  ItemView,
  NetworkDiagram,
  PlotDiagram,
  Presentation,
  Remark,
} from '../presentation.ts';
import { classesOf, hasBias, type NeuronProblem, structureOf, updateOf } from './problem.ts';

/** More updates than this are shown epoch by epoch. */
const MOST_UPDATES = 8;
const MARGIN = rational(1);

/** Net, output and error of each presentation, and the weights after it; with a loss, that and its gradient too. */
export function askNeuron(problem: NeuronProblem, hasLoss: boolean): readonly string[] {
  const { frozenBias } = structureOf(problem);
  const withBias = (weights: string, bias: string) =>
    hasBias(problem) && !frozenBias ? [weights, bias] : [weights];
  const gradient = hasLoss || updateOf(problem) === 'batch' ? withBias('dw', 'db') : [];
  const convergence = problem.convergence ? ['mistakes', 'converged'] : [];
  const trace = ['z', 'output', 'error', ...(hasLoss ? ['loss'] : []), ...gradient, ...withBias('w', 'b')];
  return [...trace, ...convergence];
}

/** Statement, table of samples, first weights and the neuron's picture; `activation` is what the unit computes. */
export function presentNeuron(
  problem: NeuronProblem,
  activation: string,
  more: readonly ItemView[] = [],
): Presentation {
  const remarks = remarksOn(problem);
  const items = [...(problem.convergence ? convergenceItems(problem) : []), ...more];
  return {
    statement: {
      key: problem.family,
      values: {
        times: { times: problem.epochs },
        rate: { rate: problem.learningRate },
      },
    },
    givens: [sampleTable(problem), ...givenIds(problem).map((id): GivenView => ({ kind: 'quantity', id }))],
    // Marking asks for the items alone.
    get diagrams() {
      return [diagramOf(problem, activation), ...planes(problem)];
    },
    ...(items.length > 0 ? { items } : {}),
    updates: updateOf(problem),
    ...(remarks.length > 0 ? { remarks } : {}),
    answers: 'trace',
  };
}

/** λ and θ are printed where they are used: a forward pass has no penalty. */
function givenIds(problem: NeuronProblem): readonly string[] {
  const { l2, band } = problem;
  return [
    'w0',
    ...(hasBias(problem) ? ['b0'] : []),
    'eta',
    ...(l2 === undefined ? [] : ['l2']),
    ...(band === undefined ? [] : ['band']),
  ];
}

/** What holds for this neuron beside the convention. */
function remarksOn({ zeroNet, frozen }: NeuronProblem): readonly Remark[] {
  return [
    ...(zeroNet ? [{ key: 'remark.zero-net-wrong' }] : []),
    ...(frozen ? [{ key: 'remark.frozen-bias' }] : []),
  ];
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

/**
 * The samples of two inputs in the plane, filled where they belong to the upper class, and, in the solution, the line
 * w·x + b = 0 at the start (0) and after the updates.
 */
function planes(problem: NeuronProblem): readonly Diagram[] {
  const { samples, weights } = problem;
  const targets = [...new Set(samples.map(({ target }) => target))];
  if (weights.length !== 2 || samples.length < 2 || targets.length > 2) return [];
  return [
    {
      kind: 'plot',
      ...window(samples.map(({ input }) => input)),
      points: pointsOf(problem),
      lines: linesOf(problem),
      curves: [],
      only: 'solution',
      caption: { key: everyUpdate(problem) ? 'diagram.decision-lines' : 'diagram.decision-lines-epochs' },
    },
  ];
}

function window(inputs: readonly (readonly string[])[]): Pick<PlotDiagram, 'x' | 'y'> {
  const axis = (place: 0 | 1) => {
    const values = inputs.map((input) => parseRational(input[place]!));
    return {
      label: `x${place + 1}`,
      min: numberToText(subtract(values.reduce(minimum), MARGIN)),
      max: numberToText(add(values.reduce(maximum), MARGIN)),
    };
  };
  return { x: axis(0), y: axis(1) };
}

/** The larger of two targets is the upper class; samples of one class alone are in that half of the coding they lie in. */
function pointsOf({ samples, convention }: NeuronProblem): PlotDiagram['points'] {
  const targets = samples.map(({ target }) => parseRational(target));
  const [low, high] = [targets.reduce(minimum), targets.reduce(maximum)];
  const [lower, upper] = classesOf(convention.coding).map(parseRational);
  const edge = compare(low, high) < 0 ? add(low, high) : add(lower!, upper!);
  return samples.map(({ input }, position) => ({
    x: input[0]!,
    y: input[1]!,
    mark: compare(add(targets[position]!, targets[position]!), edge) > 0 ? 'filled' : 'open',
  }));
}

function everyUpdate(problem: NeuronProblem): boolean {
  return structureOf(problem).updates <= MOST_UPDATES;
}

function linesOf(problem: NeuronProblem): PlotDiagram['lines'] {
  const { updates, epochs } = structureOf(problem);
  const shown = everyUpdate(problem)
    ? upTo(updates)
    : upTo(epochs).map((epoch) => (epoch * updates) / epochs);
  const bias = hasBias(problem);
  const line = (label: string, normal: readonly [Figure, Figure], offset: Figure) => ({
    normal,
    offset: bias ? offset : '0',
    label,
    ...(problem.convention.bias === 'x0=-1' ? { constant: -1 as const } : {}),
  });
  return [
    line('0', [problem.weights[0]!, problem.weights[1]!], problem.bias ?? '0'),
    ...shown.map((update, position) =>
      line(
        everyUpdate(problem) ? `${update}` : `${position + 1}`,
        [{ slot: `w[${update},1]` }, { slot: `w[${update},2]` }],
        { slot: `b[${update}]` },
      ),
    ),
  ];
}
