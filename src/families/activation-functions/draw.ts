import type { Convention } from '../../conventions/convention.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { drawFrom, type Range } from '../ranges.ts';
import type { FunctionName } from './functions.ts';
import {
  type ActivationParameters,
  type CollapseParameters,
  DRAWN_ALPHAS,
  type IdentifyParameters,
  type ValuesParameters,
} from './parameters.ts';
import type { ActivationProblem, CollapseProblem, IdentifyProblem, ValuesProblem } from './problem.ts';

const family = 'activation-functions';

export function draw(
  parameters: ActivationParameters,
  convention: Convention,
  stream: Stream,
): ActivationProblem {
  switch (parameters.task) {
    case 'values':
      return drawValues(parameters, convention, stream);
    case 'identify':
      return drawIdentify(parameters, convention, stream);
    case 'collapse':
      return drawCollapse(parameters, convention, stream);
  }
}

function drawValues(
  { functions, alpha, points, at }: ValuesParameters,
  convention: Convention,
  stream: Stream,
): ValuesProblem {
  const name = stream.at('function').pick(functions);
  return {
    family,
    convention,
    task: 'values',
    ...withAlpha(name, stream, alpha),
    at: upTo(points).map((k) => numberToText(drawFrom(at, stream.at('z', `${k}`)))),
  };
}

function withAlpha(name: FunctionName, stream: Stream, range: Range | undefined) {
  const usual = DRAWN_ALPHAS[name];
  if (!usual) return { function: name };
  return { function: name, alpha: numberToText(drawFrom(range ?? usual, stream.at('alpha'))) };
}

/** Alphas are the clearest ones: that of a leaky ReLU must be seen, that of an ELU must not look like something else. */
const SHOWN_ALPHA: Readonly<Partial<Record<FunctionName, string>>> = {
  'leaky-relu': '0.1',
  'parametric-relu': '0.3',
  elu: '1',
};

function drawIdentify(
  { show, functions, curves, at }: IdentifyParameters,
  convention: Convention,
  stream: Stream,
): IdentifyProblem {
  const drawn = stream.at('curves').shuffle(functions).slice(0, curves);
  return {
    family,
    convention,
    task: 'identify',
    show,
    curves: drawn.map((name) => {
      const alpha = SHOWN_ALPHA[name];
      return alpha === undefined ? { function: name } : { function: name, alpha };
    }),
    options: functions,
    at: at ?? ['-2', '-1', '-0.5', '0.5', '1', '2'],
  };
}

function drawCollapse(
  { units, weights, biases, inputs }: CollapseParameters,
  convention: Convention,
  stream: Stream,
): CollapseProblem {
  const text = (range: Range, ...address: string[]) => numberToText(drawFrom(range, stream.at(...address)));
  const layer = (number: number) => {
    const [before, after] = [upTo(units[number - 1]!), upTo(units[number]!)];
    const weight = (j: number, i: number) => text(weights, `W${number}`, `${j},${i}`);
    return {
      weights:
        convention.weights === 'rows'
          ? after.map((j) => before.map((i) => weight(j, i)))
          : before.map((i) => after.map((j) => weight(j, i))),
      ...(convention.bias === 'none' ? {} : { bias: after.map((j) => text(biases, `b${number}`, `${j}`)) }),
    };
  };
  return {
    family,
    convention,
    task: 'collapse',
    layers: [layer(1), layer(2)],
    input: upTo(units[0]!).map((i) => text(inputs, 'x', `${i}`)),
  };
}
