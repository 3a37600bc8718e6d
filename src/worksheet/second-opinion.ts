import { type Arithmetic, Undecided } from '../number/arithmetic.ts';
import { decimalInterval } from '../number/decimal-interval.ts';
import { exact, type Num } from '../number/exact.ts';
import type { DecimalInterval } from '../number/decimal-bounds.ts';
import { ZERO } from '../number/rational.ts';
import { differentiate } from './differentiate.ts';
import { evaluate } from './evaluate.ts';
import { slotsOf } from './program.ts';
import type { Solved } from './solve.ts';
import type { Computed, Worksheet } from './types.ts';

type Value = Num<DecimalInterval>;

/**
 * Reverse-mode differentiation of each loss against the quantities that declare `gradientOf` it, in rationals and
 * 34-digit balls. Gives the ids of entries where both ways disagree beyond doubt: an empty list is agreement.
 * @throws {Undecided} where a value lies on a threshold that 34 digits cannot decide.
 */
export function disagreements(worksheet: Worksheet, solved: Solved): readonly string[] {
  const arithmetic: Arithmetic<Value> = exact(decimalInterval(34));
  const { program } = solved;
  const registers = evaluate(program, solved.givens, arithmetic);
  const adjointsOf = new Map<number, readonly (Value | undefined)[]>();
  const adjoints = (target: number) => {
    const known = adjointsOf.get(target) ?? differentiate(program, registers, arithmetic, target);
    adjointsOf.set(target, known);
    return known;
  };
  const declared = worksheet.quantities.filter(
    (quantity): quantity is Computed & { gradientOf: object } =>
      quantity.role === 'computed' && quantity.gradientOf !== undefined,
  );
  return declared.flatMap((quantity) => {
    const { loss, of, factor } = quantity.gradientOf;
    const target = program.starts.get(loss)!;
    const start = program.starts.get(of)!;
    return slotsOf(program, quantity.id)
      .filter((slot, entry) => {
        const share = adjoints(target)[start + entry] ?? ZERO;
        const expected = factor ? arithmetic.multiply(arithmetic.fromRational(factor), share) : share;
        return !agree(arithmetic, registers[slot.number]!, expected);
      })
      .map((slot) => slot.id);
  });
}

/** Equal, or not to be told apart. */
function agree(arithmetic: Arithmetic<Value>, a: Value, b: Value): boolean {
  try {
    return arithmetic.sign(arithmetic.subtract(a, b)) === 0;
  } catch (error) {
    if (error instanceof Undecided) return true;
    throw error;
  }
}

