import type { KeySlot } from '../../src/exam/exam.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { Decimal, roundedText, signOf } from '../reference/decimal.ts';
import { referenceOf } from '../reference/reference.ts';
import type { DrawnCase } from './drawn.ts';
import { lawsOf } from './registry.ts';

/** What makes an exercise not worth printing, judged from the reference alone. */
export function unworthy({ exercise }: DrawnCase): readonly string[] {
  const reference = referenceOf(exercise.problem);
  const slots = keyQuestionOf(exercise).slots.filter(({ kind }) => kind === 'real');
  return [
    ...slots.flatMap((slot) => unreadable(slot, reference.get(slot.id)!, usualDecimals(exercise.decimals))),
    ...(lawsOf(exercise.problem.family).unworthy?.(exercise, reference) ?? []),
  ];
}

function unreadable(
  { id, accepted: [low, high] }: KeySlot,
  value: Decimal,
  decimals: number,
): readonly string[] {
  const halfUnits = new Decimal(high).minus(low).times(2).times(new Decimal(10).pow(decimals));
  const vanishes = signOf(value) !== 0 && signOf(new Decimal(roundedText(value, decimals))) === 0;
  return [
    ...(value.abs().gte(1000) ? [`${id} is ${value}`] : []),
    ...(vanishes ? [`${id} is ${value}, printed as 0`] : []),
    ...(halfUnits.gt(100) ? [`${id} may be anything from ${low} to ${high}`] : []),
  ];
}
