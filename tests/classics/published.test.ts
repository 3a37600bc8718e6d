import { describe, expect, it } from 'vitest';
import { worked } from '../lectures/worked.ts';
import { classic } from './classic.ts';

/** By exercise of `question-banks/classics.yaml`, what its source prints: a quantity, or a slot of it. */
const PUBLISHED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Fausett, the first two epochs: activations, responses, weights and bias.
  'and-with-band': {
    z: '0 2 1 -1 -1 1 0 -2',
    output: '0 1 1 -1 -1 1 0 -1',
    w: '1 1 0 1 0 0 0 0 1 1 0 1 0 0 0 0',
    b: '1 0 -1 -1 0 -1 -2 -2',
  },
  // Negnevitsky, table 6.3: five epochs.
  'and-fixed-threshold': {
    output: '0 0 1 0 0 0 1 1 0 0 1 0 0 0 1 1 0 0 0 1',
    'w[4,1]': '0.3',
    'w[4,2]': '0.0',
    'w[8,1]': '0.2',
    'w[8,2]': '0.0',
    'w[12,1]': '0.2',
    'w[12,2]': '0.1',
    'w[16,1]': '0.1',
    'w[20,1]': '0.1',
    'w[20,2]': '0.1',
    'error[20]': '0',
    'mistakes[5]': '0',
  },
  // Hagan, chapter 4: the weights after each of the three points.
  'three-points': { output: '0 1 1', w: '2.0 1.2 3.0 -0.8 3.0 0.2' },
  // Sivanandam and Deepa: net inputs, errors, weights.
  'adaline-or': {
    z: '0.3 0.17 0.087 0.0043',
    error: '0.7 0.83 0.913 -1.0043',
    'w[3,1]': '0.1617',
    'w[3,2]': '0.1783',
    'w[4,1]': '0.2621',
    'w[4,2]': '0.2787',
    b: '0.17 0.253 0.3443 0.2439',
  },
  'logistic-step': { dw: '-1.5 -1.0', db: '-0.5', w: '.15 .1', b: '.05' },
  'two-layers': {
    'z1[1]': '0.3775',
    a1: '0.593269992 0.596884378',
    'z2[1]': '1.105905967',
    a2: '0.75136507 0.772928465',
    loss: '0.298371109',
    'dW2[1,1]': '0.082167041',
    'delta2[1]': '0.138498562',
    newW2: '0.35891648 0.408666186 0.511301270 0.561370121',
    'dW1[1,1]': '0.000438568',
    newW1: '0.149780716 0.19956143 0.24975114 0.29950229',
  },
  'xor-step': {
    a1: '0.5250 0.8808',
    a2: '0.5097',
    delta2: '-0.1274',
    delta1: '0.0381 -0.0147',
    newW2: '-1.2067 1.0888',
    newb2: '0.3127',
    newW1: '0.5038 0.4038 0.8985 0.9985',
    newb1: '0.7962 -0.0985',
  },
  'one-two-one': {
    a1: '0.321 0.368',
    a2: '0.446',
    'delta1[2]': '0.0997',
    newW2: '0.171 -0.0772',
    newb2: '0.732',
    newW1: '-0.265 -0.420',
    newb1: '-0.475 -0.140',
  },
  // The four inputs in order: before and after the rectifier, and the answers.
  'relu-xor': { z1: '0 -1 1 0 1 0 2 1', a1: '0 0 1 0 1 0 2 1', z2: '0 1 1 0' },
  circuit: { q: '3', f: '-12', d_q: '-4', d_z: '3', d_x: '-4', d_y: '-4' },
  // Under the wires of the figure, forward and back.
  'neuron-gates': {
    a1: '-2.00',
    a2: '6.00',
    a3: '4.00',
    a4: '1.00',
    a6: '0.37',
    a7: '1.37',
    f: '0.73',
    d_a7: '-0.53',
    d_a6: '-0.53',
    d_a5: '-0.20',
    d_a4: '0.20',
    d_w0: '-0.20',
    d_x0: '0.39',
    d_w1: '-0.39',
    d_x1: '-0.59',
    d_w2: '0.20',
  },
  softmax: { p: '0.7 0.2 0.1' },
  hinge: { scores: '-2.85 0.86 0.28', loss: '1.58' },
  'softmax-classifier': { scores: '-2.85 0.86 0.28', 'p[1,2]': '0.631', 'p[1,3]': '0.353', loss: '1.04' },
  'steepest-descent': { 'g[1,1]': '1', 'g[1,2]': '25', w: '0.49 0.25 0.4802 0.125' },
  lstm: {
    g: '0.84980',
    i: '0.98118',
    f: '0.87030',
    o: '0.84993',
    c: '1.5176',
    dc: '-0.07111',
    dzi: '-0.00112',
    dzf: '-0.00631',
    dzo: '-0.05538',
    dzg: '-0.01938',
    dh0: '-0.01828',
  },
  convolution: { y: '4 3 4 2 4 3 2 3 4' },
  // As the code of the article prints them.
  'self-attention': {
    Q: '1 0 2 2 2 2 2 1 3',
    K: '0 1 1 4 4 0 2 3 1',
    V: '1 2 3 2 8 0 2 6 3',
    scores: '2 4 4 4 16 12 4 12 10',
    output: '1.9366 6.6831 1.5951 2.0000 7.9640 0.0540 1.9997 7.7599 0.3584',
  },
  'difference-quotients': {
    f: '0.925',
    fPlus: '0.2 0.63632813',
    fMinus: '1.2 1.10351563',
    'forward[1]': '-1.45',
    'forward[2]': '-1.155',
    'central[1]': '-1.0',
    'central[2]': '-0.934',
    exact: '-0.9125',
    relative: '0.589 0.265',
    relativeCentral: '0.096 0.024',
  },
};

