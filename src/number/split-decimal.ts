import { readNumber } from './read-number.ts';

/** Whether two neighbours in a list may be one number whose decimal comma was taken for the list's: `0` and `12`. */
export function mayBeOne(left: string, right: string): boolean {
  if (/[.,]/.test(left + right) || !/\d\s*$/.test(left) || !/^\s*\d/.test(right)) return false;
  return readNumber(`${left},${right}`).kind === 'number';
}
