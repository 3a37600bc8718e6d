import { UserError } from '../errors.ts';
import { didYouMean } from '../suggest.ts';
import * as all from './all.ts';
import type { Family } from './family.ts';

/** Every exercise family, by id. */
export const FAMILIES: readonly Family[] = Object.values<Family>(all).sort((a, b) => (a.id < b.id ? -1 : 1));

/** The family whose rules a bank's author writes. */
export const OWN_RULES: Family = all.ownWorksheet as Family;

/** @throws {UserError} for an unknown id, with a suggestion. */
export function familyById(id: string): Family {
  const known = FAMILIES.find((family) => family.id === id);
  if (known) return known;
  const ids = FAMILIES.map((family) => family.id);
  throw new UserError(`unknown family "${id}". ${didYouMean(id, ids)}`);
}
