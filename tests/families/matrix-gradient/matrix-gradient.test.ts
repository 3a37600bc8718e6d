import { describe, expect, it } from 'vitest';
import { readProblemData } from '../../../src/bank/read-problem.ts';
import { numbersById } from '../../../src/worksheet/program.ts';
import { solve } from '../../../src/worksheet/solve.ts';

const X = [
  ['1', '-2', '3'],
  ['2', '1', '-1'],
];
const W = [
  ['0.5', '-0.3', '0.2'],
  ['0.4', '0.1', '-0.6'],
];
const dY = [
  ['1', '-0.5'],
  ['0.5', '2'],
];

/** Values of a problem by slot id, to one decimal more than they have. */
function solved(data: Record<string, unknown>): (id: string) => string {
  const { worksheet } = readProblemData({ family: 'matrix-gradient', ...data });
  const solution = solve(worksheet);
  const numbers = numbersById(solution.program);
  return (id) => solution.fixed(numbers.get(id)!, 3);
}

function refusal(data: Record<string, unknown>): string {
  try {
    solved(data);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

const whole = (value: (id: string) => string, id: string) =>
  [1, 2].map((index) => Number(value(`${id}[${index}]`)));

describe('the shapes of the lecture: W 5 × 10, X 3 × 10', () => {
  const value = solved({ sizes: { samples: 3, inputs: 10, outputs: 5 } });

  it('make Y 3 × 5, dW 5 × 10 and dX 3 × 10', () => {
    expect(['shapeY', 'shapedW', 'shapedX'].map((id) => whole(value, id))).toEqual([
      [3, 5],
      [5, 10],
      [3, 10],
    ]);
  });

  it('turn round with the weights in columns', () => {
    const columns = solved({
      convention: { weights: 'columns' },
      sizes: { samples: 3, inputs: 10, outputs: 5 },
    });
    expect(whole(columns, 'shapedW')).toEqual([10, 5]);
    expect(whole(columns, 'shapeY')).toEqual([3, 5]);
  });
});

describe('Y = X Wᵀ + b worked on paper', () => {
  const value = solved({ X, W, b: ['0.1', '-0.2'], dY });

  it('has Y with the bias in every row', () => {
    // 0.5 + 0.6 + 0.6 + 0.1; 0.4 − 0.2 − 1.8 − 0.2; 1 − 0.3 − 0.2 + 0.1; 0.8 + 0.1 + 0.6 − 0.2
    expect(['Y[1,1]', 'Y[1,2]', 'Y[2,1]', 'Y[2,2]'].map(value)).toEqual([
      '1.800',
      '-1.800',
      '0.600',
      '1.300',
    ]);
  });

  it('has dW = dYᵀ X, dX = dY W and the sums of the columns of dY', () => {
    // dW₁ = 1·(1, −2, 3) + 0.5·(2, 1, −1); dX₁ = 1·W₁ − 0.5·W₂
    expect(['dW[1,1]', 'dW[1,2]', 'dW[1,3]'].map(value)).toEqual(['2.000', '-1.500', '2.500']);
    expect(['dX[1,1]', 'dX[1,2]', 'dX[1,3]'].map(value)).toEqual(['0.300', '-0.350', '0.500']);
    expect(['db[1]', 'db[2]'].map(value)).toEqual(['1.500', '1.500']);
  });
});

it('with targets, dY is Y − T under half the squared error and twice that without the half', () => {
  const T = [
    ['1', '0'],
    ['0', '1'],
  ];
  expect(solved({ X, W, T })('dY[1,1]')).toBe('0.700');
  expect(solved({ X, W, T, loss: 'squared-error' })('dY[1,1]')).toBe('1.400');
  expect(solved({ X, W, T, loss: 'mean-squared-error' })('dY[1,1]')).toBe('0.700');
  expect(solved({ X, W, T, loss: 'squared-error', convention: { batch: 'mean' } })('dY[1,1]')).toBe('0.700');
});

it('a course whose networks end in a cross-entropy has half the squared error here', () => {
  const convention = { loss: 'categorical-cross-entropy' };
  expect(solved({ X, W, T: dY, convention })('dY[1,1]')).toBe('0.700');
});

describe('a problem file that does not fit is refused with what does not', () => {
  it.each([
    [{ W, dY }, 'X: is missing'],
    [{ X, dY }, 'W: is missing'],
    [{ X, W: [['1', '2']], dY }, 'W: has 2 columns, but X has 3 columns (weights: rows, Y = X Wᵀ)'],
    [{ X, W, dY: [['1', '2']] }, 'dY: is 1 × 2, but Y is 2 × 2'],
    [{ X, W }, 'dY: is missing'],
    [{ X, W, dY, T: dY }, 'dY: stands beside T'],
    [{ X, W, dY, b: ['1'] }, 'b: has 1 number, but Y has 2 columns'],
    [{ X, W, dY, b: ['1', '2'], convention: { bias: 'none' } }, 'leave b out'],
    [{ X: [['1', '2'], ['1']], W, dY }, 'X[1]: has 1 number, but the first row has 2'],
    [{ X, sizes: { samples: 1, inputs: 1, outputs: 1 } }, 'X: stands beside sizes'],
    [{ X, W, dY, loss: 'squared-error' }, 'loss: compares Y with targets T'],
    [{ X, W, dY, productOrder: [1, 2, 3, 3] }, 'the numbers 1 to 4 in some order'],
  ])('%#', (data, message) => {
    expect(refusal(data)).toContain(message);
  });
});
