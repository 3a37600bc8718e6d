import { describe, expect, it } from 'vitest';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { compare } from '../../src/number/rational.ts';
import { stream } from '../../src/random/stream.ts';
import { BANKS } from './banks.ts';
import { calculatedIn, inTurn } from './drawn-sheets.ts';
import { marked, namesIn } from './erring-sheets.ts';
import { randomErrors, unitsBeyond } from './random-errors.ts';

interface Extent {
  /** All that have something to calculate, where it does not say which. */
  readonly banks?: readonly string[];
  /** Exercises of each bank, its questions in turn, and errors in each. */
  readonly exercises: number;
  readonly errors: number;
  /** So many may get a name by chance. */
  readonly named: number;
}

/** Every promise about one wrong number on a sheet that is right. */
export function singleErrorsSuite({ banks = BANKS, exercises, errors, named }: Extent): void {
  describe.each(banks)('one wrong number in %s', (bank) => {
    const drawn = inTurn(calculatedIn(bank), exercises).map(({ exercise }) => exercise);

    it('that no mistake leads to gets no name and no mark', () => {
      const made = drawn.flatMap((exercise, index) =>
        randomErrors(exercise, `${index}`, errors).map(({ wrong, answers }) => {
          const mark = marked(exercise, answers);
          return { mark, own: mark.slots.find(({ id }) => id === wrong.id)! };
        }),
      );
      const names = made.filter(({ mark }) => namesIn(mark).length > 0);
      expect(made.filter(({ own }) => own.earned.n > 0n)).toEqual([]);
      expect(names.length / Math.max(1, made.length)).toBeLessThanOrEqual(named);
    });

    it('that lies beside what is accepted gets no full mark', () => {
      const full = drawn.flatMap((exercise, index) => {
        const random = stream('units beyond', bank, `${index}`);
        const real = keyQuestionOf(exercise).slots.filter(({ kind }) => kind === 'real');
        if (real.length === 0) return [];
        const slot = random.pick(real);
        return unitsBeyond(exercise, slot).filter((answers) => {
          const own = marked(exercise, answers).slots.find(({ id }) => id === slot.id)!;
          return compare(own.earned, own.possible) >= 0;
        });
      });
      expect(full).toEqual([]);
    });
  });
}
