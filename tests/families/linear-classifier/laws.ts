import type { ClassifierProblem } from '../../../src/families/linear-classifier/problem.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { numbers, randomConvention } from '../../laws/random-problem.ts';
import { Decimal, numberOf, ONE, sum, upTo, ZERO } from '../../reference/decimal.ts';
import type { Hand } from '../../reference/hand.ts';
import { lnOfBase } from '../../reference/losses.ts';
import { type Matrix, matrixOf, noteMatrix, transposed } from '../../reference/matrices.ts';
import { quotientsByEntries, quotientsByGivens } from '../../reference/quotients-of-work.ts';

const family = 'linear-classifier';
const outline = (parameters: Outline['parameters'], more: Partial<Outline> = {}): Outline => ({
  family,
  parameters: parameters ?? {},
  ...more,
});

const outlines: Readonly<Record<string, Outline>> = {
  'as it comes': { family },
  'softmax, base 2': outline({ loss: 'softmax' }, { convention: { log: '2' } }),
  'hinge, mean of three samples, columns': outline(
    { samples: 3 },
    { convention: { batch: 'mean', weights: 'columns' }, decimals: 3 },
  ),
  'softmax with penalty, thresholds': outline(
    { loss: 'softmax', samples: 2, l2: '0.1', learningRate: '0.5' },
    { convention: { bias: 'x0=-1' } },
  ),
  'every step of the hinge': outline(
    { samples: 2, l2: '0.2', learningRate: '1', classes: 2, features: 3 },
    {
      ask: ['scores', 'correct', 'margins', 'sampleLoss', 'penalty', 'loss', 'dW', 'db', 'newW', 'newb'],
      decimals: 3,
    },
  ),
};

/** Classes with the scores of a sample. */
function work(problem: ClassifierProblem, hand: Hand): void {
  const { loss, y, b, margin, l2, learningRate, convention } = problem;
  const rows = convention.weights === 'rows';
  const oriented = (table: Matrix) => (rows ? table : transposed(table));
  const noteWeights = (id: string, table: Matrix) => oriented(noteMatrix(hand, id, oriented(table)));
  const [X, W] = [matrixOf(problem.X), oriented(matrixOf(problem.W))];
  const sign = convention.bias === 'x0=-1' ? -1 : 1;
  const biases = b?.map(numberOf);
  const scores = noteMatrix(
    hand,
    'scores',
    X.map((x) =>
      W.map((w, k) => sum(w.map((each, d) => each.times(x[d]!))).plus(biases ? biases[k]!.times(sign) : 0)),
    ),
  );
  const share = convention.batch === 'mean' ? ONE.div(X.length) : ONE;
  const label = (n: number) => y[n]! - 1;
  let own: Matrix = [];
  let sampleLosses: readonly Decimal[] = [];
  if (loss === 'hinge') {
    const correct = scores.map((each, n) => hand.note(`correct[${n + 1}]`, each[label(n)]!));
    const margins = noteMatrix(
      hand,
      'margins',
      scores.map((each, n) =>
        each.map((score, k) =>
          k === label(n) ? ZERO : Decimal.max(ZERO, score.minus(correct[n]!).plus(numberOf(margin))),
        ),
      ),
    );
    sampleLosses = margins.map((each, n) => hand.note(`sampleLoss[${n + 1}]`, sum(each)));
    own = margins.map((each, n) => {
      const within = each.filter((one) => one.gt(0)).length;
      return each.map((one, k) => (k === label(n) ? new Decimal(-within) : one.gt(0) ? ONE : ZERO));
    });
  } else {
    const p = noteMatrix(
      hand,
      'p',
      scores.map((each) => {
        const total = sum(each.map((score) => score.exp()));
        return each.map((score) => score.exp().div(total));
      }),
    );
    const right = p.map((each, n) => hand.note(`pCorrect[${n + 1}]`, each[label(n)]!));
    const base = lnOfBase(convention);
    sampleLosses = right.map((each, n) => hand.note(`sampleLoss[${n + 1}]`, each.ln().neg().div(base)));
    own = p.map((each, n) => each.map((one, k) => one.minus(k === label(n) ? 1 : 0).div(base)));
  }
  const lambda = l2 === undefined ? ZERO : numberOf(l2);
  const penalty = lambda.div(2).times(sum(W.flat().map((each) => each.times(each))));
  if (l2 !== undefined) hand.note('penalty', penalty);
  hand.note('loss', sum(sampleLosses).times(share).plus(penalty));
  const dScores = noteMatrix(
    hand,
    'dScores',
    own.map((each) => each.map((one) => one.times(share))),
  );
  const dW = noteWeights(
    'dW',
    W.map((w, k) =>
      w.map((each, d) => sum(dScores.map((one, n) => one[k]!.times(X[n]![d]!))).plus(lambda.times(each))),
    ),
  );
  const db = biases?.map((_, k) => hand.note(`db[${k + 1}]`, sum(dScores.map((one) => one[k]!)).times(sign)));
  if (learningRate === undefined) return;
  const eta = numberOf(learningRate);
  const steps = noteWeights(
    'stepW',
    dW.map((each) => each.map((one) => one.times(eta))),
  );
  noteWeights(
    'newW',
    W.map((w, k) =>
      w.map((each, d) =>
        hand.oneOf([() => each.minus(steps[k]![d]!), () => each.minus(dW[k]![d]!.times(eta))]),
      ),
    ),
  );
  for (const [k, each] of (biases ?? []).entries()) {
    const step = hand.note(`stepb[${k + 1}]`, db![k]!.times(eta));
    hand.note(`newb[${k + 1}]`, hand.oneOf([() => each.minus(step), () => each.minus(db![k]!.times(eta))]));
  }
}

