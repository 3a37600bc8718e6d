import type { Convention } from '../../src/conventions/convention.ts';
import type { NetworkLoss as Loss } from '../../src/families/mlp-backprop/fields.ts';
import { Decimal, ONE, signOf, sum, ZERO } from './decimal.ts';

/** There is no logarithm of this output, or no quotient: the exercise has no solution. */
export class NoValue extends Error {}

/** Sum or mean of what the outputs add to the loss. */
export function lossFrom(loss: Loss, terms: readonly Decimal[], convention: Convention): Decimal {
  return isMean(loss, convention) ? sum(terms).div(terms.length) : sum(terms);
}

/** ∂loss/∂a, one for each output. */
export function lossSlopes(
  loss: Loss,
  t: readonly Decimal[],
  a: readonly Decimal[],
  convention: Convention,
  huber = ONE,
): readonly Decimal[] {
  const slopes = a.map((output, k) => termSlope(loss, t[k]!, output, convention, huber));
  return isMean(loss, convention) ? slopes.map((slope) => slope.div(a.length)) : slopes;
}

/** What a − t is multiplied with to give ∂loss/∂z, where loss and activation are made for each other. */
export function shortcutFactor(
  loss: Loss,
  { activation, setting }: OutputLayer,
  outputs: number,
  convention: Convention,
): Decimal | undefined {
  const natural = naturalFactor(loss, activation, convention);
  const factor = natural?.times(setting.steepness ?? ONE).div(setting.temperature ?? ONE);
  return factor && isMean(loss, convention) ? factor.div(outputs) : factor;
}

interface OutputLayer {
  readonly activation: string;
  readonly setting: { readonly steepness?: Decimal; readonly temperature?: Decimal };
}

function naturalFactor(loss: Loss, activation: string, convention: Convention): Decimal | undefined {
  if (loss === 'half-squared-error' && activation === 'linear') return ONE;
  if (loss.endsWith('squared-error') && activation === 'linear') return new Decimal(2);
  if (loss === 'binary-cross-entropy' && activation === 'sigmoid') return ONE.div(lnOfBase(convention));
  if (loss === 'categorical-cross-entropy' && activation === 'softmax') return ONE.div(lnOfBase(convention));
  return undefined;
}

function isMean(loss: Loss, convention: Convention): boolean {
  return loss === 'mean-squared-error' || convention.outputs === 'mean';
}

/** What one output adds to the loss, target t. */
export function lossTerm(loss: Loss, t: Decimal, a: Decimal, convention: Convention, huber = ONE): Decimal {
  const square = t.minus(a).times(t.minus(a));
  switch (loss) {
    case 'half-squared-error':
      return square.div(2);
    case 'squared-error':
    case 'mean-squared-error':
      return square;
    case 'binary-cross-entropy':
      return weighedLog(t, a, convention)
        .plus(weighedLog(ONE.minus(t), ONE.minus(a), convention))
        .neg();
    case 'categorical-cross-entropy':
      return weighedLog(t, a, convention).neg();
    case 'huber': {
      const size = t.minus(a).abs();
      return size.lte(huber) ? square.div(2) : huber.times(size.minus(huber.div(2)));
    }
    case 'hinge':
      return Decimal.max(ZERO, ONE.minus(t.times(a)));
  }
}

function termSlope(loss: Loss, t: Decimal, a: Decimal, convention: Convention, huber: Decimal): Decimal {
  switch (loss) {
    case 'huber':
      return Decimal.max(huber.neg(), Decimal.min(huber, a.minus(t)));
    case 'hinge':
      return t.times(a).lt(1) ? t.neg() : ZERO;
    case 'half-squared-error':
      return a.minus(t);
    case 'squared-error':
    case 'mean-squared-error':
      return a.minus(t).times(2);
    case 'binary-cross-entropy':
      return weighedInverse(ONE.minus(t), ONE.minus(a), convention).minus(weighedInverse(t, a, convention));
    case 'categorical-cross-entropy':
      return weighedInverse(t, a, convention).neg();
  }
}

/** t·log a in the convention's base, with 0·log 0 = 0. */
function weighedLog(t: Decimal, a: Decimal, convention: Convention): Decimal {
  if (signOf(t) === 0) return ZERO;
  if (signOf(a) <= 0) throw new NoValue(`the logarithm of ${a}`);
  return t.times(a.ln()).div(lnOfBase(convention));
}

/** Derivative of t·log a by a. */
function weighedInverse(t: Decimal, a: Decimal, convention: Convention): Decimal {
  if (signOf(t) === 0) return ZERO;
  if (signOf(a) === 0) throw new NoValue(`${t}/0`);
  return t.div(a).div(lnOfBase(convention));
}

export function lnOfBase({ log }: Convention): Decimal {
  return log === 'e' ? ONE : new Decimal(log).ln();
}
