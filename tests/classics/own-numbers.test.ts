import { expect, it } from 'vitest';
import { classic } from './classic.ts';

/** Exercises whose sources give the method alone: our key against plain floating-point numbers, written out here. */

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, index) => sum + value * b[index]!, 0);

/** All values of a quantity, close to what is calculated here. */
function expectNear(id: string, quantities: Readonly<Record<string, readonly number[]>>): void {
  const { numbers } = classic(id);
  for (const [quantity, values] of Object.entries(quantities)) {
    const ours = numbers(quantity);
    expect(ours, quantity).toHaveLength(values.length);
    for (const [index, value] of values.entries()) {
      expect(ours[index], `${quantity} ${index}`).toBeCloseTo(value, 10);
    }
  }
}

it('xor-never (our starting point): after every epoch all is as it was before, so that none is the last', () => {
  const samples = [
    [-1, -1, -1],
    [-1, 1, 1],
    [1, -1, 1],
    [1, 1, -1],
  ] as const;
  let [w1, w2, b] = [0, 0, 0];
  const [weights, biases, mistakes] = [[] as number[], [] as number[], [] as number[]];
  for (let epoch = 0; epoch < 4; epoch++) {
    let wrong = 0;
    for (const [x1, x2, target] of samples) {
      if ((w1 * x1 + w2 * x2 + b >= 0 ? 1 : -1) !== target) {
        [w1, w2, b, wrong] = [w1 + target * x1, w2 + target * x2, b + target, wrong + 1];
      }
      weights.push(w1, w2);
      biases.push(b);
    }
    mistakes.push(wrong);
    expect([w1, w2, b]).toEqual([0, 0, 0]);
  }
  expect(mistakes).toEqual([4, 4, 4, 4]);
  expectNear('xor-never', { w: weights, b: biases, mistakes, converged: [0] });
});

it('logistic-batch-l2 (our numbers): mean gradient and penalty of the weights, not of the bias', () => {
  const inputs = [
    [1, 2],
    [2, -1],
    [-1, 1.5],
    [-2, -0.5],
  ];
  const targets = [1, 0, 1, 0];
  const [w, b, lambda, eta] = [[0.5, -0.25], 0.1, 0.2, 0.5];
  const p = inputs.map((x) => sigmoid(dot(w, x) + b));
  const mean = (of: (index: number) => number) => targets.reduce((sum, _, n) => sum + of(n), 0) / 4;
  const crossEntropy = mean((n) => -Math.log(targets[n] === 1 ? p[n]! : 1 - p[n]!));
  const dw = w.map((weight, i) => mean((n) => (p[n]! - targets[n]!) * inputs[n]![i]!) + lambda * weight);
  const db = mean((n) => p[n]! - targets[n]!);
  expectNear('logistic-batch-l2', {
    output: p,
    epochLoss: [crossEntropy + (lambda / 2) * dot(w, w)],
    dw,
    db: [db],
    w: w.map((weight, i) => weight - eta * dw[i]!),
    b: [b - eta * db],
  });
});

it('momentum (our numbers): a change keeps 0.9 of the one before, and the second sample meets the new weights', () => {
  const samples = [
    { x: [1, 0.5], target: 1 },
    { x: [-0.5, 1], target: 0 },
  ];
  const [eta, mu] = [0.5, 0.9];
  let [w, b, v, vb] = [[0.5, -0.3], 0.1, [0, 0], 0];
  const all = samples.map(({ x, target }) => {
    const z = dot(w, x) + b;
    const a = sigmoid(z);
    const delta = (a - target) * a * (1 - a);
    v = v.map((velocity, i) => mu * velocity + delta * x[i]!);
    vb = mu * vb + delta;
    w = w.map((weight, i) => weight - eta * v[i]!);
    b -= eta * vb;
    return { z1: [z], a1: [a], delta1: [delta], velW1: v, velb1: [vb], newW1: w, newb1: [b] };
  });
  const names = ['z1', 'a1', 'delta1', 'velW1', 'velb1', 'newW1', 'newb1'] as const;
  expectNear('momentum', Object.fromEntries(names.map((name) => [name, all.flatMap((one) => one[name])])));
});

it('adam (our gradients): the first step is as long as the learning rate, whatever the gradient', () => {
  const [beta1, beta2, epsilon, eta] = [0.9, 0.999, 1e-8, 0.001];
  let [m, v, w] = [0, 0, 1];
  const all = [0.5, -0.2].map((g, index) => {
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g ** 2;
    const [mHat, vHat] = [m / (1 - beta1 ** (index + 1)), v / (1 - beta2 ** (index + 1))];
    w -= (eta * mHat) / (Math.sqrt(vHat) + epsilon);
    return { m, v, mHat, vHat, w };
  });
  const column = (name: 'm' | 'v' | 'mHat' | 'vHat' | 'w') => all.map((step) => step[name]);
  expect(column('w')[0]).toBeCloseTo(1 - eta, 8);
  const names = ['m', 'v', 'mHat', 'vHat', 'w'] as const;
  expectNear('adam', Object.fromEntries(names.map((name) => [name, column(name)])));
});

it('through-time (our numbers): gradients of shared weights are sums over time', () => {
  const [x, wx, wh, b, wy, by, target] = [[1, 0.5, -1], 0.5, 0.8, 0.1, 1.2, -0.3, 0.5];
  const h = [0];
  for (const value of x) h.push(Math.tanh(wx * value + wh * h.at(-1)! + b));
  const y = wy * h[3]! + by;
  const dy = y - target;
  const dh = [0, 0, 0, dy * wy];
  const dz = [0, 0, 0, 0];
  for (let s = 3; s >= 1; s--) {
    dz[s] = dh[s]! * (1 - h[s]! ** 2);
    dh[s - 1] = wh * dz[s]!;
  }
  const overTime = (factor: (s: number) => number) =>
    [1, 2, 3].reduce((sum, s) => sum + dz[s]! * factor(s), 0);
  expectNear('through-time', {
    h: h.slice(1),
    y: [y],
    loss: [dy ** 2 / 2],
    dh: dh.slice(1),
    dWx: [overTime((s) => x[s - 1]!)],
    dWh: [overTime((s) => h[s - 1]!)],
    db: [overTime(() => 1)],
    dWy: [dy * h[3]!],
    dby: [dy],
  });
});

it('two-tokens (our numbers): scores over the root of 2, their softmax, and the mean of the values', () => {
  const [Q, K, V] = [
    [
      [1, 0],
      [0, 2],
    ],
    [
      [1, 1],
      [-1, 0.5],
    ],
    [
      [1, 2],
      [3, -1],
    ],
  ] as const;
  const scores = Q.map((q) => K.map((k) => dot(q, k) / Math.SQRT2));
  const weights = scores.map((row) => {
    const powers = row.map(Math.exp);
    return powers.map((power) => power / (powers[0]! + powers[1]!));
  });
  const output = weights.map(([a, c]) => [0, 1].map((i) => a! * V[0][i]! + c! * V[1][i]!));
  expectNear('two-tokens', { scores: scores.flat(), weights: weights.flat(), output: output.flat() });
});

it('softmax: three digits of the probabilities, and the loss of the first class', () => {
  const powers = [2, 1, 0.1].map(Math.exp);
  const p = powers.map((power) => power / powers.reduce((sum, each) => sum + each, 0));
  expect(p.map((value) => value.toFixed(3))).toEqual(['0.659', '0.242', '0.099']);
  expectNear('softmax', { p, loss: [-Math.log(p[0]!)], dz: [p[0]! - 1, p[1]!, p[2]!] });
});
