import { answeredSlot } from '../marking/answer-to-slot.ts';
import { message } from '../messages/index.ts';
import { type DecimalMark, withMark } from '../number/decimal-mark.ts';
import type { ReadNumber } from '../number/read-number.ts';
import { isDecimal } from '../number/rounding.ts';
import { digitsOf } from '../worksheet/decimals.ts';
import { type Plain, plainNumberOf, plainRule } from '../worksheet/plain/rule.ts';
import type { Slot } from '../worksheet/program.ts';
import { numbersById } from '../worksheet/program.ts';
import type { Computed } from '../worksheet/types.ts';
import type { Round } from './round.ts';
import { isFine, stepsTo, unfoldedSteps } from './steps.ts';

/** The formula of an entry, after those of the finer steps that lead to it: `z1[2] = W1[2,1]*x[1] + …`. */
export function formulaLines(round: Round, slot: Slot): readonly string[] {
  return lines(round, slot, (one) => one.id);
}

/** The same with numbers put in: the student's own answers, right ones for what was skipped. */
export function numberLines(round: Round, slot: Slot): readonly string[] {
  return lines(round, slot, (one) => {
    const answer = answerTo(round, one);
    if (answer?.kind === 'number') return plainNumberOf(answer.value, decimalMark(round));
    return isFine(round.exercise, one) ? one.id : putIn(round, one);
  });
}

/** The same with the right numbers and results. */
export function solutionLines(round: Round, slot: Slot): readonly string[] {
  return lines(
    round,
    slot,
    (one) => putIn(round, one),
    (one, numbers) => {
      const value = valueText(round, one);
      return /^-?[\d.,]+$/.test(numbers) ? value : `${numbers} ${isWhole(round, one) ? '=' : '≈'} ${value}`;
    },
  );
}

function lines(
  round: Round,
  slot: Slot,
  entry: (slot: Slot) => string,
  result?: (slot: Slot, numbers: string) => string,
): readonly string[] {
  const { exercise, source } = round;
  const { program } = exercise.solved;
  const quantities = new Map(exercise.worksheet.quantities.map((quantity) => [quantity.id, quantity]));
  const unfolded = unfoldedSteps(exercise);
  const plain: Plain = {
    quantity: (id) => quantities.get(id)!,
    entry: (id) => entry(program.slots[numbersById(program).get(id)!]!),
    mark: decimalMark(round),
    cases: (then, condition, otherwise) => {
      const words = message(source.language, 'practice.cases', { then, condition, otherwise });
      return result ? `(${words})` : words;
    },
    unfolded,
  };
  return stepsTo(exercise, slot, unfolded).map((step) => {
    const { rules } = quantities.get(step.quantity) as Computed;
    const numbers = plainRule(rules[0]!, step.indices, plain);
    return `${step.id} = ${once(result ? result(step, numbers) : numbers)}`;
  });
}

function decimalMark({ exercise }: Round): DecimalMark {
  return exercise.question.convention.mark;
}

/** A value as it is put into the next step: without zeros at its end where it is whole. */
function putIn(round: Round, slot: Slot): string {
  const value = isWhole(round, slot) ? round.exercise.solved.rational(slot.number) : undefined;
  return value ? plainNumberOf(value, decimalMark(round)) : valueText(round, slot);
}

/** A given as it is printed, a computed value with the asked decimals. */
export function valueText(round: Round, slot: Slot): string {
  const { solved } = round.exercise;
  const given = solved.givens[slot.number];
  if (given) return plainNumberOf(given, decimalMark(round));
  const text = solved.fixed(slot.number, digitsIn(round, slot));
  return withMark(text, decimalMark(round));
}

/** The answer that stands; of a choice the value behind the letter. */
function answerTo({ key, answers }: Round, { id }: Slot): ReadNumber | undefined {
  const slot = key.slots.find((one) => one.id === id);
  return slot && answeredSlot(slot, answers.get(id) ?? '', key).answer;
}

/** Decimals that an entry is written with. */
export function digitsIn({ exercise }: Round, slot: Slot): number {
  return digitsOf(exercise.decimals, slot);
}

/** Whether the digits shown are the whole value. */
function isWhole(round: Round, slot: Slot): boolean {
  const value = round.exercise.solved.rational(slot.number);
  return value !== undefined && isDecimal(value, digitsIn(round, slot));
}

/** Without parentheses around parentheses: both a case and a term of a sum have their own. */
function once(text: string): string {
  const open: number[] = [];
  const partner = new Map<number, number>();
  for (const [at, sign] of [...text].entries()) {
    if (sign === '(') open.push(at);
    else if (sign === ')' && open.length > 0) partner.set(open.pop()!, at);
  }
  const outer = [...partner].filter(([from, to]) => partner.get(from + 1) === to - 1).flat();
  return [...text].filter((_, at) => !outer.includes(at)).join('');
}
