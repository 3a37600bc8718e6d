import { toNumber } from '../number/rational.ts';
import { readNumber } from '../number/read-number.ts';
import { accepts } from '../worksheet/accepts.ts';
import type { AnsweredSlot } from './answered-slot.ts';

/** A number with more characters is read no further. */
const LONGEST = 40;
/** Whoever moves the point keeps so much of a number, or nothing tells that it is this one. */
const MOST_LOST = 0.1;
/** Doubles this near to each other stand for the same number. */
const SAME = 1e-9;
const DIGITS = [...'0123456789'];

/**
 * Whether a wrong number is the right one, miscopied: its sign lost, its point moved, two digits exchanged, or one of
 * them another. Who writes it has known the right one.
 */
export function isMiscopied(slot: AnsweredSlot): boolean {
  const { answer, key } = slot;
  if (answer.kind !== 'number' || key.kind !== 'real' || answer.value.n === 0n) return false;
  const value = toNumber(answer.value);
  return isShifted(value, key.expected) || miswritings(answer.text).some((text) => isRight(text, slot));
}

/** By a power of ten, the sign aside; digits may have been lost behind the last decimal. */
function isShifted(value: number, expected: string): boolean {
  const right = Math.abs(Number(expected));
  const half = 0.5 * 10 ** -(expected.split('.')[1]?.length ?? 0);
  return [-3, -2, -1, 0, 1, 2, 3].some((digits) => {
    const margin = 1.0001 * half * Math.max(1, 10 ** digits);
    const apart = Math.abs(Math.abs(value) * 10 ** digits - right);
    const isAllKept = apart <= SAME * right;
    return isAllKept || (apart <= margin && (digits <= 0 || margin <= MOST_LOST * right));
  });
}

/** The text with two neighbouring digits exchanged, and with one digit another, in every place. */
function miswritings(text: string): readonly string[] {
  const places = Array.from({ length: Math.min(text.length, LONGEST) }, (_, place) => place);
  const exchanged = places
    .filter((place) => /^\d\d$/.test(text.slice(place, place + 2)) && text[place] !== text[place + 1])
    .map((place) => `${text.slice(0, place)}${text[place + 1]}${text[place]}${text.slice(place + 2)}`);
  const another = places
    .filter((place) => DIGITS.includes(text[place]!))
    .flatMap((place) => DIGITS.map((digit) => `${text.slice(0, place)}${digit}${text.slice(place + 1)}`));
  return [...exchanged, ...another];
}

function isRight(text: string, { key }: AnsweredSlot): boolean {
  const read = readNumber(text);
  return read.kind === 'number' && accepts(key.accepted, read.value);
}
