import type { Worked } from '../families/family.ts';
import { valueOr } from '../number/no-value.ts';
import { isInteger, toNumber } from '../number/rational.ts';
import { oncePer } from '../once.ts';
import { accepts } from '../worksheet/accepts.ts';
import { certain, exactly, withNoise } from '../worksheet/affine-form.ts';
import { decimalsAt } from '../worksheet/decimals.ts';
import { numbersById } from '../worksheet/program.ts';
import { type Choice, Propagation, type PutIn } from '../worksheet/propagate.ts';
import type { Solved } from '../worksheet/solve.ts';
import { acceptedFrom } from '../worksheet/tolerance.ts';
import type { AnsweredSlot } from './answered-slot.ts';

/** A worksheet recalculated from the answers that a student gave along the way. */
export interface OwnAnswers {
  readonly sheet: Solved;
  readonly propagation: Propagation;
  /** The derivations that count. */
  readonly choice: Choice;
  /** Slots in which an answer, or the reference for it, was put. */
  readonly asked: ReadonlyMap<number, AnsweredSlot>;
}

/**
 * What stands in for an answer that is blank or unreadable: what follows from the student's own last answers, or the
 * reference.
 */
export type Blanks = 'own' | 'reference';

/** What is put into the slots of a worksheet. */
export interface PutInto {
  /** A worksheet as a marker reads it: true, or with a slip in it. */
  readonly sheet: Solved;
  /** The question itself, for what is right or was not answered. */
  readonly truth: Worked;
  readonly slots: readonly AnsweredSlot[];
  readonly blanks: Blanks;
  readonly taken?: Taken;
}

/**
 * How wrong answers are carried on. `rounded`: give or take half a unit. `sharp`: every answer just as it was written, for
 * classes, where a right value within its interval may lie on the other side of the threshold than the key's. `kept`:
 * with every digit that a calculator holds, of what follows from answers before it, for where so little of a number was
 * written that nothing can be calculated with it: of a probability of 0.0000 there is no logarithm.
 */
export type Taken = 'rounded' | 'sharp' | 'kept';

/** Whether an answer is a number that is wrong. */
export function isWrong({ right, answer }: AnsweredSlot): boolean {
  return !right && answer.kind === 'number';
}

/**
 * Puts the student's answers into a worksheet, each ± half a unit at the asked decimals, however many digits it was
 * written with; only wrong ones touch what follows from them.
 */
export function ownAnswers(
  { sheet, truth, slots, blanks, taken = 'rounded' }: PutInto,
  choice: Choice,
): OwnAnswers {
  const sharp = taken === 'sharp';
  const { all, readable } = placed(slots)(numbersById(sheet.program));
  const asked = blanks === 'reference' ? all : readable;
  const own = (number: number): PutIn | undefined => {
    const slot = asked.get(number);
    if (!slot) return undefined;
    const { answer } = slot;
    if (taken === 'kept' && follows(slot, number)) return undefined;
    const isOwn = answer.kind === 'number' && !(taken === 'kept' && slot.right);
    const value = isOwn ? exactly(answer.value) : certain(referenceValue(slot, truth));
    const isWhole = answer.kind !== 'number' || isInteger(answer.value);
    const exact = taken !== 'rounded' || (isWhole && sheet.program.slots[number]!.kind !== 'real');
    const half = 0.5 * 10 ** -decimalsAt(truth.decimals, slot.key.id);
    return {
      form: exact ? value : withNoise(value, propagation.freshSymbol(), half),
      touches: isWrong(slot) || slot.acceptedToo === true || (sharp && !isExact(slot, truth)),
    };
  };
  const { writing } = truth.tolerance;
  const follows = ({ answer }: AnsweredSlot, number: number): boolean => {
    const spread = valueOr(
      () => propagation.spread(number),
      () => undefined,
    );
    if (answer.kind !== 'number' || !spread?.touched) return false;
    const { low, high } = acceptedFrom(spread, sheet.program.slots[number]!, writing);
    return accepts([low, high], answer.value);
  };
  const carried = taken === 'kept' ? { ...writing, decimals: ALL_DIGITS } : writing;
  const propagation: Propagation = new Propagation(sheet, carried, {
    own,
    choice,
    guesses: sheet !== truth.solved,
  });
  return { sheet, propagation, choice, asked };
}

const SAME = 1e-12;
/** So many decimals are as good as all. */
const ALL_DIGITS = 15;

/** Whether an answer is the key's own value with all its digits, so that nothing comes out otherwise from it. */
function isExact({ key, answer }: AnsweredSlot, truth: Worked): boolean {
  if (answer.kind !== 'number') return true;
  const exact = referenceValue({ key }, truth);
  return Math.abs(toNumber(answer.value) - exact) <= SAME * (1 + Math.abs(exact));
}

function referenceValue({ key }: Pick<AnsweredSlot, 'key'>, { solved }: Worked): number {
  return solved.approximate(numbersById(solved.program).get(key.id)!);
}

/** Answers by slot number, found once for all programs that number their slots alike. */
const placed = oncePer((slots: readonly AnsweredSlot[]) =>
  oncePer((numbers: ReadonlyMap<string, number>) => {
    const all = new Map<number, AnsweredSlot>();
    for (const slot of slots) {
      const number = numbers.get(slot.key.id);
      if (number !== undefined) all.set(number, slot);
    }
    const readable = new Map([...all].filter(([, { answer }]) => answer.kind === 'number'));
    return { all, readable };
  }),
);
