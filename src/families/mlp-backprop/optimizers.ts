import * as z from 'zod';
import { keptShare, notNegative, oneOf } from '../shared/schemas.ts';

/** The settings of each optimizer, as they are where nobody says; libraries agree on these. */
const SETTINGS = {
  sgd: {},
  momentum: { momentum: '0.9' },
  nesterov: { momentum: '0.9' },
  adagrad: { epsilon: '0.00000001' },
  rmsprop: { decay: '0.9', epsilon: '0.00000001' },
  adam: { beta1: '0.9', beta2: '0.999', epsilon: '0.00000001' },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Setting, string>>>>>;

export type Setting = 'momentum' | 'decay' | 'beta1' | 'beta2' | 'epsilon';
export type OptimizerName = keyof typeof SETTINGS;
export const OPTIMIZER_NAMES = Object.keys(SETTINGS) as readonly OptimizerName[] as readonly [
  OptimizerName,
  ...OptimizerName[],
];

const written = z
  .strictObject({
    name: oneOf('optimizer', OPTIMIZER_NAMES),
    momentum: keptShare('momentum').optional(),
    decay: keptShare('decay').optional(),
    beta1: keptShare('beta1').optional(),
    beta2: keptShare('beta2').optional(),
    epsilon: notNegative('epsilon').optional(),
  })
  // RMSProp keeps squares alone, as the second average of Adam does.
  .transform(({ beta2, ...rest }) =>
    rest.name === 'rmsprop' && beta2 !== undefined && rest.decay === undefined
      ? { ...rest, decay: beta2 }
      : { ...rest, ...(beta2 === undefined ? {} : { beta2 }) },
  );

/** `adam`, or `{ name: adam, beta1: "0.8" }`. */
export const optimizerSchema = z.preprocess(
  (named) => (typeof named === 'string' ? { name: named } : named),
  written,
);

export type Optimizer = Readonly<z.infer<typeof optimizerSchema>>;

/** The settings that an optimizer has, with the usual values of those that it does not say. */
export function settingsOf({ name, ...said }: Optimizer): Readonly<Partial<Record<Setting, string>>> {
  const usual: Readonly<Partial<Record<Setting, string>>> = SETTINGS[name];
  const own = Object.keys(usual) as readonly Setting[];
  return Object.fromEntries(own.map((setting) => [setting, said[setting] ?? usual[setting]!]));
}

/** A setting that an optimizer is given and does not have. */
export function foreignSetting({ name, ...said }: Optimizer): string | undefined {
  const own: object = SETTINGS[name];
  return Object.entries(said).find(([setting, value]) => value !== undefined && !(setting in own))?.[0];
}

export function ownersOf(setting: string): readonly string[] {
  return OPTIMIZER_NAMES.filter((name) => setting in SETTINGS[name]);
}
