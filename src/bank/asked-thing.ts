import { add, type Rational, ZERO } from '../number/rational.ts';
import type { Asked, ChoiceAsked } from './bank.ts';

/** The quantity that is asked, or the entry that is asked as a choice. */
export function idOfAsked(item: Asked): string {
  if (typeof item === 'string') return item;
  return 'choice' in item ? item.choice : item.quantity;
}

export function isChoice(item: Asked): item is ChoiceAsked {
  return typeof item === 'object' && 'choice' in item;
}

/** What it is worth, where the bank says so. */
export function pointsOfAsked(item: Asked): Rational | undefined {
  return typeof item === 'string' ? undefined : item.points;
}

/** The sum of what things are worth, where the bank says so of any. */
export function pointsSaid(ask: readonly Asked[]): Rational | undefined {
  const said = ask.flatMap((item) => pointsOfAsked(item) ?? []);
  return said.length === 0 ? undefined : said.reduce(add, ZERO);
}
