import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { lengthPrefixed } from './encoding.ts';

/** Crockford's base 32: no I, L, O, U, which are misread or misspelt. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The secret of an exam: HMAC-SHA-256 of "secret" under the seed, which may be any text. */
export function examSecret(seed: string): Uint8Array {
  return hmac(sha256, utf8ToBytes(seed), utf8ToBytes('secret'));
}

/**
 * What stands on a student's sheet: the first 40 bits of HMAC-SHA-256 under the secret, as XXXX-XXXX.
 * Without the secret it tells neither the seed nor the student.
 */
export function variantCode(secret: Uint8Array, exam: string, student: string): string {
  const code = base32(hmac(sha256, secret, lengthPrefixed([exam, student])).subarray(0, 5));
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Five bytes as eight letters and digits. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{5}/g, (group) => ALPHABET.charAt(Number.parseInt(group, 2)));
}
