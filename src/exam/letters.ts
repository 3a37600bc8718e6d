/** How options are called; no question has more of them. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letter of the nth option, counted from 1. @throws {RangeError} where there is none. */
export function letterOf(number: number): string {
  const letter = LETTERS[number - 1];
  if (letter === undefined) throw new RangeError(`There is no option ${number}.`);
  return letter;
}
