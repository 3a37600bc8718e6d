import { float64 } from '../../src/number/float64.ts';
import { compile } from '../../src/worksheet/compile.ts';
import { derive, evaluate, givenValues } from '../../src/worksheet/evaluate.ts';
import type { Worksheet } from '../../src/worksheet/types.ts';

/** Slots whose rules give different values; an empty list is agreement. */
export function unequalRules(worksheet: Worksheet): readonly string[] {
  const program = compile(worksheet);
  const registers = evaluate(program, givenValues(worksheet, program), float64);
  return program.slots
    .filter(({ number, id, derivations }) =>
      derivations.some((derivation) => {
        const value = derive(derivation, registers, float64, id);
        return !(Math.abs(value - registers[number]!) <= 1e-9 * (1 + Math.abs(value)));
      }),
    )
    .map(({ id }) => id);
}
