import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { Decimal, signOf } from '../reference/decimal.ts';
import type { Entries } from '../reference/hand.ts';

interface Idleness {
  /** The value of an updated entry before its update; undefined for what is not updated. */
  before(id: string): Decimal | undefined;
  /** Whether something, such as an inactive unit, may leave some answers exactly idle. */
  readonly excuses: boolean;
}

/** Answers of real numbers that doing nothing would give. */
export function idle(
  exercise: Exercise,
  reference: Entries,
  { before, excuses }: Idleness,
): readonly string[] {
  const slots = keyQuestionOf(exercise).slots.filter(({ kind }) => kind === 'real');
  const doingNothing = (id: string) => before(id) ?? new Decimal(0);
  const idling = slots.filter(({ id, accepted: [low, high] }) => {
    const value = doingNothing(id);
    return value.gte(low) && value.lte(high);
  });
  const bad = idling.filter(({ id }) => !excuses || signOf(reference.get(id)!.minus(doingNothing(id))) !== 0);
  const names = bad.map(({ id }) => `doing nothing passes at ${id}`);
  return idling.length > slots.length / 2 ? [...names, 'doing nothing passes at most slots'] : names;
}
