import { describe, expect, it } from 'vitest';
import { type Convention, type Loss, PRESETS } from '../../src/conventions/convention.ts';
import { mlpBackprop } from '../../src/families/mlp-backprop/index.ts';
import { stream } from '../../src/random/stream.ts';
import { slotsOf } from '../../src/worksheet/program.ts';
import { disagreements } from '../../src/worksheet/second-opinion.ts';
import { solve } from '../../src/worksheet/solve.ts';
import type { Worksheet } from '../../src/worksheet/types.ts';
import { unequalRules } from './equal-rules.ts';

const MODERN = PRESETS['modern']!;

/** Output activations with the losses that are defined on all of their values. */
const OUTPUTS: readonly (readonly [string, readonly Loss[]])[] = [
  ['linear', ['half-squared-error', 'squared-error', 'mean-squared-error']],
  ['tanh', ['half-squared-error', 'mean-squared-error']],
  ['relu', ['squared-error']],
  ['leaky-relu', ['half-squared-error']],
  [
    'sigmoid',
    ['half-squared-error', 'mean-squared-error', 'binary-cross-entropy', 'categorical-cross-entropy'],
  ],
  [
    'softmax',
    ['half-squared-error', 'mean-squared-error', 'binary-cross-entropy', 'categorical-cross-entropy'],
  ],
];
const HIDDEN: readonly (readonly string[])[] = [
  [],
  ['sigmoid'],
  ['relu'],
  ['tanh', 'leaky-relu'],
  ['linear', 'sigmoid'],
];
const VARIANTS: readonly Partial<Convention>[] = [
  {},
  { weights: 'columns' },
  { delta: 'negative', bias: 'x0=1' },
  { delta: 'negative', bias: 'x0=-1', weights: 'columns' },
  { bias: 'x0=-1', outputs: 'mean', log: '10' },
  { bias: 'none', outputs: 'mean', log: '2', relu0: '1' },
  { hiddenDeltas: 'new', delta: 'negative' },
];

const CASES = VARIANTS.flatMap((variant) =>
  HIDDEN.flatMap((hidden) =>
    OUTPUTS.flatMap(([output, losses]) => losses.map((loss) => ({ variant, hidden, output, loss }))),
  ),
);

function drawn({ variant, hidden, output, loss }: (typeof CASES)[number], seed = 'laws'): Worksheet {
  const activations = [...hidden, output].map((name) => ({
    name,
    ...(name === 'leaky-relu' ? { alpha: '0.1' } : {}),
  }));
  const parameters = mlpBackprop.parametersSchema.parse({
    units: [2, ...hidden.map((_, layer) => 3 - layer), 2],
    activations,
    loss,
    targets: 'one-hot',
  });
  return mlpBackprop.worksheet(mlpBackprop.draw(parameters, { ...MODERN, ...variant }, stream(seed, loss)));
}

describe('every combination of activations, losses and conventions', () => {
  it.each(CASES)('$variant $hidden $output $loss: gradients and equal rules agree', (each) => {
    const worksheet = drawn(each);
    expect(unequalRules(worksheet)).toEqual([]);
    expect(disagreements(worksheet, solve(worksheet))).toEqual([]);
  });
});

function values(worksheet: Worksheet, id: string): readonly string[] {
  const solved = solve(worksheet);
  return slotsOf(solved.program, id).map(({ number }) => solved.fixed(number, 6));
}

describe('conventions', () => {
  const base = { hidden: ['sigmoid'], output: 'sigmoid', loss: 'half-squared-error' } as const;

  it('gives the same numbers in rows and columns', () => {
    const rows = drawn({ ...base, variant: {} });
    const columns = drawn({ ...base, variant: { weights: 'columns' } });
    for (const id of ['z1', 'a2', 'loss', 'delta1', 'newb1'])
      expect(values(columns, id)).toEqual(values(rows, id));
    expect([...values(columns, 'newW1')].sort()).toEqual([...values(rows, 'newW1')].sort());
  });

  it('turns the sign of δ but not of dW where δ = −∂J/∂z', () => {
    const [plain, negative] = [
      drawn({ ...base, variant: {} }),
      drawn({ ...base, variant: { delta: 'negative' } }),
    ];
    const turned = (text: string) => (text.startsWith('-') ? text.slice(1) : `-${text}`);
    expect(values(negative, 'delta1')).toEqual(values(plain, 'delta1').map(turned));
    for (const id of ['dW1', 'db2', 'newW1']) expect(values(negative, id)).toEqual(values(plain, id));
  });

  it('sends δ back through the updated weights where the course does', () => {
    const [old, fresh] = [
      drawn({ ...base, variant: {} }),
      drawn({ ...base, variant: { hiddenDeltas: 'new' } }),
    ];
    expect(values(fresh, 'newW2')).toEqual(values(old, 'newW2'));
    expect(values(fresh, 'delta1')).not.toEqual(values(old, 'delta1'));
  });

  it('divides mean-squared-error by the number of outputs once', () => {
    const [sum, mean] = (['sum', 'mean'] as const).map((outputs) =>
      drawn({ ...base, loss: 'mean-squared-error', variant: { outputs } }),
    );
    expect(values(mean!, 'loss')).toEqual(values(sum!, 'loss'));
  });

  it('leaves biases out where there are none', () => {
    const ids = drawn({ ...base, variant: { bias: 'none' } }).quantities.map(({ id }) => id);
    expect(ids.filter((id) => /b\d/.test(id))).toEqual([]);
  });
});
