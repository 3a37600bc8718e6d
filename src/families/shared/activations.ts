import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { literal } from '../../number/number-texts.ts';
import { compare, maximum, negate, type Rational, rational } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import { KEPT } from '../../worksheet/rewrite/change-rules.ts';
import { grid, numberText } from '../ranges.ts';
import {
  type Activation,
  type ActivationSetting,
  kinked,
  rectified,
  thresholdCall,
  turned,
} from './activation.ts';
import { oneOf } from './schemas.ts';

const smooth = { valueKind: 'real', slopeKind: 'real' } as const;
const threshold = {
  valueKind: 'integer',
  slopeKind: 'integer',
  slopes: () => ['0'],
  atZero: 'jump',
} as const;

/** Slips of a formula for f′ that takes the value: σ′ = a(1 − a), tanh′ = 1 − a². */
const slopeFromValue = (slope: (a: string) => string, ofValue: (a: string) => string) =>
  ({
    'slope-at-net': (net) => ({ slope: slope(net) }),
    'slope-of-activation': (_z, a) => ({ slope: slope(ofValue(a)) }),
  }) satisfies Activation['slips'];

/** Every function of one unit's net, by the name that files use. */
const TABLE = {
  linear: { value: (z) => z, slopes: () => ['1'], valueKind: 'real', slopeKind: 'integer' },

  step: {
    value: (z, { convention }) => thresholdCall(convention.coding === '0/1' ? 'step' : 'sign', convention, z),
    ...threshold,
    slips: { 'step-at-zero': (z, _a, s) => ({ value: thresholdCall('step', turned(s).convention, z) }) },
  },

  sign: {
    value: (z, { convention }) => thresholdCall('sign', convention, z),
    ...threshold,
    slips: { 'step-at-zero': (z, _a, s) => ({ value: thresholdCall('sign', turned(s).convention, z) }) },
  },

  sigmoid: {
    value: (z) => `sigmoid(${z})`,
    slopes: (z, a) => [`${a}*(1 - ${a})`, `sigmoid(${z})*(1 - sigmoid(${z}))`],
    ...smooth,
    unsaturated: [0.02, 0.98],
    slips: {
      'tanh-for-sigmoid': (z) => ({ value: `tanh(${z})` }),
      'sigmoid-sign': (z) => ({ value: `1/(1 + exp(${z}))` }),
      'sigmoid-minus': (z) => ({ value: `1/(1 - exp(-${z}))` }),
      'ten-for-e': (z) => ({ value: `1/(1 + 10^(-${z}))` }),
      ...slopeFromValue(
        (a) => `${a}*(1 - ${a})`,
        (a) => `sigmoid(${a})`,
      ),
      'slope-without-complement': (_z, a) => ({ slope: a }),
      'slope-with-sum': (_z, a) => ({ slope: `${a}*(1 + ${a})` }),
      'denominator-open': (z) => ({ value: `1 + exp(-${z})` }),
      'exponent-subtracted': (z) => ({ value: `1/(1 + exp(1) - ${z})` }),
    },
  },

  // 2σ(z) − 1, which is tanh(z/2).
  'bipolar-sigmoid': {
    value: (z) => `2/(1 + exp(-${z})) - 1`,
    otherValues: (z) => [`2*sigmoid(${z}) - 1`, `tanh(${z}/2)`],
    slopes: (z, a) => [`1/2*(1 + ${a})*(1 - ${a})`, `2*sigmoid(${z})*(1 - sigmoid(${z}))`],
    ...smooth,
    unsaturated: [-0.96, 0.96],
    definition: 'f(z) = 2/(1 + e^{-z}) - 1',
    slips: {
      'sigmoid-for-bipolar': (z) => ({ value: `sigmoid(${z})` }),
      'sigmoid-sign': (z) => ({ value: `2/(1 + exp(${z})) - 1` }),
      'ten-for-e': (z) => ({ value: `2/(1 + 10^(-${z})) - 1` }),
      ...slopeFromValue(
        (a) => `1/2*(1 + ${a})*(1 - ${a})`,
        (a) => `(2*sigmoid(${a}) - 1)`,
      ),
      'bipolar-half-missing': (_z, a) => ({ slope: `(1 + ${a})*(1 - ${a})` }),
      'denominator-open': (z) => ({ value: `1 + exp(-${z})` }),
      'exponent-subtracted': (z) => ({ value: `2/(1 + exp(1) - ${z}) - 1` }),
    },
  },

  tanh: {
    value: (z) => `tanh(${z})`,
    otherValues: (z) => [`2/(1 + exp(-2*${z})) - 1`],
    slopes: (z, a) => [`1 - ${a}^2`, `1 - tanh(${z})^2`],
    ...smooth,
    unsaturated: [-0.96, 0.96],
    slips: {
      'sigmoid-for-tanh': (z) => ({ value: `sigmoid(${z})` }),
      'ten-for-e': (z) => ({ value: `(10^${z} - 10^(-${z}))/(10^${z} + 10^(-${z}))` }),
      'tanh-half-argument': (z) => ({ value: `2/(1 + exp(-${z})) - 1` }),
      ...slopeFromValue(
        (a) => `1 - ${a}^2`,
        (a) => `tanh(${a})`,
      ),
      'slope-without-complement': (_z, a) => ({ slope: `${a}^2` }),
      'slope-with-sum': (_z, a) => ({ slope: `1 + ${a}^2` }),
      'tanh-slope-linear': (_z, a) => ({ slope: `1 - ${a}` }),
    },
  },

  relu: {
    value: (z, s) => rectified('relu', z, s),
    slopes: (z, _a, s) => [rectified('reluSlope', z, s)],
    valueKind: 'real',
    slopeKind: 'integer',
    atZero: 'kink',
    slips: {
      'relu-slope-value': (_z, a) => ({ slope: a }),
      'relu-slope-at-zero': (z, _a, s) => ({ slope: rectified('reluSlope', z, turned(s)) }),
    },
  },

  'leaky-relu': {
    value: (z, s) => kinked('leakyRelu', z, s),
    slopes: (z, _a, s) => [kinked('leakyReluSlope', z, s)],
    ...smooth,
    alpha: { usual: '0.01', drawn: { kind: 'list', values: [rational(1, 10)] }, shown: '0.1' },
    atZero: 'kink',
    slips: {
      'leaky-slope-forgotten': (z, _a, s) => ({
        value: rectified('relu', z, s),
        slope: rectified('reluSlope', z, s),
      }),
      'leaky-as-elu': (z, _a, s) => ({ value: kinked('elu', z, s), slope: kinked('eluSlope', z, s) }),
      'relu-slope-value': (_z, a) => ({ slope: a }),
      'relu-slope-at-zero': (z, _a, s) => ({ slope: kinked('leakyReluSlope', z, turned(s)) }),
    },
  },

  elu: {
    value: (z, s) => kinked('elu', z, s),
    slopes: (z, a, s) => [
      kinked('eluSlope', z, s),
      // α(e^z − 1) + α = α·e^z.
      `(${z} ${s.convention.relu0 === '1' ? '>=' : '>'} 0 ? 1 : ${a} + ${literal(s.alpha)})`,
    ],
    ...smooth,
    alpha: { usual: '1', drawn: grid('0.5', '2', '0.5'), shown: '1' },
    atZero: 'kink',
    slips: {
      'elu-as-leaky': (z, _a, s) => ({
        value: kinked('leakyRelu', z, s),
        slope: kinked('leakyReluSlope', z, s),
      }),
      'elu-without-minus-one': (z, _a, { alpha }) => ({
        value: `${z} > 0 ? ${z} : ${literal(alpha)}*exp(${z})`,
        slope: KEPT,
      }),
      'relu-slope-at-zero': (z, _a, s) => ({ slope: kinked('eluSlope', z, turned(s)) }),
    },
  },

  softplus: {
    value: (z) => `softplus(${z})`,
    // 1 − 1/(1 + e^z) = σ(z); a call of σ would define it on the sheet, and so give the derivative away.
    slopes: (z, a) => [`1/(1 + exp(-${z}))`, `sigmoid(${z})`, `1 - exp(-${a})`],
    ...smooth,
    slips: {
      'ten-for-e': (z) => ({ value: `ln(1 + 10^${z})`, slope: KEPT }),
      'softplus-log10': (z) => ({ value: `softplus(${z})/ln(10)`, slope: KEPT }),
      'inner-derivative-forgotten': (z) => ({ slope: `1/(1 + exp(${z}))` }),
    },
  },

  arctan: {
    value: (z) => `arctan(${z})`,
    slopes: (z) => [`1/(1 + ${z}^2)`],
    ...smooth,
    slips: {
      // arctan 1 is an eighth of a turn, 45 degrees.
      'degrees-for-radians': (z) => ({ value: `arctan(${z})*45/arctan(1)` }),
      'arctan-slope-linear': (z) => ({ slope: `1/(1 + ${z})` }),
    },
  },
} as const satisfies Readonly<Record<string, Activation>>;

