import { describe, expect, it } from 'vitest';
import { resolveConvention } from '../../../src/conventions/resolve-convention.ts';
import { drawExercise } from '../../../src/exam/draw-exercise.ts';
import { ProblemError } from '../../../src/families/family.ts';
import { perceptronRule } from '../../../src/families/perceptron-rule.ts';
import { sigmoidNeuron } from '../../../src/families/sigmoid-neuron.ts';
import type { NeuronProblem } from '../../../src/families/single-neuron/problem.ts';
import { stream } from '../../../src/random/stream.ts';
import { slotsOf } from '../../../src/worksheet/program.ts';
import { solve } from '../../../src/worksheet/solve.ts';
import { questionOf } from '../../laws/questions.ts';

const INPUTS = [
  ['0', '0'],
  ['0', '1'],
  ['1', '0'],
  ['1', '1'],
];

/** A perceptron that starts from zero weights with η = 1 and step(0) = 1. */
function learning(targets: readonly string[], epochs: number): NeuronProblem {
  return {
    family: 'perceptron-rule',
    convention: resolveConvention(undefined),
    weights: ['0', '0'],
    bias: '0',
    learningRate: '1',
    samples: INPUTS.map((input, row) => ({ input, target: targets[row]! })),
    epochs,
    convergence: true,
  };
}

function valuesOf(problem: NeuronProblem, id: string): readonly string[] {
  const solved = solve(perceptronRule.worksheet(problem));
  return slotsOf(solved.program, id).map(({ number }) => solved.fixed(number, 0));
}

describe('from zero weights, worked on paper,', () => {
  it('AND is learned: the sixth epoch is the first without a mistake', () => {
    const problem = learning(['0', '0', '0', '1'], 6);
    expect(valuesOf(problem, 'mistakes')).toEqual(['2', '3', '3', '2', '1', '0']);
    expect(valuesOf(problem, 'converged')).toEqual(['1']);
  });

  it('OR is learned in four epochs', () => {
    const problem = learning(['0', '1', '1', '1'], 4);
    expect(valuesOf(problem, 'mistakes')).toEqual(['2', '2', '1', '0']);
    expect(valuesOf(problem, 'converged')).toEqual(['1']);
  });

  it('XOR comes back to the weights that it had, and so never ends', () => {
    const problem = learning(['0', '1', '1', '0'], 5);
    expect(valuesOf(problem, 'converged')).toEqual(['0']);
    expect(Number(valuesOf(problem, 'repeats')[0])).toBeGreaterThan(0);
  });
});

describe('drawn until convergence', () => {
  const question = (table: string, converges: boolean) =>
    questionOf(table, {
      family: 'perceptron-rule',
      parameters: {
        table,
        weights: { min: '-1', max: '1', step: '0.5' },
        bias: { min: '-1', max: '1', step: '0.5' },
        epochs: { until: 'convergence', atMost: 6 },
        converges,
        allowZeroNet: true,
      },
    });
  const drawn = (table: string, converges: boolean) =>
    Array.from({ length: 10 }, (_, seed) =>
      drawExercise(question(table, converges), stream('convergence', table, `${seed}`)),
    );

  it.each(['and', 'or', 'nand', 'nor'])('%s ends with its first epoch without a mistake', (table) => {
    for (const { problem } of drawn(table, true)) {
      const mistakes = valuesOf(problem as NeuronProblem, 'mistakes');
      expect(mistakes.at(-1)).toBe('0');
      expect(mistakes.slice(0, -1)).not.toContain('0');
    }
  });

  it.each(['xor', 'xnor'])('%s has a mistake in every epoch, and is seen to go round', (table) => {
    for (const { problem } of drawn(table, false)) {
      expect(valuesOf(problem as NeuronProblem, 'mistakes')).not.toContain('0');
      expect(valuesOf(problem as NeuronProblem, 'repeats')).not.toEqual(['0']);
    }
  });
});

it('a neuron whose output is no class cannot be asked whether it has converged', () => {
  const problem = { ...learning(['0', '0', '0', '1'], 1), family: 'sigmoid-neuron' };
  expect(() => sigmoidNeuron.worksheet(problem)).toThrow(ProblemError);
});
