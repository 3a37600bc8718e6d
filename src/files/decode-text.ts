import { UserError } from '../errors.ts';

/**
 * Text from the bytes of a file: UTF-8, or UTF-16 with a byte order mark, which is left out.
 * @throws {UserError} for other encodings.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const why = `is not ${encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'} text. Save it as UTF-8.`;
    throw new UserError(why, { place: { file }, cause });
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