type UnitActivation = keyof typeof TABLE;

export type { ActivationSetting };
export type ActivationName = UnitActivation | 'softmax';

/** Every activation that acts on each unit alone; softmax, which mixes units, has a Jacobian in place of slopes. */
export const ACTIVATIONS: Readonly<Record<UnitActivation, Activation>> = TABLE;
export const UNIT_ACTIVATIONS = Object.keys(ACTIVATIONS) as readonly UnitActivation[];
export const ACTIVATION_NAMES: readonly ActivationName[] = [...UNIT_ACTIVATIONS, 'softmax'];

function alphaOf(name: ActivationName): Activation['alpha'] {
  return name === 'softmax' ? undefined : ACTIVATIONS[name].alpha;
}

const WITH_ALPHA = ACTIVATION_NAMES.filter(alphaOf);

/** `sigmoid`, or `{ name: leaky-relu, alpha: "0.01" }`; a name alone is read as `{ name }`. */
export const activationSchema = z.preprocess(
  (written) => (typeof written === 'object' ? written : { name: written }),
  z
    .strictObject({ name: oneOf('activation', ACTIVATION_NAMES), alpha: numberText.optional() })
    .refine(({ name, alpha }) => alpha === undefined || alphaOf(name) !== undefined, {
      path: ['alpha'],
      error: `only ${WITH_ALPHA.join(' and ')} have an alpha`,
    })
    .refine(({ alpha }) => alpha === undefined || isModest(parseRational(alpha)), {
      path: ['alpha'],
      error: 'alpha lies between -10 and 10',
    }),
);
export type ActivationChoice = z.infer<typeof activationSchema>;

export function isModest(value: Rational): boolean {
  return compare(maximum(value, negate(value)), rational(10)) <= 0;
}

export function settingOf(choice: ActivationChoice, convention: Convention): ActivationSetting {
  return { convention, alpha: parseRational(choice.alpha ?? alphaOf(choice.name)?.usual ?? '0') };
}
