import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { drawFrom, grid, rangeSchema } from '../ranges.ts';
import { oneOf, wholeNumber } from '../shared/schemas.ts';
import { type SoftmaxProblem, TASKS } from './problem.ts';

const MOST_DRAWN = 8;

/** What a bank question may say; every field has a default. */
export const parametersSchema = z
  .strictObject({
    task: oneOf('task', TASKS).default('categorical'),
    /** 3 of softmax; 1 under the logistic function. */
    outputs: wholeNumber(1, MOST_DRAWN).optional(),
    logits: rangeSchema.default(grid('-1.5', '2.5', '0.1', true)),
    /** Left out: one-hot over softmax, else 0 or 1. */
    targets: z
      .union([z.literal('one-hot'), rangeSchema], {
        error: 'one-hot, a number, a list to pick from, or a range { min, max, step }',
      })
      .optional(),
  })
  .transform(({ outputs, ...rest }, context) => {
    const count = outputs ?? (rest.task === 'binary' ? 1 : 3);
    if (rest.task === 'categorical' && count < 2) {
      context.addIssue({ code: 'custom', path: ['outputs'], message: 'softmax needs at least 2 outputs' });
    }
    return { ...rest, outputs: count };
  });

export type SoftmaxParameters = Readonly<z.infer<typeof parametersSchema>>;

/** Draws logits and a target; each number has an address of its own. */
export function draw(drawn: SoftmaxParameters, convention: Convention, stream: Stream): SoftmaxProblem {
  const { task, outputs, logits } = drawn;
  return {
    family: 'softmax-cross-entropy',
    convention,
    task,
    logits: upTo(outputs).map((k) => numberToText(drawFrom(logits, stream.at('z', `${k}`)))),
    target: drawTarget(drawn, stream),
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
