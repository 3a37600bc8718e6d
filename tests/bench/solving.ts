import { readProblemData } from '../../src/bank/read-problem.ts';
import { solve } from '../../src/worksheet/solve.ts';
import type { Worksheet } from '../../src/worksheet/types.ts';
import { medians } from './medians.ts';
import { floatNetwork, floatStep, network } from './network.ts';
import { duration, type Row, rate, times } from './table.ts';

const ROUNDS = 5;
const NETWORKS = 500;
const DIGITS = 6;

/** Certified steps of 2-3-2 networks, every quantity rounded, beside the same in float64. */
export async function solvingRows(): Promise<readonly Row[]> {
  const problems = Array.from({ length: NETWORKS }, (_, index) => network(index));
  const worksheets = problems.map((problem) => readProblemData(problem).worksheet);
  const floats = problems.map(floatNetwork);
  const { certified, float } = await medians(ROUNDS, {
    certified: () => worksheets.map(printedValues),
    float: () => floats.map(floatStep),
  });
  return [
    {
      what: 'certified 2-3-2 steps in one process',
      measured: `${rate(NETWORKS, certified, 'steps')}, ${duration(certified / NETWORKS)} each`,
      beside: `float64 loop: ${duration(float / NETWORKS)} each`,
      ratio: times(certified / float),
      goal: '≤ 100 µs each',
    },
  ];
}

function printedValues(worksheet: Worksheet): readonly string[] {
  const solved = solve(worksheet);
  return solved.program.order.map((slot) => solved.fixed(slot, DIGITS));
}
