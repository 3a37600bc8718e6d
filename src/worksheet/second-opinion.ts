import type { Arithmetic } from '../number/arithmetic.ts';
import type { DecimalInterval } from '../number/decimal-bounds.ts';
import { decimalInterval } from '../number/decimal-interval.ts';
import { exact, type Num } from '../number/exact.ts';
import { valueOr } from '../number/no-value.ts';
import { ZERO } from '../number/rational.ts';
import { differentiate } from './differentiate.ts';
import { evaluate } from './evaluate.ts';
import { numbersById, type Program, type Slot, slotsOf } from './program.ts';
import type { Solved } from './solve.ts';
import { type Computed, entryId, type GradientOf, type Worksheet } from './types.ts';

type Value = Num<DecimalInterval>;

/**
 * Reverse-mode differentiation of each loss against the quantities that declare `gradientOf` it, in rationals and
 * 34-digit balls. Gives the ids of entries where both ways disagree beyond doubt: an empty list is agreement.
 * @throws {NoValue} undecided where a value lies on a threshold that 34 digits cannot decide.
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
  return declared(worksheet).flatMap(({ id, gradientOf }) =>
    slotsOf(program, id)
      .filter((slot) => {
        const { loss, of } = sidesOf(program, slot, gradientOf);
        const share = adjoints(loss)[of] ?? ZERO;
        const { factor } = gradientOf;
        const expected = factor ? arithmetic.multiply(arithmetic.fromRational(factor), share) : share;
        return !agree(arithmetic, registers[slot.number]!, expected);
      })
      .map((slot) => slot.id),
  );
}

type Declared = Computed & { readonly gradientOf: GradientOf };

function declared({ quantities }: Worksheet): readonly Declared[] {
  return quantities.filter(
    (quantity): quantity is Declared => quantity.role === 'computed' && quantity.gradientOf !== undefined,
  );
}

/** The slots above and below the fraction bar of one entry. */
function sidesOf(
  program: Program,
  { indices }: Slot,
  { loss, of, before, each, along, met = (step) => step - 1 }: GradientOf,
): { readonly loss: number; readonly of: number } {
  const number = (id: string, at: readonly number[]) => numbersById(program).get(entryId(id, at))!;
  if (each) return { loss: number(loss, indices), of: number(of, indices) };
  if (along) return { loss: number(loss, indices.slice(0, 1)), of: number(of, indices) };
  if (before === undefined) return { loss: number(loss, []), of: number(of, indices) };
  const [step = 1, ...rest] = indices;
  return {
    loss: number(loss, [step]),
    of: met(step) === 0 ? number(before, rest) : number(of, [met(step), ...rest]),
  };
}

/** Equal, or not to be told apart. */
function agree(arithmetic: Arithmetic<Value>, a: Value, b: Value): boolean {
  return valueOr(
    () => arithmetic.sign(arithmetic.subtract(a, b)) === 0,
    () => true,
    'undecided',
  );
}
