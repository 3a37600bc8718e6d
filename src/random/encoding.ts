import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The parts as UTF-8, each behind its length in four bytes, so that ["ab","c"] differs from ["a","bc"]. */
export function lengthPrefixed(parts: readonly string[]): Uint8Array {
  return concatBytes(...parts.flatMap((part) => withLength(utf8ToBytes(part))));
}

function withLength(bytes: Uint8Array): Uint8Array[] {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return [length, bytes];
}
