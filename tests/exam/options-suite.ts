import { expect, test } from 'vitest';
import { numbersById } from '../../src/worksheet/program.ts';
import { drawn } from './choices.ts';

/** The first so many addresses. */
export const upTo = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}`);

/** What holds in every draw of some questions, each drawn so many times. */
export function optionsSuite(draws: readonly (readonly [question: string, count: number])[]): void {
  test.each(draws)(
    '%s: over %i draws no option lies within the accepted width of another, and each slip stands once',
    (id, count) => {
      for (const address of upTo(count)) {
        const exercise = drawn(id, address);
        for (const choice of exercise.choices) {
          const { low, high } = exercise.tolerance.accepted(
            numbersById(exercise.solved.program).get(choice.id)!,
          );
          const values = choice.options.map(({ value }) => Number(value)).sort((a, b) => a - b);
          const nearest = Math.min(...values.slice(1).map((value, index) => value - values[index]!));
          expect(nearest, `${address} ${choice.id}`).toBeGreaterThan(Number(high) - Number(low) - 1e-12);
          const slips = choice.options.map(({ slip }) => slip);
          expect(new Set(slips).size).toBe(slips.length);
          expect(slips.filter((slip) => slip === null)).toHaveLength(1);
        }
      }
    },
  );
}
