import { oncePer } from '../once.ts';
import type { Family } from './family.ts';

/**
 * The family as it is for a question that looks for these mistakes alone, all of its own where none are named: draws,
 * options and marks follow. The same ones give the same object, by which others keep what they find out.
 */
export function lookingFor(family: Family, slips: readonly string[] | undefined): Family {
  if (slips === undefined) return family;
  const known = lookedFor(family);
  const key = slips.join(' ');
  const found = known.get(key) ?? {
    ...family,
    slips: (family.slips ?? []).filter(({ id }) => slips.includes(id)),
  };
  known.set(key, found);
  return found;
}

const lookedFor = oncePer((_family: Family) => new Map<string, Family>());
