import { lettersOf } from '../../conventions/letters.ts';
import { upTo } from '../../number/number-texts.ts';
import type { GivenView, NetworkDiagram, Presentation, Remark } from '../family.ts';
import type { ItemView } from '../presentation.ts';
import { settingsOf } from './optimizers.ts';
import {
  isOnline,
  type LayerProblem,
  type MlpProblem,
  type Network,
  samplesOf,
  structure,
} from './problem.ts';
import { METHODS } from './steps.ts';

/** Nets, outputs, loss, δ, gradients and updated weights; finer steps are asked only where a question says so. */
export function defaultAsk(problem: MlpProblem): readonly string[] {
  const network = structure(problem);
  const { layers, schedule, convergence } = network;
  const backward = [...layers].reverse();
  const asked = (prefix: string, reversed = backward) =>
    reversed.flatMap(({ number, bias }) => {
      const ids = [`W${number}`, ...(bias ? [`b${number}`] : [])];
      return ids.filter((id) => !network.frozen.includes(id)).map((id) => `${prefix}${id}`);
    });
  const batch = schedule.traced && !isOnline(network);
  const gathers = METHODS[network.optimizer].gathers;
  return [
    ...layers.flatMap(({ number }) => [`z${number}`, `a${number}`]),
    'loss',
    ...backward.flatMap((layer) => [`delta${layer.number}`, ...(batch ? [] : asked('d', [layer]))]),
    ...(batch ? asked('grad') : []),
    ...Object.keys(gathers).flatMap((prefix) => asked(prefix)),
    ...asked('new'),
    ...(batch ? ['epochLoss'] : []),
    ...(convergence ? ['moves', 'converged'] : []),
  ];
}

