import type { BankQuestion } from '../bank/bank.ts';
import { UserError } from '../errors.ts';
import { didYouMean } from '../suggest.ts';
import { ownDecimals } from '../worksheet/decimals.ts';
import type { Worksheet } from '../worksheet/types.ts';

/** Every quantity with decimals of its own is one that is calculated. @throws {UserError} at the place of another. */
export function checkNamedDecimals(
  { id, decimals, decimalsPlaces, place }: BankQuestion,
  { quantities }: Worksheet,
): void {
  for (const [name] of ownDecimals(decimals)) {
    const found = quantities.find((quantity) => quantity.id === name);
    if (found?.role === 'computed' && found.kind === 'real') continue;
    const known = quantities.filter(({ role, kind }) => role === 'computed' && kind === 'real');
    const why = !found
      ? `there is no quantity "${name}"`
      : found.role === 'computed'
        ? `${name} has no decimals by nature`
        : `${name} is given, and stands as it is`;
    const allowed = didYouMean(
      name,
      known.map((quantity) => quantity.id),
    );
    throw new UserError(`question ${id}: decimals: ${why}. ${allowed}`, {
      place: decimalsPlaces?.get(name) ?? place,
    });
  }
}
