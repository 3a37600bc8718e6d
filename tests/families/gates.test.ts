import { describe, expect, it } from 'vitest';
import { type Convention, PRESETS } from '../../src/conventions/convention.ts';
import type { Drawn, Problem } from '../../src/families/family.ts';
import { familyById } from '../../src/families/index.ts';
import { work } from '../../src/families/work.ts';

interface Case {
  readonly asked?: readonly string[];
  readonly parameters?: object;
  readonly convention?: Partial<Convention>;
  readonly decimals?: number;
}

/** Ids of the gates that reject a problem. */
function rejections(
  id: string,
  content: object,
  { asked, parameters = {}, convention, decimals = 4 }: Case = {},
) {
  const family = familyById(id);
  const read = family.problemSchema.parse(content);
  const problem: Problem = { family: id, convention: { ...PRESETS['modern']!, ...convention }, ...read };
  const drawn: Drawn = {
    ...work(family, problem, decimals),
    parameters: family.parametersSchema.parse(parameters),
    asked: asked ?? family.defaultAsk(problem),
  };
  return family.gates.filter((gate) => gate.rejects(drawn)).map((gate) => gate.id);
}

const sigmoids = {
  layers: [
    {
      weights: [
        ['0.3', '-0.5'],
        ['0.8', '0.1'],
      ],
      bias: ['0.1', '-0.2'],
      activation: 'sigmoid',
    },
    { weights: [['0.6', '-0.9']], bias: ['0.2'], activation: 'sigmoid' },
  ],
  input: ['0.5', '-1.5'],
  target: ['1'],
  learningRate: '0.5',
};

function rectified(
  first: readonly string[],
  second: readonly string[],
  bias: readonly string[] = ['0.1', '0.2'],
) {
  const hidden = { weights: [first, second], bias, activation: 'relu' };
  return { ...sigmoids, layers: [hidden, sigmoids.layers[1]] };
}

describe('mlp-backprop', () => {
  it('keeps an ordinary network', () => {
    expect(rejections('mlp-backprop', sigmoids)).toEqual([]);
  });

  it('rejects a saturated unit', () => {
    const layers = [{ ...sigmoids.layers[0], bias: ['5', '0'] }, sigmoids.layers[1]];
    expect(rejections('mlp-backprop', { ...sigmoids, layers })).toContain('saturated');
  });

  it('keeps ReLU units of which one is inactive, though that leaves zeros', () => {
    expect(rejections('mlp-backprop', rectified(['0.3', '-0.5'], ['-0.8', '0.1']))).toEqual([]);
  });

  it('rejects ReLU units that are all active, or all inactive', () => {
    expect(rejections('mlp-backprop', rectified(['0.3', '-0.5'], ['0.8', '-0.1']))).toEqual(['one-sided']);
    expect(rejections('mlp-backprop', rectified(['-0.3', '0.5'], ['-0.8', '0.1']))).toEqual([
      'one-sided',
      'mostly-idle',
    ]);
  });

  it('rejects a net near the kink', () => {
    expect(rejections('mlp-backprop', rectified(['0.3', '-0.5'], ['0.2', '0.2'], ['0.1', '0.18']))).toContain(
      'near-kink',
    );
  });

  it('rejects weights that an update leaves as they were', () => {
    expect(rejections('mlp-backprop', { ...sigmoids, learningRate: '0.0001' })).toEqual(['idle-slot']);
  });

  it('keeps zeros that come from an input of 0, unless all inputs are', () => {
    expect(rejections('mlp-backprop', { ...sigmoids, input: ['0', '-1.5'] })).toEqual([]);
    expect(rejections('mlp-backprop', { ...sigmoids, input: ['0', '0'] })).toEqual(['no-input']);
  });

  it('looks at asked quantities only', () => {
    expect(
      rejections('mlp-backprop', { ...sigmoids, learningRate: '0.0001' }, { asked: ['z1', 'loss'] }),
    ).toEqual([]);
  });

  it('rejects values that are long to write, or print as zero', () => {
    const long = {
      ...sigmoids,
      layers: [{ ...sigmoids.layers[1], weights: [['900', '900']], activation: 'linear' }],
      input: ['1', '1'],
    };
    expect(rejections('mlp-backprop', long)).toContain('unreadable');
    expect(rejections('mlp-backprop', sigmoids, { decimals: 1 })).toContain('unreadable');
  });

  it('rejects answers that rounding on the way leaves wide open', () => {
    const layers = [
      { ...sigmoids.layers[0], activation: 'linear' },
      { weights: [['90', '-90']], bias: ['0.2'], activation: 'linear' },
    ];
    expect(rejections('mlp-backprop', { ...sigmoids, layers, input: ['0.51111', '0.31111'] })).toContain(
      'wide-interval',
    );
  });
});

describe('perceptron-rule', () => {
  const neuron = { weights: ['0.5', '0.3'], bias: '0.2', samples: [{ input: ['1', '1'], target: '0' }] };

  it('keeps a problem in which something is learned', () => {
    expect(rejections('perceptron-rule', neuron)).toEqual([]);
  });

  it('rejects a problem without a mistake', () => {
    expect(
      rejections('perceptron-rule', { ...neuron, samples: [{ input: ['1', '1'], target: '1' }] }),
    ).toEqual(['no-update']);
  });

  it('rejects a net of exactly 0 unless the bank allows it', () => {
    const zero = { ...neuron, bias: '-0.8' };
    expect(rejections('perceptron-rule', zero)).toEqual(['zero-net']);
    expect(rejections('perceptron-rule', zero, { parameters: { allowZeroNet: true } })).toEqual([]);
  });
});

describe('adaline', () => {
  const samples = [
    { input: ['0', '1'], target: '1' },
    { input: ['1', '0'], target: '-1' },
  ];
  const neuron = { weights: ['0.5', '0.3'], bias: '0.2', samples };

  it('keeps zeros that come from an input of 0', () => {
    expect(rejections('adaline', neuron)).toEqual([]);
  });

  it('rejects an error of 0', () => {
    expect(rejections('adaline', { ...neuron, samples: [{ input: ['1', '1'], target: '1' }] })).toContain(
      'idle-slot',
    );
  });
});

describe('sigmoid-neuron', () => {
  const neuron = { weights: ['0.5', '0.3'], bias: '0.2', samples: [{ input: ['1', '1'], target: '0' }] };

  it('keeps an ordinary neuron, whichever the class', () => {
    expect(rejections('sigmoid-neuron', neuron)).toEqual([]);
    expect(
      rejections('sigmoid-neuron', { ...neuron, samples: [{ input: ['1', '1'], target: '1' }] }),
    ).toEqual([]);
  });

  it('rejects a saturated neuron', () => {
    expect(rejections('sigmoid-neuron', { ...neuron, bias: '5' })).toContain('saturated');
  });
});
