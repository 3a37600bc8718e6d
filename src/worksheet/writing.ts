import { oncePer } from '../once.ts';
import { type Affine, isNoisy, range } from './affine-form.ts';
import { type Decimals, decimalsAt } from './decimals.ts';

/** How answers are written: the decimals, and whether digits may be cut off instead of rounded. */
export interface Writing {
  readonly decimals: Decimals;
  readonly mayTruncate: boolean;
}

/** The same for one entry and the steps that lead to it. */
export interface EntryWriting extends Writing {
  readonly decimals: number;
}

/** How an entry is written, by its id or its quantity's. */
export function writingAt(writing: Writing, id: string): EntryWriting {
  return isUniform(writing) ? writing : byId(writing)(id);
}

function isUniform(writing: Writing): writing is EntryWriting {
  return typeof writing.decimals === 'number';
}

const byId = oncePer((writing: Writing) => {
  const known = new Map<string, EntryWriting>();
  return (id: string): EntryWriting => {
    const found = known.get(id) ?? { ...writing, decimals: decimalsAt(writing.decimals, id) };
    known.set(id, found);
    return found;
  };
});

/** How far what is written down may lie from the value: `size` to both sides of `shift`. */
export interface Miss {
  readonly shift: number;
  readonly size: number;
}

/** Half a unit of the asked decimals, or from one unit towards zero to half a unit away from it. */
export function missOf(form: Affine, { decimals, mayTruncate }: EntryWriting): Miss {
  const unit = 10 ** -decimals;
  if (!mayTruncate) return { shift: 0, size: unit / 2 };
  const { lo, hi } = range(form);
  if (lo < 0 && hi > 0) return { shift: 0, size: unit };
  return { shift: lo >= 0 ? -unit / 4 : unit / 4, size: (3 * unit) / 4 };
}

/** The same for a value of any sign. */
export function largestMiss({ decimals, mayTruncate }: EntryWriting): number {
  return mayTruncate ? 10 ** -decimals : 0.5 * 10 ** -decimals;
}

/** Whether a value without noise is a decimal of the asked length, so that writing it down changes nothing. */
export function isWritten(form: Affine, { decimals }: EntryWriting): boolean {
  const units = form.center * 10 ** decimals;
  return Math.abs(units - Math.round(units)) < 1e-9 + Math.abs(units) * 2 ** -45 && !isNoisy(form);
}
