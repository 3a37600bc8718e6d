import { Decimal } from 'decimal.js';

/** All reals from lo to hi. */
export interface DecimalInterval {
  readonly lo: Decimal;
  readonly hi: Decimal;
}

/** One decimal.js at one precision: `Down` rounds every result towards −∞, `Up` towards +∞. */
export interface Bounds {
  readonly Down: typeof Decimal;
  readonly Up: typeof Decimal;
  readonly precision: number;
}

export function directed(precision: number): Bounds {
  return {
    Down: Decimal.clone({ defaults: true, precision, rounding: Decimal.ROUND_FLOOR }),
    Up: Decimal.clone({ defaults: true, precision, rounding: Decimal.ROUND_CEIL }),
    precision,
  };
}

/** The interval that holds one number only. */
export function point(value: number | Decimal): DecimalInterval {
  const exact = new Decimal(value);
  return { lo: exact, hi: exact };
}
