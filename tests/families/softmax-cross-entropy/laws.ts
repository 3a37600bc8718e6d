import type { Problem } from '../../../src/families/family.ts';
import type { SoftmaxProblem } from '../../../src/families/softmax-cross-entropy/index.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { numbers, randomConvention } from '../../laws/random-problem.ts';
import { sigmoid } from '../../reference/activations.ts';
import { type Decimal, numberOf, ONE, sum, upTo, ZERO } from '../../reference/decimal.ts';
import { quotient } from '../../reference/difference-quotients.ts';
import type { Entries, Hand } from '../../reference/hand.ts';
import { lossFrom, lossSlopes, lossTerm, shortcutFactor } from '../../reference/losses.ts';

const family = 'softmax-cross-entropy';
const outline = (parameters: Outline['parameters'], more: Partial<Outline> = {}): Outline => ({
  family,
  parameters: parameters ?? {},
  ...more,
});

const outlines: Readonly<Record<string, Outline>> = {
  'softmax of three': { family },
  'softmax of five, base 10': outline({ outputs: 5 }, { convention: { log: '10' } }),
  'softmax over a distribution': outline(
    { outputs: 2, targets: ['0.5'] },
    { ask: ['e', 'total', 'p', 'loss', 'dp', 'jacobian', 'dz'], convention: { outputs: 'mean' } },
  ),
  'Jacobian, three decimals': outline({}, { ask: ['p', 'jacobian', 'loss', 'dz'], decimals: 3 }),
  'wide logits': outline({ logits: { min: '-5', max: '5', step: '0.5' } }),
  'one sigmoid': outline({ task: 'binary' }),
  'three sigmoids, base 2': outline(
    { task: 'binary', outputs: 3, targets: ['0', '1', '0.8'] },
    { convention: { log: '2' } },
  ),
  'two sigmoids, every step': outline(
    { task: 'binary', outputs: 2 },
    { ask: ['e', 'p', 'loss', 'dp', 'slope', 'dz'], convention: { outputs: 'mean' }, decimals: 5 },
  ),
};

type Values = readonly Decimal[];

function lossAt({ task, convention, target }: SoftmaxProblem, p: Values): Decimal {
  const loss = `${task}-cross-entropy` as const;
  const terms = p.map((output, k) => lossTerm(loss, numberOf(target[k]!), output, convention));
  return lossFrom(loss, terms, convention);
}

function softmax(z: Values): Values {
  const powers = z.map((each) => each.exp());
  return powers.map((power) => power.div(sum(powers)));
}

function probabilities(problem: SoftmaxProblem, z: Values, hand: Hand): Values {
  const e = z.map((each, k) =>
    hand.note(`e[${k + 1}]`, problem.task === 'binary' ? each.neg().exp() : each.exp()),
  );
  if (problem.task === 'binary') {
    return e.map((power, k) =>
      hand.note(`p[${k + 1}]`, hand.oneOf([() => sigmoid(z[k]!), () => ONE.div(ONE.plus(power))])),
    );
  }
  const total = hand.note('total', sum(e));
  return e.map((power, k) =>
    hand.note(`p[${k + 1}]`, hand.oneOf([() => softmax(z)[k]!, () => power.div(total)])),
  );
}

/** Everything between the loss by the outputs and the loss by the logits. */
function derivatives(problem: SoftmaxProblem, p: Values, hand: Hand): (dp: Values, j: number) => Decimal {
  if (problem.task === 'binary') {
    const slopes = p.map((output, k) => hand.note(`slope[${k + 1}]`, output.times(ONE.minus(output))));
    return (dp, j) => dp[j]!.times(slopes[j]!);
  }
  const jacobian = p.map((output, i) =>
    p.map((other, j) =>
      hand.note(`jacobian[${i + 1},${j + 1}]`, output.times((i === j ? ONE : ZERO).minus(other))),
    ),
  );
  return (dp, j) => sum(dp.map((slope, i) => slope.times(jacobian[i]![j]!)));
}

function work(problem: SoftmaxProblem, hand: Hand): void {
  const { task, convention } = problem;
  const [z, t] = [problem.logits.map(numberOf), problem.target.map(numberOf)];
  const loss = `${task}-cross-entropy` as const;
  const p = probabilities(problem, z, hand);
  hand.note('loss', lossAt(problem, p));
  const dp = lossSlopes(loss, t, p, convention).map((slope, k) => hand.note(`dp[${k + 1}]`, slope));
  const chain = derivatives(problem, p, hand);
  const output = { activation: task === 'binary' ? 'sigmoid' : 'softmax', setting: {} };
  const factor = shortcutFactor(loss, output, z.length, convention)!;
  p.forEach((output, j) => {
    hand.note(`dz[${j + 1}]`, hand.oneOf([() => output.minus(t[j]!).times(factor), () => chain(dp, j)]));
  });
}

function random(stream: Stream): Record<string, unknown> {
  const count = stream.integer(1, 5);
  const task = stream.pick(['binary', 'categorical'] as const);
  return {
    family,
    convention: randomConvention(stream.at('convention')),
    ...(task === 'binary' || stream.integer(0, 1) === 0 ? { task } : {}),
    logits: numbers(count, stream),
    target: targets(task, count, stream),
  };
}

function targets(task: string, count: number, stream: Stream): readonly string[] {
  if (task === 'binary') return upTo(count).map(() => stream.pick(['0', '1', '0.9', '1/3']));
  if (stream.integer(0, 3) === 0) return upTo(count).map(() => `1/${count}`);
  const hot = stream.integer(1, count);
  return upTo(count).map((k) => (k === hot ? '1' : '0'));
}

function quotients(problem: SoftmaxProblem, reference: Entries): Entries {
  const z = problem.logits.map(numberOf);
  const p = z.map((_, k) => reference.get(`p[${k + 1}]`)!);
  const outputs = (at: Values) => (problem.task === 'binary' ? at.map(sigmoid) : softmax(at));
  const nudged = (values: Values, k: number, by: Decimal) =>
    values.map((value, index) => (index === k ? value.plus(by) : value));
  const own = (k: number): readonly (readonly [string, Decimal])[] => {
    const output = (i: number) => quotient((by) => outputs(nudged(z, k, by))[i]!);
    if (problem.task === 'binary') return [[`slope[${k + 1}]`, output(k)]];
    return z.map((_, i) => [`jacobian[${i + 1},${k + 1}]`, output(i)]);
  };
  return new Map(
    z.flatMap((_, k): readonly (readonly [string, Decimal])[] => [
      [`dz[${k + 1}]`, quotient((by) => lossAt(problem, outputs(nudged(z, k, by))))],
      [`dp[${k + 1}]`, quotient((by) => lossAt(problem, nudged(p, k, by)))],
      ...own(k),
    ]),
  );
}

export const laws: FamilyLaws = {
  outlines,
  provoking: ['wide logits'],
  work: (problem, hand) => work(problem as SoftmaxProblem, hand),
  random,
  quotients: (problem, reference) => quotients(problem as SoftmaxProblem, reference),
  gradients: (_problem: Problem) => /^d[zp]$/,
  unworthy: (exercise, reference) => [
    ...[...reference]
      .filter(([id, value]) => id.startsWith('p[') && (value.lt('0.02') || value.gt('0.98')))
      .map(([id, value]) => `${id} is ${value}`),
    ...idle(exercise, reference, { before: () => undefined, excuses: exercise.asked.includes('dp') }),
  ],
};