function random(stream: Stream): Record<string, unknown> {
  const convention = randomConvention(stream.at('convention'));
  const [samples, features, classes] = [stream.integer(1, 3), stream.integer(1, 3), stream.integer(2, 4)];
  const table = (rows: number, columns: number) => upTo(rows).map(() => numbers(columns, stream));
  const biased = convention.bias !== 'none' && stream.integer(0, 1) === 1;
  return {
    family,
    convention,
    loss: stream.pick(['hinge', 'softmax']),
    X: table(samples, features),
    y: upTo(samples).map(() => stream.integer(1, classes)),
    W: convention.weights === 'rows' ? table(classes, features) : table(features, classes),
    ...(biased ? { b: numbers(classes, stream) } : {}),
    ...(stream.integer(0, 1) === 1 ? { margin: stream.pick(['0.5', '1', '2', '1/3']) } : {}),
    ...(stream.integer(0, 1) === 1 ? { l2: stream.pick(['0.1', '0.01', '1/3']) } : {}),
    ...(stream.integer(0, 1) === 1 ? { learningRate: stream.pick(['0.5', '1', '0.1']) } : {}),
  };
}

const asWork = (problem: unknown, hand: Hand) => work(problem as ClassifierProblem, hand);

export const laws: FamilyLaws = {
  outlines,
  work: asWork,
  random,
  quotients: (data, reference) => {
    const problem = data as ClassifierProblem;
    const leads = problem.X.flatMap((_, n) => {
      const own = [...reference]
        .filter(([id]) => id.startsWith(`scores[${n + 1},`))
        .map(([, value]) => value);
      return own.map((score) => score.minus(own[problem.y[n]! - 1]!).plus(numberOf(problem.margin)));
    });
    if (problem.loss === 'hinge' && leads.some((lead) => lead.abs().lt('1e-15'))) return new Map();
    return new Map([
      ...quotientsByGivens(problem, asWork, { dW: 'W', db: 'b' }),
      ...quotientsByEntries(problem, asWork, { dScores: 'scores' }),
    ]);
  },
  gradients: () => /^d/,
  isStraight: ({ loss }) => loss === 'hinge',
  unworthy: (exercise, reference) => {
    const { W, b } = exercise.problem as ClassifierProblem;
    const before = (id: string) => {
      const [, name, first, second] = /^new(W|b)\[(\d+)(?:,(\d+))?\]$/.exec(id) ?? [];
      if (name === 'b') return numberOf(b![Number(first) - 1]!);
      return name === 'W' ? numberOf(W[Number(first) - 1]![Number(second) - 1]!) : undefined;
    };
    return idle(exercise, reference, { before, excuses: true });
  },
};
