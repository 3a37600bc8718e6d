import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { compare, equal, maximum, negate, ONE, type Rational, rational } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import { numberText } from '../ranges.ts';
import type { ActivationSetting } from './activation.ts';
import { ACTIVATION_NAMES, alphaOf } from './activations.ts';
import { oneOf, positiveNumber } from './schemas.ts';

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

/** The same, with the steepness of sigmoid and tanh and the temperature of softmax: `{ name: sigmoid, slope: "2" }`. */
export const steepActivationSchema = z.preprocess(
  (written) => (typeof written === 'object' ? written : { name: written }),
  z
    .strictObject({
      name: oneOf('activation', ACTIVATION_NAMES),
      alpha: numberText.optional(),
      slope: positiveNumber('slope').optional(),
      temperature: positiveNumber('temperature').optional(),
    })
    .superRefine(({ slope, temperature, ...rest }, context) => {
      const plain = activationSchema.safeParse(rest);
      for (const { message, path } of plain.error?.issues ?? [])
        context.addIssue({ code: 'custom', message, path: [...path] });
      const steepest = rest.name === 'sigmoid' || rest.name === 'tanh';
      const misplaced = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (slope !== undefined && !steepest) misplaced('slope', 'only sigmoid and tanh have a slope');
      if (temperature !== undefined && rest.name !== 'softmax')
        misplaced('temperature', 'only softmax has a temperature');
    }),
);
export type ActivationChoice = z.infer<typeof activationSchema>;
export type SteepChoice = z.infer<typeof steepActivationSchema>;

export function isModest(value: Rational): boolean {
  return compare(maximum(value, negate(value)), rational(10)) <= 0;
}

export function settingOf(choice: SteepChoice, convention: Convention): ActivationSetting {
  const alpha = parseRational(choice.alpha ?? alphaOf(choice.name)?.usual ?? '0');
  const [steepness, temperature] = [choice.slope, choice.temperature].map(notOne);
  return { convention, alpha, ...(steepness ? { steepness } : {}), ...(temperature ? { temperature } : {}) };
}

function notOne(text: string | undefined): Rational | undefined {
  const value = text === undefined ? ONE : parseRational(text);
  return equal(value, ONE) ? undefined : value;
}
