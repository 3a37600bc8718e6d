import type { Slip } from '../../src/families/slip.ts';
import { slippedBy } from '../../src/families/slip.ts';
import { stream } from '../../src/random/stream.ts';
import { homeSlots } from '../laws/home-slots.ts';
import { handIn } from '../laws/slip-student.ts';
import type { Drawn } from './drawn-sheets.ts';

type Answers = ReadonlyMap<string, string>;

/**
 * The answers at which a listed mistake is made, as somebody has them who makes it throughout; all else is blank.
 * Undefined where that is less than half of the sheet: so much is worked out, and one mistake in it costs once.
 */
export function mistakeAlone({ exercise, key }: Drawn, slip: Slip): Answers | undefined {
  const { family } = exercise.question;
  const worksheet = slippedBy(family, slip, exercise.worksheet, exercise.problem);
  const answers = worksheet && handIn(exercise, worksheet, stream('slip alone', slip.id));
  if (!worksheet || !answers) return undefined;
  const homes = homeSlots(exercise, worksheet);
  const shown = key.slots.filter(({ id, options }) => homes.has(id) && !options);
  const isMost = 2 * shown.length > key.slots.length;
  return shown.length === 0 || isMost ? undefined : new Map(shown.map(({ id }) => [id, answers.get(id)!]));
}

/** The same of so many of the listed mistakes, which come in turn. */
export function mistakesAlone(drawn: Drawn, index: number, most: number): readonly Answers[] {
  const slips = drawn.exercise.question.family.slips ?? [];
  const turned = slips.map((_, place) => slips[(place + index * most) % slips.length]!);
  const found: Answers[] = [];
  for (const slip of turned) {
    const answers = found.length < most ? mistakeAlone(drawn, slip) : undefined;
    if (answers) found.push(answers);
  }
  return found;
}
