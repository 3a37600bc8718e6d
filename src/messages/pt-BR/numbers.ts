import type { DecimalMark } from '../../number/decimal-mark.ts';
import type { numbers as english } from '../en/numbers.ts';

/** How numbers are written where nobody says otherwise: `number.mark` is a value of the convention's `mark`. */
export const numbers = {
  'number.mark': 'comma',
} as const satisfies Record<keyof typeof english, DecimalMark>;
