import type { Arithmetic } from '../number/arithmetic.ts';
import { valueAt } from '../number/no-value.ts';
import type { Rational } from '../number/rational.ts';
import type { Derivation, Program } from './program.ts';
import type { Worksheet } from './types.ts';

/** Given values by slot number, `undefined` where a slot is computed. */
export function givenValues(worksheet: Worksheet, program: Program): readonly (Rational | undefined)[] {
  const values = new Array<Rational | undefined>(program.slots.length).fill(undefined);
  for (const quantity of worksheet.quantities) {
    if (quantity.role === 'computed') continue;
    const start = program.starts.get(quantity.id)!;
    quantity.values.forEach((value, entry) => {
      values[start + entry] = value;
    });
  }
  return values;
}

/**
 * Runs a program's first rules in one arithmetic; the result holds every register.
 * @throws {NoValue} outside the domain, or what the arithmetic throws when it cannot decide.
 */
export function evaluate<T>(
  program: Program,
  givens: readonly (Rational | undefined)[],
  arithmetic: Arithmetic<T>,
): T[] {
  const registers = prepared(program, givens, arithmetic);
  for (const number of program.order) {
    const slot = program.slots[number]!;
    registers[number] = derive(slot.derivations[0]!, registers, arithmetic, slot.id);
  }
  return registers;
}

/** Registers with constants and given values filled in. */
export function prepared<T>(
  program: Program,
  givens: readonly (Rational | undefined)[],
  arithmetic: Arithmetic<T>,
): T[] {
  const registers = new Array<T>(program.registers);
  for (const { register, value } of program.constants) registers[register] = arithmetic.fromRational(value);
  givens.forEach((value, number) => {
    if (value) registers[number] = arithmetic.fromRational(value);
  });
  return registers;
}

/** Runs one derivation on the registers of its parents and gives its value. @throws {NoValue} outside the domain */
export function derive<T>(
  derivation: Derivation,
  registers: T[],
  arithmetic: Arithmetic<T>,
  slot: string,
): T {
  return valueAt(slot, () => {
    for (const { operation, a, b, c, out } of derivation.instructions) {
      registers[out] = operation.value(arithmetic, registers[a]!, registers[b]!, registers[c]!);
    }
    return registers[derivation.result]!;
  });
}
