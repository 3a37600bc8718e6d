import { describe, expect, it } from 'vitest';
import { type Convention, PRESETS } from '../../src/conventions/convention.ts';
import { familyById } from '../../src/families/index.ts';
import type { NeuronProblem } from '../../src/families/single-neuron/problem.ts';
import { applySlips } from '../../src/families/slip.ts';
import { stream } from '../../src/random/stream.ts';
import { slotsOf } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';
import { changedSlots, duplicates, homesOf, slippedOn } from './slips-laws.ts';

const MODERN = PRESETS['modern']!;
const CONVENTIONS: readonly Partial<Convention>[] = [
  {},
  { coding: '-1/+1', perceptron: 'target', step0: '0' },
  { bias: 'x0=-1', log: '2' },
  { bias: 'none' },
  { update: 'batch', coding: '-1/+1', perceptron: 'target' },
  { update: 'batch', batch: 'mean', bias: 'x0=-1' },
];
const SETTINGS: readonly Readonly<Record<string, unknown>>[] = [
  { samples: 4 },
  { samples: 3, epochs: 2, inputCount: 3 },
  { samples: 2, epochs: 3 },
  { table: 'or', epochs: 2, weights: ['0.5', '-0.5'], bias: '0', allowZeroNet: true },
  { samples: 1, epochs: 2 },
];

function drawn(id: string, parameters: Readonly<Record<string, unknown>>, convention: Partial<Convention>) {
  const family = familyById(id);
  return family.draw(
    family.parametersSchema.parse(parameters),
    { ...MODERN, ...convention },
    stream('slips', id),
  );
}

/** Penalties, other losses, a bias that is held. */
const DESCENDING = [
  { samples: 3, l2: '0.5', epochs: 2 },
  { samples: 3, l2: '0.5', loss: 'half-squared-error', frozen: ['b'], weights: '0.6' },
  { samples: 2, l2: '0.5', loss: 'squared-error' },
  { samples: 2, loss: 'half-squared-error' },
];
const OTHERS: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  'perceptron-rule': [{ samples: 4, frozen: ['b'], zeroNet: 'wrong' }],
  adaline: DESCENDING,
  'sigmoid-neuron': [...DESCENDING, { samples: 3, targets: ['0.1', '0.8'] }],
};

function problemsOf(id: string) {
  const settings = [...(id === 'sigmoid-neuron' ? SETTINGS.slice(0, 3) : SETTINGS), ...OTHERS[id]!];
  const all = CONVENTIONS.flatMap((convention) => settings.map((setting) => drawn(id, setting, convention)));
  const bands = id === 'perceptron-rule' ? (['error', 'target'] as const) : [];
  return [
    ...all,
    ...bands.map((perceptron) => drawn(id, { samples: 4, band: '0.7' }, { coding: '-1/+1', perceptron })),
  ];
}

const COMMON: Readonly<Record<string, readonly string[]>> = {
  'input-factor-missing': ['dw'],
  'bias-times-input': ['db'],
  'mean-for-sum': ['db', 'dw', 'epochLoss'],
  'sum-for-mean': ['db', 'dw', 'epochLoss'],
  'bias-left-out': ['z'],
  'bias-subtracted': ['z'],
  'weights-not-carried': ['b', 'w', 'z'],
  'batch-for-online': ['z'],
  'inputs-swapped': ['dw', 'z'],
  'error-swapped': ['error'],
  'update-added': ['b', 'w'],
  'eta-missing': ['stepb', 'stepw'],
  'step-for-weights': ['b', 'w'],
  'weights-not-updated': ['w'],
  'bias-not-updated': ['b'],
  'frozen-learns': ['b', 'z'],
  'gradients-kept': ['db', 'dw'],
  'previous-input': ['dw'],
  'weight-for-gradient': ['stepb', 'stepw'],
  'bias-step-for-weight': ['w'],
};
/** Mistakes that may sit in any rule. */
const ANYWHERE = ['term-left-out', 'wrong-index'];
const OF_LOSSES: Readonly<Record<string, readonly string[]>> = {
  ...COMMON,
  'weights-not-carried': ['b', 'dw', 'w', 'z'],
  'loss-half-missing': ['loss'],
  'loss-halved': ['loss'],
  'gradient-doubled': ['db', 'dw'],
  'gradient-halved': ['db', 'dw'],
  'loss-for-error': ['db', 'dw'],
  'square-of-negative': ['loss'],
  'penalty-left-out': ['dw'],
  'penalty-doubled': ['dw'],
  'penalty-sign': ['dw'],
  'penalty-on-bias': ['db'],
  'penalty-half-missing': ['epochLoss', 'loss'],
  'penalty-not-in-loss': ['epochLoss', 'loss'],
};

