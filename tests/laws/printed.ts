import type { KeySlot } from '../../src/exam/exam.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { parseRational } from '../../src/number/read-number.ts';
import { accepts } from '../../src/worksheet/accepts.ts';
import { decimalsAt, digitsOf } from '../../src/worksheet/decimals.ts';
import { Decimal, roundedText } from '../reference/decimal.ts';
import type { Entries } from '../reference/hand.ts';
import { referenceOf } from '../reference/reference.ts';
import type { DrawnCase } from './drawn.ts';
import { isDiscrete, written } from './written.ts';

/** Entries of the worked solution whose printed digits are not the reference's, or which are printed as "-0". */
export function misprints({ exercise }: DrawnCase): readonly string[] {
  const { solved, decimals } = exercise;
  const reference = referenceOf(exercise.problem);
  return solved.program.order.flatMap((number) => {
    const { id } = solved.program.slots[number]!;
    const digits = decimalsAt(decimals, id);
    const [printed, right] = [solved.fixed(number, digits), roundedText(reference.get(id)!, digits)];
    const minusZero = /^-[0.]*$/.test(printed);
    return printed === right && !minusZero ? [] : [`${id} is printed as ${printed}, not ${right}`];
  });
}

/** Slots of the key that are not the reference, or whose interval does not fit the promises. */
export function badKeySlots({ exercise }: DrawnCase): readonly string[] {
  const reference = referenceOf(exercise.problem);
  return keyQuestionOf(exercise).slots.flatMap((slot) =>
    keySlotFaults(slot, exercise, reference).map((fault) => `${slot.id}: ${fault}`),
  );
}

function keySlotFaults(slot: KeySlot, exercise: Exercise, reference: Entries): readonly string[] {
  const { kind, expected, accepted } = slot;
  const decimals = digitsOf(exercise.decimals, slot);
  const value = reference.get(slot.id)!;
  if (isDiscrete(kind)) return discreteFaults(slot, value);
  const shown = `${expected} in [${accepted.join(', ')}]`;
  return [
    ...(expected === roundedText(value, decimals) ? [] : [`${shown}, but the value is ${value}`]),
    ...(accepts(accepted, parseRational(expected)) ? [] : [`${shown} is not accepted`]),
    ...(kind === 'real' ? realFaults(slot, value, decimals) : exactFaults(slot)),
  ];
}

/** At least half a unit to both sides, written with two more decimals; one unit of those further out is not accepted. */
function realFaults({ accepted }: KeySlot, value: Decimal, decimals: number): readonly string[] {
  const [low, high] = accepted.map((text) => new Decimal(text)) as [Decimal, Decimal];
  const half = new Decimal(10).pow(-decimals).div(2);
  const beyond = new Decimal(10).pow(-decimals - 2);
  const inside = [low, high].every((border) => accepts(accepted, parseRational(border.toString())));
  const outside = [low.minus(beyond), high.plus(beyond)].some((border) =>
    accepts(accepted, parseRational(border.toString())),
  );
  const nearest = Decimal.min(value.minus(low), high.minus(value));
  return [
    ...(accepted.every((text) => text.split('.')[1]?.length === decimals + 2)
      ? []
      : [`written ${accepted.join(', ')}`]),
    ...(nearest.gte(half.minus('1e-50'))
      ? []
      : [`[${accepted.join(', ')}] is narrower than half a unit round ${value}`]),
    ...(inside ? [] : ['a border is not accepted']),
    ...(outside ? ['something beyond a border is accepted'] : []),
  ];
}

/** Letters and words: one is right, and only that. */
function discreteFaults({ kind, expected, accepted }: KeySlot, value: Decimal): readonly string[] {
  const right = written(kind, value.toString());
  return [expected, ...accepted].every((text) => text === right) ? [] : [`${expected}, but it is ${right}`];
}

function exactFaults({ expected, accepted: [low, high] }: KeySlot): readonly string[] {
  return low === expected && high === expected ? [] : [`${expected} has the interval [${low}, ${high}]`];
}
