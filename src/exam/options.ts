import { isChoice } from '../bank/asked-thing.ts';
import type { Worked } from '../families/family.ts';
import { drawingSlips, slipsOf } from '../families/slip.ts';
import { compare, negate, type Rational, sign, subtract } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import type { Stream } from '../random/stream.ts';
import { digitsOf } from '../worksheet/decimals.ts';
import { numbersById } from '../worksheet/program.ts';
import type { Solved } from '../worksheet/solve.ts';
import type { Accepted } from '../worksheet/tolerance.ts';
import type { KeyOption } from './exam.ts';
import type { Choice, Exercise } from './exercise.ts';
import { letterOf } from './letters.ts';
import { printedAt, slippedSolution } from './slipped-values.ts';

/** A value that somebody who makes a slip arrives at. */
interface Distractor {
  readonly slip: string;
  readonly value: string;
  /** Other slips that lead so near to it that nobody can tell. */
  readonly alike: readonly string[];
}

/**
 * The options of every choice of a question: the right value and those of distinct slips, as they are printed, each
 * farther from every other than the accepted interval is wide. Undefined where there are too few such values.
 */
export function drawOptions(exercise: Exercise, stream: Stream): readonly Choice[] | undefined {
  const wanted = (exercise.question.ask ?? []).filter(isChoice);
  if (wanted.length === 0) return [];
  const slipped = drawingSlips(exercise.question.family, exercise.problem).map((slip) => ({
    slip: slip.id,
    solved: slippedSolution(exercise.question.family, slip, exercise.worksheet, exercise.problem),
  }));
  const choices = wanted.flatMap(({ choice, options }) => {
    const drawn = optionsAt(exercise, choice, options, slipped, stream.at('options', choice));
    return drawn ? [{ id: choice, options: drawn }] : [];
  });
  return choices.length === wanted.length ? choices : undefined;
}

interface Slipped {
  readonly slip: string;
  readonly solved: Solved | undefined;
}

function optionsAt(
  exercise: Exercise,
  id: string,
  count: number,
  slipped: readonly Slipped[],
  stream: Stream,
): readonly KeyOption[] | undefined {
  const { solved, tolerance } = exercise;
  const number = numbersById(solved.program).get(id)!;
  const digits = digitsOf(exercise.decimals, solved.program.slots[number]!);
  const right = solved.fixed(number, digits);
  const width = widthOf(tolerance.accepted(number));
  const values = slipped.flatMap(({ slip, solved: wrong }) => {
    const value = wrong && printedAt(wrong, id, digits);
    return value === undefined || isNear(value, right, width) ? [] : [{ slip, value }];
  });
  const distractors = values.map(({ slip, value }) => ({
    slip,
    value,
    alike: values
      .filter((other) => other.slip !== slip && isNear(other.value, value, width))
      .map((other) => other.slip),
  }));
  const picked = pickApart(stream.shuffle(distractors), count - 1, width);
  if (picked.length < count - 1) return undefined;
  const rightOption = { value: right, slip: null };
  return stream.shuffle([rightOption, ...picked.map(optionOf)]).map((option, place) => ({
    label: letterOf(place + 1),
    ...option,
  }));
}

/** Values that one slip alone leads to come first: their choice tells which mistake was made. */
function pickApart(
  distractors: readonly Distractor[],
  count: number,
  width: Rational,
): readonly Distractor[] {
  const telling = distractors.filter(({ alike }) => alike.length === 0);
  const others = distractors.filter(({ alike }) => alike.length > 0);
  const picked: Distractor[] = [];
  for (const distractor of [...telling, ...others]) {
    if (picked.length === count) break;
    if (picked.every(({ value }) => !isNear(value, distractor.value, width))) picked.push(distractor);
  }
  return picked;
}

function optionOf({ slip, value, alike }: Distractor): Omit<KeyOption, 'label'> {
  return alike.length === 0 ? { value, slip } : { value, slip, alike };
}

/** The options of a key, worked out anew from the problem; what leads to no value any more is empty. */
export function recomputedOptions(
  options: readonly KeyOption[],
  id: string,
  worked: Worked,
): readonly KeyOption[] {
  const { family, solved, worksheet, problem, tolerance } = worked;
  const number = numbersById(solved.program).get(id)!;
  const digits = digitsOf(worked.decimals, solved.program.slots[number]!);
  const width = widthOf(tolerance.accepted(number));
  const valueBy = (slipId: string): string => {
    const slip = slipsOf(family, problem).find((one) => one.id === slipId);
    const wrong = slip && slippedSolution(family, slip, worksheet, problem);
    return (wrong && printedAt(wrong, id, digits)) ?? '';
  };
  return options.map(({ label, slip, alike }) => {
    if (slip === null) return { label, value: solved.fixed(number, digits), slip };
    const value = valueBy(slip);
    const still = alike?.filter((other) => isNear(valueBy(other), value, width));
    return { label, value, slip, ...(still ? { alike: still } : {}) };
  });
}

function widthOf({ low, high }: Accepted): Rational {
  return subtract(parseRational(high), parseRational(low));
}

/** Not farther apart than an accepted interval is wide; nothing is near to what has no value. */
function isNear(a: string, b: string, width: Rational): boolean {
  if (a === '' || b === '') return a === b;
  const distance = subtract(parseRational(a), parseRational(b));
  return compare(sign(distance) < 0 ? negate(distance) : distance, width) <= 0;
}