const decimalsOf = (printed: string) => (printed.split('.')[1] ?? '').length;
const withZero = (printed: string) => printed.replace(/^(-?)\./, '$10.');

describe.each(Object.entries(PUBLISHED))('%s', (id, quantities) => {
  const { texts } = classic(id);
  it.each(Object.entries(quantities))('%s is as published: %s', (quantity, published) => {
    const printed = published.split(' ').map(withZero);
    expect(texts(quantity, printed.map(decimalsOf))).toEqual(printed);
  });
});

/** Where a source slips, or goes on with rounded numbers: what it prints, and what is right. */
const SLIPS = [
  ['one-two-one', 'delta2[1]', '-2.522', '-2.521', 'the error 1.261 is rounded before it is doubled'],
  ['one-two-one', 'delta1[1]', '-0.0495', '-0.0494', 'it goes on with −2.522'],
  ['lstm', 'dh[1]', '-0.47803', '-0.47802', 'it goes on with the output 0.77197'],
  ['self-attention', 'output[1,1]', '2.0', '1.9', 'the weights are rounded to 0, 0.5, 0.5'],
  ['self-attention', 'output[1,2]', '7.0', '6.7', 'the weights are rounded to 0, 0.5, 0.5'],
  ['self-attention', 'output[1,3]', '1.5', '1.6', 'the weights are rounded to 0, 0.5, 0.5'],
  ['softmax-classifier', 'loss', '0.452', '1.040', 'an early figure takes the logarithm to base 10'],
] as const;

it.each(SLIPS)('%s: %s is printed as %s, but is %s: %s', (id, slot, printed, right) => {
  const [ours] = classic(id).texts(slot, [decimalsOf(right)]);
  expect(ours).toBe(right);
  expect(ours).not.toBe(printed);
});

it('softmax-classifier: to base 10 the loss is what the early figure prints', () => {
  expect((classic('softmax-classifier').numbers('loss')[0]! / Math.LN10).toFixed(3)).toBe('0.452');
});

it('adaline-or: the squared errors of an epoch sum to 3.02, as the table says', () => {
  const errors = classic('adaline-or').numbers('error');
  expect(errors.reduce((sum, error) => sum + error ** 2, 0).toFixed(2)).toBe('3.02');
});

it('and-with-band: learning ends in the tenth epoch with weights 2 and 3 and bias −4', () => {
  const all = worked({
    family: 'perceptron-rule',
    convention: 'rosenblatt-bipolar',
    weights: [0, 0],
    bias: 0,
    learningRate: 1,
    band: '0.2',
    epochs: { until: 'convergence', atMost: 20 },
    samples: [
      { input: [1, 1], target: 1 },
      { input: [1, 0], target: -1 },
      { input: [0, 1], target: -1 },
      { input: [0, 0], target: -1 },
    ],
  });
  expect(['w[40,1]', 'w[40,2]', 'b[40]'].map(all.number)).toEqual([2, 3, -4]);
  expect([all.number('mistakes[10]'), all.number('converged')]).toEqual([0, 1]);
  expect(all.number('mistakes[9]')).toBeGreaterThan(0);
});
