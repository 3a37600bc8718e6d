/**
 * Why there is no value: outside the domain of an operation, whatever the precision (ln(−1), 1/0); undecided at this
 * precision, where more digits may tell; or not certified by any precision that we try.
 */
export type NoValueKind = 'outside-domain' | 'undecided' | 'not-certified';

/** The one way in which a calculation comes to no value. Caught by {@link valueOr} alone, and at the pipeline's border. */
export class NoValue extends Error {
  override readonly name = 'NoValue';
  readonly kind: NoValueKind;
  /** Id of the worksheet's entry that has no value, once it is known: `a1[2]`. */
  readonly slot: string | undefined;

  constructor(kind: NoValueKind, why: string, slot?: string, cause?: unknown) {
    super(slot === undefined ? why : `${slot}: ${why}`, cause === undefined ? {} : { cause });
    this.kind = kind;
    this.slot = slot;
  }
}

export function outsideDomain(why: string): NoValue {
  return new NoValue('outside-domain', why);
}

export function undecided(why: string): NoValue {
  return new NoValue('undecided', why);
}

/** The value, or what stands in for one that does not exist; kinds that are not listed go on, all are caught if none is. */
export function valueOr<T, Other>(
  value: () => T,
  otherwise: (why: NoValue) => Other,
  ...kinds: readonly NoValueKind[]
): T | Other {
  try {
    return value();
  } catch (error) {
    if (error instanceof NoValue && (kinds.length === 0 || kinds.includes(error.kind)))
      return otherwise(error);
    throw error;
  }
}

/** The value; an error on the way to it learns which entry it belongs to, unless it knows. */
export function valueAt<T>(slot: string, value: () => T): T {
  try {
    return value();
  } catch (error) {
    if (error instanceof NoValue && error.slot === undefined) {
      throw new NoValue(error.kind, error.message, slot, error);
    }
    throw error;
  }
}