/** Where each mistake is made. */
const HOMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'perceptron-rule': {
    ...COMMON,
    'mean-for-sum': ['db', 'dw'],
    'sum-for-mean': ['db', 'dw'],
    'samples-out-of-order': ['db', 'dw', 'error', 'z'],
    'step-at-zero': ['output'],
    'activation-skipped': ['output'],
    'update-on-correct': ['db', 'dw'],
    'output-for-error': ['db', 'dw'],
    'band-ignored': ['output'],
    'band-not-learned': ['error'],
  },
  adaline: {
    ...OF_LOSSES,
    'samples-out-of-order': ['dw', 'error', 'z'],
    'thresholded-error': ['error'],
    'step-at-zero': ['output'],
    'activation-skipped': ['output'],
    'update-subtracted-error': ['db', 'dw'],
  },
  'sigmoid-neuron': {
    ...OF_LOSSES,
    'samples-out-of-order': ['dw', 'error', 'loss', 'z'],
    'tanh-for-sigmoid': ['output'],
    'sigmoid-sign': ['output'],
    'sigmoid-minus': ['output'],
    'ten-for-e': ['output'],
    'activation-skipped': ['output'],
    'complement-dropped': ['loss'],
    'loss-roles-swapped': ['loss'],
    'cross-entropy-sign': ['loss'],
    'log10-loss': ['loss'],
    'log2-loss': ['loss'],
    'slope-under-cross-entropy': ['db', 'dw'],
    'denominator-open': ['output'],
    'exponent-subtracted': ['output'],
    'slope-twice': ['db', 'dw'],
    'slope-missing-output': ['db', 'dw'],
    'slope-without-complement': ['db', 'dw'],
    'slope-at-net': ['db', 'dw'],
    'slope-of-activation': ['db', 'dw'],
  },
};

describe.each(Object.entries(HOMES))('slips of %s', (id, homes) => {
  const family = familyById(id);
  const slipped = slippedOn(family, problemsOf(id));

  it('each shows in some usual problem, and each says where it sits', () => {
    const shown = new Set(slipped.map(({ slip }) => slip));
    const ids = family.slips!.map((slip) => slip.id);
    expect(ids.filter((one) => !shown.has(one))).toEqual([]);
    expect([...ids].sort()).toEqual([...Object.keys(homes), ...ANYWHERE].sort());
  });

  it('change the answers wherever they apply, or leave the next step without a value', () => {
    expect(slipped.filter((one) => changedSlots(one)?.length === 0).map(({ slip }) => slip)).toEqual([]);
  });

  it('leave a step without a value only where an output that is no probability meets a logarithm', () => {
    const stuck = new Set(slipped.filter((one) => changedSlots(one) === undefined).map(({ slip }) => slip));
    const expected = ['activation-skipped', 'denominator-open', 'sigmoid-minus', 'tanh-for-sigmoid'];
    expect([...stuck].sort()).toEqual(id === 'sigmoid-neuron' ? expected : []);
  });

  it('are all different', () => {
    expect(duplicates(slipped)).toEqual([]);
  });

  it.each(Object.entries(homes))('%s changes the rules of %s and no others', (slip, home) => {
    const found = slipped.filter((one) => one.slip === slip).flatMap(homesOf);
    expect([...new Set(found)].sort()).toEqual(home);
  });
});

const AND: NeuronProblem = {
  family: 'perceptron-rule',
  convention: MODERN,
  weights: ['0.5', '-0.5'],
  bias: '0',
  learningRate: '1',
  samples: [
    { input: ['0', '0'], target: '0' },
    { input: ['0', '1'], target: '0' },
    { input: ['1', '0'], target: '0' },
    { input: ['1', '1'], target: '1' },
  ],
  epochs: 1,
};

function values(problem: NeuronProblem, slips: readonly string[], id: string): string {
  const family = familyById(problem.family);
  const solved = solve(applySlips(family, family.worksheet(problem), problem, slips));
  return slotsOf(solved.program, id)
    .map(({ number }) => solved.fixed(number, 1))
    .join(' ');
}

/** Calculated by hand. */
const TRACES: readonly (readonly [string, string, string])[] = [
  // True: z 0.0 −1.5 −0.5 −1.0, b −1.0 after the first presentation.
  ['step-at-zero', 'output', '0.0 0.0 1.0 0.0'],
  ['batch-for-online', 'z', '0.0 -0.5 0.5 0.0'],
  ['weights-not-carried', 'b', '-1.0 0.0 -1.0 0.0'],
  ['samples-out-of-order', 'z', '0.0 -0.5 -1.5 -1.0'],
  ['update-added', 'b', '1.0 2.0 3.0 3.0'],
];

describe('slips of a perceptron that learns AND', () => {
  it.each(TRACES)('%s makes %s %s', (slip, id, expected) => {
    expect(values(AND, [slip], id)).toBe(expected);
  });
});

describe('two slips at once', () => {
  it('a bias that takes the first input along takes that of the sample which is presented', () => {
    // Presented: 00, 10, 01, 11; errors −1, −1, 0, 1.
    expect(values(AND, ['bias-times-input', 'samples-out-of-order'], 'b')).toBe('0.0 -1.0 -1.0 0.0');
  });

  it('a bias takes the first input along once, whatever else stands in its gradient', () => {
    const single = {
      family: 'sigmoid-neuron',
      weights: ['0', '0'],
      samples: [{ input: ['4', '1'], target: '1' }],
    };
    // σ(0) = ½: −½·½·(1 − ½)·4
    expect(values({ ...AND, ...single }, ['slope-under-cross-entropy', 'bias-times-input'], 'db')).toBe(
      '-0.5',
    );
  });

  it('an output in the place of a target takes the first input along as well', () => {
    const convention = { ...MODERN, perceptron: 'target' as const };
    const samples = [{ input: ['2', '0'], target: '0' }];
    // z = 1 is classified as 1: −1·2
    expect(values({ ...AND, convention, samples }, ['output-for-error', 'bias-times-input'], 'db')).toBe(
      '-2.0',
    );
  });
});
