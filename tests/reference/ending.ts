import type { Convention } from '../../src/conventions/convention.ts';
import { type Decimal, numberOf, sum } from './decimal.ts';
import type { Hand } from './hand.ts';

/** A problem that ends with a target, with a gradient that came back, or with neither. */
interface Ended {
  readonly target?: unknown;
  readonly upstream?: unknown;
  readonly loss?: string | undefined;
  readonly convention: Convention;
}

/** Texts of a row or a table, flat. */
const flat = (texts: unknown): readonly Decimal[] => ([texts].flat(2) as string[]).map(numberOf);

/**
 * The gradient by the last quantity's entries, row by row: it is given, or follows from a squared error with a target;
 * undefined without both. Notes the loss, and the gradient where it is no given.
 */
export function noteEnding(
  { target, upstream, loss, convention }: Ended,
  entries: readonly Decimal[],
  idAt: (entry: number) => string,
  hand: Hand,
): readonly Decimal[] | undefined {
  if (target === undefined) {
    if (upstream === undefined) return undefined;
    const gradient = flat(upstream);
    hand.note('linearLoss', sum(gradient.map((each, entry) => each.times(entries[entry]!))));
    return gradient;
  }
  const name = loss ?? (/squared/.test(convention.loss) ? convention.loss : 'half-squared-error');
  const count = name === 'mean-squared-error' || convention.outputs === 'mean' ? entries.length : 1;
  const half = name === 'half-squared-error' ? 2 : 1;
  const errors = flat(target).map((t, entry) => entries[entry]!.minus(t));
  hand.note('loss', sum(errors.map((error) => error.times(error))).div(half * count));
  return errors.map((error, entry) => hand.note(idAt(entry), error.times(2).div(half * count)));
}

/** What the gradients of such a problem are taken of. */
export const lossOfEnding = ({ target }: Ended) => (target === undefined ? 'linearLoss' : 'loss');
