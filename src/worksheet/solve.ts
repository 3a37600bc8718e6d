import { certifiedFixed, type Enclosure } from '../number/certified.ts';
import { NoValue } from '../number/no-value.ts';
import { type Rational, toNumber } from '../number/rational.ts';
import { compile } from './compile.ts';
import { givenValues } from './evaluate.ts';
import type { Program } from './program.ts';
import { Tiers, type Value } from './tiers.ts';
import type { Worksheet } from './types.ts';

/** Certified values of a worksheet; slots are numbered as in its program. */
export interface Solved {
  readonly program: Program;
  /** Given values by slot number. */
  readonly givens: readonly (Rational | undefined)[];
  /** Decimal text with exactly `digits` decimals, half away from zero, never "-0". @throws {NoValue} not certified */
  fixed(slot: number, digits: number): string;
  /** The exact value where it is known to be rational. @throws {NoValue} not certified */
  rational(slot: number): Rational | undefined;
  /** A float64 near the value, for pictures and searches; decides nothing. @throws {NoValue} not certified */
  approximate(slot: number): number;
}

/**
 * Solves a worksheet in tiers: float64 intervals with outward rounding first, then rationals with float64 balls, then
 * rationals with balls of 34, 68 and 136 digits, and of more where exponentials are huge, each only for what the one
 * before leaves open.
 * The methods throw {@link NoValue} where a rule has no value.
 */
export function solve(worksheet: Worksheet): Solved {
  const program = compile(worksheet);
  return solveProgram(program, givenValues(worksheet, program));
}

/** The same for a program that is there already, with given values by slot number. */
export function solveProgram(program: Program, givens: readonly (Rational | undefined)[]): Solved {
  const tiers = new Tiers(program, givens);
  const name = (slot: number) => program.slots[slot]!.id;
  const undecided = (slot: number) =>
    new NoValue('not-certified', `no precision tells which side of a threshold a step lies on`, name(slot));
  return {
    program,
    givens,
    fixed: (slot, digits) => {
      for (const tier of tiers.upTo(digits)) {
        const value = tiers.at(tier)?.[slot];
        const text = value && certifiedFixed(enclosure(value), digits);
        if (text !== undefined) return text;
      }
      throw new NoValue('not-certified', `no precision tells how its decimal ${digits} rounds`, name(slot));
    },
    rational: (slot) => {
      for (const tier of tiers.upTo(0)) {
        const value = tier === 'float' ? undefined : tiers.at(tier)?.[slot];
        if (value) return 'n' in value ? value : undefined;
      }
      throw undecided(slot);
    },
    approximate: (slot) => {
      let near: number | undefined;
      for (const tier of tiers.upTo(0)) {
        const value = tiers.at(tier)?.[slot];
        near = value ? middle(enclosure(value)) : near;
        if (near !== undefined && Number.isFinite(near)) return near;
      }
      if (near === undefined) throw undecided(slot);
      return near;
    },
  };
}

function enclosure(value: Value): Enclosure {
  return 'n' in value ? { lo: value, hi: value } : value;
}

function middle({ lo, hi }: Enclosure): number {
  return (endNumber(lo) + endNumber(hi)) / 2;
}

function endNumber(end: Enclosure['lo']): number {
  if (typeof end === 'number') return end;
  return 'n' in end ? toNumber(end) : end.toNumber();
}
