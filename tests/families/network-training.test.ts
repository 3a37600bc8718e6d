import { describe, expect, it } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { readProblemData } from '../../src/bank/read-problem.ts';
import { slotsOf } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';

/** Entries of a quantity of a problem file by id, to six decimals. */
function valuesOf(problem: object, id: string): Readonly<Record<string, string>> {
  const solved = solve(readProblemData(problem).worksheet);
  return Object.fromEntries(
    slotsOf(solved.program, id).map((slot) => [slot.id, solved.fixed(slot.number, 6)]),
  );
}

/** One linear unit, so that every value can be worked on paper. */
const unit = {
  family: 'mlp-backprop',
  layers: [{ weights: [['1']], bias: ['0'], activation: 'linear' }],
  learningRate: '0.1',
};
const [up, down] = [
  { input: ['1'], target: ['3'] },
  { input: ['2'], target: ['0'] },
];

describe('ids of training', () => {
  it('are those of one step where there is one presentation', () => {
    const one = { ...unit, samples: [up], l2: '1', momentum: '0.5' };
    // z − t = −2, and 1·w
    expect(valuesOf(one, 'dW1')).toEqual({ 'dW1[1,1]': '-1.000000' });
    expect(valuesOf(one, 'loss')).toEqual({ loss: '2.500000' });
    expect(valuesOf(one, 'velW1')).toEqual({ 'velW1[1,1]': '-1.000000' });
    expect(valuesOf(one, 'newW1')).toEqual({ 'newW1[1,1]': '1.100000' });
  });

  it('count presentations, and updates, by their first index', () => {
    const online = { ...unit, samples: [up, down] };
    // −2·1; w = 1.2, b = 0.2; z = 2.6; 2.6·2
    expect(valuesOf(online, 'z1')).toEqual({ 'z1[1,1]': '1.000000', 'z1[2,1]': '2.600000' });
    expect(valuesOf(online, 'dW1')).toEqual({ 'dW1[1,1,1]': '-2.000000', 'dW1[2,1,1]': '5.200000' });
    expect(valuesOf(online, 'gradW1')).toEqual({ 'gradW1[1,1,1]': '-2.000000', 'gradW1[2,1,1]': '5.200000' });
    expect(valuesOf(online, 'newb1')).toEqual({ 'newb1[1,1]': '0.200000', 'newb1[2,1]': '-0.060000' });
    expect(valuesOf(online, 'epochLoss')).toEqual({ 'epochLoss[1]': '5.380000' });
  });

  it('of a batch: one update for each epoch, its penalty once, velocities carried on', () => {
    const batch = { ...unit, samples: [up, down], epochs: 2, update: 'batch', l2: '1', momentum: '0.5' };
    // −2 + 4 + 1 = 3, w = 0.7; b: 0
    expect(valuesOf(batch, 'gradW1')['gradW1[1,1,1]']).toBe('3.000000');
    expect(valuesOf(batch, 'epochLoss')['epochLoss[1]']).toBe('4.500000');
    expect(valuesOf(batch, 'loss')['loss[1]']).toBe('2.000000');
    expect(valuesOf(batch, 'newW1')['newW1[1,1,1]']).toBe('0.700000');
    // −2.3 + 2.8 + 0.7 = 1.2, v = 2.7
    expect(valuesOf(batch, 'velW1')['velW1[2,1,1]']).toBe('2.700000');
    expect(valuesOf(batch, 'newW1')['newW1[2,1,1]']).toBe('0.430000');
  });

  it('of mini-batches: the last one of an epoch may be smaller, and has its own mean', () => {
    const parts = { ...unit, samples: [up, down, up], batchSize: 2, convention: { batch: 'mean' } };
    // (−2 + 4)/2 = 1, then w = 0.9, b = 0: −2.1
    expect(valuesOf(parts, 'gradW1')).toEqual({ 'gradW1[1,1,1]': '1.000000', 'gradW1[2,1,1]': '-2.100000' });
    expect(valuesOf(parts, 'batchLoss')['batchLoss[1]']).toBe('2.000000');
  });

  it('what is frozen stays what it is', () => {
    const held = { ...unit, samples: [up, down], frozen: ['b1'] };
    expect(valuesOf(held, 'newb1')).toEqual({ 'newb1[1,1]': '0.000000', 'newb1[2,1]': '0.000000' });
    expect(valuesOf(held, 'z1')['z1[2,1]']).toBe('2.400000');
  });

  it('a layer without bias has none, beside layers that have', () => {
    const [layer] = unit.layers;
    const two = { ...unit, layers: [{ weights: [['1']], activation: 'linear' }, layer], ...up };
    expect(Object.keys(valuesOf(two, 'db2'))).toEqual(['db2[1]']);
    expect(valuesOf(two, 'db1')).toEqual({});
  });
});

