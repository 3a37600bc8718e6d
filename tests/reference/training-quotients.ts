import type { MlpProblem, Sample } from '../../src/families/mlp-backprop/problem.ts';
import type { Decimal } from './decimal.ts';
import { numberOf, ONE, upTo } from './decimal.ts';
import { isNear, quotient } from './difference-quotients.ts';
import { type Entries, ExactHand } from './hand.ts';
import { workTraining } from './training.ts';

type Layers = MlpProblem['layers'];

/**
 * The gradient of every update of a training by the weights and biases that it starts from, and of each presentation by
 * itself; none where some unit, or the loss, has a kink too near.
 */
export function trainingQuotients(problem: MlpProblem, reference: Entries): Entries {
  if (hasKink(problem, reference)) return new Map();
  const samples = problem.samples ?? [{ input: problem.input!, target: problem.target! }];
  const { epochs = 1, batchSize, update = problem.convention.update } = problem;
  const size = Math.min(batchSize ?? (update === 'batch' ? samples.length : 1), samples.length);
  const perEpoch = Math.ceil(samples.length / size);
  const traced = samples.length * epochs > 1;
  const found = new Map<string, Decimal>();
  for (const u of upTo(epochs * perEpoch)) {
    const start = ((u - 1) % perEpoch) * size;
    const met = samples.slice(start, start + size);
    const layers = u === 1 ? problem.layers : layersAfter(problem, u - 1, reference);
    const prefixes = size > 1 ? ['grad'] : traced ? ['grad', 'd'] : ['d'];
    for (const [id, value] of quotientsBy(layers, (at) => objective(problem, at, met)))
      for (const prefix of prefixes) found.set(`${prefix}${traced ? id.replace('[', `[${u},`) : id}`, value);
    if (size === 1) continue;
    met.forEach((sample, index) => {
      const p = Math.floor((u - 1) / perEpoch) * samples.length + start + index + 1;
      const alone = { ...problem, l1: undefined, l2: undefined } as MlpProblem;
      for (const [id, value] of quotientsBy(layers, (at) => objective(alone, at, [sample])))
        found.set(`d${id.replace('[', `[${p},`)}`, value);
    });
  }
  return found;
}

/** Weights and biases as an update left them. */
function layersAfter({ layers }: MlpProblem, u: number, reference: Entries): Layers {
  const after = (id: string, ...indices: readonly number[]) =>
    reference.get(`new${id}[${[u, ...indices.map((index) => index + 1)].join(',')}]`)!.toString();
  return layers.map(({ bias, ...layer }, position) => ({
    ...layer,
    weights: layer.weights.map((row, r) => row.map((_, c) => after(`W${position + 1}`, r, c))),
    ...(bias ? { bias: bias.map((_, j) => after(`b${position + 1}`, j)) } : {}),
  }));
}

const ONE_STEP = {
  ...{ update: 'batch', batchSize: undefined, epochs: undefined, input: undefined, target: undefined },
  ...{ frozen: undefined, convergence: undefined, optimizer: undefined },
};

/** What an update over these samples descends, penalties included. */
function objective(problem: MlpProblem, layers: Layers, samples: readonly Sample[]): Decimal {
  const hand = new ExactHand();
  workTraining({ ...problem, ...ONE_STEP, layers, samples } as MlpProblem, hand);
  return (hand.entries.get('loss') ?? hand.entries.get('epochLoss[1]'))!;
}

/** By every weight and bias, under ids such as `W1[2,1]` and `b1[2]`. */
function quotientsBy(
  layers: Layers,
  loss: (layers: Layers) => Decimal,
): readonly (readonly [string, Decimal])[] {
  return layers.flatMap((layer, position) => {
    const withLayer = (changed: Partial<Layers[number]>) =>
      loss(layers.map((each, index) => (index === position ? { ...each, ...changed } : each)));
    const { weights, bias = [] } = layer;
    const ofWeights = weights.flatMap((row, r) =>
      row.map((_, c): readonly [string, Decimal] => [
        `W${position + 1}[${r + 1},${c + 1}]`,
        quotient((by) =>
          withLayer({ weights: weights.map((each, k) => (k === r ? nudged(each, c, by) : each)) }),
        ),
      ]),
    );
    const ofBias = bias.map((_, j): readonly [string, Decimal] => [
      `b${position + 1}[${j + 1}]`,
      quotient((by) => withLayer({ bias: nudged(bias, j, by) })),
    ]);
    return [...ofWeights, ...ofBias];
  });
}

function nudged(texts: readonly string[], at: number, by: Decimal): string[] {
  return texts.map((text, index) => (index === at ? numberOf(text).plus(by).toString() : text));
}

function hasKink({ layers, loss, convention }: MlpProblem, reference: Entries): boolean {
  const kinked = layers.flatMap(({ activation: { name } }, position) =>
    /relu|elu|step|sign$/.test(name) ? [`z${position + 1}[`] : [],
  );
  const name =
    typeof loss === 'object' ? (loss as { readonly name: string }).name : (loss ?? convention.loss);
  // Targets of a hinge are -1 and 1.
  const margin = name === 'hinge' ? `a${layers.length}[` : undefined;
  return [...reference].some(
    ([id, value]) =>
      (kinked.some((start) => id.startsWith(start)) && isNear(value)) ||
      (margin !== undefined && id.startsWith(margin) && isNear(value.abs().minus(ONE))),
  );
}
