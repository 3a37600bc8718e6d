import type { Convention } from '../../conventions/convention.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { drawFrom, type Range } from '../ranges.ts';
import type { MlpParameters, Targets } from './parameters.ts';
import type { LayerProblem, MlpProblem } from './problem.ts';

const ZERO_OR_ONE: Range = {
  kind: 'list',
  values: [
    { n: 0n, d: 1n },
    { n: 1n, d: 1n },
  ],
};

/** Draws a network; each number has an address of its own, the same in both orientations. */
export function draw(parameters: MlpParameters, convention: Convention, stream: Stream): MlpProblem {
  const { units, loss } = parameters;
  const text = (range: Range, ...address: string[]) => numberToText(drawFrom(range, stream.at(...address)));
  return {
    family: 'mlp-backprop',
    convention,
    layers: units.slice(1).map((_, position) => drawLayer(parameters, convention, position, text)),
    input: upTo(units[0]!).map((i) => text(parameters.inputs, 'x', `${i}`)),
    target: drawTarget(parameters, convention, stream),
    ...(loss ? { loss } : {}),
    learningRate: text(parameters.learningRate, 'eta'),
  };
}

function drawLayer(
  { units, activations, weights, biases }: MlpParameters,
  convention: Convention,
  position: number,
  text: (range: Range, ...address: string[]) => string,
): LayerProblem {
  const [number, inputs, outputs] = [position + 1, upTo(units[position]!), upTo(units[position + 1]!)];
  const weight = (j: number, i: number) => text(weights, `W${number}`, `${j},${i}`);
  return {
    weights:
      convention.weights === 'rows'
        ? outputs.map((j) => inputs.map((i) => weight(j, i)))
        : inputs.map((i) => outputs.map((j) => weight(j, i))),
    ...(convention.bias === 'none' ? {} : { bias: outputs.map((j) => text(biases, `b${number}`, `${j}`)) }),
    activation: activations[position]!,
  };
}

function drawTarget(parameters: MlpParameters, convention: Convention, stream: Stream): string[] {
  const outputs = upTo(parameters.units.at(-1)!);
  const targets = parameters.targets ?? usualTargets(parameters, convention);
  if (targets === 'one-hot') {
    const hot = stream.at('t').integer(1, outputs.length);
    return outputs.map((k) => (k === hot ? '1' : '0'));
  }
  return outputs.map((k) => numberToText(drawFrom(targets, stream.at('t', `${k}`))));
}

function usualTargets({ activations, loss }: MlpParameters, convention: Convention): Targets {
  const categorical = (loss ?? convention.loss) === 'categorical-cross-entropy';
  return categorical || activations.at(-1)!.name === 'softmax' ? 'one-hot' : ZERO_OR_ONE;
}