/** Statement, given matrices and the network's picture. */
export function present(problem: MlpProblem): Presentation {
  const { layers, convention, loss = convention.loss } = problem;
  const network = structure(problem);
  const { schedule, optimizer } = network;
  const remarks = remarksOn(problem, network);
  const items = problem.convergence ? convergenceItems(schedule.epochs) : [];
  const { input } = samplesOf(problem)[0]!;
  return {
    statement: {
      key: schedule.traced ? 'mlp-training' : 'mlp-backprop',
      values: {
        architecture: [input.length, ...layers.map((layer) => unitsOf(problem, layer).length)].join('-'),
        activations: { units: layers.map(({ activation }) => activation.name) },
        loss: { word: loss },
        rate: { rate: problem.learningRate },
        ...(schedule.traced
          ? { times: { times: schedule.epochs }, optimizer: { word: `optimizer-${optimizer}` } }
          : {}),
      },
    },
    givens: givenViews(problem, network),
    diagrams: [diagramOf(problem)],
    ...(network.schedule.traced || optimizer !== 'sgd' ? { method: methodOf(network) } : {}),
    ...(schedule.traced && learns(network) ? { updates: updatesOf(network) } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
    ...(items.length > 0 ? { items } : {}),
    answers: schedule.traced ? 'trace' : 'quantities',
  };
}

/** The quantities of the last layer's weights whose formulas are the method. */
function methodOf({ last, optimizer, frozen, layers }: Network): readonly string[] {
  const shown = [...layers].reverse().find(({ number }) => !frozen.includes(`W${number}`)) ?? last;
  const { gathers, corrected = {} } = METHODS[optimizer];
  const prefixes = [...Object.keys(gathers), ...Object.keys(corrected), 'step', 'new'];
  return prefixes.map((prefix) => `${prefix}W${shown.number}`);
}

/** Whether any weights or biases are left that do not stay what they are. */
function learns({ layers, frozen }: Network): boolean {
  return layers.some(
    ({ number, bias }) => !frozen.includes(`W${number}`) || (bias && !frozen.includes(`b${number}`)),
  );
}

function updatesOf(network: Network): 'online' | 'batch' | 'mini-batch' {
  const { schedule } = network;
  if (isOnline(network)) return 'online';
  return schedule.perEpoch === 1 ? 'batch' : 'mini-batch';
}

/** What holds for this network and its training alone. */
function remarksOn(problem: MlpProblem, { schedule, frozen }: Network): readonly Remark[] {
  const { layers } = problem;
  const steep = layers.flatMap(({ activation: { slope, temperature } }, position) => {
    const layer = `${position + 1}`;
    return [
      ...(slope ? [{ key: 'remark.steepness', values: { layer, slope: { tex: slope } } }] : []),
      ...(temperature ? [{ key: 'remark.temperature', values: { temperature: { tex: temperature } } }] : []),
    ];
  });
  const ids = frozen.join(', ');
  return [
    ...steep,
    ...(schedule.traced && schedule.batch > 1 && schedule.perEpoch > 1
      ? [{ key: 'remark.batch-size', values: { size: `${schedule.batch}` } }]
      : []),
    ...(frozen.length > 0 ? [{ key: 'remark.frozen', values: { ids } }] : []),
  ];
}

function convergenceItems(epochs: number): readonly ItemView[] {
  const item = (slot: string, key: string, values = {}): ItemView => ({
    slot,
    prompt: { key: `item.${key}`, values },
    why: { key: `item.${key}-why`, values },
  });
  return [
    ...upTo(epochs).map((epoch) => item(`moves[${epoch}]`, 'moves', { epoch: `${epoch}` })),
    item('converged', 'nothing-moves'),
  ];
}

function givenViews(problem: MlpProblem, network: Network): readonly GivenView[] {
  const { layers, schedule, penalties, smoothing, loss } = network;
  const ofLayers = layers.flatMap(({ number, bias }) =>
    bias ? [`W${number}`, `b${number}`] : [`W${number}`],
  );
  const own = problem.optimizer ? Object.keys(settingsOf(problem.optimizer)) : [];
  const settings = [
    ...penalties,
    ...(smoothing ? ['smoothing'] : []),
    ...(loss === 'huber' ? ['huber'] : []),
    ...own,
  ];
  const quantity = (id: string): GivenView => ({ kind: 'quantity', id });
  return [
    ...(schedule.traced ? [sampleTable(problem)] : ['x', 't'].map(quantity)),
    ...ofLayers.map(quantity),
    ...['eta', ...settings].map((id): GivenView => ({ kind: 'quantity', id, ifUsed: true })),
  ];
}

function sampleTable(problem: MlpProblem): GivenView {
  const samples = samplesOf(problem);
  const { target } = lettersOf(problem.convention);
  const [first] = samples;
  return {
    kind: 'table',
    header: [
      'p',
      ...upTo(first!.input.length).map((i) => `x_{${i}}`),
      ...upTo(first!.target.length).map((k) => (first!.target.length === 1 ? target : `${target}_{${k}}`)),
    ],
    rows: samples.map(({ input, target: wanted }, position) => [`${position + 1}`, ...input, ...wanted]),
  };
}

/** The network's picture; of several samples without their values. */
export function diagramOf(problem: MlpProblem): NetworkDiagram {
  const single = problem.input;
  return {
    kind: 'network',
    inputs: samplesOf(problem)[0]!.input.map((value, position) => ({
      label: `x${position + 1}`,
      ...(single ? { value } : {}),
    })),
    layers: problem.layers.map((layer) => ({
      activation: layer.activation.name,
      units: unitsOf(problem, layer).map((weights, position) => ({
        label: `${position + 1}`,
        ...(layer.bias && problem.convention.bias !== 'none' ? { bias: layer.bias[position]! } : {}),
        weights,
      })),
    })),
  };
}

/** The weights that enter each unit, whatever the orientation. */
function unitsOf({ convention }: MlpProblem, { weights }: LayerProblem): readonly (readonly string[])[] {
  if (convention.weights === 'rows') return weights;
  return weights[0]!.map((_, unit) => weights.map((row) => row[unit]!));
}
