import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { lettered, scalar } from '../../conventions/letters.ts';
import type { Stream } from '../../random/stream.ts';
import type { Computed, Quantity, Shape, Symbol as TexSymbol } from '../../worksheet/types.ts';
import type { GivenView, Presentation } from '../family.ts';
import { grid, rangeSchema } from '../ranges.ts';
import { drawRow, drawTable } from '../shared/drawn-numbers.ts';
import {
  drawnEnding,
  endingGivens,
  endingLines,
  endings,
  endingView,
  gradientLine,
  type Last,
  squaredLoss,
} from '../shared/ending.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot } from '../shared/idle-slots.ts';
import { backward, forward, given } from '../shared/lines.ts';
import { matrixSymbol } from '../shared/matrix-symbols.ts';
import { wholeNumber } from '../shared/schemas.ts';
import {
  check,
  kind,
  MOST,
  type NormalisationProblem,
  problem,
  type Structure,
  structure,
} from './problem.ts';
import { slips } from './slips.ts';

/** Three numbers to normalise where nobody says; of two nothing is left but their order. */
const parameters = z
  .strictObject({
    kind,
    samples: wholeNumber(1, MOST).optional(),
    features: wholeNumber(1, MOST).optional(),
    epsilon: rangeSchema.optional(),
    ending: endings.default('none'),
    X: rangeSchema.default(grid('-3', '5', '1')),
    scales: rangeSchema.default(grid('0.5', '2.5', '1')),
    shifts: rangeSchema.default(grid('-1', '1', '0.5', true)),
    upstream: rangeSchema.default(grid('-2', '2', '0.5', true)),
    loss: squaredLoss,
  })
  .transform(({ samples, features, ...rest }) => ({
    ...rest,
    samples: samples ?? (rest.kind === 'batch' ? 3 : 2),
    features: features ?? (rest.kind === 'batch' ? 2 : 3),
  }));

type Parameters = Readonly<z.infer<typeof parameters>>;

function draw(drawn: Parameters, convention: Convention, stream: Stream): NormalisationProblem {
  const { samples, features, epsilon } = drawn;
  return {
    family: 'normalisation',
    convention,
    kind: drawn.kind,
    X: drawTable(drawn.X, stream.at('X'), samples, features),
    gamma: drawRow(drawn.scales, stream.at('gamma'), features),
    beta: drawRow(drawn.shifts, stream.at('beta'), features),
    ...(epsilon ? { epsilon: drawRow(epsilon, stream.at('epsilon'), 1)[0]! } : {}),
    ...drawnEnding(drawn, (id) => drawTable(drawn.upstream, stream.at(id), samples, features)),
  };
}

const hat: TexSymbol = (indices) =>
  indices.length === 0 ? '\\hat{\\mathbf{X}}' : `\\hat{x}_{${indices.join('')}}`;
const SYMBOLS = {
  X: matrixSymbol('x'),
  gamma: lettered('\\gamma'),
  beta: lettered('\\beta'),
  mean: lettered('\\mu'),
  variance: lettered('v'),
  std: lettered('\\sigma'),
  y: matrixSymbol('y'),
};

const lastOf = ({ samples, features }: Structure): Last => ({
  id: 'y',
  gradient: 'dy',
  indices: ['n', 'd'],
  shape: [samples, features],
  symbol: SYMBOLS.y,
  target: matrixSymbol('t'),
});

/** Mean and variance, what is normalised, scaled and shifted. Ioffe, Szegedy 2015; Ba et al. 2016. */
function lines(problem: NormalisationProblem, s: Structure): readonly Quantity[] {
  const { X, gamma, beta, epsilon } = problem;
  const { samples, features, count, own, over, ending, convention } = s;
  const last = lastOf(s);
  const one: Shape = [s.kind === 'batch' ? features : samples];
  return [
    given('X', X, SYMBOLS.X),
    given('gamma', gamma, SYMBOLS.gamma),
    given('beta', beta, SYMBOLS.beta),
    ...(epsilon === undefined ? [] : [given('epsilon', epsilon, scalar('\\varepsilon'))]),
    ...endingGivens(problem, last),
    forward(`mean[${own}]`, one, SYMBOLS.mean, `sum(${over}, X[n,d])/${count}`),
    forward('centred[n,d]', last.shape, matrixSymbol('c'), `X[n,d] - mean[${own}]`, { inline: true }),
    forward(`variance[${own}]`, one, SYMBOLS.variance, `sum(${over}, centred[n,d]^2)/${count}`),
    forward(`std[${own}]`, one, SYMBOLS.std, `sqrt(variance[${own}]${s.epsilon ? ' + epsilon' : ''})`),
    forward('xhat[n,d]', last.shape, hat, `centred[n,d]/std[${own}]`),
    forward('y[n,d]', last.shape, SYMBOLS.y, 'gamma[d]*xhat[n,d] + beta[d]'),
    ...endingLines(ending, convention, last),
    ...(ending.kind === 'none' ? [] : backwardLines(s, one)),
  ];
}

/** By scale and shift; then by X, which also moves the mean and the variance that it is normalised with. */
function backwardLines(s: Structure, one: Shape): readonly Computed[] {
  const { samples, features, count, own, over, ending, convention } = s;
  const all: Shape = [samples, features];
  const line = (...args: [string, Shape, string, TexSymbol, string]) =>
    gradientLine(ending, convention, args);
  return [
    line('dBeta[d]', [features], 'beta', SYMBOLS.beta, 'sum(n, dy[n,d])'),
    line('dGamma[d]', [features], 'gamma', SYMBOLS.gamma, 'sum(n, dy[n,d]*xhat[n,d])'),
    line('dXhat[n,d]', all, 'xhat', hat, 'dy[n,d]*gamma[d]'),
    backward(`sumD[${own}]`, one, lettered('a'), `sum(${over}, dXhat[n,d])`),
    backward(`sumDX[${own}]`, one, lettered('b'), `sum(${over}, dXhat[n,d]*xhat[n,d])`),
    line(
      'dX[n,d]',
      all,
      'X',
      SYMBOLS.X,
      `(${count}*dXhat[n,d] - sumD[${own}] - xhat[n,d]*sumDX[${own}])/(${count}*std[${own}])`,
    ),
  ];
}

function defaultAsk({ target, upstream }: NormalisationProblem): readonly string[] {
  const way = ['mean', 'variance', 'xhat', 'y'];
  if (!target && !upstream) return way;
  return [...way, ...(target ? ['loss', 'dy'] : []), 'dBeta', 'dGamma', 'dXhat', 'dX'];
}

function present(problem: NormalisationProblem): Presentation {
  const s = structure(problem);
  const end = endingView(s.ending, s.convention, lastOf(s));
  const ids = ['X', 'gamma', 'beta', ...(s.epsilon ? ['epsilon'] : []), ...end.givens];
  return {
    statement: { key: `normalisation-${s.kind}${end.suffix}`, values: end.values },
    givens: ids.map((id): GivenView => ({ kind: 'quantity', id })),
    method: ['mean', 'variance', 'std', 'xhat', 'y', ...(s.ending.kind === 'target' ? ['loss'] : [])],
    answers: 'quantities',
  };
}

/** Batch or layer normalisation, forward and back to scale, shift and input. */
export const normalisation = family<NormalisationProblem, Parameters, Structure>({
  id: 'normalisation',
  problem,
  parameters,
  structure,
  check,
  draw,
  lines,
  defaultAsk,
  decimals: { fewest: 3, usual: 4 },
  gates: [unreadable, idleSlot({ updated: /^$/, source: () => false }), wideInterval],
  slips,
  present,
});
