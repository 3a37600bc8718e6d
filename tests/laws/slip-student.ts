import type { Exercise } from '../../src/exam/exercise.ts';
import { float64 } from '../../src/number/float64.ts';
import { valueOr } from '../../src/number/no-value.ts';
import type { Stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { derive, givenValues, prepared } from '../../src/worksheet/evaluate.ts';
import { solve } from '../../src/worksheet/solve.ts';
import type { Worksheet } from '../../src/worksheet/types.ts';
import { asHandedIn } from './written.ts';

/**
 * What somebody hands in who works through a worksheet in float64: at every quantity she draws which rule to use and
 * whether to go on with the written value or the kept one. Undefined where her worksheet leads to no value.
 */
export function handIn(
  exercise: Exercise,
  worksheet: Worksheet,
  stream: Stream,
): Map<string, string> | undefined {
  const { program } = solve(worksheet);
  const registers = prepared(program, givenValues(worksheet, program), float64);
  const written = new Map<string, string>();
  for (const number of program.order) {
    const slot = program.slots[number]!;
    const value = withoutNoise(
      valueOr(
        () => derive(stream.pick(slot.derivations), registers, float64, slot.id),
        () => Number.NaN,
        'outside-domain',
      ),
    );
    if (!Number.isFinite(value)) return undefined;
    const text = rounded(value, slot.kind === 'real' ? usualDecimals(exercise.decimals) : 0);
    written.set(slot.id, text);
    registers[number] = slot.kind !== 'real' || stream.integer(0, 1) === 0 ? Number(text) : value;
  }
  const handedIn = asHandedIn(exercise, written);
  return new Map(exercise.slots.map(({ id }) => [id, handedIn.get(id)!]));
}

/** Whoever calculates by hand gets 0, and not −2.8e−17, of 0.3 − 0.1 − 0.2: on which side of a threshold decides a class. */
function withoutNoise(value: number): number {
  return Number(value.toFixed(12));
}

function rounded(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return /^-0(?:\.0*)?$/.test(text) ? text.slice(1) : text;
}
