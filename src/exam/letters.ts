/** How options are called; no question has more of them. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Letters of several options: `A, C`. */
export function letterList(numbers: readonly number[]): string {
  return numbers.map(letterOf).join(', ');
}

/** The options that a value of kind `choices` stands for, counted from 1. */
export function chosenIn(value: number): readonly number[] {
  return [...LETTERS].flatMap((_, index) => ((value >> index) & 1 ? [index + 1] : []));
}

/** The value that stands for options. */
export function valueOfChosen(numbers: readonly number[]): number {
  return [...new Set(numbers)].reduce((sum, number) => sum + 2 ** (number - 1), 0);
}

/** The letter of the nth option, counted from 1. @throws {RangeError} where there is none. */
export function letterOf(number: number): string {
  const letter = LETTERS[number - 1];
  if (letter === undefined) throw new RangeError(`There is no option ${number}.`);
  return letter;
}
