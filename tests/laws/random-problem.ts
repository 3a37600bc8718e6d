import type { Stream } from '../../src/random/stream.ts';
import { upTo } from '../reference/decimal.ts';

const CONVENTION = {
  weights: ['rows', 'columns'],
  bias: ['separate', 'separate', 'x0=1', 'x0=-1', 'none'],
  delta: ['gradient', 'negative'],
  outputs: ['sum', 'mean'],
  batch: ['sum', 'mean'],
  step0: ['1', '0'],
  relu0: ['0', '1'],
  coding: ['0/1', '-1/+1'],
  perceptron: ['error', 'target'],
  log: ['e', 'e', '10', '2'],
  hiddenDeltas: ['old', 'old', 'new'],
  update: ['online', 'batch'],
  loss: [
    'half-squared-error',
    'squared-error',
    'mean-squared-error',
    'binary-cross-entropy',
    'categorical-cross-entropy',
  ],
} as const;

export type RandomConvention = Readonly<Record<keyof typeof CONVENTION, string>>;

/** Any convention: what each field of it may be. */
export function randomConvention(stream: Stream): RandomConvention {
  const fields = Object.entries(CONVENTION).map(([field, values]) => [
    field,
    stream.at(field).pick<string>(values),
  ]);
  return Object.fromEntries(fields) as RandomConvention;
}

/** So many numbers as files may hold them. */
export function numbers(count: number, stream: Stream): readonly string[] {
  return upTo(count).map(() => number(stream));
}

/** Mostly short decimals, sometimes 0, a fraction or a large number. */
export function number(stream: Stream): string {
  const kind = stream.integer(0, 15);
  if (kind === 0) return '0';
  if (kind === 1) return stream.pick(['1/3', '-2/3', '1/7', '-5/6']);
  if (kind === 2) return stream.pick(['-3', '4', '-2', '5']);
  if (kind <= 5) return stream.pick(['0.5', '-0.5', '1', '-1']);
  return kind <= 12 ? `${stream.integer(-15, 15) / 10}` : `${stream.integer(-150, 150) / 100}`;
}
