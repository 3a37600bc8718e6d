import type { Worked } from '../families/family.ts';
import { isInteger } from '../number/rational.ts';
import type { ReadNumber } from '../number/read-number.ts';
import type { Affine } from '../worksheet/affine.ts';
import { certain, exactly, withNoise } from '../worksheet/affine.ts';
import { numbersById } from '../worksheet/program.ts';
import { type Choice, Propagation } from '../worksheet/propagate.ts';
import type { Solved } from '../worksheet/solve.ts';
import type { Kind } from '../worksheet/types.ts';
import type { AnsweredSlot } from './answered-slot.ts';

/** A worksheet recalculated from the answers that a student gave along the way. */
export interface OwnAnswers {
  readonly propagation: Propagation;
  /** The derivations that count. */
  readonly choice: Choice;
  /** Slots in which an answer, or a stand-in for one, was put. */
  readonly asked: ReadonlyMap<number, AnsweredSlot>;
  /** Noise symbol and size of each answer that was used. */
  readonly noise: ReadonlyMap<number, Noise>;
}

interface Noise {
  readonly symbol: number;
  readonly size: number;
}

/** What is put into the slots of a worksheet. */
export interface PutIn {
  /** A worksheet as a marker reads it: true, or with a slip in it. */
  readonly sheet: Solved;
  /** The question itself, for what was not answered. */
  readonly truth: Worked;
  readonly slots: readonly AnsweredSlot[];
  /** Takes the answer of a slot as blank, so that the reference stands in. */
  readonly blank?: boolean;
}

/** Fractions are exact; so little noise only shows how a step depends on them. */
const HARDLY_ANY = 1e-13;

/**
 * Puts the student's answers into a worksheet: each ± half a unit of its last written digit, never more than half a
 * unit of the asked decimals; fractions are exact. Where nothing readable was answered the reference stands in.
 */
export function ownAnswers({ sheet, truth, slots, blank }: PutIn, choice: Choice): OwnAnswers {
  const asked = byNumber(sheet, slots);
  const noise = new Map<number, Noise>();
  const putIn = (number: number): Affine | undefined => {
    const slot = asked.get(number);
    if (!slot) return undefined;
    const answer = blank ? BLANK : slot.answer;
    const size = isWhole(sheet.program.slots[number]!.kind, answer) ? 0 : halfUnitOf(answer, truth);
    const symbol = propagation.freshSymbol();
    noise.set(number, { symbol, size });
    const form = answer.kind === 'number' ? exactly(answer.value) : certain(referenceValue(slot, truth));
    return size === 0 ? form : withNoise(form, symbol, size);
  };
  const propagation: Propagation = new Propagation(sheet, truth.tolerance.writing, putIn, choice);
  return { propagation, choice, asked, noise };
}

const BLANK: ReadNumber = { kind: 'blank' };

function byNumber({ program }: Solved, slots: readonly AnsweredSlot[]): ReadonlyMap<number, AnsweredSlot> {
  const numbers = numbersById(program);
  return new Map(
    slots.flatMap((slot) => {
      const number = numbers.get(slot.key.id);
      return number === undefined ? [] : [[number, slot] as const];
    }),
  );
}

/** A whole number in a slot for whole numbers was not rounded; anything else in it may have been. */
function isWhole(kind: Kind, answer: ReadNumber): boolean {
  return kind !== 'real' && (answer.kind !== 'number' || isInteger(answer.value));
}

/** Half a unit of the last written digit, at most of the asked decimals. */
function halfUnitOf(answer: ReadNumber, { decimals }: Worked): number {
  if (answer.kind === 'number' && answer.decimals === undefined) return HARDLY_ANY;
  const written = answer.kind === 'number' ? (answer.decimals ?? 0) : 0;
  return 0.5 * 10 ** -Math.max(written, decimals);
}

function referenceValue({ key }: AnsweredSlot, { solved }: Worked): number {
  return solved.approximate(numbersById(solved.program).get(key.id)!);
}
