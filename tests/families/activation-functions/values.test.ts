import { describe, expect, it } from 'vitest';
import { readProblemData } from '../../../src/bank/read-problem.ts';
import { type Convention, PRESETS } from '../../../src/conventions/convention.ts';
import type { ActivationProblem } from '../../../src/families/activation-functions/index.ts';
import { activationFunctions } from '../../../src/families/activation-functions/index.ts';
import { applySlips } from '../../../src/families/slip.ts';
import { slotsOf } from '../../../src/worksheet/program.ts';
import { solve } from '../../../src/worksheet/solve.ts';
import { changedSlots, duplicates, homesOf, slippedOn } from '../slips-laws.ts';

const COLLAPSE = ['product-order', 'weights-added', 'first-bias-lost', 'biases-added'];

function problem(content: object, convention: Partial<Convention> = {}): ActivationProblem {
  return {
    family: 'activation-functions',
    convention: { ...PRESETS['modern']!, ...convention },
    ...activationFunctions.problemSchema.parse(content),
  } as ActivationProblem;
}

function values(of: ActivationProblem, id: string, slips: readonly string[] = [], decimals = 6): string {
  const truth = activationFunctions.worksheet(of);
  const solved = solve(applySlips(activationFunctions, truth, of, slips));
  return slotsOf(solved.program, id)
    .map(({ number }) => solved.fixed(number, decimals))
    .join(' ');
}

/** f and f′ at −1.3, 0.4 and 2, by mpmath 1.3 with numerical derivatives. */
const PUBLISHED = [
  ['identity', undefined, '-1.300000 0.400000 2.000000', '1.000000 1.000000 1.000000'],
  ['step', undefined, '0.000000 1.000000 1.000000', '0.000000 0.000000 0.000000'],
  ['sign', undefined, '-1.000000 1.000000 1.000000', '0.000000 0.000000 0.000000'],
  ['sigmoid', undefined, '0.214165 0.598688 0.880797', '0.168298 0.240261 0.104994'],
  ['bipolar-sigmoid', undefined, '-0.571670 0.197375 0.761594', '0.336597 0.480521 0.209987'],
  ['tanh', undefined, '-0.861723 0.379949 0.964028', '0.257433 0.855639 0.070651'],
  ['arctan', undefined, '-0.915101 0.380506 1.107149', '0.371747 0.862069 0.200000'],
  ['relu', undefined, '0.000000 0.400000 2.000000', '0.000000 1.000000 1.000000'],
  ['leaky-relu', '0.01', '-0.013000 0.400000 2.000000', '0.010000 1.000000 1.000000'],
  ['parametric-relu', '0.3', '-0.390000 0.400000 2.000000', '0.300000 1.000000 1.000000'],
  ['elu', '0.5', '-0.363734 0.400000 2.000000', '0.136266 1.000000 1.000000'],
  ['softplus', undefined, '0.241008 0.913015 2.126928', '0.214165 0.598688 0.880797'],
] as const;

