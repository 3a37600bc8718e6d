import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { literal } from '../../number/number-texts.ts';
import { compare, maximum, negate, type Rational, rational } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import type { Kind } from '../../worksheet/types.ts';
import { numberText } from '../ranges.ts';
import { oneOf } from './schemas.ts';

export const ACTIVATION_NAMES = [
  'linear',
  'step',
  'sign',
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'elu',
  'softplus',
  'arctan',
  'softmax',
] as const;
export type ActivationName = (typeof ACTIVATION_NAMES)[number];

/** What alpha is where a file does not say; other functions have none. */
const DEFAULT_ALPHA: Readonly<Partial<Record<ActivationName, string>>> = { 'leaky-relu': '0.01', elu: '1' };

/** `sigmoid`, or `{ name: leaky-relu, alpha: "0.01" }`; a name alone is read as `{ name }`. */
export const activationSchema = z.preprocess(
  (written) => (typeof written === 'object' ? written : { name: written }),
  z
    .strictObject({ name: oneOf('activation', ACTIVATION_NAMES), alpha: numberText.optional() })
    .refine(({ name, alpha }) => alpha === undefined || name in DEFAULT_ALPHA, {
      path: ['alpha'],
      error: 'only leaky-relu and elu have an alpha',
    })
    .refine(({ alpha }) => alpha === undefined || isModest(parseRational(alpha)), {
      path: ['alpha'],
      error: 'alpha lies between -10 and 10',
    }),
);
export type ActivationChoice = z.infer<typeof activationSchema>;

function isModest(value: Rational): boolean {
  return compare(maximum(value, negate(value)), rational(10)) <= 0;
}

/** What the formulas of an activation depend on beside its argument. */
export interface ActivationSetting {
  readonly convention: Convention;
  readonly alpha: Rational;
}

export function settingOf(choice: ActivationChoice, convention: Convention): ActivationSetting {
  return { convention, alpha: parseRational(choice.alpha ?? DEFAULT_ALPHA[choice.name] ?? '0') };
}

/** A function of one unit's net and its slope, as rules; `z` and `a` are the texts of net and value. */
export interface Activation {
  value(z: string, setting: ActivationSetting): string;
  /** Equal ways to write f′(z); the first is typeset. */
  slopes(z: string, a: string, setting: ActivationSetting): readonly string[];
  /** Integer where every value is one of few whole numbers. */
  readonly valueKind: Kind;
  readonly slopeKind: Kind;
}

const smooth = { valueKind: 'real', slopeKind: 'real' } as const;
const threshold = { valueKind: 'integer', slopeKind: 'integer' } as const;

/** Every activation that acts on each unit alone; softmax, which mixes units, has a Jacobian in place of slopes. */
export const ACTIVATIONS: Readonly<Record<Exclude<ActivationName, 'softmax'>, Activation>> = {
  linear: { value: (z) => z, slopes: () => ['1'], valueKind: 'real', slopeKind: 'integer' },
  step: {
    value: (z, { convention }) => thresholdCall(convention.coding === '0/1' ? 'step' : 'sign', convention, z),
    slopes: () => ['0'],
    ...threshold,
  },
  sign: {
    value: (z, { convention }) => thresholdCall('sign', convention, z),
    slopes: () => ['0'],
    ...threshold,
  },
  sigmoid: {
    value: (z) => `sigmoid(${z})`,
    slopes: (z, a) => [`${a}*(1 - ${a})`, `sigmoid(${z})*(1 - sigmoid(${z}))`],
    ...smooth,
  },
  tanh: {
    value: (z) => `tanh(${z})`,
    slopes: (z, a) => [`1 - ${a}^2`, `1 - tanh(${z})^2`],
    ...smooth,
  },
  relu: {
    value: (z, { convention }) => `relu${closed(convention)}(${z})`,
    slopes: (z, _a, { convention }) => [`reluSlope${closed(convention)}(${z})`],
    valueKind: 'real',
    slopeKind: 'integer',
  },
  'leaky-relu': {
    value: (z, { convention, alpha }) => `leakyRelu${closed(convention)}(${z}, ${literal(alpha)})`,
    slopes: (z, _a, { convention, alpha }) => [
      `leakyReluSlope${closed(convention)}(${z}, ${literal(alpha)})`,
    ],
    ...smooth,
  },
  elu: {
    value: (z, { convention, alpha }) => `elu${closed(convention)}(${z}, ${literal(alpha)})`,
    slopes: (z, a, { convention, alpha }) => [
      `eluSlope${closed(convention)}(${z}, ${literal(alpha)})`,
      // α(e^z − 1) + α = α·e^z.
      `(${z} ${convention.relu0 === '1' ? '>=' : '>'} 0 ? 1 : ${a} + ${literal(alpha)})`,
    ],
    ...smooth,
  },
  softplus: {
    value: (z) => `softplus(${z})`,
    // 1 − 1/(1 + e^z) = σ(z); a call of σ would define it on the sheet, and so give the derivative away.
    slopes: (z, a) => [`1/(1 + exp(-${z}))`, `sigmoid(${z})`, `1 - exp(-${a})`],
    ...smooth,
  },
  arctan: { value: (z) => `arctan(${z})`, slopes: (z) => [`1/(1 + ${z}^2)`], ...smooth },
};

/** `step(z)` has the value 1 at 0, `stepOpen(z)` the value 0; likewise sign. */
export function thresholdCall(name: 'step' | 'sign', convention: Convention, z: string): string {
  return `${name}${convention.step0 === '1' ? '' : 'Open'}(${z})`;
}

/** The side of a kinked function that zero belongs to. */
function closed(convention: Convention): string {
  return convention.relu0 === '1' ? 'Closed' : '';
}
