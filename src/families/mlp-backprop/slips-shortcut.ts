import type { Worksheet } from '../../worksheet/types.ts';
import { shortcutRule } from '../shared/losses.ts';
import { type Bodies, bodyOf } from '../shared/slips.ts';
import type { Plan } from './plan.ts';
import { isNegative } from './texts.ts';

/** The right side of δ = a − t where the output layer has that shortcut. */
export function shortcutOf(plan: Plan): string | undefined {
  const { loss, convention, last } = plan;
  const setting = { loss, convention, outputs: last.units };
  return shortcutRule(setting, last.activation, 't[j]', `a${last.number}[j]`, isNegative(plan));
}

/** δ of the output by its shortcut, so that a slip in ∂L/∂a or f′ does not reach whoever knows the shortcut. */
export function deltaKept(plan: Plan, worksheet: Worksheet): Bodies {
  const delta = `delta${plan.last.number}`;
  return shortcutOf(plan) === undefined ? {} : { [delta]: bodyOf(worksheet, delta) };
}
