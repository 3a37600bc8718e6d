import { expect, it } from 'vitest';
import { compare } from '../../src/number/rational.ts';
import { upTo } from '../reference/decimal.ts';
import { BANKS } from './banks.ts';
import { copyingError } from './copying-errors.ts';
import { calculatedIn, inTurn } from './drawn-sheets.ts';
import { marked } from './erring-sheets.ts';

interface Extent {
  /** All that have something to calculate, where it does not say which. */
  readonly banks?: readonly string[];
  /** Exercises of each bank, its questions in turn, and errors in each. */
  readonly exercises: number;
  readonly errors: number;
  /** So much of what is worked out rightly from the wrong number may be refused. */
  readonly refused: number;
}

/** Whoever miscopies a number and works on from it without a mistake loses that one answer, and no other. */
export function copyingErrorsSuite({ banks = BANKS, exercises, errors, refused }: Extent): void {
  it.each(banks)('one copying error costs its own answer and no other in %s', (bank) => {
    let [others, lost] = [0, 0];
    const credited: string[] = [];
    for (const [index, { exercise }] of inTurn(calculatedIn(bank), exercises).entries()) {
      for (const error of upTo(errors)) {
        const made = copyingError(exercise, `${index} ${error}`);
        for (const slot of made ? marked(exercise, made.answers).slots : []) {
          // Options are chosen, not copied.
          if (Number.isNaN(Number(slot.expected))) continue;
          if (slot.id === made!.wrong) {
            if (slot.earned.n > 0n) credited.push(`${exercise.question.id}: ${slot.id} = ${slot.given}`);
            continue;
          }
          others++;
          lost += compare(slot.earned, slot.possible) < 0 ? 1 : 0;
        }
      }
    }
    expect(credited).toEqual([]);
    expect(lost / Math.max(1, others)).toBeLessThanOrEqual(refused);
  });
}
