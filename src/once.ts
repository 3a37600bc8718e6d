/** Calculates on the first call and remembers. */
export function once<T>(calculate: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: calculate() };
    return known.value;
  };
}
