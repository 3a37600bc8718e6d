import { describe, expect, it } from 'vitest';
import { expectNear, expectRefused, slopesOf, valuesOf } from '../in-floats.ts';

const X = [1, 4, 2, 0, 6, -1];
const GAMMA = [0.5, 1.5];
const BETA = [0.5, -1];
const UP = [1, -0.5, 0.25, 2, -1, 0.5];
const EPSILON = 0.1;

const table = (numbers: readonly number[]) =>
  [0, 1, 2].map((n) => [`${numbers[2 * n]}`, `${numbers[2 * n + 1]}`]);
const BATCH = {
  family: 'normalisation',
  X: table(X),
  gamma: GAMMA.map(String),
  beta: BETA.map(String),
  epsilon: `${EPSILON}`,
  upstream: table(UP),
};

/** Three samples of two features, in plain floats. */
function inFloats(
  kind: 'batch' | 'layer',
  x: readonly number[],
  gamma: readonly number[],
  beta: readonly number[],
) {
  const groups =
    kind === 'batch'
      ? [
          [0, 2, 4],
          [1, 3, 5],
        ]
      : [
          [0, 1],
          [2, 3],
          [4, 5],
        ];
  const y: number[] = [];
  for (const group of groups) {
    const mean = group.reduce((sum, entry) => sum + x[entry]!, 0) / group.length;
    const variance = group.reduce((sum, entry) => sum + (x[entry]! - mean) ** 2, 0) / group.length;
    for (const entry of group) {
      y[entry] = (gamma[entry % 2]! * (x[entry]! - mean)) / Math.sqrt(variance + EPSILON) + beta[entry % 2]!;
    }
  }
  return y;
}

const weighed = (y: readonly number[]) => y.reduce((sum, each, entry) => sum + each * UP[entry]!, 0);

describe.each(['batch', 'layer'] as const)('%s normalisation', (kind) => {
  const data = { ...BATCH, kind };

  it('has the result of plain floats', () => {
    expectNear(valuesOf(data, 'y'), inFloats(kind, X, GAMMA, BETA));
  });

  it('has the gradients that difference quotients give', () => {
    expectNear(
      valuesOf(data, 'dX'),
      slopesOf(X, (at) => weighed(inFloats(kind, at, GAMMA, BETA))),
    );
    expectNear(
      valuesOf(data, 'dGamma'),
      slopesOf(GAMMA, (at) => weighed(inFloats(kind, X, at, BETA))),
    );
    expectNear(
      valuesOf(data, 'dBeta'),
      slopesOf(BETA, (at) => weighed(inFloats(kind, X, GAMMA, at))),
    );
  });

  it('has a gradient that does not react when all inputs of a mean move together', () => {
    const dX = valuesOf(data, 'dX');
    const sums = kind === 'batch' ? [dX[0]! + dX[2]! + dX[4]!, dX[1]! + dX[3]! + dX[5]!] : [dX[0]! + dX[1]!];
    expectNear(
      sums,
      sums.map(() => 0),
    );
    const constant = valuesOf(data, 'dX', ['statistics-taken-as-constant']);
    expect(Math.abs(constant[0]! + constant[2]! + constant[4]!)).toBeGreaterThan(0.01);
  });
});

// torch.nn.LayerNorm(4) without its epsilon, over 1 2 3 4: mean 2.5, variance 1.25.
it('normalises 1 2 3 4 to what everybody gets', () => {
  const data = {
    family: 'normalisation',
    kind: 'layer',
    X: [['1', '2', '3', '4']],
    gamma: ['1', '1', '1', '1'],
    beta: ['0', '0', '0', '0'],
  };
  expect(valuesOf(data, 'variance')).toEqual([1.25]);
  expectNear(valuesOf(data, 'y'), [-1.3416, -0.4472, 0.4472, 1.3416], 4);
  expectNear(valuesOf(data, 'variance', ['sample-variance']), [5 / 3]);
});

describe('a problem that does not fit', () => {
  it.each([
    [{ ...BATCH, gamma: ['1'] }, 'gamma', 'has 1 number, not 2'],
    [{ ...BATCH, X: [['1', '2'], ['3']] }, 'X[1]', 'has 1 number'],
    [{ ...BATCH, epsilon: '0' }, 'epsilon', 'must be above 0'],
    [{ ...BATCH, target: table(UP) }, 'upstream', 'give one of both'],
    [{ ...BATCH, upstream: [['1', '2']] }, 'upstream', 'is 1 × 2, not 3 × 2'],
    [{ ...BATCH, kind: 'group' }, 'kind', 'batch'],
  ])('is refused: %#', expectRefused);
});
