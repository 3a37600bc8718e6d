import { toNumber } from '../number/rational.ts';
import { oncePer } from '../once.ts';
import type { AnsweredSlot } from './answered-slot.ts';

/** A number that stands in so many of the answers, and no fewer than these, was not worked out in any of them. */
const EVERYWHERE = 1 / 2;
const MANY = 3;
const MANY_WRONG = 4;

interface Same {
  readonly count: number;
  /** Different right values in their places. */
  readonly expected: ReadonlySet<string>;
}

/** Whether an answer is a number that stands in most answers of a question. */
export function standsEverywhere(slot: AnsweredSlot, slots: readonly AnsweredSlot[]): boolean {
  const value = numberIn(slot);
  // Whole numbers where such are asked are few, and stand in many of them.
  if (value === undefined || (slot.key.kind !== 'real' && Number.isInteger(value))) return false;
  const { total, by } = countsOf(slots);
  const many = Math.max(2, Math.min(total, Math.max(MANY, EVERYWHERE * total)));
  const { count = 0, expected } = by.get(value) ?? {};
  return count >= many && expected!.size > 1;
}

/** Whether a wrong answer is a number, not zero, that stands in most wrong answers of a question. */
export function isOneForAll(slot: AnsweredSlot, slots: readonly AnsweredSlot[]): boolean {
  const value = numberIn(slot);
  if (!value || slot.right || slot.key.kind !== 'real') return false;
  const { total, by } = countsOfWrong(slots);
  const { count = 0, expected } = by.get(value) ?? {};
  return count >= Math.max(MANY_WRONG, EVERYWHERE * total) && expected!.size > 1;
}

function numberIn({ answer }: AnsweredSlot): number | undefined {
  return answer.kind === 'number' ? toNumber(answer.value) : undefined;
}

const countsOf = oncePer((slots: readonly AnsweredSlot[]) => counted(slots));
const countsOfWrong = oncePer((slots: readonly AnsweredSlot[]) =>
  counted(slots.filter(({ right }) => !right)),
);

function counted(slots: readonly AnsweredSlot[]): {
  readonly total: number;
  readonly by: ReadonlyMap<number, Same>;
} {
  const by = new Map<number, Same>();
  const numbers = slots.filter(({ key, answer }) => key.kind === 'real' && answer.kind === 'number');
  for (const slot of numbers) {
    const value = numberIn(slot)!;
    const { count, expected } = by.get(value) ?? { count: 0, expected: new Set<string>() };
    by.set(value, { count: count + 1, expected: new Set([...expected, slot.key.expected]) });
  }
  return { total: numbers.length, by };
}
