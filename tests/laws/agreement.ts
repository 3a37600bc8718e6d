import { readProblemData } from '../../src/bank/read-problem.ts';
import type { Posed } from '../../src/families/family.ts';
import { valueOr } from '../../src/number/no-value.ts';
import { oncePer } from '../../src/once.ts';
import { stream } from '../../src/random/stream.ts';
import type { Slot } from '../../src/worksheet/program.ts';
import { disagreements } from '../../src/worksheet/second-opinion.ts';
import { type Solved, solve } from '../../src/worksheet/solve.ts';
import type { Quantity } from '../../src/worksheet/types.ts';
import { Decimal, roundedText } from '../reference/decimal.ts';
import type { Entries } from '../reference/hand.ts';
import { NoValue } from '../reference/losses.ts';
import { referenceOf } from '../reference/reference.ts';
import { lawsOf } from './registry.ts';

/** A random problem, solved by the engine and by the reference; undefined where it has no solution. */
export interface Case {
  readonly data: Readonly<Record<string, unknown>>;
  readonly read: Posed;
  readonly solved: Solved;
  readonly reference: Entries | undefined;
}

export function caseOf(family: string, number: number): Case {
  const data = lawsOf(family).random(stream('laws', 'agreement', family, `${number}`));
  const read = readProblemData(data);
  return { data, read, solved: solve(read.worksheet), reference: referenceOrNone(read) };
}

function referenceOrNone({ problem }: Posed): Entries | undefined {
  try {
    return referenceOf(problem);
  } catch (error) {
    if (error instanceof NoValue) return undefined;
    throw error;
  }
}

/** Tells that the engine sees no solution either. */
export function agreesThatThereIsNone({ solved }: Case): boolean {
  return valueOr(
    () => {
      for (const slot of solved.program.order) solved.fixed(slot, 6);
      return false;
    },
    () => true,
    'outside-domain',
  );
}

/** Computed entries in the engine's order. */
export function computedSlots({ program }: Solved): readonly Slot[] {
  return program.slots.filter((slot) => slot.derivations.length > 0);
}

/** Decimals that the first tier of the engine settles, or only later ones. */
const DECIMALS = [0, 3, 6, 20, 33];
/** Beyond so many significant digits the reference itself is not sure. */
const SURE_DIGITS = 50;

/** Entries of which the engine prints a wrong digit. */
export function wrongDigits({ solved, reference }: Case): readonly string[] {
  return computedSlots(solved).flatMap(({ id, number }) => {
    const value = reference!.get(id)!;
    const isExact = solved.rational(number) !== undefined;
    const sure = DECIMALS.filter(
      (decimals) => value.e + decimals < SURE_DIGITS && (isExact || !isHalf(value, decimals)),
    );
    return sure.flatMap((decimals) => {
      const [printed, right] = [solved.fixed(number, decimals), roundedText(value, decimals)];
      return printed === right ? [] : [`${id} to ${decimals} decimals: ${printed}, not ${right}`];
    });
  });
}

/** Whether a value that is no fraction to the engine, such as the logarithm of 1/2 to base 2, lies between two texts. */
function isHalf(value: Decimal, decimals: number): boolean {
  const last = value.abs().times(new Decimal(10).pow(decimals));
  return last.minus(last.floor()).minus('0.5').abs().lt('1e-45');
}

/** Entries whose exact fraction is not the value. */
export function wrongFractions({ solved, reference }: Case): readonly string[] {
  return computedSlots(solved).flatMap((slot) => {
    const fraction = solved.rational(slot.number);
    if (!fraction) return [];
    const value = new Decimal(`${fraction.n}`).div(`${fraction.d}`);
    return isNear(value, reference!.get(slot.id)!, '1e-50')
      ? []
      : [`${slot.id}: ${fraction.n}/${fraction.d}`];
  });
}

/** Entries without an exact fraction. */
export function irrational({ solved }: Case): readonly string[] {
  return computedSlots(solved)
    .filter((slot) => !solved.rational(slot.number))
    .map(({ id }) => id);
}

/** Difference quotients by the ids of the derivatives that they tend to. */
export const quotientsOf = oncePer(({ read, reference }: Case): Entries => {
  return lawsOf(read.family.id).quotients?.(read.problem, reference!) ?? new Map<string, Decimal>();
});

/** Gradients that are no limit of difference quotients. */
export function wrongGradients(one: Case): readonly string[] {
  const { solved } = one;
  const quotients = quotientsOf(one);
  return computedSlots(solved).flatMap((slot) => {
    const quotient = quotients.get(slot.id);
    if (!quotient) return [];
    const value = new Decimal(solved.fixed(slot.number, 20));
    return isNear(value, quotient, '1e-12') ? [] : [`${slot.id}: ${value}, but the quotient is ${quotient}`];
  });
}

/** Gradients that reverse-mode differentiation contradicts, or is never asked about. */
export function secondOpinion({ read, solved }: Case): readonly string[] {
  return [...contradicted(read, solved), ...undeclared(read)];
}

/** Nothing is said where numbers with endless digits are alike on both sides of a kink, such as equal maxima of a pool. */
function contradicted({ worksheet }: Posed, solved: Solved): readonly string[] {
  return valueOr(
    () => disagreements(worksheet, solved),
    () => [],
    'undecided',
  );
}

/** Whether some quantity declares what it is the gradient of, or must. */
export function mayHaveGradients({ read }: Case): boolean {
  const declare = read.worksheet.quantities.some(
    (quantity) => quantity.role === 'computed' && quantity.gradientOf !== undefined,
  );
  return declare || gradientsIn(read).length > 0;
}

function gradientsIn({ problem, worksheet }: Posed): readonly Quantity[] {
  const gradients = lawsOf(problem.family).gradients?.(problem);
  return worksheet.quantities.filter(({ id }) => gradients?.test(id));
}

function undeclared(posed: Posed): readonly string[] {
  return gradientsIn(posed)
    .filter((quantity) => quantity.role === 'given' || quantity.gradientOf === undefined)
    .map(({ id }) => `${id} declares no gradient`);
}

function isNear(value: Decimal, other: Decimal, tolerance: string): boolean {
  return value.minus(other).abs().lte(Decimal.max(1, other.abs()).times(tolerance));
}
