import type { NormalisationProblem } from '../../../src/families/normalisation/problem.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { numbers, randomConvention } from '../../laws/random-problem.ts';
import { type Decimal, numberOf, signOf, sum, upTo, ZERO } from '../../reference/decimal.ts';
import { lossOfEnding, noteEnding } from '../../reference/ending.ts';
import type { Hand } from '../../reference/hand.ts';
import { NoValue } from '../../reference/losses.ts';
import { type Matrix, matrixOf } from '../../reference/matrices.ts';
import { quotientsByEntries, quotientsByGivens } from '../../reference/quotients-of-work.ts';

const family = 'normalisation';
const outline = (parameters: Outline['parameters'], more: Partial<Outline> = {}): Outline => ({
  family,
  parameters: parameters ?? {},
  ...more,
});

const outlines: Readonly<Record<string, Outline>> = {
  'as it comes': { family },
  'layer by layer': outline({ kind: 'layer' }),
  'square, with epsilon': outline({ samples: 3, features: 3, epsilon: '0.1' }),
  'batch, every gradient': outline(
    { features: 1, ending: 'upstream' },
    { ask: ['mean', 'variance', 'std', 'xhat', 'y', 'dBeta', 'dGamma', 'dXhat', 'sumD', 'sumDX', 'dX'] },
  ),
  'layer with a target': outline({
    kind: 'layer',
    samples: 1,
    features: 3,
    ending: 'target',
    loss: 'squared-error',
  }),
};

type Pick2 = (n: number, d: number) => Decimal;

function work(problem: NormalisationProblem, hand: Hand): void {
  const { kind, epsilon } = problem;
  const X = matrixOf(problem.X);
  const [gamma, beta] = [problem.gamma.map(numberOf), problem.beta.map(numberOf)];
  const [samples, features] = [X.length, X[0]!.length];
  const batch = kind === 'batch';
  const [groups, count] = batch ? [features, samples] : [samples, features];
  const groupOf = (n: number, d: number) => (batch ? d : n);
  /** Adds up what belongs to a group. */
  const over = (group: number, at: Pick2) =>
    sum(upTo(count).map((k) => (batch ? at(k - 1, group) : at(group, k - 1))));
  const perGroup = (id: string, at: (group: number) => Decimal) =>
    upTo(groups).map((group) => hand.note(`${id}[${group}]`, at(group - 1)));
  const perEntry = (id: string, at: Pick2): Matrix =>
    upTo(samples).map((n) => upTo(features).map((d) => hand.note(`${id}[${n},${d}]`, at(n - 1, d - 1))));
  const mean = perGroup('mean', (group) => over(group, (n, d) => X[n]![d]!).div(count));
  const centred = perEntry('centred', (n, d) => X[n]![d]!.minus(mean[groupOf(n, d)]!));
  const variance = perGroup('variance', (group) =>
    over(group, (n, d) => centred[n]![d]!.times(centred[n]![d]!)).div(count),
  );
  const std = perGroup('std', (group) => {
    const below = variance[group]!.plus(epsilon === undefined ? ZERO : numberOf(epsilon));
    if (signOf(below) <= 0) throw new NoValue('all numbers are equal');
    return below.sqrt();
  });
  const xhat = perEntry('xhat', (n, d) => centred[n]![d]!.div(std[groupOf(n, d)]!));
  const y = perEntry('y', (n, d) => gamma[d]!.times(xhat[n]![d]!).plus(beta[d]!));
  const idAt = (entry: number) => `dy[${Math.floor(entry / features) + 1},${(entry % features) + 1}]`;
  const flat = noteEnding(problem, y.flat(), idAt, hand);
  if (!flat) return;
  const dy = (n: number, d: number) => flat[n * features + d]!;
  const perFeature = (at: Pick2) =>
    upTo(features).map((d) => sum(upTo(samples).map((n) => at(n - 1, d - 1))));
  perFeature(dy).forEach((value, d) => void hand.note(`dBeta[${d + 1}]`, value));
  perFeature((n, d) => dy(n, d).times(xhat[n]![d]!)).forEach(
    (value, d) => void hand.note(`dGamma[${d + 1}]`, value),
  );
  const dXhat = perEntry('dXhat', (n, d) => dy(n, d).times(gamma[d]!));
  const sumD = perGroup('sumD', (group) => over(group, (n, d) => dXhat[n]![d]!));
  const sumDX = perGroup('sumDX', (group) => over(group, (n, d) => dXhat[n]![d]!.times(xhat[n]![d]!)));
  perEntry('dX', (n, d) => {
    const group = groupOf(n, d);
    const direct = dXhat[n]![d]!.times(count).minus(sumD[group]!).minus(xhat[n]![d]!.times(sumDX[group]!));
    return direct.div(std[group]!.times(count));
  });
}

function random(stream: Stream): Record<string, unknown> {
  const [samples, features] = [stream.integer(1, 4), stream.integer(1, 4)];
  const table = () => upTo(samples).map(() => numbers(features, stream));
  const kind = stream.pick(['batch', 'layer']);
  // Over a batch the errors add up to a fraction in which all roots cancel, and no precision tells how its half rounds.
  const ending = stream.pick(['none', kind === 'layer' ? 'target' : 'upstream', 'upstream']);
  const losses = ['', 'half-squared-error', 'squared-error', 'mean-squared-error'];
  const loss = ending === 'target' ? stream.pick(losses) : '';
  return {
    family,
    convention: randomConvention(stream.at('convention')),
    kind,
    X: table(),
    gamma: numbers(features, stream),
    beta: numbers(features, stream),
    ...(stream.integer(0, 3) > 0 ? { epsilon: stream.pick(['0.1', '0.01', '1/3']) } : {}),
    ...(ending === 'none' ? {} : { [ending]: table() }),
    ...(loss ? { loss } : {}),
  };
}

const asWork = (problem: unknown, hand: Hand) => work(problem as NormalisationProblem, hand);

export const laws: FamilyLaws = {
  outlines,
  work: asWork,
  random,
  quotients: (data) => {
    const { target, upstream, convention } = data as NormalisationProblem;
    if (!target && !upstream) return new Map();
    const loss = lossOfEnding({ target, convention });
    return new Map([
      ...quotientsByGivens(data, asWork, { dX: 'X', dGamma: 'gamma', dBeta: 'beta' }, loss),
      ...quotientsByEntries(data, asWork, { dXhat: 'xhat', ...(target ? { dy: 'y' } : {}) }, loss),
    ]);
  },
  gradients: () => /^d(?:X|Xhat|Gamma|Beta)$/,
  unworthy: (exercise, reference) => idle(exercise, reference, { before: () => undefined, excuses: false }),
};
