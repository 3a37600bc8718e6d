import type { Arithmetic } from '../number/arithmetic.ts';
import { valueAt } from '../number/no-value.ts';
import { oncePer } from '../once.ts';
import { type Affine, isNoisy, loosened } from './affine-form.ts';
import { type ErrorWithin, errorWithin } from './errors-within.ts';
import type { Derivation, Instruction } from './program.ts';
import { type EntryWriting, isWritten, missOf } from './writing.ts';

/** Steps of which nothing is written down: signs, sums and choices of what stands there already. */
const UNWRITTEN = /^(?:add|subtract|negate|abs|max|min|choose)\b/;

const ADDS = /^(?:add|subtract)$/;

/** What of a derivation a hand calculation writes down. */
interface HandSteps {
  /** By instruction, whether its value is a step: a product, quotient, power, root, exponential, logarithm, f(z). */
  readonly isStep: readonly boolean[];
  /**
   * By instruction, whether it is a sum on the way: rounding one changes something only where longer decimals are added
   * than are written. The result, but for its sign, is rounded as such.
   */
  readonly isSum: readonly boolean[];
  /** By instruction, what is written down inside a function adds. */
  readonly within: readonly (ErrorWithin | undefined)[];
  /** Registers of steps that the result is the sum of, or is itself. */
  readonly summands: ReadonlySet<number>;
  /** What else it is the sum of: slots and constants. */
  readonly others: readonly number[];
}

/**
 * Runs one derivation as a hand calculation does: each value that is written down on the way is rounded, or kept.
 * Where the result is the sum of n such values and of exact decimals, n roundings are possible in all, the result's own
 * one among them: that of a rounded sum of rounded values changes nothing. So one of them is left to the result.
 * `fromLonger`: whether some of what is calculated with is written with more decimals than the steps are.
 * @throws {NoValue} outside the domain; {@link NoValue} undecided
 */
export function byHand(
  derivation: Derivation,
  registers: Affine[],
  arithmetic: Arithmetic<Affine>,
  writing: EntryWriting,
  slot: string,
  fromLonger = false,
): Affine {
  const { isStep, isSum, within, summands, others } = handSteps(derivation);
  // Cut off towards zero, a value that is subtracted moves the result the other way than the result's own digits do.
  const isAlone = summands.size === 1 && others.length === 0;
  const isExact = () => others.every((register) => isWritten(registers[register]!, writing));
  let spares = summands.size > 0 && (isAlone || !writing.mayTruncate) && isExact();
  return valueAt(slot, () => {
    for (const [position, instruction] of derivation.instructions.entries()) {
      const { operation, a, b, c, out } = instruction;
      let value = operation.value(arithmetic, registers[a]!, registers[b]!, registers[c]!);
      if (fromLonger && isSum[position] && !isWritten(value, writing)) value = noted(value, writing);
      if (isStep[position] && !isWritten(value, writing)) {
        const inside = within[position]?.(registers[a]!, registers[b]!, writing);
        if (inside) value = loosened(value, inside);
        if (fromLonger || isRounded(instruction, value, registers)) {
          if (spares && summands.has(out)) spares = false;
          else value = noted(value, writing);
        }
      }
      registers[out] = value;
    }
    return registers[derivation.result]!;
  });
}

const handSteps = oncePer(({ instructions, result }: Derivation): HandSteps => {
  const steps = new Map(instructions.map((one) => [one.out, one]));
  const summands = new Set<number>();
  const others: number[] = [];
  const visit = (register: number): void => {
    const step = steps.get(register);
    if (!step) others.push(register);
    else if (!UNWRITTEN.test(step.operation.name)) summands.add(register);
    else for (const operand of addedIn(step)) visit(operand);
  };
  visit(result);
  const signless = beforeSigns(result, steps);
  return {
    isStep: instructions.map(({ operation }) => !UNWRITTEN.test(operation.name)),
    isSum: instructions.map(({ operation, out }) => ADDS.test(operation.name) && out !== signless),
    within: instructions.map(({ operation }) => errorWithin(operation.name)),
    summands,
    others,
  };
});

/** The register whose value, but for its sign, is that of another. */
function beforeSigns(register: number, steps: ReadonlyMap<number, Instruction>): number {
  const step = steps.get(register);
  return step?.operation.name === 'negate' ? beforeSigns(step.a, steps) : register;
}

/** What a sum, a sign or a choice passes on; the first operand of a choice only decides. */
function addedIn({ operation, a, b, c }: Instruction): readonly number[] {
  if (operation.arity === 3) return [b, c];
  return operation.arity === 2 ? [a, b] : [a];
}

/** Not so many times a value that is rounded already. */
function isRounded({ operation, a, b }: Instruction, value: Affine, registers: readonly Affine[]): boolean {
  if (operation.name !== 'multiply' && operation.name !== 'xlogy') return true;
  const [left, right] = [registers[a]!, registers[b]!];
  if (operation.name === 'xlogy') return !isWhole(left) || Math.abs(left.center) === 1;
  return !((isWhole(left) || isWhole(right)) && isNoisy(value));
}

function isWhole(form: Affine): boolean {
  return Number.isInteger(form.center) && !isNoisy(form);
}

function noted(value: Affine, writing: EntryWriting): Affine {
  const { shift, size } = missOf(value, writing);
  return loosened(value, size, shift);
}
