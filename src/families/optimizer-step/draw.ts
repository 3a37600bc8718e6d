import type { Convention } from '../../conventions/convention.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import {
  compare,
  divide,
  maximum,
  multiply,
  negate,
  type Rational,
  subtract,
  ZERO,
} from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import type { Stream } from '../../random/stream.ts';
import { drawFrom, grid, type Range } from '../ranges.ts';
import type { Definiteness, OptimizerParameters } from './parameters.ts';
import type { Method, OptimizerProblem, Setting } from './problem.ts';

/** Numbers with which few decimals show every mistake; a bank may say others. */
const RATES: Readonly<Record<Method, string>> = {
  'gradient-descent': '0.1',
  momentum: '0.1',
  adagrad: '0.4',
  rmsprop: '0.1',
  adam: '0.1',
  newton: '1',
};
const DRAWN_SETTINGS: Readonly<Partial<Record<Method, Partial<Record<Setting, string>>>>> = {
  momentum: { beta: '0.9' },
  rmsprop: { decay: '0.9' },
  adam: { beta1: '0.9', beta2: '0.95' },
};

type LossRange = 'diagonal' | 'offDiagonal' | 'linear' | 'weights';
type LossRanges = Readonly<Record<LossRange, Range>>;

const WIDE: LossRanges = {
  diagonal: grid('1', '4', '0.5'),
  offDiagonal: grid('-2', '2', '0.5', true),
  linear: grid('-3', '3', '0.5', true),
  weights: grid('-2', '2', '0.5', true),
};
/** Gradients near 1: where a rounded η/√s meets a large one, its rounding grows with it. */
const NARROW: LossRanges = {
  diagonal: grid('1', '2', '0.5'),
  offDiagonal: grid('-1', '1', '0.5', true),
  linear: grid('-1', '1', '0.5', true),
  weights: grid('-1', '1', '0.5', true),
};

function rangesOf(parameters: OptimizerParameters): LossRanges {
  const usual = ['adagrad', 'rmsprop', 'adam'].includes(parameters.method) ? NARROW : WIDE;
  const own = (name: LossRange) => parameters[name] ?? usual[name];
  return {
    diagonal: own('diagonal'),
    offDiagonal: own('offDiagonal'),
    linear: own('linear'),
    weights: own('weights'),
  };
}

/** Draws a start, a loss or its gradients, and the method's settings; each number has an address of its own. */
export function draw(
  parameters: OptimizerParameters,
  convention: Convention,
  stream: Stream,
): OptimizerProblem {
  const { method, source } = parameters;
  const size = parameters.size ?? 2;
  const ranges = rangesOf(parameters);
  const steps = method === 'newton' ? 1 : (parameters.steps ?? 2);
  const row = (range: Range, ...address: string[]) =>
    upTo(size).map((i) => numberToText(drawFrom(range, stream.at(...address, `${i}`))));
  const quadratic = source === 'quadratic';
  return {
    family: 'optimizer-step',
    convention,
    method,
    ...(quadratic || method === 'newton' ? { hessian: drawHessian(parameters, size, stream) } : {}),
    ...(quadratic
      ? { linear: row(ranges.linear, 'b') }
      : { gradients: upTo(steps).map((k) => row(parameters.gradients, 'g', `${k}`)) }),
    weights: row(ranges.weights, 'w0'),
    ...(quadratic && method !== 'newton' ? { steps } : {}),
    ...settings(parameters, stream),
  };
}

function settings(parameters: OptimizerParameters, stream: Stream): Partial<OptimizerProblem> {
  const { method, form, epsilonAt } = parameters;
  const text = (name: 'learningRate' | 'beta' | 'decay' | 'beta1' | 'beta2' | 'epsilon', usual?: string) => {
    const range = parameters[name];
    const value = range ? numberToText(drawFrom(range, stream.at(name))) : usual;
    return value === undefined ? {} : { [name]: value };
  };
  const usual = DRAWN_SETTINGS[method] ?? {};
  return {
    ...text('learningRate', RATES[method]),
    ...(form ? { form } : {}),
    ...text('beta', usual.beta),
    ...text('decay', usual.decay),
    ...text('beta1', usual.beta1),
    ...text('beta2', usual.beta2),
    ...text('epsilon'),
    ...(epsilonAt ? { epsilonAt } : {}),
  };
}

/** After so many tries the ranges hold no such Hessian, and a gate rejects the last one. */
const MOST_TRIES = 50;

function drawHessian(parameters: OptimizerParameters, size: number, stream: Stream): string[][] {
  const kinds = parameters.definiteness ?? usualKinds(parameters);
  const kind = stream.at('definiteness').pick(kinds);
  let hessian: Rational[][] = [];
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    hessian = anyHessian(rangesOf(parameters), kind, size, stream.at('H', `${attempt}`));
    if (definitenessOf(hessian) === kind) break;
  }
  return hessian.map((row) => row.map(numberToText));
}

/** Newton’s method is about what H is; the others are to get somewhere. */
function usualKinds({ method }: OptimizerParameters): readonly Definiteness[] {
  return method === 'newton'
    ? ['positive-definite', 'positive-definite', 'negative-definite', 'indefinite']
    : ['positive-definite'];
}

function anyHessian(
  { diagonal, offDiagonal }: LossRanges,
  kind: Definiteness,
  size: number,
  stream: Stream,
): Rational[][] {
  const entry = (range: Range, address: string) => drawFrom(range, stream.at(address));
  const sign = (address: string) => {
    if (kind === 'positive-definite') return false;
    if (kind === 'negative-definite') return true;
    return stream.at('sign', address).integer(0, 1) === 1;
  };
  const onDiagonal = (address: string) => {
    const value = entry(diagonal, address);
    const size = maximum(value, negate(value));
    return sign(address) ? negate(size) : size;
  };
  const first = onDiagonal('1,1');
  if (size === 1) return [[first]];
  const across = entry(offDiagonal, '1,2');
  const second = kind === 'singular' ? divide(multiply(across, across), first) : onDiagonal('2,2');
  return [
    [first, across],
    [across, second],
  ];
}

/** By the leading principal minors of a symmetric matrix of one or two rows. */
export function definitenessOf(hessian: readonly (readonly Rational[])[]): Definiteness {
  const [[a = ZERO, b = ZERO] = [], [, d = ZERO] = []] = hessian;
  const determinant = hessian.length === 1 ? a : subtract(multiply(a, d), multiply(b, b));
  if (determinant.n === 0n) return 'singular';
  if (hessian.length === 2 && determinant.n < 0n) return 'indefinite';
  return compare(a, ZERO) > 0 ? 'positive-definite' : 'negative-definite';
}

/** The same of a problem's texts. */
export function definitenessOfProblem({ hessian }: OptimizerProblem): Definiteness | undefined {
  return hessian && definitenessOf(hessian.map((row) => row.map(parseRational)));
}
