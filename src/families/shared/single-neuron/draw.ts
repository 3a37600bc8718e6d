import type { Convention } from '../../../conventions/convention.ts';
import { numberToText, upTo } from '../../../number/number-texts.ts';
import { parseRational } from '../../../number/read-number.ts';
import type { Stream } from '../../../random/stream.ts';
import type { Worksheet } from '../../../worksheet/types.ts';
import { drawFrom, type Range } from '../../ranges.ts';
import { untilConvergence } from './convergence.ts';
import type { NeuronParameters } from './parameters.ts';
import type { NeuronProblem, Sample } from './problem.ts';
import { classesOf } from './targets.ts';
import { truthTable } from './truth-tables.ts';

/** Draws a single neuron and its samples, classes written in `coding`; each number has an address of its own. */
export function drawNeuron(
  family: string,
  parameters: NeuronParameters,
  convention: Convention,
  stream: Stream,
  worksheet: (problem: NeuronProblem) => Worksheet,
  coding: Convention['coding'] = convention.coding,
): NeuronProblem {
  const { weights, bias, learningRate, epochs, update, rates } = parameters;
  const text = (range: Range, ...address: string[]) => numberToText(drawFrom(range, stream.at(...address)));
  const samples = drawSamples(parameters, coding, stream);
  const problem = {
    family,
    convention,
    weights: samples[0]!.input.map((_, i) => text(weights, 'w0', `${i + 1}`)),
    ...(convention.bias === 'none' ? {} : { bias: text(bias, 'b0') }),
    learningRate: text(learningRate, 'eta'),
    samples,
    epochs: typeof epochs === 'number' ? epochs : 1,
    ...(update ? { update } : {}),
    ...(rates ? { rates } : {}),
  };
  return typeof epochs === 'number' ? problem : untilConvergence(problem, epochs.atMost, worksheet);
}

function drawSamples(parameters: NeuronParameters, coding: Convention['coding'], stream: Stream): Sample[] {
  const { samples, table, shuffle } = parameters;
  const fixed = table ? truthTable(table, coding) : typeof samples === 'number' ? undefined : samples;
  if (fixed) return shuffle ? stream.at('order').shuffle(fixed) : [...fixed];
  const classes = classesOf(coding).map((text) => parseRational(text));
  const targets = parameters.targets ?? { kind: 'list', values: classes };
  return upTo(samples as number).map((p) => ({
    input: upTo(parameters.inputCount).map((i) =>
      numberToText(drawFrom(parameters.inputs, stream.at('x', `${p},${i}`))),
    ),
    target: numberToText(drawFrom(targets, stream.at('t', `${p}`))),
  }));
}
