import { literal } from '../../number/number-texts.ts';
import { rational } from '../../number/rational.ts';
import { KEPT } from '../../worksheet/rewrite/change-rules.ts';
import { grid } from '../ranges.ts';
import {
  type Activation,
  type ActivationSetting,
  kinked,
  rectified,
  thresholdCall,
  turned,
} from './activation.ts';

const smooth = { valueKind: 'real', slopeKind: 'real' } as const;
const threshold = {
  valueKind: 'integer',
  slopeKind: 'integer',
  slopes: () => ['0'],
  atZero: 'jump',
} as const;

/** λz of σ(λz) and tanh(λz). */
function steep(z: string, { steepness }: ActivationSetting): string {
  return steepness ? `${literal(steepness)}*${z}` : z;
}

/** Their inner derivative, before a product or a sum. */
function inner({ steepness }: ActivationSetting): string {
  return steepness ? `${literal(steepness)}*` : '';
}

function factored(setting: ActivationSetting, sum: string): string {
  return setting.steepness ? `${inner(setting)}(${sum})` : sum;
}

/** Powers bind more tightly than the product λz. */
function power(net: string): string {
  return net.includes('*') ? `(${net})` : net;
}

/** Slips of a formula for f′ that takes the value: σ′ = a(1 − a), tanh′ = 1 − a². */
const slopeFromValue = (
  slope: (a: string) => string,
  ofValue: (a: string, setting: ActivationSetting) => string,
) =>
  ({
    'slope-at-net': (net, _a, s) => ({ slope: factored(s, slope(net)) }),
    'slope-of-activation': (_z, a, s) => ({ slope: factored(s, slope(ofValue(a, s))) }),
  }) satisfies Activation['slips'];

/** λ forgotten in f(λz), or in its inner derivative. */
const steepnessSlips = (name: string, slope: (a: string) => string) =>
  ({
    'steepness-ignored': (z, _a, { steepness }) => (steepness ? { value: `${name}(${z})` } : {}),
    'steepness-not-derived': (_z, a, { steepness }) => (steepness ? { slope: slope(a) } : {}),
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
    value: (z, s) => `sigmoid(${steep(z, s)})`,
    slopes: (z, a, s) => [
      `${inner(s)}${a}*(1 - ${a})`,
      `${inner(s)}sigmoid(${steep(z, s)})*(1 - sigmoid(${steep(z, s)}))`,
    ],
    ...smooth,
    unsaturated: [0.02, 0.98],
    slips: {
      'tanh-for-sigmoid': (z, _a, s) => ({ value: `tanh(${steep(z, s)})` }),
      'sigmoid-sign': (z, _a, s) => ({ value: `1/(1 + exp(${steep(z, s)}))` }),
      'sigmoid-minus': (z, _a, s) => ({ value: `1/(1 - exp(-${steep(z, s)}))` }),
      'ten-for-e': (z, _a, s) => ({ value: `1/(1 + 10^(-${steep(z, s)}))` }),
      ...steepnessSlips('sigmoid', (a) => `${a}*(1 - ${a})`),
      ...slopeFromValue(
        (a) => `${a}*(1 - ${a})`,
        (a, s) => `sigmoid(${steep(a, s)})`,
      ),
      'slope-without-complement': (_z, a, s) => ({ slope: `${inner(s)}${a}` }),
      'slope-with-sum': (_z, a, s) => ({ slope: `${inner(s)}${a}*(1 + ${a})` }),
      'denominator-open': (z, _a, s) => ({ value: `1 + exp(-${steep(z, s)})` }),
      'exponent-subtracted': (z, _a, s) => ({ value: `1/(1 + exp(1) - ${steep(z, s)})` }),
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
    value: (z, s) => `tanh(${steep(z, s)})`,
    otherValues: (z) => [`2/(1 + exp(-2*${z})) - 1`],
    slopes: (z, a, s) => [factored(s, `1 - ${a}^2`), factored(s, `1 - tanh(${steep(z, s)})^2`)],
    ...smooth,
    unsaturated: [-0.96, 0.96],
    slips: {
      'sigmoid-for-tanh': (z, _a, s) => ({ value: `sigmoid(${steep(z, s)})` }),
      'ten-for-e': (z, _a, s) => {
        const net = steep(z, s);
        return { value: `(10^${power(net)} - 10^(-${net}))/(10^${power(net)} + 10^(-${net}))` };
      },
      'tanh-half-argument': (z, _a, s) => ({ value: `2/(1 + exp(-${steep(z, s)})) - 1` }),
      ...steepnessSlips('tanh', (a) => `1 - ${a}^2`),
      ...slopeFromValue(
        (a) => `1 - ${a}^2`,
        (a, s) => `tanh(${steep(a, s)})`,
      ),
      'slope-without-complement': (_z, a, s) => ({ slope: `${inner(s)}${a}^2` }),
      'slope-with-sum': (_z, a, s) => ({ slope: factored(s, `1 + ${a}^2`) }),
      'tanh-slope-linear': (_z, a, s) => ({ slope: factored(s, `1 - ${a}`) }),
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

export function alphaOf(name: ActivationName): Activation['alpha'] {
  return name === 'softmax' ? undefined : ACTIVATIONS[name].alpha;
}
