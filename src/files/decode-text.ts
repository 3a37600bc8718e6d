import { UserError } from '../errors.ts';

export interface Decoding {
  /** Bytes that are no UTF-8 may be Windows-1252, which old programs write: for texts whose letters decide nothing. */
  readonly mayBeOld?: boolean;
}

/**
 * Text from the bytes of a file: UTF-8, or UTF-16, which need not have a byte order mark; one is left out.
 * @throws {UserError} for other encodings, and for what is no text.
 */
export function decodeText(bytes: Uint8Array, file: string, { mayBeOld = false }: Decoding = {}): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (mayBeOld && encoding === 'utf-8' && !bytes.includes(0)) return fromWindows1252(bytes);
    const why = `is not ${encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'} text. Save it as UTF-8.`;
    throw new UserError(why, { place: { file }, cause });
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return withoutMark(bytes) ?? 'utf-8';
}

/** So much of a text shows which of its bytes are zero. */
const SAMPLE = 512;

/** In UTF-16 every other byte of a Western text is zero; UTF-8 text has no such byte. */
function withoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)));
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]!++;
  const [even, odd] = zeros as [number, number];
  const most = sample.length / 4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
}

/** What Windows-1252 has in the place of the control characters from 0x80 on; five of them it leaves. */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20's own decoder of that name leaves the control characters. */
function fromWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => FROM_0X80[control.charCodeAt(0) - 0x80]!);
}
