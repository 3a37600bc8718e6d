import type { Convention } from '../../conventions/convention.ts';
import { literal } from '../../number/number-texts.ts';
import type { Rational } from '../../number/rational.ts';
import type { Change } from '../../worksheet/rewrite/change-rules.ts';
import type { Kind } from '../../worksheet/types.ts';
import type { Range } from '../ranges.ts';

/** What the formulas of an activation depend on beside its argument. */
export interface ActivationSetting {
  readonly convention: Convention;
  readonly alpha: Rational;
  /** λ of σ(λz) and tanh(λz), and T of softmax(z/T); left out, 1. */
  readonly steepness?: Rational | undefined;
  readonly temperature?: Rational | undefined;
}

/** Other right sides of value and slope; `KEPT` where a mistake in the value does not reach a slope known by heart. */
export interface SlippedActivation {
  readonly value?: string;
  readonly slope?: Change;
}

/**
 * A function of one unit's net and its slope, as rules; `z` and `a` are the texts of net and value. Whatever needs to
 * know of an activation reads it here. Its name stands in the messages under `word.<name>`, how its curve is told under
 * `why.<name>`, and a slip that no other has with `slip.<id>.title`, `.explanation` and `.hint`.
 */
export interface Activation {
  value(z: string, setting: ActivationSetting): string;
  /** Other ways to write f(z). */
  otherValues?(z: string): readonly string[];
  /** Equal ways to write f′(z); the first is typeset. */
  slopes(z: string, a: string, setting: ActivationSetting): readonly string[];
  /** Integer where every value is one of few whole numbers. */
  readonly valueKind: Kind;
  readonly slopeKind: Kind;
  /** Of a function with one: what it is where nobody says, and what is drawn and shown as a curve. */
  readonly alpha?: { readonly usual: string; readonly drawn: Range; readonly shown: string };
  /** What happens at 0: the slope changes, or the value jumps. */
  readonly atZero?: 'kink' | 'jump';
  /** How far from its ends a value must stay, so that mistakes show. */
  readonly unsaturated?: readonly [number, number];
  /** How a sheet defines it, where its rule is no call of a function that has a definition already. */
  readonly definition?: string;
  /** Mistakes by the slip's id, in the order in which they are applied together: in the value first. */
  readonly slips?: Readonly<
    Record<string, (z: string, a: string, setting: ActivationSetting) => SlippedActivation>
  >;
}

/** `step(z)` has the value 1 at 0, `stepOpen(z)` the value 0; likewise sign. */
export function thresholdCall(
  name: 'step' | 'sign',
  { step0 }: Pick<Convention, 'step0'>,
  z: string,
): string {
  return `${name}${step0 === '1' ? '' : 'Open'}(${z})`;
}

/** A call of a kinked function, with 0 on the side where the convention has it. */
export function kinked(name: string, z: string, { convention, alpha }: ActivationSetting): string {
  return `${name}${convention.relu0 === '1' ? 'Closed' : ''}(${z}, ${literal(alpha)})`;
}

export function rectified(
  name: string,
  z: string,
  { convention }: Pick<ActivationSetting, 'convention'>,
): string {
  return `${name}${convention.relu0 === '1' ? 'Closed' : ''}(${z})`;
}

/** The same convention with 0 on the other side. */
export function turned({ convention, alpha }: ActivationSetting): ActivationSetting {
  const other = (side: '0' | '1') => (side === '1' ? '0' : '1');
  return {
    alpha,
    convention: { ...convention, step0: other(convention.step0), relu0: other(convention.relu0) },
  };
}
