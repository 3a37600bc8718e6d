import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../src/conventions/convention.ts';
import { FAMILIES, familyById } from '../../src/families/index.ts';
import type { MlpProblem } from '../../src/families/mlp-backprop/problem.ts';
import { stream } from '../../src/random/stream.ts';

const MODERN = PRESETS['modern']!;
const OWN = {
  givens: {
    x: { range: { min: -2, max: 2, step: 0.5 }, shape: [3] },
    W: [
      ['1', '2', '3'],
      ['4', '5', '6'],
    ],
    c: { min: 1, max: 9, step: 1 },
  },
  rules: ['y[j] = sum(i, W[j,i]*x[i]) + c'],
};
const QUESTION = {
  statements: 'abcdefgh'.split('').map((text) => ({ text, true: text < 'd', why: text })),
};
/** Of families that cannot draw anything before a bank says what. */
const PARAMETERS: Readonly<Record<string, unknown>> = { worksheet: OWN, concept: QUESTION };

describe.each(FAMILIES.map((family) => [family.id, family] as const))('%s', (id, family) => {
  const parameters = family.parametersSchema.parse(PARAMETERS[id] ?? {});
  const draw = (seed: string, convention = MODERN) => family.draw(parameters, convention, stream(seed));

  it('draws the same exercise from the same address, and another from another', () => {
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it.each(Object.keys(PRESETS))('reads its own exercise back from JSON under %s', (preset) => {
    const problem = draw('json', PRESETS[preset]!);
    const { family: _id, convention: _convention, ...content } = problem;
    const read = family.problemSchema.parse(JSON.parse(JSON.stringify(content)));
    expect(read).toEqual(content);
  });

  it('asks only for quantities that it computes, and shows only givens that it has', () => {
    const problem = draw('ask');
    const quantities = family.worksheet(problem).quantities;
    const ids = (role: string) =>
      quantities.filter((quantity) => quantity.role === role).map((quantity) => quantity.id);
    expect(ids('computed')).toEqual(expect.arrayContaining([...family.defaultAsk(problem)]));
    const shown = family
      .present(problem)
      .givens.flatMap((view) => (view.kind === 'quantity' ? [view.id] : []));
    expect(ids('given')).toEqual(expect.arrayContaining(shown));
  });
});

describe('mlp-backprop', () => {
  const family = familyById('mlp-backprop');
  const draw = (parameters: object, convention = MODERN) =>
    family.draw(family.parametersSchema.parse(parameters), convention, stream('seed')) as MlpProblem;

  it('draws the transposed matrices in columns', () => {
    const [rows, columns] = [
      draw({ units: [3, 2, 1] }),
      draw({ units: [3, 2, 1] }, { ...MODERN, weights: 'columns' }),
    ];
    const transposed = columns.layers[0]!.weights[0]!.map((_, j) =>
      columns.layers[0]!.weights.map((row) => row[j]),
    );
    expect(rows.layers[0]!.weights).toEqual(transposed);
  });

  it('keeps the numbers of the first units when a layer grows', () => {
    const [narrow, wide] = [draw({ units: [2, 2, 1] }), draw({ units: [2, 3, 1] })];
    expect(wide.layers[0]!.weights.slice(0, 2)).toEqual(narrow.layers[0]!.weights);
  });

  it('draws one-hot targets over softmax', () => {
    const { target } = draw({ units: [2, 3], activations: ['softmax'] });
    expect([...target!].sort()).toEqual(['0', '0', '1']);
  });

  it('takes one activation for all layers, or one for each', () => {
    expect(
      draw({ units: [2, 2, 2, 1], activations: 'tanh' }).layers.map(({ activation }) => activation.name),
    ).toEqual(['tanh', 'tanh', 'tanh']);
    const issue = family.parametersSchema.safeParse({
      units: [2, 2, 1],
      activations: ['tanh', 'relu', 'relu'],
    });
    expect(issue.error?.issues[0]?.message).toBe('3 activations for 2 layers');
  });
});

describe('single neurons', () => {
  const family = familyById('perceptron-rule');
  const samplesOf = (parameters: object, convention = MODERN) =>
    (
      family.draw(family.parametersSchema.parse(parameters), convention, stream('seed')) as unknown as {
        samples: { input: string[]; target: string }[];
      }
    ).samples;

  it('writes a truth table in the convention’s coding', () => {
    const unipolar = samplesOf({ table: 'nand' }).map(({ input, target }) => [...input, target].join(' '));
    expect(unipolar).toEqual(['0 0 1', '0 1 1', '1 0 1', '1 1 0']);
    const bipolar = samplesOf({ table: 'nand' }, { ...MODERN, coding: '-1/+1' }).at(-1);
    expect(bipolar).toEqual({ input: ['1', '1'], target: '-1' });
  });

  it('presents listed samples as they are', () => {
    const samples = [{ input: ['0.50', '-1'], target: '1' }];
    expect(samplesOf({ samples })).toEqual(samples);
  });
});