describe('values of activation functions', () => {
  it.each(PUBLISHED)('%s and its derivative are those of mpmath', (name, alpha, f, df) => {
    const own = problem({ function: name, ...(alpha ? { alpha } : {}), at: ['-1.3', '0.4', '2'] });
    expect(values(own, 'f')).toBe(f);
    expect(values(own, 'df')).toBe(df);
  });

  it('take from the convention to which side 0 belongs', () => {
    const at = ['0'];
    const slopes = (convention: Partial<Convention>) =>
      ['relu', 'leaky-relu', 'elu'].map((name) =>
        values(
          problem({ function: name, alpha: name === 'relu' ? undefined : '0.2', at }, convention),
          'df',
          [],
          1,
        ),
      );
    expect(slopes({})).toEqual(['0.0', '0.2', '0.2']);
    expect(slopes({ relu0: '1' })).toEqual(['1.0', '1.0', '1.0']);
    expect(values(problem({ function: 'step', at }), 'f', [], 0)).toBe('1');
    expect(values(problem({ function: 'step', at }, { step0: '0' }), 'f', [], 0)).toBe('0');
  });

  it('are 0 and 1 for the binary step also where classes are −1 and +1', () => {
    expect(values(problem({ function: 'step', at: ['-1', '1'] }, { coding: '-1/+1' }), 'f', [], 0)).toBe(
      '0 1',
    );
  });

  it('stay certain far out, where e to the power overflows', () => {
    const far = { at: ['-2000', '2000'] };
    expect(values(problem({ function: 'softplus', ...far }), 'f')).toBe('0.000000 2000.000000');
    expect(values(problem({ function: 'elu', ...far }), 'f')).toBe('-1.000000 2000.000000');
    expect(values(problem({ function: 'tanh', ...far }), 'df')).toBe('0.000000 0.000000');
  });

  it('are asked for under the names that a course may use', () => {
    for (const [other, name] of [
      ['linear', 'identity'],
      ['logistic', 'sigmoid'],
    ])
      expect(problem({ function: other, at: ['1'] })).toEqual(problem({ function: name, at: ['1'] }));
  });

  it.each([
    [{ function: 'sigmod', at: ['1'] }, /unknown function "sigmod".*sigmoid/s],
    [{ function: 'sigmoid', alpha: '0.1', at: ['1'] }, /only leaky-relu, elu, parametric-relu have an alpha/],
    [{ function: 'elu', alpha: '11', at: ['1'] }, /alpha lies between -10 and 10/],
    [{ function: 'elu' }, /at/],
    [{ task: 'guess' }, /unknown task/],
  ])('are refused where a file says %j', (content, why) => {
    expect(() => readProblemData({ family: 'activation-functions', ...content })).toThrow(why);
  });
});

describe('slips in values', () => {
  const at = ['-1.3', '0', '0.4', '2'];
  const problems = PUBLISHED.flatMap(([name, alpha]) =>
    [{}, { relu0: '1', step0: '0' } as const].map((convention) =>
      problem({ function: name, ...(alpha ? { alpha } : {}), at }, convention),
    ),
  );
  const slipped = slippedOn(activationFunctions, problems);
  const valuesSlips = activationFunctions.slips!.map(({ id }) => id).filter((id) => !COLLAPSE.includes(id));

  it('show on some function, each of them, and change some value there', () => {
    expect([...new Set(slipped.map(({ slip }) => slip))].sort()).toEqual([...valuesSlips].sort());
    for (const one of slipped) expect(changedSlots(one)).not.toEqual([]);
  });

  it('are no two of them the same', () => {
    expect(duplicates(slipped)).toEqual([]);
  });

  it('are made in f, in f′, or in both where the function is mistaken for another', () => {
    const both = ['elu-as-leaky', 'leaky-as-elu', 'leaky-slope-forgotten'];
    for (const one of slipped) {
      const homes = homesOf(one);
      if (both.includes(one.slip)) expect(homes).toEqual(['df', 'f']);
      else expect(homes.length).toBe(1);
    }
  });

  it('give leaky ReLU with the formula of ELU, as lecture 001 prints it', () => {
    const leaky = problem({ function: 'leaky-relu', alpha: '0.5', at: ['-1.3', '0.4', '2'] });
    expect(values(leaky, 'f', ['leaky-as-elu'])).toBe('-0.363734 0.400000 2.000000');
    expect(values(leaky, 'df', ['leaky-as-elu'])).toBe('0.136266 1.000000 1.000000');
  });

  it('give σ with a minus in its denominator, as lecture 001 once prints it', () => {
    const sigmoid = problem({ function: 'sigmoid', at: ['1', '2'] });
    // 1/(1 − 1/e) and 1/(1 − 1/e²)
    expect(values(sigmoid, 'f', ['sigmoid-minus'])).toBe('1.581977 1.156518');
  });

  it('give 45 degrees for arctan 1', () => {
    const arctan = problem({ function: 'arctan', at: ['1', '-1'] });
    expect(values(arctan, 'f', ['degrees-for-radians'])).toBe('45.000000 -45.000000');
    expect(values(arctan, 'df', ['degrees-for-radians'])).toBe('0.500000 0.500000');
  });
});
