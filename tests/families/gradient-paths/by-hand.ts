import {
  networkOf as networkProblemOf,
  type PathsProblem,
} from '../../../src/families/gradient-paths/problem.ts';
import { passBack } from '../../reference/backward.ts';
import { Decimal, numberOf, ONE, sum, upTo } from '../../reference/decimal.ts';
import { isNearKink, quotient } from '../../reference/difference-quotients.ts';
import { type Entries, ExactHand, type Hand } from '../../reference/hand.ts';
import { lossSlopes, shortcutFactor } from '../../reference/losses.ts';
import { biasInput, forward, type Network, networkOf } from '../../reference/network.ts';

/** What of a whole step of backpropagation belongs to the gradient of one weight. */
const FORWARD = /^(?:[za]\d|loss)/;
const BACKWARD = /^(?:dLda|slope|delta|back)(\d+)\[/;

/** Passes on what belongs to the exercise, and remembers what was carried on with. */
class Part implements Hand {
  readonly carried = new Map<string, Decimal>();
  private readonly hand: Hand;
  private readonly from: number;

  constructor(hand: Hand, from: number) {
    this.hand = hand;
    this.from = from;
  }

  note(id: string, value: Decimal): Decimal {
    const layer = BACKWARD.exec(id)?.[1];
    const belongs = FORWARD.test(id) || (layer !== undefined && Number(layer) >= this.from);
    const kept = belongs ? this.hand.note(id, value) : value;
    this.carried.set(id, kept);
    return kept;
  }

  oneOf(ways: readonly (() => Decimal)[]): Decimal {
    return this.hand.oneOf(ways);
  }
}

/** Works a problem by hand: what moves, the paths, both ways to the gradient, and the update. */
export function work(problem: PathsProblem, hand: Hand): void {
  const network = networkOf(networkProblemOf(problem));
  const { weight } = problem;
  noteStructure(network, problem, hand);
  const part = new Part(hand, weight.layer);
  passBack(network, part, () => undefined);
  const at = (id: string) => part.carried.get(id)!;
  const entering =
    weight.input === 0 ? ONE.times(biasInput(problem.convention)) : before(network, weight, at);
  const direct = hand.note('direct', sum(notePaths(network, problem, entering, part, hand)));
  const sense = problem.convention.delta === 'gradient' ? 1 : -1;
  const delta = at(`delta${weight.layer}[${weight.unit}]`);
  const recursion = hand.note('recursion', delta.times(entering).times(sense));
  if (problem.learningRate !== undefined) noteUpdate(network, problem, [recursion, direct], hand);
}

type Chosen = PathsProblem['weight'];

function before({ input }: Network, { layer, input: i }: Chosen, at: (id: string) => Decimal): Decimal {
  return layer === 1 ? input[i - 1]! : at(`a${layer - 1}[${i}]`);
}

function noteStructure({ layers }: Network, { weight }: PathsProblem, hand: Hand): void {
  const nets = layers.flatMap(({ number, weights }) => weights.map((_, j) => ({ number, unit: j + 1 })));
  const moved = nets.map(
    ({ number, unit }) => number > weight.layer || (number === weight.layer && unit === weight.unit),
  );
  [...moved, true].forEach((moves, k) => {
    hand.note(`moves[${k + 1}]`, new Decimal(moves ? 1 : 0));
  });
  hand.note('paths', new Decimal(waysOn(layers.slice(weight.layer)).length));
}

/** All choices of a unit in each of these layers. */
function waysOn(layers: Network['layers']): readonly (readonly number[])[] {
  return layers.reduce<readonly (readonly number[])[]>(
    (ways, { weights }) => ways.flatMap((way) => upTo(weights.length).map((unit) => [...way, unit])),
    [[]],
  );
}

/** What each path contributes, from ∂L/∂z of its output or from the δ of that. */
function notePaths(
  network: Network,
  { weight, convention }: PathsProblem,
  entering: Decimal,
  { carried }: Part,
  hand: Hand,
): readonly Decimal[] {
  const at = (id: string) => carried.get(id)!;
  const after = network.layers.slice(weight.layer);
  const last = network.layers.at(-1)!;
  const branching = after.map(({ weights }) => weights.length > 1);
  const a = last.weights.map((_, k) => at(`a${last.number}[${k + 1}]`));
  const factor = shortcutFactor(network.loss, last, a.length, convention);
  const slopes = lossSlopes(network.loss, network.target, a, convention);
  return waysOn(after).map((way) => {
    const passed = [weight.unit, ...way];
    const output = passed.at(-1)!;
    const between = after.map(({ weights, number }, step) =>
      weights[passed[step + 1]! - 1]![passed[step]! - 1]!.times(at(`slope${number - 1}[${passed[step]}]`)),
    );
    const rest = between.reduce((product, each) => product.times(each), entering);
    const plain = factor
      ? () => factor.times(a[output - 1]!.minus(network.target[output - 1]!))
      : () => slopes[output - 1]!.times(at(`slope${last.number}[${output}]`));
    const sense = convention.delta === 'gradient' ? 1 : -1;
    const byDelta = () => at(`delta${last.number}[${output}]`).times(sense);
    const indices = way.filter((_, step) => branching[step]);
    return hand.note(
      `path[${indices.length === 0 ? 1 : indices.join(',')}]`,
      hand.oneOf([() => plain().times(rest), () => byDelta().times(rest)]),
    );
  });
}

function noteUpdate(
  network: Network,
  { weight, learningRate }: PathsProblem,
  gradients: readonly Decimal[],
  hand: Hand,
): void {
  const rate = numberOf(learningRate!);
  const steps = gradients.map((gradient) => () => rate.times(gradient));
  const step = hand.note('step', hand.oneOf(steps));
  const { weights, bias } = network.layers[weight.layer - 1]!;
  const old = weight.input === 0 ? bias![weight.unit - 1]! : weights[weight.unit - 1]![weight.input - 1]!;
  hand.note('newWeight', hand.oneOf([() => step, ...steps].map((way) => () => old.minus(way()))));
}

/** ∂L/∂w by moving the weight alone. */
export function quotients(problem: PathsProblem, reference: Entries): Entries {
  const network = networkOf(networkProblemOf(problem));
  if (isNearKink(network, reference)) return new Map();
  const { layer, unit, input } = problem.weight;
  const moved = (by: Decimal): Network => ({
    ...network,
    layers: network.layers.map((each) => {
      if (each.number !== layer) return each;
      const { weights, bias } = each;
      return input === 0
        ? { ...each, bias: bias!.map((b, j) => (j === unit - 1 ? b.plus(by) : b)) }
        : {
            ...each,
            weights: weights.map((row, j) =>
              j === unit - 1 ? row.map((w, i) => (i === input - 1 ? w.plus(by) : w)) : row,
            ),
          };
    }),
  });
  const gradient = quotient((by) => {
    const hand = new ExactHand();
    forward(moved(by), hand);
    return hand.entries.get('loss')!;
  });
  return new Map([
    ['direct', gradient],
    ['recursion', gradient],
  ]);
}
