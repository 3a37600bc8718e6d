import { scrypt } from '@noble/hashes/scrypt.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { lengthPrefixed } from './encoding.ts';

/** As we draw seeds ourselves: from 128 bits on there is nothing to try out. */
const DRAWN = /^[0-9a-f]{32,}$/i;

/**
 * Whoever has this program and one variant's code can try out seeds; each try costs 32 MB and a good part of a second
 * (scrypt, RFC 7914, with N = 2^15).
 */
const COST = { N: 2 ** 15, r: 8, p: 1, dkLen: 16 };

/**
 * What an exam is drawn from: a seed of 32 or more hexadecimal digits as it is, anything else stretched to 32 of them,
 * in another way for each exam. The result, which the key keeps, stands for the seed from then on.
 */
export function stretchedSeed(seed: string, exam: string): string {
  if (DRAWN.test(seed)) return seed;
  const salt = lengthPrefixed(['deltamark typed seed', exam]);
  return bytesToHex(scrypt(utf8ToBytes(seed.normalize('NFC')), salt, COST));
}
