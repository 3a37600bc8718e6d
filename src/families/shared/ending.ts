import type * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { lettersOf, partial, scalar } from '../../conventions/letters.ts';
import { times } from '../../number/number-texts.ts';
import { multiply, ONE, type Rational, rational } from '../../number/rational.ts';
import { either, swap, whole } from '../../worksheet/rewrite/swap.ts';
import {
  type Computed,
  type Given,
  type Shape,
  sizeOf,
  type Symbol as TexSymbol,
} from '../../worksheet/types.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { type Slip, slip } from '../slip.ts';
import { squareOfNegative } from './general-slips.ts';
import { backward, given, loss as lossLine, type NumberTexts } from './lines.ts';
import { oneOf } from './schemas.ts';

const SQUARED = ['half-squared-error', 'squared-error', 'mean-squared-error'] as const;

/** Of a problem with targets; wins over the convention's. */
export const squaredLoss = oneOf('loss', SQUARED).optional();
export const endings = oneOf('ending', ['none', 'upstream', 'target']);
export type EndingKind = z.infer<typeof endings>;

/** What follows the last quantity of a problem; plain data. */
export type Ending =
  | { readonly kind: 'none' }
  /** Its gradient came back from the rest of the network. */
  | { readonly kind: 'upstream' }
  /** L = value·Σ(o − t)², so that ∂L/∂o = slope·(o − t). */
  | {
      readonly kind: 'target';
      readonly loss: (typeof SQUARED)[number];
      readonly value: Rational;
      readonly slope: Rational;
    };

interface Ended {
  readonly target?: NumberTexts | undefined;
  readonly upstream?: NumberTexts | undefined;
  readonly loss?: (typeof SQUARED)[number] | undefined;
  readonly convention: Convention;
}

/** A course whose networks end in a cross-entropy has ½Σ(o − t)² here; a mean is taken over all entries. */
export function endingOf({ target, upstream, loss, convention }: Ended, shape: Shape): Ending {
  if (!target) return { kind: upstream ? 'upstream' : 'none' };
  const name = loss ?? SQUARED.find((known) => known === convention.loss) ?? 'half-squared-error';
  const mean = name === 'mean-squared-error' || convention.outputs === 'mean';
  const half = name === 'half-squared-error' ? rational(1, 2) : ONE;
  const value = multiply(half, rational(1, mean ? sizeOf(shape) : 1));
  return { kind: 'target', loss: name, value, slope: multiply(rational(2), value) };
}

/** @throws {ProblemError} where a problem has both targets and a gradient, or a loss without targets. */
export function checkEnding({ target, upstream, loss }: Ended): void {
  if (target && upstream) throw new ProblemError(['upstream'], 'stands beside target: give one of both');
  if (loss && !target) throw new ProblemError(['loss'], 'compares with a target, and there is none');
}

/** The last quantity. */
export interface Last {
  readonly id: string;
  /** Id of ∂L/∂it: `dOutput`. */
  readonly gradient: string;
  /** Index texts: `['i', 'c']`. */
  readonly indices: readonly string[];
  readonly shape: Shape;
  readonly symbol: TexSymbol;
  /** Of a target. */
  readonly target: TexSymbol;
}

const entry = (id: string, { indices }: Last) => (indices.length === 0 ? id : `${id}[${indices.join(',')}]`);
const summed = (term: string, { indices }: Last) =>
  indices.reduceRight((text, index) => `sum(${index}, ${text})`, term);

/** Stands for the loss where only the gradient is given: it has the same gradients. */
const LINEAR_LOSS = 'linearLoss';

/** The target, or `dOutput` = ∂L/∂output that came back. */
export function endingGivens({ target, upstream, convention }: Ended, last: Last): readonly Given[] {
  if (target) return [given('t', target, last.target)];
  return upstream ? [given(last.gradient, upstream, partial(lettersOf(convention).loss, last.symbol))] : [];
}

/** `loss` and `dOutput`; of a gradient that came back, Σ dOutput·output stands for the loss. */
export function endingLines(ending: Ending, convention: Convention, last: Last): readonly Computed[] {
  const { loss } = lettersOf(convention);
  const [own, gradient] = [entry(last.id, last), entry(last.gradient, last)];
  if (ending.kind === 'none') return [];
  if (ending.kind === 'upstream') {
    const rule = summed(`${gradient}*${own}`, last);
    return [lossLine(LINEAR_LOSS, [], () => `\\tilde{${loss}}`, rule, { part: 'loss-term' })];
  }
  const error = `(${own} - ${entry('t', last)})`;
  return [
    lossLine('loss', [], scalar(loss), times(ending.value, summed(`${error}^2`, last)), { part: 'loss' }),
    backward(gradient, last.shape, partial(loss, last.symbol), times(ending.slope, error), {
      gradientOf: { loss: 'loss', of: last.id },
    }),
  ];
}

/** A quantity that is the gradient of what follows, by `of`. */
export function gradientLine(
  ending: Ending,
  convention: Convention,
  [left, shape, of, symbol, right]: readonly [string, Shape, string, TexSymbol, string | readonly string[]],
): Computed {
  return backward(left, shape, partial(lettersOf(convention).loss, symbol), right, {
    gradientOf: { loss: ending.kind === 'target' ? 'loss' : LINEAR_LOSS, of },
  });
}

/** What a sheet says of it: an ending of the statement's key, more givens, and values of the statement. */
export function endingView(ending: Ending, convention: Convention, last: Last) {
  return {
    suffix: ending.kind === 'none' ? '' : `-${ending.kind}`,
    givens: { none: [], upstream: [last.gradient], target: ['t'] }[ending.kind] as readonly string[],
    values: {
      gradient: { tex: partial(lettersOf(convention).loss, last.symbol)([]) },
      loss: ending.kind === 'target' ? { word: ending.loss } : '',
    },
  };
}

/** The fields of a drawn problem. */
export function drawnEnding<T>(
  { ending, loss }: { readonly ending: EndingKind; readonly loss?: Ended['loss'] },
  numbers: (id: EndingKind) => T,
) {
  return {
    ...(ending === 'none' ? {} : { [ending]: numbers(ending) }),
    ...(ending === 'target' && loss ? { loss } : {}),
  };
}

/** Mistakes in the squared error and its derivative. */
export function endingSlips<S extends { readonly ending: Ending }>(
  gradientOf: (structure: S) => string,
): readonly Slip<Problem, S>[] {
  const isHalf = ({ ending }: S) => ending.kind === 'target' && ending.loss === 'half-squared-error';
  return [
    slip<S>('error-swapped', (s) => s.ending.kind === 'target' && { [gradientOf(s)]: whole('-($x)') }),
    slip<S>('loss-half-missing', (s) => isHalf(s) && { loss: either(swap('1/2*$x', '$x'), whole('2*$x')) }),
    slip<S>('square-of-negative', (s) => s.ending.kind === 'target' && { loss: squareOfNegative }),
    slip<S>(
      'loss-for-error',
      (s) => s.ending.kind === 'target' && { [gradientOf(s)]: times(s.ending.slope, 'loss') },
    ),
    slip<S>('gradient-doubled', (s) => isHalf(s) && { [gradientOf(s)]: whole('2*$x') }),
    slip<S>(
      'gradient-halved',
      (s) => s.ending.kind === 'target' && !isHalf(s) && { [gradientOf(s)]: whole('1/2*$x') },
    ),
  ];
}
