import { describe, expect, it } from 'vitest';
import { readProblemData } from '../../../src/bank/read-problem.ts';
import { applySlips } from '../../../src/families/slip.ts';
import { slotsOf } from '../../../src/worksheet/program.ts';
import { solve } from '../../../src/worksheet/solve.ts';

type Data = Readonly<Record<string, unknown>>;

const read = (data: Data) => readProblemData({ family: 'optimizer-step', ...data });

/** The entries of a quantity, with some slips. */
function values(data: Data, id: string, decimals = 4, slips: readonly string[] = []): readonly string[] {
  const { family, problem, worksheet } = read(data);
  const solved = solve(applySlips(family, worksheet, problem, slips));
  return slotsOf(solved.program, id).map(({ number }) => solved.fixed(number, decimals));
}

const bowl = {
  hessian: [
    ['3', '-1.5'],
    ['-1.5', '1'],
  ],
  linear: ['2', '0.5'],
  weights: ['-1', '2'],
};
const steady = { gradients: [['2'], ['2'], ['2'], ['2']], weights: ['1'] };

describe('optimizers on cases that are known', () => {
  it('gradient descent on a quadratic, worked by hand', () => {
    const data = { ...bowl, method: 'gradient-descent', steps: 2 };
    expect(values(data, 'g')).toEqual(['-8.0000', '3.0000', '-5.1500', '1.5000']);
    expect(values(data, 'w')).toEqual(['-0.2000', '1.7000', '0.3150', '1.5500']);
    expect(values(data, 'J')).toEqual(['7.5000', '1.5650']);
  });

  it('lecture 002 prints gradient descent with a plus: the slip step-added climbs', () => {
    const data = { ...bowl, method: 'gradient-descent' };
    expect(values(data, 'w', 1, ['step-added'])).toEqual(['-1.8', '2.3']);
  });

  it('momentum gathers 1, 1.9, 2.71 times a steady gradient at β = 0.9', () => {
    const data = { ...steady, method: 'momentum', form: 'sum' };
    expect(values(data, 'v')).toEqual(['2.0000', '3.8000', '5.4200', '6.8780']);
  });

  it('both undamped forms of momentum make the same steps', () => {
    const data = { ...bowl, method: 'momentum', steps: 4 };
    expect(values({ ...data, form: 'velocity' }, 'w', 9)).toEqual(values({ ...data, form: 'sum' }, 'w', 9));
  });

  it('Nesterov is one step of a steady gradient ahead of momentum: 1.9, 2.71, 3.439 times it', () => {
    const data = { ...steady, method: 'nesterov', learningRate: '1' };
    expect(values(data, 'step')).toEqual(['3.8000', '5.4200', '6.8780', '8.1902']);
    const momentum = { ...data, method: 'momentum', form: 'sum' };
    expect(values(data, 'step', 4, ['look-ahead-missing'])).toEqual(values(momentum, 'step'));
  });

  it('Nesterov on a quadratic is the gradient at the point that momentum would reach (Sutskever et al. 2013)', () => {
    // θ = w + μu ahead of w, u ← μu − η∇J(w + μu): what the sheet calls w is that θ.
    const [eta, mu] = [0.1, 0.9];
    let [w, u] = [1, 0];
    const ahead = Array.from({ length: 4 }, () => {
      u = mu * u - eta * 2 * (w + mu * u);
      w += u;
      return (w + mu * u).toFixed(6);
    });
    const data = { method: 'nesterov', hessian: [['2']], weights: ['1'], steps: 4 };
    expect(values(data, 'w', 6)).toEqual(ahead);
  });

  it('AdaGrad at a steady gradient makes steps of η/√k', () => {
    expect(values({ ...steady, method: 'adagrad' }, 'step', 6)).toEqual([
      '0.100000',
      '0.070711',
      '0.057735',
      '0.050000',
    ]);
  });

  it('RMSProp begins with a step of η/√(1 − ρ)', () => {
    expect(values({ ...steady, method: 'rmsprop' }, 'step', 6)[0]).toBe('0.316228');
  });

  it('Adam makes its first step as long as the learning rate, whatever the gradient (Kingma and Ba 2015, 2.1)', () => {
    for (const gradient of ['0.01', '7', '-250']) {
      const data = { method: 'adam', gradients: [[gradient]], weights: ['0'], learningRate: '0.001' };
      expect(values(data, 'step', 6)).toEqual([gradient.startsWith('-') ? '-0.001000' : '0.001000']);
    }
  });

  it('Adam corrects the bias so that a steady gradient is its own average', () => {
    expect(values({ ...steady, method: 'adam' }, 'mHat', 9)).toEqual(Array(4).fill('2.000000000'));
    expect(values({ ...steady, method: 'adam' }, 'vHat', 9)).toEqual(Array(4).fill('4.000000000'));
  });

  it('Newton reaches the minimum H⁻¹b of a quadratic in one step', () => {
    const data = { ...bowl, method: 'newton' };
    expect(values(data, 'w', 6)).toEqual(['3.666667', '6.000000']);
    const there = { ...bowl, method: 'newton', weights: ['11/3', '6'] };
    expect(values(there, 'g', 6)).toEqual(['0.000000', '0.000000']);
  });

  it.each([
    [
      [
        ['2', '1'],
        ['1', '1'],
      ],
      '1',
      '1',
      '1',
    ],
    [
      [
        ['-2', '1'],
        ['1', '-1'],
      ],
      '1',
      '0',
      '2',
    ],
    [
      [
        ['1', '2'],
        ['2', '1'],
      ],
      '1',
      '0',
      '3',
    ],
    [
      [
        ['1', '2'],
        ['2', '4'],
      ],
      '0',
      '0',
      '4',
    ],
  ])(
    '%j: invertible %s, positive definite %s, stationary point %s',
    (hessian, invertible, definite, kind) => {
      const data = { method: 'newton', hessian, weights: ['1', '1'] };
      expect(values(data, 'invertible', 0)).toEqual([invertible]);
      expect(values(data, 'positiveDefinite', 0)).toEqual([definite]);
      expect(values(data, 'stationary', 0)).toEqual([kind]);
    },
  );

  it('a singular Hessian has no inverse to ask for', () => {
    const data = {
      method: 'newton',
      hessian: [
        ['1', '2'],
        ['2', '4'],
      ],
      weights: ['1', '1'],
    };
    const { family, problem, worksheet } = read(data);
    expect(worksheet.quantities.map(({ id }) => id)).not.toContain('inverse');
    expect(family.defaultAsk(problem)).toEqual(['det', 'invertible', 'positiveDefinite', 'stationary']);
  });
});

