/** Calculates on the first call and remembers. */
export function once<T>(calculate: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: calculate() };
    return known.value;
  };
}

/** Calculates once for each object, and remembers as long as that lives. */
export function oncePer<Key extends object, T>(calculate: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, { readonly value: T }>();
  return (key) => {
    const found = known.get(key) ?? { value: calculate(key) };
    known.set(key, found);
    return found.value;
  };
}
