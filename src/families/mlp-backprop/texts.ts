import type { Shape } from '../../worksheet/types.ts';
import type { LayerPlan, Plan } from './plan.ts';

/** An entry of a matrix of weights: `W1[j,i]` in rows, `W1[i,j]` in columns. */
export function weightEntry({ convention }: Plan, id: string, unit: string, input: string): string {
  return convention.weights === 'rows' ? `${id}[${unit},${input}]` : `${id}[${input},${unit}]`;
}

export function weightShape({ convention }: Plan, { units, inputs }: LayerPlan): Shape {
  return convention.weights === 'rows' ? [units, inputs] : [inputs, units];
}

export function hasBias({ convention }: Plan): boolean {
  return convention.bias !== 'none';
}

/** Whether the bias enters the net with a minus: x₀ = −1. */
export function subtractsBias({ convention }: Plan): boolean {
  return convention.bias === 'x0=-1';
}

export function isNegative({ convention }: Plan): boolean {
  return convention.delta === 'negative';
}
