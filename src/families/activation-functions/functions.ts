import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { parseRational } from '../../number/read-number.ts';
import { own } from '../../own.ts';
import { grid, numberText } from '../ranges.ts';
import type { Activation, ActivationSetting } from '../shared/activation.ts';
import { isModest } from '../shared/activation-choice.ts';
import { ACTIVATIONS, type UNIT_ACTIVATIONS } from '../shared/activations.ts';
import { oneOf } from '../shared/schemas.ts';

type Unit = (typeof UNIT_ACTIVATIONS)[number];
/** Networks call the identity linear, and have one name for every ReLU that leaks. */
export type FunctionName = Exclude<Unit, 'linear'> | 'identity' | 'parametric-relu';

const { linear, ...others } = ACTIVATIONS;

/** The activations of networks by the names of the field; each has a word in the messages. */
export const FUNCTIONS: Readonly<Record<FunctionName, Activation>> = {
  identity: linear,
  ...others,
  'parametric-relu': {
    ...others['leaky-relu'],
    alpha: { usual: '0.1', drawn: grid('0.1', '0.4', '0.1'), shown: '0.3' },
  },
};
export const FUNCTION_NAMES = Object.keys(FUNCTIONS) as readonly FunctionName[];

/** What is drawn from where a question does not say; a function more would change the numbers of every bank. */
export const USUAL_FUNCTIONS: readonly FunctionName[] = [
  ...(['sigmoid', 'tanh', 'arctan', 'relu', 'leaky-relu', 'elu', 'softplus'] as const),
];

const OTHER_NAMES: Readonly<Record<string, FunctionName>> = { linear: 'identity', logistic: 'sigmoid' };

/** A name; `linear` and `logistic` are read as identity and sigmoid. */
export const functionName = z.preprocess(
  (written) => (typeof written === 'string' ? (own(OTHER_NAMES, written) ?? written) : written),
  oneOf('function', FUNCTION_NAMES),
);

/** Functions to draw from. */
export function functionNames(usual: readonly FunctionName[]) {
  return z
    .array(functionName, { error: 'a list of functions' })
    .min(1, { error: 'at least one function' })
    .default([...usual]);
}

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
  const owners = FUNCTION_NAMES.filter((owner) => FUNCTIONS[owner].alpha);
  if (!FUNCTIONS[name].alpha) refuse(`only ${owners.join(', ')} have an alpha`);
  if (!isModest(parseRational(alpha))) refuse('alpha lies between -10 and 10');
}

/** What networks call it, by whose rules it goes. */
export function unitOf(name: FunctionName): Unit {
  if (name === 'identity') return 'linear';
  return name === 'parametric-relu' ? 'leaky-relu' : name;
}

/** The binary step is 0 or 1 whatever the classes of a perceptron are. */
export function settingOf(
  { function: name, alpha }: ChosenFunction,
  convention: Convention,
): ActivationSetting {
  return {
    convention: { ...convention, coding: '0/1' },
    alpha: parseRational(alpha ?? FUNCTIONS[name].alpha?.usual ?? '0'),
  };
}
