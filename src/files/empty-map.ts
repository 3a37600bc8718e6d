const NO_NAMES = Object.freeze(Object.create(null, { [Symbol.toPrimitive]: { value: () => 'a map' } }));

/**
 * A map for names from outside: none is there before it is put in. It turns into text like any other value, because
 * zod compares `length` fields of whatever it is given with numbers.
 */
export function emptyMap(): Record<string, unknown> {
  return Object.create(NO_NAMES);
}
