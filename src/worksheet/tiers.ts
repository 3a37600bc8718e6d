import type { Enclosure } from '../number/certified.ts';
import { decimalInterval } from '../number/decimal-interval.ts';
import { exact } from '../number/exact.ts';
import { floatInterval } from '../number/float-interval.ts';
import { float64 } from '../number/float64.ts';
import { valueOr } from '../number/no-value.ts';
import type { Rational } from '../number/rational.ts';
import { once } from '../once.ts';
import { derive, evaluate, prepared } from './evaluate.ts';
import type { Derivation, Program } from './program.ts';

/** A value as some tier knows it. */
export type Value = Rational | Enclosure;

/** From the fastest to the most exact way of evaluating; a number is the precision of the balls in digits. */
export type Tier = 'float' | 'rational' | number;

const PRECISIONS: readonly Tier[] = [34, 68, 136];

/** The tiers that may settle a value to so many decimals, cheapest first. */
function tiersFor(digits: number): readonly Tier[] {
  const beyond = digits > 60 ? [2 * digits + 72] : [];
  return digits > 14 ? ['rational', ...PRECISIONS, ...beyond] : ['float', 'rational', ...PRECISIONS];
}

/** Beyond these digits decimal.js knows no logarithms. */
const MOST_DIGITS = 1000;
const SPARE_DIGITS = 72;

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

  /**
   * The tiers that may settle a value to so many decimals. At last one with twice the digits that the largest exponential
   * has: e^400 has 174 of them, 1 − σ(400) as many zeros, and a quotient by that needs both.
   */
  *upTo(digits: number): Generator<Tier> {
    const usual = tiersFor(digits);
    yield* usual;
    const tier = Math.min(
      MOST_DIGITS,
      Math.ceil((2 * this.largestExponent()) / Math.LN10) + digits + SPARE_DIGITS,
    );
    if (tier > Number(usual.at(-1))) yield tier;
  }

  private readonly largestExponent = once(() => largestExponent(this.program, this.givens));

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

const EXPONENTIALS: ReadonlySet<string> = new Set(['exp', 'exp ratio', 'sigmoid', 'tanh', 'softplus']);

/** The largest size of an argument of an exponential, as float64 sees it; it may stop where that finds no value. */
function largestExponent(program: Program, givens: readonly (Rational | undefined)[]): number {
  const registers = prepared(program, givens, float64);
  let largest = 0;
  const note = ({ instructions }: Derivation) => {
    for (const { operation, a, b } of instructions) {
      const less = operation.name === 'exp ratio' ? (registers[b] ?? 0) : 0;
      const size = Math.abs((registers[a] ?? 0) - less);
      if (EXPONENTIALS.has(operation.name) && size > largest) largest = size;
    }
  };
  for (const number of program.order) {
    const { derivations, id } = program.slots[number]!;
    const value = valueOr(
      () => derive(derivations[0]!, registers, float64, id),
      () => Number.NaN,
    );
    note(derivations[0]!);
    registers[number] = value;
  }
  return largest;
}
