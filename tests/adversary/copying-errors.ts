import type { KeySlot } from '../../src/exam/exam.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { type Stream, stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { asHandedIn } from '../laws/written.ts';
import { MANNERS } from '../reference/manners.ts';
import { RuleStudent } from '../reference/rule-student.ts';
import type { Answers } from './erring-sheets.ts';

type Miscopy = (text: string, random: Stream) => string;

/** Somebody's number, copied wrongly from one line to the next. */
export const MISCOPIES: Readonly<Record<string, Miscopy>> = {
  'digits swapped': (text, random) => {
    const places = [...text].flatMap((_, place) =>
      /^\d\d$/.test(text.slice(place, place + 2)) ? [place] : [],
    );
    if (places.length === 0) return text;
    const place = random.pick(places);
    return `${text.slice(0, place)}${text[place + 1]}${text[place]}${text.slice(place + 2)}`;
  },
  'sign lost': (text) => (text.startsWith('-') ? text.slice(1) : `-${text}`),
  'a digit wrong': (text, random) => {
    const places = [...text].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []));
    const place = random.pick(places);
    const digit = (Number(text[place]) + random.integer(1, 9)) % 10;
    return `${text.slice(0, place)}${digit}${text.slice(place + 1)}`;
  },
  'point moved': (text, random) => {
    const decimals = text.split('.')[1]?.length ?? 0;
    return (Number(text) * (random.integer(0, 1) === 0 ? 10 : 0.1)).toFixed(decimals);
  },
};

export interface CopyingError {
  readonly name: string;
  readonly wrong: string;
  readonly answers: Answers;
}

/** One entry miscopied, all after it worked out from that without a mistake; undefined where it stays right, or nearly, or is 0. */
export function copyingError(exercise: Exercise, seed: string): CopyingError | undefined {
  const random = stream('copying error', exercise.question.id, seed);
  const { slots } = keyQuestionOf(exercise);
  const real = slots.filter(({ kind }) => kind === 'real');
  if (real.length === 0) return undefined;
  const slot = random.pick(real);
  const name = random.pick(Object.keys(MISCOPIES));
  const text = MISCOPIES[name]!(slot.expected, random);
  if (Number(text) === 0 || !isClearlyWrong(slot, text, usualDecimals(exercise.decimals))) return undefined;
  const answers = workedFrom(exercise, slots, slot.id, text, random);
  // From some numbers nobody gets on: there is no logarithm of them.
  return [...answers.values()].some((answer) => /NaN|Infinity/.test(answer))
    ? undefined
    : { name, wrong: slot.id, answers };
}

/** Farther from what is accepted than a unit, by which an answer is still nearly right. */
export function isClearlyWrong({ accepted: [low, high] }: KeySlot, text: string, decimals: number): boolean {
  const margin = 1.5 * 10 ** -decimals;
  return Number(text) < Number(low) - margin || Number(text) > Number(high) + margin;
}

function workedFrom(
  exercise: Exercise,
  slots: readonly KeySlot[],
  wrong: string,
  text: string,
  random: Stream,
): Answers {
  const asking = { decimals: exercise.decimals, asked: new Set(exercise.asked) };
  const held = new Map([[wrong, Number(text)]]);
  const manner = MANNERS[random.pick(['rounds every entry', 'rounds by chance', 'keeps every digit'])]!;
  const { written } = new RuleStudent(exercise.worksheet, asking, manner, random, held);
  // What is drawn as options is chosen, not copied.
  const chosen = slots.flatMap(({ id, options, expected }) => (options ? [[id, expected] as const] : []));
  return new Map([...asHandedIn(exercise, new Map([...written, [wrong, text]])), ...chosen]);
}