describe('a wrong problem file is told', () => {
  it.each<[Data, RegExp]>([
    [{ method: 'adm', weights: ['1'] }, /problem method: unknown method "adm"\. Did you mean adam/],
    [{ method: 'adam', weights: ['1'] }, /problem hessian: is missing \(or gradients/],
    [
      { method: 'newton', weights: ['1', '1'], gradients: [['1', '1']] },
      /problem hessian: is missing: newton needs it/,
    ],
    [{ ...bowl, method: 'adam', gradients: [['1', '1']] }, /problem gradients: follow from the hessian/],
    [
      { ...bowl, method: 'gradient-descent', beta: '0.9' },
      /problem beta: belongs to momentum.*; gradient-descent has none/,
    ],
    [{ ...bowl, method: 'adam', beta1: '1' }, /problem beta1: is 1; it must be at least 0 and less than 1/],
    [{ ...bowl, method: 'adagrad', epsilon: '-1' }, /problem epsilon: must not be negative/],
    [{ ...bowl, method: 'newton', steps: 2 }, /problem steps: newton makes one step/],
    [{ ...steady, method: 'newton', hessian: [['1']] }, /problem weights: newton needs two weights/],
    [{ ...steady, method: 'adam', steps: 2 }, /problem gradients: are 4, but there are 2 steps/],
    [
      { ...bowl, method: 'adam', weights: ['1'] },
      /problem hessian\[0\]: has 2 numbers, but needs 1, one for each weight/,
    ],
    [{ ...bowl, method: 'adam', hessian: [['1', '2']] }, /problem hessian: has 1 row, but needs 2/],
    [
      {
        ...bowl,
        method: 'adam',
        hessian: [
          ['1', '2'],
          ['3', '1'],
        ],
      },
      /problem hessian: must be symmetric/,
    ],
  ])('%j', (data, expected) => {
    expect(() => read(data)).toThrow(expected);
  });
});