describe('optimizers after two updates of a gradient of 2', () => {
  // Under a hinge loss with input 2 and target −1 the gradient by the weight is 2 as long as w > −½.
  const hinge = {
    family: 'mlp-backprop',
    layers: [{ weights: [['1']], activation: 'linear' }],
    loss: 'hinge',
    samples: [{ input: ['2'], target: ['-1'] }],
    epochs: 2,
    learningRate: '0.1',
  };

  it.each([
    // 1 − 0.1·(2 + 3.8)
    [{ name: 'momentum', momentum: '0.9' }, '0.420000'],
    // Steps 0.1·(2 + 0.9·2) and 0.1·(2 + 0.9·3.8)
    [{ name: 'nesterov', momentum: '0.9' }, '0.078000'],
    // 0.1·2/2 and 0.1·2/√8
    [{ name: 'adagrad', epsilon: '0' }, '0.829289'],
    // 0.2/√0.4 and 0.2/√0.76
    [{ name: 'rmsprop', beta2: '0.9', epsilon: '0' }, '0.454357'],
    // Both averages corrected: 0.1 each time
    [{ name: 'adam', epsilon: '0' }, '0.800000'],
    [{ name: 'sgd' }, '0.600000'],
  ])('%o', (optimizer, expected) => {
    expect(valuesOf({ ...hinge, optimizer }, 'newW1')['newW1[2,1,1]']).toBe(expected);
  });

  it('where all is frozen, no epoch moves anything, and the first is the last', () => {
    const held = { ...unit, samples: [up, down], frozen: ['W1', 'b1'] };
    expect(valuesOf({ ...held, convergence: true, epochs: 2 }, 'moves')).toEqual({
      'moves[1]': '0.000000',
      'moves[2]': '0.000000',
    });
  });

  it('ends with the first epoch that changes nothing, that one included', () => {
    const until = { ...hinge, learningRate: '1', epochs: { until: 'convergence', atMost: 9 } };
    // w = 1, then −1: z = −2, and t·z = 2 lies beyond the margin
    expect(valuesOf(until, 'moves')).toEqual({ 'moves[1]': '1.000000', 'moves[2]': '0.000000' });
    expect(valuesOf(until, 'converged')).toEqual({ converged: '1.000000' });
  });
});

