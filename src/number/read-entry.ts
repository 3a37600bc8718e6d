import { calculated } from './calculation.ts';
import { plainText } from './plain-text.ts';
import { type ReadNumber, readNumber } from './read-number.ts';
import { undressed } from './undressed.ts';

/** What may stand for a number: a number alone, or a small calculation too. */
export const ENTRIES = ['numbers', 'arithmetic'] as const;
export type Entries = (typeof ENTRIES)[number];

/** Longer texts are not looked into. */
const LONGEST = 1000;

/** Reads what a person wrote for a number, where calculations may be allowed; where they are not, one is unreadable as such. */
export function readEntry(text: string, entries: Entries = 'numbers'): ReadNumber {
  const read = readNumber(text);
  if (read.kind !== 'unreadable' || text.length > LONGEST) return read;
  const plain = undressed(plainText(text));
  const found = calculated(plain);
  if (found === 'no calculation') return notCalculated(plain, read, entries);
  if (entries === 'numbers') return read.reason === 'denominator of zero' ? read : CALCULATION;
  if (found === 'no value') return { kind: 'unreadable', reason: 'calculation without a value' };
  return { kind: 'number', value: found.value, decimals: undefined, text: plain };
}

const CALCULATION: ReadNumber = { kind: 'unreadable', reason: 'calculation' };

/** Of `0.6*1 - 0.35 = 0.25` nobody says which side counts. */
function notCalculated(
  plain: string,
  read: ReadNumber & { kind: 'unreadable' },
  entries: Entries,
): ReadNumber {
  const [left = '', right, ...more] = plain.split('=');
  if (right !== undefined && more.length === 0 && calculated(left.trim()) !== 'no calculation')
    return CALCULATION;
  const isOpen = entries === 'arithmetic' && read.reason === 'not a number';
  return isOpen ? { kind: 'unreadable', reason: 'not a calculation' } : read;
}
