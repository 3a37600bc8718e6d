import type { Convention, ConventionChoice } from './convention.ts';
import { resolveConvention } from './resolve-convention.ts';

/** Fields of a convention that somebody settled, and did not only leave at their defaults. */
export interface Said {
  /** Written beside the problem or question itself. */
  readonly here: ReadonlySet<string>;
  /** Written for a whole bank, or by a preset that differs from the default in them. */
  readonly around: ReadonlySet<string>;
}

export const NOTHING_SAID: Said = { here: new Set(), around: new Set() };

/** What a choice says, on top of what was said around it. */
export function saidBy(choice: ConventionChoice | undefined, around: Said = NOTHING_SAID): Said {
  if (choice === undefined) return around;
  const { preset, ...written } = typeof choice === 'string' ? { preset: choice } : choice;
  const here = Object.entries(written).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  // A preset takes the place of all that was said before.
  const before = preset === undefined ? [...around.here, ...around.around] : differing(preset);
  return { here: new Set(here), around: new Set(before) };
}

export function isSaid({ here, around }: Said, field: keyof Convention): boolean {
  return here.has(field) || around.has(field);
}

function differing(preset: string): readonly string[] {
  const [usual, own] = [resolveConvention(undefined), resolveConvention(preset)];
  return (Object.keys(own) as (keyof Convention)[]).filter((field) => own[field] !== usual[field]);
}
