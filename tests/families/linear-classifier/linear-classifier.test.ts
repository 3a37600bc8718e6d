import { describe, expect, it } from 'vitest';
import { expectNear, expectRefused, slopesOf, valuesOf } from '../in-floats.ts';

// CS231n, Linear classification: scores of one image for cat, dog and ship under W and b; the cat is right.
const CS231N = {
  family: 'linear-classifier',
  X: [['56', '231', '24', '2']],
  y: [1],
  W: [
    ['0.2', '-0.5', '0.1', '2.0'],
    ['1.5', '1.3', '2.1', '0.0'],
    ['0', '0.25', '0.2', '-0.3'],
  ],
  b: ['1.1', '3.2', '-1.2'],
};
/** Its figure that compares both losses. */
const SMALL = {
  family: 'linear-classifier',
  X: [['-15', '22', '-44', '56']],
  y: [3],
  W: [
    ['0.01', '-0.05', '0.1', '0.05'],
    ['0.7', '0.2', '0.05', '0.16'],
    ['0.0', '-0.45', '-0.2', '0.03'],
  ],
  b: ['0.0', '0.2', '-0.3'],
};

describe('published examples of the course CS231n', () => {
  it('gives the scores of the cat, which the notes round (their 61.95 leaves the bias out)', () => {
    expectNear(valuesOf(CS231N, 'scores'), [-96.8, 437.9, 60.75]);
  });

  it('gives hinge loss 1.58 and cross-entropy 1.04 of the same scores', () => {
    expectNear(valuesOf(SMALL, 'scores'), [-2.85, 0.86, 0.28]);
    expectNear(valuesOf(SMALL, 'margins'), [0, 1.58, 0]);
    expectNear(valuesOf(SMALL, 'loss'), [1.58]);
    // The figure's 0.016 is made from exponentials that were rounded before.
    expectNear(valuesOf({ ...SMALL, loss: 'softmax' }, 'p'), [0.0154, 0.631, 0.353], 3);
    expectNear(valuesOf({ ...SMALL, loss: 'softmax' }, 'loss'), [1.04], 2);
  });
});

const W = [0.5, -1, 0.25, 0.75, -0.5, 1];
const X = [
  [1, 2],
  [-1, 0.5],
];
const y = [2, 3];

function lossInFloats(kind: 'hinge' | 'softmax', w: readonly number[]): number {
  const losses = X.map((x, n) => {
    const scores = [0, 1, 2].map((k) => w[2 * k]! * x[0]! + w[2 * k + 1]! * x[1]!);
    const right = scores[y[n]! - 1]!;
    if (kind === 'softmax') return Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0)) - right;
    return scores.reduce((sum, score, k) => sum + (k === y[n]! - 1 ? 0 : Math.max(0, score - right + 1)), 0);
  });
  const penalty = (0.2 / 2) * w.reduce((sum, each) => sum + each * each, 0);
  return (losses[0]! + losses[1]!) / 2 + penalty;
}

describe.each(['hinge', 'softmax'] as const)('two samples under %s, mean and penalty', (loss) => {
  const data = {
    family: 'linear-classifier',
    convention: { batch: 'mean' },
    loss,
    X: X.map((row) => row.map(String)),
    y,
    W: [0, 1, 2].map((k) => [`${W[2 * k]}`, `${W[2 * k + 1]}`]),
    l2: '0.2',
    learningRate: '0.5',
  };

  it('have the loss and the gradient of plain floats, and a step against it', () => {
    expectNear(valuesOf(data, 'loss'), [lossInFloats(loss, W)]);
    const slopes = slopesOf(W, (at) => lossInFloats(loss, at));
    expectNear(valuesOf(data, 'dW'), slopes);
    expectNear(
      valuesOf(data, 'newW'),
      W.map((each, entry) => each - 0.5 * slopes[entry]!),
    );
  });

  it('keep the step for whoever forgets the penalty in the gradient smaller by λW', () => {
    const bare = valuesOf(data, 'dW').map((each, entry) => each - 0.2 * W[entry]!);
    expectNear(valuesOf(data, 'dW', ['penalty-gradient-forgotten']), bare);
  });
});

it('counting the right class adds the margin for each sample', () => {
  expectNear(valuesOf(SMALL, 'loss', ['own-class-counted']), [2.58]);
});

describe('a problem that does not fit', () => {
  it.each([
    [{ ...SMALL, y: [4] }, 'y[0]', 'is 4, but W has 3 classes'],
    [{ ...SMALL, y: [1, 2] }, 'y', 'has 2 numbers, not 1'],
    [{ ...SMALL, b: ['1'] }, 'b', 'has 1 number, not 3'],
    [{ ...SMALL, W: [['1', '2']] }, 'W', 'is 1 × 2, not 1 × 4'],
    [{ ...SMALL, W: [['1', '2', '3', '4']], b: undefined }, 'W', 'has one class'],
    [{ ...SMALL, l2: '0' }, 'l2', 'must be above 0'],
    [{ ...SMALL, convention: { bias: 'none' } }, 'b', 'has no biases'],
  ])('is refused: %#', expectRefused);

  it('says which losses there are', () => {
    expect(() => valuesOf({ ...SMALL, loss: 'hinch' }, 'loss')).toThrow('hinge');
  });
});
