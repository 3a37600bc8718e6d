import type { Convention } from '../../src/conventions/convention.ts';
import type { NetworkLoss } from '../../src/families/mlp-backprop/fields.ts';
import type { LayerProblem, MlpProblem, Sample } from '../../src/families/mlp-backprop/problem.ts';
import { type ActivationName, outputs, type Setting, settingOf } from './activations.ts';
import { type Decimal, numberOf, sum } from './decimal.ts';
import type { Hand } from './hand.ts';
import { lossFrom, lossTerm } from './losses.ts';

export interface Layer {
  /** From 1. */
  readonly number: number;
  /** `weights[j][i]` leads from input i to unit j, whatever the convention's orientation. */
  readonly weights: readonly (readonly Decimal[])[];
  readonly bias: readonly Decimal[] | undefined;
  readonly activation: ActivationName;
  readonly setting: Setting;
}

/** A network with its numbers. */
export interface Network {
  readonly convention: Convention;
  readonly loss: NetworkLoss;
  /** Where a Huber loss bends. */
  readonly huber: Decimal;
  /** What a presentation's own loss has beside its terms. */
  readonly penalty: ((hand: Hand) => Decimal) | undefined;
  readonly layers: readonly Layer[];
  readonly input: readonly Decimal[];
  readonly target: readonly Decimal[];
  readonly rate: Decimal;
}

export function networkOf(problem: MlpProblem, sample = problem as Sample): Network {
  const { convention } = problem;
  return {
    convention,
    loss: problem.loss ?? convention.loss,
    layers: problem.layers.map((layer, position) => layerOf(layer, position + 1, convention)),
    huber: numberOf(problem.delta ?? '1'),
    penalty: undefined,
    input: sample.input.map(numberOf),
    target: sample.target.map(numberOf),
    rate: numberOf(problem.learningRate),
  };
}

function layerOf(layer: LayerProblem, number: number, convention: Convention): Layer {
  const written = layer.weights.map((row) => row.map(numberOf));
  const transposed = written[0]!.map((_, column) => written.map((row) => row[column]!));
  return {
    number,
    weights: convention.weights === 'rows' ? written : transposed,
    bias: convention.bias === 'none' ? undefined : layer.bias?.map(numberOf),
    activation: layer.activation.name,
    setting: settingOf(layer, convention),
  };
}

/** Id of the entry of a matrix of weights that leads from input i to unit j, both counted from 0. */
export function weightId(name: string, j: number, i: number, { weights }: Convention): string {
  return weights === 'rows' ? `${name}[${j + 1},${i + 1}]` : `${name}[${i + 1},${j + 1}]`;
}

/** How the bias enters the net: its constant input. */
export function biasInput({ bias }: Convention): 1 | -1 {
  return bias === 'x0=-1' ? -1 : 1;
}

/** Nets and outputs of every layer; `values[0]` is the input, `values[l]` the output of layer l. */
export interface Forward {
  readonly nets: readonly (readonly Decimal[])[];
  readonly values: readonly (readonly Decimal[])[];
}

/** z1, a1, z2, a2 …, lossTerm, loss. */
export function forward(network: Network, hand: Hand): Forward {
  const nets: (readonly Decimal[])[] = [];
  const values: (readonly Decimal[])[] = [network.input];
  for (const layer of network.layers) {
    const z = netsOf(layer, values.at(-1)!, hand);
    const raw = outputs(layer.activation, z, layer.setting);
    nets.push(z);
    values.push(raw.map((value, j) => hand.note(`a${layer.number}[${j + 1}]`, value)));
  }
  noteLoss(network, values.at(-1)!, hand);
  return { nets, values };
}

function noteLoss(network: Network, a: readonly Decimal[], hand: Hand): void {
  const { loss, target, convention, huber, penalty } = network;
  const terms = a.map((output, k) => lossTerm(loss, target[k]!, output, convention, huber));
  const noted = terms.map((term, k) => hand.note(`lossTerm[${k + 1}]`, term));
  const ways = [() => lossFrom(loss, noted, convention), () => lossFrom(loss, terms, convention)];
  const own = hand.oneOf(ways);
  hand.note('loss', penalty ? own.plus(penalty(hand)) : own);
}

function netsOf(
  { number, weights, bias, setting }: Layer,
  before: readonly Decimal[],
  hand: Hand,
): readonly Decimal[] {
  return weights.map((row, j) => {
    const products = sum(row.map((weight, i) => weight.times(before[i]!)));
    const net = bias ? products.plus(bias[j]!.times(biasInput(setting.convention))) : products;
    return hand.note(`z${number}[${j + 1}]`, net);
  });
}