describe('activations and losses', () => {
  const one = (activation: object, more: object) => ({
    ...unit,
    layers: [{ weights: [['1']], activation }],
    input: ['1'],
    target: ['1'],
    ...more,
  });

  it('a slope stands inside of the function, and comes out of it', () => {
    const steep = one({ name: 'sigmoid', slope: '2' }, {});
    // σ(2) = 0.880797, 2·σ(1 − σ)
    expect(valuesOf(steep, 'a1')).toEqual({ 'a1[1]': '0.880797' });
    expect(valuesOf(steep, 'slope1')).toEqual({ 'slope1[1]': '0.209987' });
  });

  it('a temperature divides the logits, and δ', () => {
    const warm = {
      ...unit,
      layers: [{ weights: [['2'], ['0']], activation: { name: 'softmax', temperature: '2' } }],
      input: ['1'],
      target: ['1', '0'],
      loss: 'categorical-cross-entropy',
    };
    // σ(1) = 0.731059; (0.731059 − 1)/2
    expect(valuesOf(warm, 'a1')['a1[1]']).toBe('0.731059');
    expect(valuesOf(warm, 'delta1')['delta1[1]']).toBe('-0.134471');
  });

  it('a Huber loss is a parabola near its target and straight beyond, its bend written in either way', () => {
    const far = { target: ['4'] };
    const bent = one({ name: 'linear' }, { loss: { name: 'huber', delta: '0.5' }, ...far });
    expect(valuesOf(bent, 'loss')).toEqual({ loss: '1.375000' });
    expect(valuesOf({ ...bent, loss: 'huber', delta: '0.5' }, 'dLda1')).toEqual({ 'dLda1[1]': '-0.500000' });
    expect(valuesOf(one({ name: 'linear' }, { loss: 'huber', target: ['0.5'] }), 'loss')).toEqual({
      loss: '0.125000',
    });
  });

  it('smoothed labels give a share to every class', () => {
    const smooth = one({ name: 'sigmoid' }, { loss: 'binary-cross-entropy', labelSmoothing: '0.2' });
    expect(valuesOf(smooth, 'soft')).toEqual({ 'soft[1]': '0.900000' });
    expect(valuesOf(smooth, 'delta1')).toEqual({ 'delta1[1]': '-0.168941' });
  });
});

describe('a network refuses', () => {
  const single = { ...unit, ...up };
  it.each([
    [{ samples: [down] }, /stands beside samples/],
    [{ input: undefined }, /input is missing|is missing \(or samples/],
    [{ optimizer: { name: 'adam', momentum: '0.9' } }, /belongs to momentum, nesterov; adam has none/],
    [{ optimizer: 'adam', momentum: '0.9' }, /stands beside optimizer/],
    [{ optimizer: { name: 'momentum', momentum: '1' } }, /at least 0 and less than 1/],
    [{ frozen: ['W2'] }, /is W2, which this network does not have/],
    [{ frozen: ['bias'] }, /such as \[b1, W2\]/],
    [{ loss: 'binary-cross-entropy', target: ['1'] }, /goes with sigmoid or softmax/],
    [{ loss: 'hinge' }, /under the hinge loss a target is -1 or 1/],
    [{ delta: '1' }, /belongs to the loss huber/],
    [{ labelSmoothing: '0.1' }, /goes with a cross-entropy/],
    [{ epochs: 'many' }, /a whole number from 1 to 64, or \{ until: convergence/],
    [{ l2: '-1' }, /must not be negative/],
    [
      { layers: [{ weights: [['1']], activation: { name: 'relu', slope: '2' } }] },
      /only sigmoid and tanh have a slope/,
    ],
  ])('%o', (fields, message) => {
    expect(() => readProblemData({ ...single, ...fields })).toThrow(message);
  });

  it('more values than anybody works out, and says what would be fewer', () => {
    const row = Array.from({ length: 20 }, () => '1');
    const layers = [{ weights: row.map(() => row), activation: 'linear' }];
    const large = { ...unit, layers, samples: [{ input: row, target: row }], epochs: 64 };
    expect(() => readProblemData(large)).toThrow(
      /values; at most \d+ are worked out: fewer epochs or samples/,
    );
  });

  it('in a bank, cross-entropy on outputs that are no probabilities', () => {
    const text = [
      'id: m',
      'questions:',
      '  - id: q1',
      '    family: mlp-backprop',
      '    parameters: { units: [2, 2, 1], activations: [tanh, linear], loss: binary-cross-entropy }',
    ].join('\n');
    expect(() => readBank(text, 'm.yaml')).toThrow(
      /m.yaml:5:\d+.*Allowed: an output layer of sigmoid or softmax/,
    );
  });
});
