import type { Convention } from '../../../src/conventions/convention.ts';
import { FUNCTION_NAMES } from '../../../src/families/activation-functions/functions.ts';
import type {
  ActivationProblem,
  CollapseProblem,
  IdentifyProblem,
  ValuesProblem,
} from '../../../src/families/activation-functions/index.ts';
import type { Problem } from '../../../src/families/family.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { numbers, type RandomConvention, randomConvention } from '../../laws/random-problem.ts';
import { output, type Setting, slopeWays, tanh } from '../../reference/activations.ts';
import { Decimal, numberOf, ONE, signOf, sum, upTo } from '../../reference/decimal.ts';
import { quotient } from '../../reference/difference-quotients.ts';
import type { Entries, Hand } from '../../reference/hand.ts';

const family = 'activation-functions';
const outline = (parameters: Outline['parameters'], more: Partial<Outline> = {}): Outline => ({
  family,
  parameters: parameters ?? {},
  ...more,
});

const outlines: Readonly<Record<string, Outline>> = {
  'any function': { family },
  'kinked functions with their corner': outline(
    {
      functions: ['relu', 'leaky-relu', 'parametric-relu', 'elu'],
      points: 4,
      at: { min: '-1', max: '1', step: '0.5' },
    },
    { convention: { relu0: '1' } },
  ),
  'steps and lines': outline({ functions: ['step', 'sign', 'identity'] }),
  'smooth functions, six decimals': outline(
    { functions: ['sigmoid', 'tanh', 'softplus', 'arctan'], points: 5 },
    { decimals: 6 },
  ),
  'bipolar sigmoid': outline({ functions: ['bipolar-sigmoid'] }),
  'far out': outline({ functions: ['sigmoid', 'tanh', 'elu'], at: { min: '-6', max: '6', step: '0.5' } }),
  'which curve': outline({ task: 'identify' }),
  'which column': outline({ task: 'identify', show: 'tables', curves: 4 }),
  'two layers made one': outline({ task: 'collapse' }),
  'in columns, x0 = −1': outline(
    { task: 'collapse', units: [3, 2, 2] },
    { convention: { weights: 'columns', bias: 'x0=-1' } },
  ),
  'without biases': outline({ task: 'collapse', units: [2, 3, 1] }, { convention: { bias: 'none' } }),
};

/** Names of this family by those that networks have. */
const OF_NETWORKS = { identity: 'linear', 'parametric-relu': 'leaky-relu' } as const;
const ALPHA: Readonly<Record<string, string>> = { 'leaky-relu': '0.01', 'parametric-relu': '0.1', elu: '1' };

function settingOf({ function: name, alpha, convention }: ValuesProblem): Setting {
  return {
    // The binary step is 0 or 1 whatever the classes of a perceptron are.
    convention: { ...convention, coding: '0/1' },
    alpha: numberOf(alpha ?? ALPHA[name] ?? '0'),
  };
}

function networkName({ function: name }: ValuesProblem) {
  return name === 'identity' || name === 'parametric-relu' ? OF_NETWORKS[name] : name;
}

function valueAt(problem: ValuesProblem, z: Decimal): Decimal {
  return output(networkName(problem), z, settingOf(problem));
}

function workValues(problem: ValuesProblem, hand: Hand): void {
  const name = networkName(problem);
  const others: Readonly<Record<string, (z: Decimal) => readonly (() => Decimal)[]>> = {
    tanh: (z) => [() => new Decimal(2).div(ONE.plus(z.times(-2).exp())).minus(1)],
    'bipolar-sigmoid': (z) => [
      () => new Decimal(2).div(ONE.plus(z.neg().exp())).minus(1),
      () => tanh(z.div(2)),
    ],
  };
  problem.at.map(numberOf).forEach((z, index) => {
    const other = others[name]?.(z) ?? [];
    const f = hand.note(`f[${index + 1}]`, hand.oneOf([() => valueAt(problem, z), ...other]));
    hand.note(`df[${index + 1}]`, hand.oneOf(slopeWays(name, z, f, settingOf(problem))));
  });
}

function workIdentify({ curves, options }: IdentifyProblem, hand: Hand): void {
  curves.forEach(({ function: name }, index) => {
    hand.note(`answer[${index + 1}]`, new Decimal(options.indexOf(name) + 1));
  });
}

type Row = readonly Decimal[];

/** Rows of units, whatever the orientation. */
function byUnits(weights: readonly (readonly string[])[], convention: Convention): readonly Row[] {
  const table = weights.map((row) => row.map(numberOf));
  return convention.weights === 'rows' ? table : table[0]!.map((_, j) => table.map((row) => row[j]!));
}

