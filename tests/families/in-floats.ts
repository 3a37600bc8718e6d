import { expect } from 'vitest';
import { readProblemData } from '../../src/bank/read-problem.ts';
import { applySlips } from '../../src/families/slip.ts';
import { slotsOf } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';

/** Values of a quantity of a problem, to nine decimals; as somebody has them who makes these slips. */
export function valuesOf(data: object, id: string, slips: readonly string[] = []): readonly number[] {
  const { family, problem, worksheet } = readProblemData(data);
  const solved = solve(applySlips(family, worksheet, problem, slips));
  return slotsOf(solved.program, id).map(({ number }) => Number(solved.fixed(number, 9)));
}

export function expectNear(found: readonly number[], wanted: readonly number[], digits = 7): void {
  expect(found.length).toBe(wanted.length);
  for (const [index, value] of found.entries()) expect(value).toBeCloseTo(wanted[index]!, digits);
}

/** Expects a problem to be refused at a path, for a reason. */
export function expectRefused(data: unknown, path: string, why: string): void {
  expect(() => readProblemData(data)).toThrow(path);
  expect(() => readProblemData(data)).toThrow(why);
}

const H = 1e-5;

/** ∂loss/∂numbers by difference quotients in plain floats. */
export function slopesOf(
  numbers: readonly number[],
  loss: (at: readonly number[]) => number,
): readonly number[] {
  return numbers.map((_, index) => {
    const [above, below] = [H, -H].map((by) =>
      loss(numbers.map((value, other) => (other === index ? value + by : value))),
    );
    return (above! - below!) / (2 * H);
  });
}
