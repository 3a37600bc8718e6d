/** Standard output, as commands print to it. */
export type Print = (text: string) => Promise<void>;

/**
 * For work that also writes files: where nobody reads what is printed any more, or its disk is full, the work goes on,
 * and that is said at its end.
 * @throws what printing threw first.
 */
export async function withPatience<T>(print: Print, work: (print: Print) => Promise<T>): Promise<T> {
  let failed: { readonly error: unknown } | undefined;
  const result = await work(async (text) => {
    if (failed) return;
    await print(text).catch((error: unknown) => {
      failed = { error };
    });
  });
  const { error } = failed ?? {};
  if (error !== undefined) throw error;
  return result;
}
