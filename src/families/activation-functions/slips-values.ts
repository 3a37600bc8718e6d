import { literal } from '../../number/number-texts.ts';
import { bodyOf, ruleSlip } from '../shared/slips.ts';
import type { Slip } from '../slip.ts';
import { alphaOf, type FunctionName } from './functions.ts';
import type { ActivationProblem, ValuesProblem } from './problem.ts';

type ActivationSlip = Slip<ActivationProblem>;

/** Other right sides of f and f′; `df: 'kept'` where the mistake in f does not reach a derivative known by heart. */
interface Formulas {
  readonly f?: string;
  readonly df?: string;
}

/** What formulas depend on beside the argument. */
interface Setting {
  readonly alpha: string;
  /** A call with 0 on the side where the convention has it, and on the other one. */
  at(name: string, second?: string): string;
  otherwise(name: string, second?: string): string;
}

type ByFunction = Readonly<Partial<Record<FunctionName, Formulas | ((setting: Setting) => Formulas)>>>;

function valuesSlip(
  id: string,
  byFunction: ByFunction,
  options?: Parameters<typeof ruleSlip>[2],
): ActivationSlip {
  return ruleSlip<ActivationProblem>(
    id,
    (worksheet, problem) => {
      if (problem.task !== 'values') return undefined;
      const entry = byFunction[problem.function];
      const { f, df } = (typeof entry === 'function' ? entry(settingOf(problem)) : entry) ?? {};
      return { f, df: df === 'kept' ? bodyOf(worksheet, 'df') : df };
    },
    options,
  );
}

function settingOf(problem: ValuesProblem): Setting {
  const { step0, relu0 } = problem.convention;
  const threshold = problem.function === 'step' || problem.function === 'sign';
  // `stepOpen` is 0 at 0, `reluClosed` has slope 1 there.
  const [usual, other] = threshold
    ? [step0 === '1' ? '' : 'Open', step0 === '1' ? 'Open' : '']
    : [relu0 === '1' ? 'Closed' : '', relu0 === '1' ? '' : 'Closed'];
  const call = (suffix: string) => (name: string, second?: string) =>
    `${name}${suffix}(z[k]${second === undefined ? '' : `, ${second}`})`;
  return {
    alpha: literal(alphaOf(problem)),
    at: call(usual!),
    otherwise: call(other!),
  };
}

/** The same for both functions with a slope alpha below 0. */
function bothLeaky(formulas: (setting: Setting) => Formulas): ByFunction {
  return { 'leaky-relu': formulas, 'parametric-relu': formulas };
}

const ofValues: readonly ActivationSlip[] = [
  valuesSlip('tanh-for-sigmoid', { sigmoid: { f: 'tanh(z[k])' } }),
  valuesSlip('sigmoid-for-tanh', { tanh: { f: 'sigmoid(z[k])' } }),
  valuesSlip('sigmoid-sign', { sigmoid: { f: '1/(1 + exp(z[k]))' } }),
  valuesSlip('sigmoid-minus', { sigmoid: { f: '1/(1 - exp(-z[k]))' } }),
  valuesSlip('ten-for-e', {
    sigmoid: { f: '1/(1 + 10^(-z[k]))' },
    tanh: { f: '(10^z[k] - 10^(-z[k]))/(10^z[k] + 10^(-z[k]))' },
    softplus: { f: 'ln(1 + 10^z[k])', df: 'kept' },
  }),
  valuesSlip('tanh-half-argument', { tanh: { f: '2/(1 + exp(-z[k])) - 1' } }),
  // arctan 1 is an eighth of a turn, 45 degrees.
  valuesSlip('degrees-for-radians', { arctan: { f: 'arctan(z[k])*45/arctan(1)' } }),
  valuesSlip(
    'leaky-slope-forgotten',
    bothLeaky(({ at }) => ({ f: at('relu'), df: at('reluSlope') })),
  ),
  valuesSlip(
    'leaky-as-elu',
    bothLeaky(({ at, alpha }) => ({ f: at('elu', alpha), df: at('eluSlope', alpha) })),
  ),
  valuesSlip('elu-as-leaky', {
    elu: ({ at, alpha }) => ({ f: at('leakyRelu', alpha), df: at('leakyReluSlope', alpha) }),
  }),
  valuesSlip('elu-without-minus-one', {
    elu: ({ alpha }) => ({ f: `z[k] > 0 ? z[k] : ${alpha}*exp(z[k])`, df: 'kept' }),
  }),
  valuesSlip('softplus-log10', { softplus: { f: 'softplus(z[k])/ln(10)', df: 'kept' } }),
  valuesSlip('step-at-zero', {
    step: ({ otherwise }) => ({ f: otherwise('step') }),
    sign: ({ otherwise }) => ({ f: otherwise('sign') }),
  }),
];

const flatSlope = ({ otherwise, alpha }: Setting) => ({ df: otherwise('leakyReluSlope', alpha) });

const ofSlopes: readonly ActivationSlip[] = [
  valuesSlip('slope-at-net', {
    sigmoid: { df: 'z[k]*(1 - z[k])' },
    tanh: { df: '1 - z[k]^2' },
  }),
  valuesSlip('slope-of-activation', {
    sigmoid: { df: 'sigmoid(f[k])*(1 - sigmoid(f[k]))' },
    tanh: { df: '1 - tanh(f[k])^2' },
  }),
  valuesSlip('slope-without-complement', { sigmoid: { df: 'f[k]' }, tanh: { df: 'f[k]^2' } }),
  valuesSlip('slope-with-sum', { sigmoid: { df: 'f[k]*(1 + f[k])' }, tanh: { df: '1 + f[k]^2' } }),
  valuesSlip('tanh-slope-linear', { tanh: { df: '1 - f[k]' } }),
  valuesSlip('arctan-slope-linear', { arctan: { df: '1/(1 + z[k])' } }),
  valuesSlip('inner-derivative-forgotten', { softplus: { df: '1/(1 + exp(z[k]))' } }),
  valuesSlip(
    'relu-slope-value',
    { relu: { df: 'f[k]' }, ...bothLeaky(() => ({ df: 'f[k]' })) },
    { real: true },
  ),
  valuesSlip('relu-slope-at-zero', {
    relu: ({ otherwise }) => ({ df: otherwise('reluSlope') }),
    ...bothLeaky(flatSlope),
    elu: ({ otherwise, alpha }) => ({ df: otherwise('eluSlope', alpha) }),
  }),
];

/** Mistakes in f, then in f′. */
export const valuesSlips: readonly ActivationSlip[] = [...ofValues, ...ofSlopes];
