import type { RegularisationProblem } from '../../../src/families/regularisation/problem.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { numbers, randomConvention } from '../../laws/random-problem.ts';
import { Decimal, numberOf, ONE, signOf, sum, upTo } from '../../reference/decimal.ts';
import type { Hand } from '../../reference/hand.ts';
import { quotientsByGivens } from '../../reference/quotients-of-work.ts';

const family = 'regularisation';
const outline = (parameters: Outline['parameters'], more: Partial<Outline> = {}): Outline => ({
  family,
  parameters: parameters ?? {},
  ...more,
});

const outlines: Readonly<Record<string, Outline>> = {
  'as it comes': { family },
  'dropout and back': outline({ back: true, drop: '0.2' }, { decimals: 3 }),
  'dropout made up for when testing': outline({ back: true, inverted: false, drop: '0.4' }, { decimals: 3 }),
  'L2 penalty': outline({ task: 'penalty', units: 3 }),
  'L1 penalty, every step': outline(
    { task: 'penalty', penalty: 'l1', units: 3 },
    { ask: ['penalty', 'loss', 'sgn', 'dw', 'newW'] },
  ),
  'early stopping': outline({ task: 'early-stopping' }),
  'early stopping, every column': outline(
    { task: 'early-stopping', patience: 3, epochs: 12 },
    { ask: ['best', 'stop', 'kept'], decimals: 2 },
  ),
};

const row = (texts: readonly string[] | undefined) => (texts ?? []).map(numberOf);

function work(problem: RegularisationProblem, hand: Hand): void {
  const { task } = problem;
  if (task === 'dropout') dropout(problem, hand);
  else if (task === 'penalty') penalty(problem, hand);
  else earlyStopping(problem, hand);
}

function dropout({ inverted = true, upstream, ...problem }: RegularisationProblem, hand: Hand): void {
  const [a, w] = [row(problem.a), row(problem.w)];
  const b = problem.b === undefined ? new Decimal(0) : numberOf(problem.b);
  const share = ONE.minus(numberOf(problem.drop!));
  const scale = inverted ? ONE.div(share) : ONE;
  const kept = (value: Decimal, j: number) => value.times(problem.mask![j]!).times(scale);
  const y = a.map((value, j) => hand.note(`y[${j + 1}]`, kept(value, j)));
  const z = hand.note('z', sum(y.map((value, j) => value.times(w[j]!))).plus(b));
  const all = sum(a.map((value, j) => value.times(w[j]!)));
  hand.note('zTest', all.times(inverted ? ONE : share).plus(b));
  if (upstream === undefined) return;
  const dz = numberOf(upstream);
  hand.note('linearLoss', dz.times(z));
  for (const [j, value] of y.entries()) hand.note(`dw[${j + 1}]`, dz.times(value));
  for (const [j, weight] of w.entries()) hand.note(`da[${j + 1}]`, kept(dz.times(weight), j));
}

function penalty(problem: RegularisationProblem, hand: Hand): void {
  const [w, g] = [row(problem.w), row(problem.g)];
  const [lambda, eta] = [numberOf(problem.lambda!), numberOf(problem.learningRate!)];
  const isL2 = problem.penalty === 'l2';
  const sizes = w.map((value) => (isL2 ? value.times(value).div(2) : value.abs()));
  const own = hand.note('penalty', sum(sizes).times(lambda));
  if (problem.dataLoss !== undefined) hand.note('loss', own.plus(numberOf(problem.dataLoss)));
  for (const [j, weight] of w.entries()) {
    const pull = isL2 ? weight : hand.note(`sgn[${j + 1}]`, new Decimal(signOf(weight)));
    const dw = hand.note(`dw[${j + 1}]`, g[j]!.plus(lambda.times(pull)));
    const step = hand.note(`step[${j + 1}]`, dw.times(eta));
    hand.note(`newW[${j + 1}]`, hand.oneOf([() => weight.minus(step), () => weight.minus(dw.times(eta))]));
  }
}

function earlyStopping(problem: RegularisationProblem, hand: Hand): void {
  const losses = row(problem.losses);
  const note = (id: string, e: number, value: Decimal | number) =>
    hand.note(`${id}[${e}]`, new Decimal(value));
  let [best, at, wait, stop] = [losses[0]!, 1, 0, 0];
  let kept = 0;
  for (const e of upTo(losses.length)) {
    const value = losses[e - 1]!;
    if (e > 1) {
      if (value.lt(best)) [best, at, wait] = [value, e, 0];
      else wait++;
    }
    const reached = stop === 0;
    const goesOn = reached && wait < problem.patience!;
    const ends = reached && (!goesOn || e === losses.length);
    if (ends) [stop, kept] = [e, at];
    note('best', e, best);
    note('at', e, at);
    note('wait', e, wait);
    note('running', e, goesOn ? 1 : 0);
    note('ends', e, ends ? 1 : 0);
  }
  hand.note('stop', new Decimal(stop));
  hand.note('kept', new Decimal(kept));
}

function random(stream: Stream): Record<string, unknown> {
  const task = stream.pick(['dropout', 'penalty', 'early-stopping'] as const);
  const convention = randomConvention(stream.at('convention'));
  const count = stream.integer(1, 5);
  const common = { family, convention, task };
  if (task === 'early-stopping') {
    return { ...common, losses: numbers(stream.integer(1, 12), stream), patience: stream.integer(1, 4) };
  }
  if (task === 'penalty') {
    return {
      ...common,
      w: numbers(count, stream),
      g: numbers(count, stream),
      penalty: stream.pick(['l1', 'l2']),
      lambda: stream.pick(['0.1', '0.5', '1/3']),
      learningRate: stream.pick(['0.1', '1']),
      ...(stream.integer(0, 1) === 1 ? { dataLoss: numbers(1, stream)[0] } : {}),
    };
  }
  return {
    ...common,
    a: numbers(count, stream),
    mask: upTo(count).map(() => stream.integer(0, 1)),
    drop: stream.pick(['0.5', '0.2', '1/3']),
    w: numbers(count, stream),
    ...(stream.integer(0, 1) === 1 ? { inverted: false } : {}),
    ...(stream.integer(0, 1) === 1 ? { b: numbers(1, stream)[0] } : {}),
    ...(stream.integer(0, 1) === 1 ? { upstream: numbers(1, stream)[0] } : {}),
  };
}

const asWork = (problem: unknown, hand: Hand) => work(problem as RegularisationProblem, hand);

export const laws: FamilyLaws = {
  outlines,
  work: asWork,
  random,
  quotients: (data) => {
    const { task, upstream } = data as RegularisationProblem;
    if (task !== 'dropout' || upstream === undefined) return new Map();
    return quotientsByGivens(data, asWork, { dw: 'w', da: 'a' }, 'linearLoss');
  },
  isStraight: () => true,
  unworthy: (exercise, reference) => {
    const { task, w } = exercise.problem as RegularisationProblem;
    const before = (id: string) => {
      const [, j] = /^newW\[(\d+)\]$/.exec(id) ?? [];
      return j === undefined ? undefined : numberOf(w![Number(j) - 1]!);
    };
    return idle(exercise, reference, { before, excuses: task === 'dropout' });
  },
};