function workCollapse({ layers, input, convention }: CollapseProblem, hand: Hand): void {
  const [first, second] = layers.map(({ weights }) => byUnits(weights, convention)) as [
    readonly Row[],
    readonly Row[],
  ];
  const [b1, b2] = layers.map(({ bias }) => (convention.bias === 'none' ? undefined : bias!.map(numberOf)));
  const x = input.map(numberOf);
  const signed = (bias: Decimal | undefined) =>
    bias === undefined ? new Decimal(0) : convention.bias === 'x0=-1' ? bias.neg() : bias;
  const product = (row: Row, values: Row) => sum(row.map((weight, i) => weight.times(values[i]!)));
  const z1 = first.map((row, k) => hand.note(`z1[${k + 1}]`, product(row, x).plus(signed(b1?.[k]))));
  const z2 = second.map((row, j) => hand.note(`z2[${j + 1}]`, product(row, z1).plus(signed(b2?.[j]))));
  const W = second.map((row, j) =>
    x.map((_, i) => {
      const id = convention.weights === 'rows' ? `W[${j + 1},${i + 1}]` : `W[${i + 1},${j + 1}]`;
      return hand.note(
        id,
        product(
          row,
          first.map((inner) => inner[i]!),
        ),
      );
    }),
  );
  const b = b1 && second.map((row, j) => hand.note(`b[${j + 1}]`, product(row, b1).plus(b2![j]!)));
  W.forEach((row, j) => {
    hand.note(`y[${j + 1}]`, hand.oneOf([() => product(row, x).plus(signed(b?.[j])), () => z2[j]!]));
  });
}

function work(problem: ActivationProblem, hand: Hand): void {
  if (problem.task === 'values') workValues(problem, hand);
  else if (problem.task === 'identify') workIdentify(problem, hand);
  else workCollapse(problem, hand);
}

function random(stream: Stream): Record<string, unknown> {
  const convention = randomConvention(stream.at('convention'));
  const content = stream.pick([randomValues, randomValues, randomIdentify, randomCollapse]);
  return { family, convention, ...content(stream, convention) };
}

function randomFunction(stream: Stream) {
  const name = stream.pick(FUNCTION_NAMES);
  return name in ALPHA && stream.integer(0, 2) > 0
    ? { function: name, alpha: stream.pick(['0.1', '1', '1/3', '-0.5', '2']) }
    : { function: name };
}

function randomValues(stream: Stream) {
  return { ...randomFunction(stream), at: ['0', ...numbers(stream.integer(1, 4), stream)] };
}

function randomIdentify(stream: Stream) {
  const curves = upTo(stream.integer(1, 4)).map(() => randomFunction(stream));
  return { task: 'identify', curves, options: stream.shuffle(FUNCTION_NAMES) };
}

function randomCollapse(stream: Stream, convention: RandomConvention) {
  const sizes = upTo(3).map(() => stream.integer(1, 3));
  const layer = (before: number, after: number) => ({
    weights: upTo(convention.weights === 'rows' ? after : before).map(() =>
      numbers(convention.weights === 'rows' ? before : after, stream),
    ),
    ...(convention.bias === 'none' ? {} : { bias: numbers(after, stream) }),
  });
  return {
    task: 'collapse',
    layers: [layer(sizes[0]!, sizes[1]!), layer(sizes[1]!, sizes[2]!)],
    input: numbers(sizes[0]!, stream),
  };
}

/** f′ wherever the function has no corner. */
function quotients(problem: ActivationProblem): Entries {
  if (problem.task !== 'values') return new Map();
  const entries = problem.at.map(numberOf).flatMap((z, index): readonly (readonly [string, Decimal])[] => {
    if (
      signOf(z) === 0 &&
      !/^(?:identity|sigmoid|bipolar-sigmoid|tanh|arctan|softplus)$/.test(problem.function)
    )
      return [];
    return [[`df[${index + 1}]`, quotient((by) => valueAt(problem, z.plus(by)))]];
  });
  return new Map(entries);
}

/** Where values are far enough from their ends. */
const SIGMOIDAL: Readonly<Record<string, readonly [number, number]>> = {
  sigmoid: [0.02, 0.98],
  'bipolar-sigmoid': [-0.96, 0.96],
  tanh: [-0.96, 0.96],
};

function unworthy(problem: ActivationProblem, reference: Entries): readonly string[] {
  if (problem.task !== 'values') return [];
  const [least, most] = SIGMOIDAL[problem.function] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const values = [...reference].filter(([id]) => id.startsWith('f['));
  const outside = values.filter(([, value]) => value.lt(least!) || value.gt(most!));
  return outside.map(([id, value]) => `${id} is saturated: ${value}`);
}

export const laws: FamilyLaws = {
  outlines,
  provoking: ['far out'],
  work: (problem, hand) => work(problem as ActivationProblem, hand),
  random,
  quotients: (problem) => quotients(problem as ActivationProblem),
  gradients: (problem: Problem) => ((problem as ActivationProblem).task === 'values' ? /^df$/ : /^$/),
  isStraight: (data) =>
    data['task'] !== undefined ||
    /^(?:identity|step|sign|relu|leaky-relu|parametric-relu)$/.test(`${data['function']}`),
  unworthy: (exercise, reference) => [
    ...unworthy(exercise.problem as ActivationProblem, reference),
    ...idle(exercise, reference, {
      before: () => undefined,
      excuses: (exercise.problem as ValuesProblem).function === 'relu',
    }),
  ],
};
