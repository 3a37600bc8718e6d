import type { Worked } from '../families/family.ts';
import { valueOr } from '../number/no-value.ts';
import { type Rational, toNumber } from '../number/rational.ts';
import { accepts } from '../worksheet/accepts.ts';
import { decimalsAt } from '../worksheet/decimals.ts';
import type { Slot } from '../worksheet/program.ts';
import type { Choice, Spread } from '../worksheet/propagate.ts';
import type { Solved } from '../worksheet/solve.ts';
import { type Accepted, acceptedFrom } from '../worksheet/tolerance.ts';
import type { Kind } from '../worksheet/types.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import {
  type Blanks,
  isWrong,
  type OwnAnswers,
  ownAnswers,
  type PutInto,
  type Taken,
} from './own-answers.ts';

/** A quantity and which of its rules is used, counted from 0. */
type Rules = ReadonlyMap<string, number>;

const ALL: Choice = (slot) => slot.derivations;
/** More combinations of rules than this are not tried; no family comes near. */
const MOST_WAYS = 24;

/**
 * A worksheet recalculated from a student's answers, in every way that its equal rules allow. Answers that do not fit
 * together make equal rules give different values, so each way is held against an answer by itself: the hull of all
 * would let anything between them pass.
 */
export class Recalculation {
  readonly all: OwnAnswers;
  private readonly putIn: PutInto;
  private readonly ways = new Map<string, OwnAnswers>();

  constructor(putIn: PutInto) {
    this.putIn = putIn;
    this.all = ownAnswers(putIn, ALL);
  }

  /** The first way in which a slot gets a value, undefined where none does. */
  wayTo(number: number, value: Rational, kind: Kind): OwnAnswers | undefined {
    const fits = (way: OwnAnswers) => {
      if (
        isFar(
          spreadAt(way, number),
          toNumber(value),
          decimalsAt(this.putIn.truth.decimals, this.idOf(number)),
        )
      )
        return false;
      const accepted = this.acceptedAt(way, number, kind);
      return accepted !== undefined && accepts([accepted.low, accepted.high], value);
    };
    // The hull of all ways is no narrower than any, but for a way without a value, which spoils the hull too.
    if (spreadAt(this.all, number) && !fits(this.all)) return undefined;
    return this.waysTo(number).find(fits);
  }

  /** One way for each combination of equal rules that lead to a slot. */
  waysTo(number: number): readonly OwnAnswers[] {
    return combinations(this.branching(number)).map((rules) => this.way(rules));
  }

  /** What is right at a slot in one way; undefined where it has no value there. */
  acceptedAt(way: OwnAnswers, number: number, kind: Kind): Accepted | undefined {
    const spread = spreadAt(way, number);
    return (
      spread &&
      whereDefined(() =>
        acceptedFrom(spread, { id: this.idOf(number), kind }, this.putIn.truth.tolerance.writing),
      )
    );
  }

  private idOf(number: number): string {
    return this.putIn.sheet.program.slots[number]!.id;
  }

  private way(rules: Rules): OwnAnswers {
    if (rules.size === 0) return this.all;
    const key = [...rules].join(' ');
    const known = this.ways.get(key) ?? ownAnswers(this.putIn, choiceOf(rules));
    this.ways.set(key, known);
    return known;
  }

  /** The quantities with several rules on the way to a slot, and how many each has. */
  private branching(number: number): ReadonlyMap<string, number> {
    const { slots } = this.putIn.sheet.program;
    const chain = [number, ...chainOf(this.all, slots, number).filter((slot) => !this.all.asked.has(slot))];
    return new Map(
      chain
        .map((slot) => slots[slot]!)
        .filter(({ derivations }) => derivations.length > 1)
        .map(({ quantity, derivations }) => [quantity, derivations.length]),
    );
  }
}

/** A worksheet on the student's answers, in both ways where some are blank. */
export function recalculations(
  sheet: Solved,
  truth: Worked,
  slots: readonly AnsweredSlot[],
  taken: Taken = 'rounded',
): readonly Recalculation[] {
  const complete = slots.every(({ answer }) => answer.kind === 'number');
  const ways: readonly Blanks[] = complete ? ['own'] : ['own', 'reference'];
  return ways.map((blanks) => new Recalculation({ sheet, truth, slots, blanks, taken }));
}

/** Whether a value lies farther from all others than rounding and writing can move it: no digits need be compared. */
function isFar(spread: Spread | undefined, value: number, decimals: number): boolean {
  const margin = 2 * 10 ** -decimals;
  return spread !== undefined && (value < spread.lo - margin || value > spread.hi + margin);
}

function choiceOf(rules: Rules): Choice {
  return ({ quantity, derivations }) => {
    const rule = rules.get(quantity);
    return rule === undefined ? derivations : derivations.slice(rule, rule + 1);
  };
}

function combinations(counts: ReadonlyMap<string, number>): readonly Rules[] {
  let found: readonly Rules[] = [new Map()];
  for (const [quantity, count] of counts) {
    if (found.length * count > MOST_WAYS) break;
    found = found.flatMap((rules) =>
      Array.from({ length: count }, (_, rule) => new Map([...rules, [quantity, rule]])),
    );
  }
  return found;
}

/** All ancestors up to and including the nearest asked ones, by the derivations that count. */
export function chainOf(
  { asked, choice }: Pick<OwnAnswers, 'asked' | 'choice'>,
  slots: readonly Slot[],
  number: number,
): readonly number[] {
  const seen = new Set<number>();
  const visit = (slot: number): void => {
    for (const parent of choice(slots[slot]!).flatMap(({ parents }) => parents)) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      if (!asked.has(parent)) visit(parent);
    }
  };
  visit(number);
  return [...seen];
}

/** The student's own wrong answers from which a slot follows. */
export function wrongBehind(
  own: OwnAnswers,
  slots: readonly Slot[],
  number: number,
): readonly AnsweredSlot[] {
  return chainOf(own, slots, number).flatMap((ancestor) => {
    const slot = own.asked.get(ancestor);
    return slot && isWrong(slot) ? [slot] : [];
  });
}

/** Undefined where a rule has no value on the student's numbers, or may have several. */
export function spreadAt(own: OwnAnswers, number: number): Spread | undefined {
  return whereDefined(() => own.propagation.spread(number));
}

/** A value on the student's own numbers, undefined where there is none. */
export function whereDefined<T>(value: () => T): T | undefined {
  return valueOr(value, () => undefined);
}
