import type { Convention } from '../../conventions/convention.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { drawFrom } from '../ranges.ts';
import type { SoftmaxParameters } from './parameters.ts';
import type { SoftmaxProblem } from './problem.ts';

export function draw(parameters: SoftmaxParameters, convention: Convention, stream: Stream): SoftmaxProblem {
  const { task, outputs, logits } = parameters;
  return {
    family: 'softmax-cross-entropy',
    convention,
    task,
    logits: upTo(outputs).map((k) => numberToText(drawFrom(logits, stream.at('z', `${k}`)))),
    target: drawTarget(parameters, stream),
  };
}

function drawTarget({ task, outputs, targets }: SoftmaxParameters, stream: Stream): string[] {
  if (targets === 'one-hot' || (targets === undefined && task === 'categorical')) {
    const hot = stream.at('t').integer(1, outputs);
    return upTo(outputs).map((k) => (k === hot ? '1' : '0'));
  }
  return upTo(outputs).map((k) => {
    const own = stream.at('t', `${k}`);
    return targets ? numberToText(drawFrom(targets, own)) : own.pick(['0', '1']);
  });
}
