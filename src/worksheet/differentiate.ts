import type { Arithmetic } from '../number/arithmetic.ts';
import type { Program } from './program.ts';

/**
 * Reverse-mode differentiation: one walk back over the program's first rules gives ∂target/∂slot for every slot.
 * `registers` are an evaluation's in the same arithmetic; undefined stands for zero.
 * Griewank, Walther: Evaluating Derivatives, 2008, chapter 3.
 */
export function differentiate<T>(
  program: Program,
  registers: readonly T[],
  arithmetic: Arithmetic<T>,
  target: number,
): readonly (T | undefined)[] {
  const adjoints = new Array<T | undefined>(program.registers).fill(undefined);
  adjoints[target] = arithmetic.fromRational({ n: 1n, d: 1n });
  for (const number of [...program.order].reverse()) {
    const derivation = program.slots[number]!.derivations[0]!;
    if (adjoints[number] === undefined) continue;
    collect(adjoints, derivation.result, adjoints[number], number, arithmetic);
    for (const { operation, a, b, c, out } of [...derivation.instructions].reverse()) {
      const adjoint = adjoints[out];
      if (adjoint === undefined) continue;
      const slopes = operation.slopes(
        arithmetic,
        registers[a]!,
        registers[b]!,
        registers[c]!,
        registers[out]!,
      );
      [a, b, c].forEach((operand, position) => {
        const slope = slopes[position];
        if (slope !== undefined)
          collect(adjoints, operand, arithmetic.multiply(adjoint, slope), out, arithmetic);
      });
    }
  }
  return adjoints;
}

function collect<T>(
  adjoints: (T | undefined)[],
  to: number,
  share: T,
  from: number,
  arithmetic: Arithmetic<T>,
): void {
  if (to === from) return;
  const known = adjoints[to];
  adjoints[to] = known === undefined ? share : arithmetic.add(known, share);
}
