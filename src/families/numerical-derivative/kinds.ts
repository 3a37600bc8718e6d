import { grid, type Range } from '../ranges.ts';

/** A function to draw: its text from coefficients, where it is looked at, and with which widths. */
interface Kind {
  function(coefficient: (name: string) => string): string;
  readonly at: Readonly<Record<string, Range>>;
  readonly h: readonly string[];
}

const ANYWHERE = grid('-3', '3', '0.5', true);
const POSITIVE = grid('0.5', '4', '0.5');
const WHOLE = grid('-4', '4', '1', true);

/** Widths with which four decimals are exact, or where rounding is not yet amplified too much. */
export const KINDS = {
  square: { function: () => 'x^2', at: { x: ANYWHERE }, h: ['0.1', '0.01'] },
  cube: { function: () => 'x^3', at: { x: ANYWHERE }, h: ['0.5', '0.1'] },
  quadratic: {
    function: (c) => `${c('a')}*x^2 + ${c('b')}*x + ${c('c')}`,
    at: { x: ANYWHERE },
    h: ['0.1', '0.01'],
  },
  cubic: { function: (c) => `${c('a')}*x^3 + ${c('b')}*x`, at: { x: ANYWHERE }, h: ['0.5', '0.1'] },
  reciprocal: { function: (c) => `${c('a')}/x`, at: { x: POSITIVE }, h: ['0.1'] },
  root: { function: () => 'sqrt(x)', at: { x: POSITIVE }, h: ['0.1'] },
  exponential: { function: () => 'exp(x)', at: { x: grid('-1', '2', '0.1') }, h: ['0.1'] },
  logarithm: { function: () => 'ln(x)', at: { x: POSITIVE }, h: ['0.1'] },
  sigmoid: { function: () => 'sigmoid(x)', at: { x: grid('-2', '2', '0.1') }, h: ['0.5'] },
  tanh: { function: () => 'tanh(x)', at: { x: grid('-1', '1', '0.1') }, h: ['0.5'] },
  product: { function: () => 'x*y', at: { x: WHOLE, y: WHOLE }, h: ['0.1'] },
  circuit: { function: () => '(x + y)*z', at: { x: WHOLE, y: WHOLE, z: WHOLE }, h: ['0.1'] },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;

/** The same, with what they have in common only. */
export function kindOf(name: KindName): Kind {
  return KINDS[name];
}
