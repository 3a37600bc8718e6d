import type { Convention } from '../../../conventions/convention.ts';
import type { Kind } from '../../../worksheet/types.ts';
import type { TargetCheck } from './check.ts';

/** What tells the single neurons apart, as rules over presentation p. */
export interface NeuronFormulas {
  /** The neuron's answer, over `z[p]`. */
  output(convention: Convention): string;
  readonly outputKind: Kind;
  /** Target minus what it is compared with. */
  readonly error: string;
  readonly errorKind: Kind;
  /** Loss of one presentation; the perceptron has none. */
  loss?(convention: Convention): string;
  /** What one presentation adds to the gradient: `input` is the text of x_i, undefined for the bias's constant input. */
  gradient(convention: Convention, minus: string, input: string | undefined): string;
  readonly targetIssue: TargetCheck;
}

/** `-error[p]*x[p,i]`, and without an input `-error[p]`. */
export function product(minus: string, factor: string, input: string | undefined): string {
  return input === undefined ? `${minus}${factor}` : `${minus}${factor}*${input}`;
}
