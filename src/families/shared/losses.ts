import type { Convention, Loss } from '../../conventions/convention.ts';
import { times } from '../../number/number-texts.ts';
import { divide, multiply, ONE, type Rational, rational } from '../../number/rational.ts';
import type { ActivationSetting } from './activation.ts';

/** Losses that a convention may name, and those that only a network's own field does. */
export type AnyLoss = Loss | 'huber' | 'hinge';

/** One loss: what it adds up over the outputs, and its derivative by one output, as rules over texts of t and a. */
interface LossFormulas {
  readonly value: { readonly factor: Rational; term(t: string, a: string): string };
  readonly slope: { readonly factor: Rational; term(t: string, a: string): string };
  /** Divided by ln(base) where the convention's logarithm is not the natural one. */
  readonly logarithmic: boolean;
  /** Divided by the number of outputs whatever the convention says. */
  readonly alwaysMean: boolean;
}

const squares = {
  logarithmic: false,
  alwaysMean: false,
  value: { factor: ONE, term: (t: string, a: string) => `(${t} - ${a})^2` },
  slope: { factor: rational(2), term: (t: string, a: string) => `(${a} - ${t})` },
};

/** Bishop 2006, sections 4.3 and 5.2; xlogy and xovery take 0·ln 0 and 0/0 as 0. */
const LOSSES: Readonly<Record<AnyLoss, LossFormulas>> = {
  'half-squared-error': {
    ...squares,
    value: { ...squares.value, factor: rational(1, 2) },
    slope: { ...squares.slope, factor: ONE },
  },
  'squared-error': squares,
  'mean-squared-error': { ...squares, alwaysMean: true },
  'binary-cross-entropy': {
    logarithmic: true,
    alwaysMean: false,
    value: { factor: rational(-1), term: (t, a) => `(xlogy(${t}, ${a}) + xlogy(1 - ${t}, 1 - ${a}))` },
    slope: { factor: ONE, term: (t, a) => `(xovery(1 - ${t}, 1 - ${a}) - xovery(${t}, ${a}))` },
  },
  'categorical-cross-entropy': {
    logarithmic: true,
    alwaysMean: false,
    value: { factor: rational(-1), term: (t, a) => `xlogy(${t}, ${a})` },
    slope: { factor: rational(-1), term: (t, a) => `xovery(${t}, ${a})` },
  },
  // ½e² near 0 and straight beyond; both pieces and their slopes meet (Huber 1964).
  huber: {
    logarithmic: false,
    alwaysMean: false,
    value: {
      factor: ONE,
      term: (t, a) =>
        `(abs(${t} - ${a}) <= huber ? 1/2*(${t} - ${a})^2 : huber*(abs(${t} - ${a}) - 1/2*huber))`,
    },
    slope: {
      factor: ONE,
      term: (t, a) => `(abs(${a} - ${t}) <= huber ? ${a} - ${t} : huber*sgn(${a} - ${t}))`,
    },
  },
  // At its bend, where t·a is 1, the slope is 0.
  hinge: {
    logarithmic: false,
    alwaysMean: false,
    value: { factor: ONE, term: (t, a) => `max(1 - ${t}*${a}, 0)` },
    slope: { factor: ONE, term: (t, a) => `(${t}*${a} < 1 ? -${t} : 0)` },
  },
};

/** What a loss depends on beside targets and outputs. */
export interface LossSetting {
  readonly loss: AnyLoss;
  readonly convention: Convention;
  /** Number of outputs K. */
  readonly outputs: number;
}

/** The right side of the loss, for texts of t and a that hold the index k. */
export function lossRule(setting: LossSetting, t: string, a: string): string {
  const { value } = LOSSES[setting.loss];
  return scaled(setting, value.factor, `sum(k, ${bare(value.term(t, a))})`);
}

/** The loss of a single output, not averaged. */
export function singleLossRule(loss: AnyLoss, convention: Convention, t: string, a: string): string {
  const { value } = LOSSES[loss];
  return scaled({ loss, convention, outputs: 1 }, value.factor, value.term(t, a));
}

/** The right side of ∂L/∂a for one output. */
export function lossSlopeRule(setting: LossSetting, t: string, a: string): string {
  const { slope } = LOSSES[setting.loss];
  return scaled(setting, slope.factor, slope.term(t, a));
}

/**
 * ∂L/∂z of one output where it is a multiple of a − t: squared errors over a linear output,
 * binary cross-entropy over a sigmoid, categorical cross-entropy over a softmax (Bishop 2006, eq. 4.109 and 5.18).
 * Undefined elsewhere. `negative` gives −∂L/∂z, a multiple of t − a.
 */
export function shortcutRule(setting: LossSetting, output: Output, t: string, a: string, negative: boolean) {
  const factor = shortcutFactor(setting.loss, output);
  return factor && scaled(setting, factor, negative ? `(${t} - ${a})` : `(${a} - ${t})`);
}

/** The activation that the loss is made for, with its steepness: σ(λz), softmax(z/T). */
interface Output {
  readonly name: string;
  readonly setting: Pick<ActivationSetting, 'steepness' | 'temperature'>;
}

function shortcutFactor(loss: AnyLoss, { name, setting }: Output): Rational | undefined {
  const formulas = LOSSES[loss];
  if (loss === 'huber' || loss === 'hinge') return undefined;
  if (!formulas.logarithmic) return name === 'linear' ? formulas.slope.factor : undefined;
  if (loss === 'binary-cross-entropy') return name === 'sigmoid' ? (setting.steepness ?? ONE) : undefined;
  return name === 'softmax' ? divide(ONE, setting.temperature ?? ONE) : undefined;
}

/** Whether the loss averages over the outputs. */
export function takesMean({ loss, convention }: Pick<LossSetting, 'loss' | 'convention'>): boolean {
  return LOSSES[loss].alwaysMean || convention.outputs === 'mean';
}

function scaled({ loss, convention, outputs }: LossSetting, factor: Rational, text: string): string {
  const { logarithmic } = LOSSES[loss];
  const count = takesMean({ loss, convention }) ? outputs : 1;
  const whole = multiply(factor, divide(ONE, rational(count)));
  const divisor = logarithmic ? logDivisor(convention) : '';
  const product = `${times(whole, text)}${divisor}`;
  return product === text ? bare(text) : product;
}

/** `/ln(10)` turns natural logarithms, and their derivatives, into those of another base. */
export function logDivisor({ log }: Convention): string {
  return log === 'e' ? '' : `/ln(${log})`;
}

/** Without the parentheses round a whole term. */
function bare(text: string): string {
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
}
