import type { Exercise } from '../../src/exam/exercise.ts';
import type { Kind } from '../../src/worksheet/types.ts';

/** What somebody writes for a value: of a choice the letter of the nth option, of a boolean the word. */
export function written(kind: Kind, value: string): string {
  if (kind === 'choice') return String.fromCharCode(64 + Number(value));
  if (kind === 'boolean') return Number(value) === 1 ? 'true' : 'false';
  return value;
}

/** Answers in numbers, by slot id, as they are handed in. */
export function asHandedIn(
  { solved }: Exercise,
  answers: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const kindOf = new Map(solved.program.slots.map(({ id, kind }) => [id, kind]));
  return new Map([...answers].map(([id, value]) => [id, written(kindOf.get(id) ?? 'real', value)]));
}

/** Whether answers of a kind are no numbers. */
export function isDiscrete(kind: Kind): boolean {
  return kind === 'choice' || kind === 'boolean';
}
