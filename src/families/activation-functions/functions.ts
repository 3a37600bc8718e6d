import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { compare, maximum, negate, type Rational, rational } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import { own } from '../../own.ts';
import { numberText } from '../ranges.ts';
import { ACTIVATIONS, type Activation, type ActivationSetting } from '../shared/activations.ts';
import { oneOf } from '../shared/schemas.ts';

/** The names of the field; each has a word in the messages. */
export const FUNCTION_NAMES = [
  'identity',
  'step',
  'sign',
  'sigmoid',
  'tanh',
  'arctan',
  'relu',
  'leaky-relu',
  'parametric-relu',
  'elu',
  'softplus',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

const OTHER_NAMES: Readonly<Record<string, FunctionName>> = { linear: 'identity', logistic: 'sigmoid' };

/** A name; `linear` and `logistic` are read as identity and sigmoid. */
export const functionName = z.preprocess(
  (written) => (typeof written === 'string' ? (own(OTHER_NAMES, written) ?? written) : written),
  oneOf('function', FUNCTION_NAMES),
);

/** What alpha is where nobody says; other functions have none. */
const USUAL_ALPHA: Readonly<Partial<Record<FunctionName, string>>> = {
  'leaky-relu': '0.01',
  'parametric-relu': '0.1',
  elu: '1',
};

export function hasAlpha(name: FunctionName): boolean {
  return name in USUAL_ALPHA;
}

const TEN = rational(10);

/** A function and, where it has one, its alpha. */
export const chosenFunction = z
  .strictObject({ function: functionName, alpha: numberText.optional() })
  .superRefine(checkAlpha);
export type ChosenFunction = Readonly<z.infer<typeof chosenFunction>>;

/** Reports an alpha that the function does not have, or that nobody would draw. */
export function checkAlpha(
  { function: name, alpha }: { readonly function: FunctionName; readonly alpha?: string | undefined },
  context: { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void },
): void {
  if (alpha === undefined) return;
  const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['alpha'], message });
  if (!hasAlpha(name)) refuse(`only ${Object.keys(USUAL_ALPHA).join(', ')} have an alpha`);
  const value = parseRational(alpha);
  if (compare(maximum(value, negate(value)), TEN) > 0) refuse('alpha lies between -10 and 10');
}

/** A function as rules: f and f′ of the text of an argument. */
export interface FunctionRules {
  values(z: string): readonly string[];
  slopes(z: string, f: string): readonly string[];
  readonly valueKind: Activation['valueKind'];
  readonly slopeKind: Activation['slopeKind'];
}

/** The rules that networks use; tanh z = 2/(1 + e^{−2z}) − 1 is its other usual form. */
export function rulesOf(chosen: ChosenFunction, convention: Convention): FunctionRules {
  const { function: name } = chosen;
  const activation = ACTIVATIONS[activationName(name)];
  const setting = settingOf(chosen, convention);
  return {
    values: (z) => [activation.value(z, setting), ...(name === 'tanh' ? [`2/(1 + exp(-2*${z})) - 1`] : [])],
    slopes: (z, f) => activation.slopes(z, f, setting),
    valueKind: activation.valueKind,
    slopeKind: activation.slopeKind,
  };
}

function activationName(name: FunctionName): keyof typeof ACTIVATIONS {
  if (name === 'identity') return 'linear';
  return name === 'parametric-relu' ? 'leaky-relu' : name;
}

/** Alpha as a number. */
export function alphaOf({ function: name, alpha }: ChosenFunction): Rational {
  return parseRational(alpha ?? USUAL_ALPHA[name] ?? '0');
}

/** The binary step is 0 or 1 whatever the classes of a perceptron are. */
function settingOf(chosen: ChosenFunction, convention: Convention): ActivationSetting {
  return { convention: { ...convention, coding: '0/1' }, alpha: alphaOf(chosen) };
}
