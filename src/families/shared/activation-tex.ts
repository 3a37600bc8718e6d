import type { Convention } from '../../conventions/convention.ts';
import { lettersOf } from '../../conventions/letters.ts';
import { own } from '../../own.ts';
import type { ActivationName } from './activations.ts';

const NAMED: Readonly<Record<string, string>> = { tanh: '\\tanh', sigmoid: '\\sigma', arctan: '\\arctan' };

/** `\tanh\left(z\right)`, or `f\left(z\right)` of a function that the sheet defines. */
export function activationTex(name: ActivationName, convention: Convention, of: string): string {
  return `${own(NAMED, name) ?? lettersOf(convention).activation}\\left(${of}\\right)`;
}
