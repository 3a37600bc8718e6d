/** Groups of lists put together until a group would hold more than `most` entries; a list is never split. */
export function chunked<T>(
  lists: readonly (readonly T[])[],
  most: number,
): readonly (readonly (readonly T[])[])[] {
  const chunks: (readonly T[])[][] = [];
  let size = 0;
  for (const list of lists) {
    const last = chunks.at(-1);
    if (!last || size + list.length > most) {
      chunks.push([list]);
      size = list.length;
    } else {
      last.push(list);
      size += list.length;
    }
  }
  return chunks;
}
