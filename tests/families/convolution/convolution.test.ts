import { describe, expect, it } from 'vitest';
import { expectNear, expectRefused, slopesOf, valuesOf } from '../in-floats.ts';

const texts = (table: readonly (readonly number[])[]) => table.map((row) => row.map(String));
const IMAGE = [
  [1, 1, 1, 0, 0],
  [0, 1, 1, 1, 0],
  [0, 0, 1, 1, 1],
  [0, 0, 1, 1, 0],
  [0, 1, 1, 0, 0],
];
const CROSS = [
  [1, 0, 1],
  [0, 1, 0],
  [1, 0, 1],
];
const image = { family: 'convolution', input: texts(IMAGE), kernel: texts(CROSS) };

describe('published convolutions', () => {
  // The binary image that Stanford's UFLDL tutorial slides its 3 × 3 kernel over.
  it('gives the feature map of the UFLDL tutorial', () => {
    expect(valuesOf(image, 'y')).toEqual([4, 3, 4, 2, 4, 3, 2, 3, 4]);
  });

  // Zhang et al., Dive into Deep Learning, figure 7.2.1, and 7.3 with padding.
  it('gives the cross-correlation of the numbers 0 to 8, with and without padding', () => {
    const numbers = {
      family: 'convolution',
      input: texts([
        [0, 1, 2],
        [3, 4, 5],
        [6, 7, 8],
      ]),
      kernel: texts([
        [0, 1],
        [2, 3],
      ]),
    };
    expect(valuesOf(numbers, 'y')).toEqual([19, 25, 37, 43]);
    expect(valuesOf({ ...numbers, padding: 1 }, 'y')).toEqual([
      0, 3, 8, 4, 9, 19, 25, 10, 21, 37, 43, 16, 6, 7, 8, 0,
    ]);
    expect(valuesOf({ ...numbers, pool: 'max' }, 'pooled')).toEqual([43]);
  });

  // numpy.convolve([1, 2, 3], [0, 1, 0.5]), as its reference gives it.
  it('gives what numpy calls convolve where the kernel is turned round', () => {
    const signal = {
      family: 'convolution',
      input: ['1', '2', '3'],
      kernel: ['0', '1', '0.5'],
      padding: 2,
      flip: true,
    };
    expect(valuesOf(signal, 'y')).toEqual([0, 1, 2.5, 4, 1.5]);
  });
});

/** Loss of a 4 × 4 input under a 2 × 2 kernel, stride 2, padding 1, tanh, with a gradient that came back. */
function lossInFloats(input: readonly number[], kernel: readonly number[], bias: number): number {
  const at = (r: number, c: number) => (r < 0 || c < 0 || r > 3 || c > 3 ? 0 : input[4 * r + c]!);
  let loss = 0;
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      let y = bias;
      for (let u = 0; u < 2; u++)
        for (let v = 0; v < 2; v++) y += kernel[2 * u + v]! * at(2 * i + u - 1, 2 * j + v - 1);
      loss += UPSTREAM[i]![j]! * Math.tanh(y);
    }
  }
  return loss;
}

const INPUT = [0.5, -1, 0.25, 1, -0.5, 0, 1, -0.75, 1, 0.5, -1, 0.25, 0, -0.5, 0.75, 1];
const KERNEL = [0.5, -1, 0.75, 0.25];
const UPSTREAM = [
  [1, -0.5, 2],
  [0.5, 1, -1],
  [-2, 0.5, 1],
];
const rowsOf = (numbers: readonly number[], width: number) =>
  texts(
    Array.from({ length: numbers.length / width }, (_, row) => numbers.slice(row * width, (row + 1) * width)),
  );

describe('the way back, over padding and stride', () => {
  const data = {
    family: 'convolution',
    input: rowsOf(INPUT, 4),
    kernel: rowsOf(KERNEL, 2),
    bias: '0.1',
    stride: 2,
    padding: 1,
    activation: 'tanh',
    upstream: texts(UPSTREAM),
  };

  it('gives the gradients that difference quotients in plain floats give', () => {
    expectNear(
      valuesOf(data, 'dKernel'),
      slopesOf(KERNEL, (at) => lossInFloats(INPUT, at, 0.1)),
    );
    expectNear(
      valuesOf(data, 'dInput'),
      slopesOf(INPUT, (at) => lossInFloats(at, KERNEL, 0.1)),
    );
    expectNear(
      valuesOf(data, 'dBias'),
      slopesOf([0.1], ([bias]) => lossInFloats(INPUT, KERNEL, bias!)),
    );
  });

  it('goes through another weight for whoever turns the kernel round', () => {
    // The last input meets the first weight of the last window alone.
    const [last] = valuesOf(data, 'dy').slice(-1);
    expectNear(valuesOf(data, 'dInput').slice(-1), [last! * KERNEL[0]!]);
    expectNear(valuesOf(data, 'dInput', ['input-gradient-turned']).slice(-1), [last! * KERNEL[3]!]);
  });
});

describe('pooling', () => {
  const signal = {
    family: 'convolution',
    input: ['1', '4', '2', '3', '0'],
    kernel: ['1'],
    upstream: ['10', '20'],
  };

  it('keeps the largest of each window and sends the gradient to it, none to what no window covers', () => {
    expect(valuesOf({ ...signal, pool: 'max' }, 'pooled')).toEqual([4, 3]);
    expect(valuesOf({ ...signal, pool: 'max' }, 'dy')).toEqual([0, 10, 0, 20, 0]);
  });

  it('takes means, and divides the gradient', () => {
    expect(valuesOf({ ...signal, pool: 'average' }, 'pooled')).toEqual([2.5, 2.5]);
    expect(valuesOf({ ...signal, pool: 'average' }, 'dy')).toEqual([5, 5, 10, 10, 0]);
    expect(valuesOf({ ...signal, pool: 'average' }, 'dy', ['pool-gradient-undivided'])).toEqual([
      10, 10, 20, 20, 0,
    ]);
  });

  it('decides between equal entries of a curved activation, of which the last is taken', () => {
    const equal = { ...signal, input: ['1', '1', '2', '1', '0'], activation: 'tanh', pool: 'max' };
    const [first, second, third, fourth] = valuesOf(equal, 'da');
    expect([first, second, third, fourth]).toEqual([0, 10, 20, 0]);
  });

  it('slides by one for whoever lets the windows overlap', () => {
    expect(valuesOf({ ...signal, pool: 'max' }, 'pooled', ['windows-overlapping'])).toEqual([4, 4]);
  });
});

describe('a problem that does not fit', () => {
  it.each([
    [{ ...image, kernel: ['1', '0'] }, 'kernel', 'is a row, but input is a table'],
    [{ ...image, kernel: rowsOf(INPUT, 4), input: texts(CROSS) }, 'kernel', 'is larger than the input'],
    [{ ...image, input: [['1', '2'], ['3']] }, 'input[1]', 'has 1 number'],
    [{ ...image, pool: { name: 'max', size: 3 } }, 'pool.size', 'is 2 over two dimensions'],
    [{ ...image, kernel: texts(IMAGE), pool: 'max' }, 'pool.size', 'is more than the convolution leaves'],
    [{ ...image, upstream: [['1']] }, 'upstream', 'is 1 × 1, not 3 × 3'],
    [{ ...image, target: ['1'] }, 'target', 'is not as the output: a table'],
    [{ ...image, activation: 'softmax' }, 'activation', 'softmax mixes entries'],
  ])('is refused: %#', expectRefused);
});
