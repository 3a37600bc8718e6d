import { Unzip, UnzipInflate } from 'fflate';

/** A zip holds more than is read of it. */
export class TooMuch extends Error {}

/** So much is given to the unpacker at once, so that a bomb is noticed before it has unfolded. */
const PORTION = 4096;

/**
 * The texts of the wanted files in a zip, by name. What it says of sizes is not believed.
 * @throws {TooMuch} where they hold more than `mostBytes` together
 * @throws {Error} for what is no whole zip
 */
export function unzipTexts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  mostBytes: number,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (!isWanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      total += chunk.length;
      if (total > mostBytes) throw new TooMuch(`more than ${mostBytes} bytes`);
      chunks.push(chunk);
      if (isLast) texts.set(file.name, textOf(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let start = 0; start < bytes.length; start += PORTION) {
    unzip.push(bytes.subarray(start, start + PORTION), start + PORTION >= bytes.length);
  }
  return texts;
}

/** A character may stand in two chunks. */
function textOf(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}
