import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Dice, dice } from './mutate.ts';
import { gradeIn, rightAnswers, smallExam } from './small-exam.ts';
import { answers, outcomesOf, type Target } from './targets.ts';

/**
 * Every mutation ends in a result or a message to the user: exit 0, 1 or 2. Some of each, so that the mutations get past
 * the reading, and are not all harmless.
 */
export async function expectNoFaults(target: Target, count: number, seed: number): Promise<void> {
  const { faults, results, messages } = await outcomesOf(target, count, dice(seed));
  expect(
    faults.map(
      ({ input, error }) => `${input.slice(0, 500)}\n${error instanceof Error ? error.stack : error}`,
    ),
  ).toEqual([]);
  expect(Math.min(results, messages)).toBeGreaterThan(count / 20);
}

const key = smallExam();
const right = rightAnswers(key.variants[1]!);

/** A good file among broken ones has its mark, whatever these are. */
export async function expectOtherMarksKept(home: string, count: number, seed: number): Promise<void> {
  const { code, gradebook } = await gradeIn(mkdtempSync(join(home, 'm-')), key, {
    ...brokenFiles(count, dice(seed)),
    'a.json': right,
  });
  expect([0, 1, 2]).toContain(code);
  expect(gradebook).toMatch(/^CODE-s2,s2,.*,100\.00,(?:marked|needs a look),/m);
}

function brokenFiles(count: number, roll: Dice): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const { name, text } = answers.make(roll);
      return [`b${index}-${name}`, text];
    }),
  );
}
