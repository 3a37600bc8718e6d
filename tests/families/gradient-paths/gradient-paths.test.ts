import { describe, expect, it } from 'vitest';
import { readProblemData } from '../../../src/bank/read-problem.ts';
import { PRESETS } from '../../../src/conventions/convention.ts';
import { gradientPaths } from '../../../src/families/gradient-paths/index.ts';
import { stream } from '../../../src/random/stream.ts';
import { numbersById } from '../../../src/worksheet/program.ts';
import { solve } from '../../../src/worksheet/solve.ts';
import type { Worksheet } from '../../../src/worksheet/types.ts';
import { formulaTex } from '../../../src/worksheet/typeset.ts';

const NETWORK = {
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
};
const FIRST = { layer: 1, unit: 1, input: 1 };

function read(data: Record<string, unknown>): Worksheet {
  return readProblemData({ family: 'gradient-paths', ...NETWORK, weight: FIRST, ...data }).worksheet;
}

/** Values by slot id as numbers of float64. */
function values(worksheet: Worksheet): (id: string) => number {
  const solved = solve(worksheet);
  const numbers = numbersById(solved.program);
  return (id) => solved.approximate(numbers.get(id)!);
}

function refusal(data: Record<string, unknown>): string {
  try {
    read(data);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

/** The first rule of a quantity in letters. */
function tex(worksheet: Worksheet, id: string): string {
  const byId = new Map(worksheet.quantities.map((quantity) => [quantity.id, quantity]));
  const quantity = byId.get(id)!;
  if (quantity.role === 'given') throw new Error(`${id} is given`);
  return formulaTex(quantity.rules[0]!, (name) => byId.get(name)!);
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

describe('lecture 004: the 2-2-1 network worked symbolically, node 1 of the hidden layer', () => {
  const parameters = gradientPaths.parametersSchema.parse({});
  const convention = PRESETS['lecture-004']!;
  const entering = [0, 1, 2] as const;

  it('the recursion and the direct chain rule agree with −2(d − y²)f′(u²)w²₁₁f′(u¹₁)x for w₁₁, w₁₂ and b', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const drawn = gradientPaths.draw(parameters, convention, stream('lecture 004', `${seed}`));
      const [hidden, last] = drawn.layers;
      const x = drawn.input.map(Number);
      const y1 = hidden!.weights.map((row, j) =>
        sigmoid(row.reduce((net, weight, i) => net + Number(weight) * x[i]!, Number(hidden!.bias![j]))),
      );
      const w2 = last!.weights[0]!.map(Number);
      const y2 = sigmoid(w2[0]! * y1[0]! + w2[1]! * y1[1]! + Number(last!.bias![0]));
      const delta = -2 * (Number(drawn.target[0]) - y2) * y2 * (1 - y2) * w2[0]! * y1[0]! * (1 - y1[0]!);
      for (const input of entering) {
        const value = values(gradientPaths.worksheet({ ...drawn, weight: { layer: 1, unit: 1, input } }));
        const expected = delta * (input === 0 ? 1 : x[input - 1]!);
        expect(value('direct')).toBeCloseTo(expected, 12);
        expect(value('recursion')).toBeCloseTo(expected, 12);
      }
    }
  });

  it('the path is typeset as the lecture writes its product', () => {
    const R = String.raw;
    const formula = tex(read({ convention: 'lecture-004' }), 'path');
    expect(formula.replaceAll(/\\left|\\right|\\,| /g, '')).toBe(
      R`P_{k}=2(y_{1}^{2}-d_{1})f'(u_{1}^{2})w_{1,1}^{2}f'(u_{1}^{1})x_{1}`,
    );
  });

  it('the recursion is typeset as δ times the input', () => {
    const formula = tex(read({ convention: 'lecture-004' }), 'recursion');
    expect(formula).toContain(String.raw`\delta_{1}^{1} \, x_{1}`);
  });
});

describe('lecture 002: the 3-3-2-1 network', () => {
  const relu = (weights: readonly (readonly string[])[]) => ({
    weights,
    bias: weights.map(() => '0.5'),
    activation: 'relu',
  });
  const network = {
    convention: 'lecture-002',
    layers: [
      relu([
        ['1', '0', '0'],
        ['0', '1', '0.5'],
        ['1', '1', '1'],
      ]),
      relu([
        ['0.5', '1', '0.2'],
        ['0.3', '-0.4', '0.1'],
      ]),
      { weights: [['0.4', '-0.6']], bias: ['0.1'], activation: 'sigmoid' },
    ],
    input: ['1', '0.5', '2'],
    target: ['0'],
  };

  it('a weight of W¹ moves its own unit, all after it and nothing beside it, by two paths', () => {
    const value = values(read({ ...network, weight: { layer: 1, unit: 2, input: 2 } }));
    expect([1, 2, 3, 4, 5, 6, 7].map((k) => value(`moves[${k}]`))).toEqual([0, 1, 0, 1, 1, 1, 1]);
    expect(value('paths')).toBe(2);
  });

  it('a weight of W² has one path, and so has one of W³', () => {
    for (const weight of [
      { layer: 2, unit: 1, input: 2 },
      { layer: 3, unit: 1, input: 2 },
    ]) {
      expect(values(read({ ...network, weight }))('paths')).toBe(1);
    }
  });

  it('the two paths are (ŷ − y) w³ₖ g′(z²ₖ) w²ₖ₂ g′(z¹₂) x₂', () => {
    const value = values(read({ ...network, weight: { layer: 1, unit: 2, input: 2 } }));
    // z¹ = 1.5, 2, 4; z² = 4.05, 0.55; z³ = 1.39
    const error = sigmoid(1.39);
    expect(value('path[1]')).toBeCloseTo(error * 0.4 * 1 * 0.5, 12);
    expect(value('path[2]')).toBeCloseTo(error * -0.6 * -0.4 * 0.5, 12);
    expect(value('direct')).toBeCloseTo(error * (0.2 + 0.12), 12);
    expect(value('recursion')).toBeCloseTo(value('direct'), 14);
  });

  it('a path through a unit that is off contributes nothing', () => {
    const off = { ...network.layers[1]!, bias: ['0.5', '-9'] };
    const layers = [network.layers[0], off, network.layers[2]];
    const value = values(read({ ...network, layers, weight: { layer: 1, unit: 2, input: 2 } }));
    expect(value('path[2]')).toBe(0);
    expect(value('direct')).toBe(value('path[1]'));
    expect(value('moves[5]')).toBe(1);
  });
});

it('paths that part in two layers are as many as their units multiplied', () => {
  const unit = (count: number, inputs: number) => ({
    weights: Array.from({ length: count }, (_, j) =>
      Array.from({ length: inputs }, (_, i) => `0.${j + i + 1}`),
    ),
    bias: Array.from({ length: count }, () => '0.1'),
    activation: 'tanh',
  });
  const value = values(read({ layers: [unit(2, 2), unit(3, 2), unit(2, 3)], target: ['1', '0'] }));
  expect(value('paths')).toBe(6);
  const all = [1, 2, 3].flatMap((k) => [1, 2].map((m) => value(`path[${k},${m}]`)));
  expect(all.reduce((sum, each) => sum + each, 0)).toBeCloseTo(value('recursion'), 12);
});

it('with a learning rate the weight takes one step', () => {
  const value = values(read({ learningRate: '0.5' }));
  expect(value('newWeight')).toBeCloseTo(0.3 - 0.5 * value('direct'), 14);
});

it('hidden δ go back through the weights as they are, whatever a course does elsewhere', () => {
  const value = values(read({ convention: { hiddenDeltas: 'new' } }));
  expect(value('recursion')).toBeCloseTo(value('direct'), 14);
});

describe('a problem file that does not fit is refused with what does not', () => {
  const wide = (count: number, inputs: number) => ({
    weights: Array.from({ length: count }, () => Array.from({ length: inputs }, () => '0.1')),
    bias: Array.from({ length: count }, () => '0'),
    activation: 'sigmoid',
  });

  it.each([
    [{ weight: { ...FIRST, layer: 3 } }, 'weight.layer: is 3, but there are 2'],
    [{ weight: { ...FIRST, unit: 3 } }, 'weight.unit: is 3, but layer 1 has 2 units'],
    [{ weight: { ...FIRST, input: 3 } }, 'weight.input: is 3, but layer 1 has 2 inputs'],
    [{ weight: undefined }, 'one weight: { layer, unit, input }'],
    [
      {
        weight: { ...FIRST, input: 0 },
        convention: { bias: 'none' },
        layers: NETWORK.layers.map(({ bias: _, ...layer }) => layer),
      },
      'layer 1 has no biases',
    ],
    [
      { layers: [NETWORK.layers[0], { ...NETWORK.layers[1], activation: 'softmax' }] },
      'softmax joins all outputs',
    ],
    [{ layers: [wide(20, 2), wide(1, 20)] }, 'have 21 units; at most 20'],
    [{ layers: [wide(2, 2), wide(5, 2), wide(5, 5)], target: ['0', '0', '0', '0', '0'] }, 'has 25 paths'],
    [
      { layers: [wide(2, 2), wide(2, 2), wide(2, 2), wide(2, 2)], target: ['0', '0'] },
      'may part in 2 layers',
    ],
  ])('%#', (data, message) => {
    expect(refusal(data)).toContain(message);
  });

  it.each([
    [{ weight: { layer: 3 } }, 'the network has layers 1 to 2'],
    [{ weight: { unit: 3 } }, 'layer 1 has units 1 to 2'],
    [{ weight: { layer: [1, 2], unit: 2 } }, 'layer 2 has units 1 to 1'],
    [{ weight: { input: 3 } }, 'layer 1 has inputs 1 to 2'],
    [{ activations: ['sigmoid', 'softmax'], units: [2, 2, 2] }, 'softmax joins all outputs'],
    [{ deadPaths: 'many' }, 'unknown deadPaths "many"'],
  ])('so are parameters of a bank: %#', (parameters, message) => {
    const result = gradientPaths.parametersSchema.safeParse(parameters);
    expect(JSON.stringify(result.error?.issues)).toContain(JSON.stringify(message).slice(1, -1));
  });
});
