import type { Enclosure } from '../number/certified.ts';
import { decimalInterval } from '../number/decimal-interval.ts';
import { exact } from '../number/exact.ts';
import { floatInterval } from '../number/float-interval.ts';
import { valueOr } from '../number/no-value.ts';
import type { Rational } from '../number/rational.ts';
import { evaluate } from './evaluate.ts';
import type { Program } from './program.ts';

/** A value as some tier knows it. */
export type Value = Rational | Enclosure;

/** From the fastest to the most exact way of evaluating; a number is the precision of the balls in digits. */
export type Tier = 'float' | 'rational' | number;

const PRECISIONS: readonly Tier[] = [34, 68, 136];

/** The tiers that may settle a value to so many decimals, cheapest first. */
export function tiersFor(digits: number): readonly Tier[] {
  const beyond = digits > 60 ? [2 * digits + 72] : [];
  return digits > 14 ? ['rational', ...PRECISIONS, ...beyond] : ['float', 'rational', ...PRECISIONS];
}

/** Evaluates a program in each tier at most once, and only on demand. */
export class Tiers {
  private readonly done = new Map<Tier, readonly Value[] | undefined>();
  private readonly program: Program;
  private readonly givens: readonly (Rational | undefined)[];

  constructor(program: Program, givens: readonly (Rational | undefined)[]) {
    this.program = program;
    this.givens = givens;
  }

  /** Every register, or undefined where the tier cannot decide some step. @throws {NoValue} outside the domain */
  at(tier: Tier): readonly Value[] | undefined {
    if (!this.done.has(tier)) this.done.set(tier, this.run(tier));
    return this.done.get(tier);
  }

  private run(tier: Tier): readonly Value[] | undefined {
    return valueOr(
      (): readonly Value[] => {
        if (tier === 'float') return evaluate(this.program, this.givens, floatInterval);
        if (tier === 'rational') return evaluate(this.program, this.givens, exact(floatInterval));
        return evaluate(this.program, this.givens, exact(decimalInterval(tier)));
      },
      () => undefined,
      'undecided',
    );
  }
}
