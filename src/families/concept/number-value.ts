import { valueOr } from '../../number/no-value.ts';
import { isInteger } from '../../number/rational.ts';
import { RuleError } from '../../worksheet/parse-rule.ts';
import { type Solved, solve } from '../../worksheet/solve.ts';
import type { Computed } from '../../worksheet/types.ts';

/** The quantity of every question in words. */
export const ANSWER = 'answer';

/** A letter for the answer would tell nothing: its id stands beside the box. */
export const COMMON = { role: 'computed', id: ANSWER, symbol: () => '', stage: 'forward' } as const;

/** A whole number is to be written exactly; anything else to the question's decimals. */
export function numberQuantity(value: string): Computed {
  return { ...COMMON, shape: [], kind: isWhole(value) ? 'integer' : 'real', rules: [`${ANSWER} = ${value}`] };
}

/** Why a value cannot be calculated; undefined where it can. */
export function numberIssue(value: string): string | undefined {
  try {
    return valueOr(
      () => void solvedValue(value).fixed(0, 0),
      ({ kind, message }) => (kind === 'outside-domain' ? `${message}.` : undefined),
    );
  } catch (error) {
    if (error instanceof RuleError) return `${error.message}.`;
    throw error;
  }
}

function isWhole(value: string): boolean {
  const known = solvedValue(value).rational(0);
  return known !== undefined && isInteger(known);
}

function solvedValue(value: string): Solved {
  const quantity = { ...COMMON, shape: [], kind: 'real', rules: [`${ANSWER} = ${value}`] } as const;
  return solve({ quantities: [quantity] });
}
