import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import { compare, divide, maximum, multiply, negate, type Rational, ZERO } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import type { Stream } from '../../random/stream.ts';
import { drawFrom, grid, type Range, rangeSchema } from '../ranges.ts';
import { type Fields, known, lengthOf } from '../shared/given-parts.ts';
import { oneOf, wholeNumber } from '../shared/schemas.ts';
import { METHOD_NAMES, METHODS, SETTINGS, type Setting } from './methods.ts';
import {
  determinantOf,
  foreignSettings,
  isSecondOrder,
  type OptimizerProblem,
  SETTING_NAMES,
  USUAL_RATE,
} from './problem.ts';

const MOST_DRAWN = 4;

/** What a drawn 2 × 2 Hessian is; with one weight only its sign matters. */
const DEFINITENESS = ['positive-definite', 'negative-definite', 'indefinite', 'singular'] as const;
type Definiteness = (typeof DEFINITENESS)[number];

const oneOrMore = z.union([
  oneOf('definiteness', DEFINITENESS).transform((one) => [one]),
  z.array(oneOf('definiteness', DEFINITENESS)).min(1),
]);

/** Sizes and source of a problem of which parts are given. */
export function impliedSizes({ weights, hessian, linear, gradients }: Fields): Fields {
  const first = Array.isArray(gradients) ? lengthOf(gradients[0]) : undefined;
  return known({
    size: lengthOf(weights) ?? lengthOf(hessian) ?? lengthOf(linear) ?? first,
    steps: lengthOf(gradients),
    source: gradients === undefined ? undefined : 'gradients',
  });
}

type DrawnSetting = z.ZodOptional<z.ZodType<Range | string>>;

/** A range for each setting that is a number, one of the words for the others. */
function settingFields(): { readonly [S in Setting]: DrawnSetting } {
  const fields = SETTING_NAMES.map((name) => {
    const setting = SETTINGS[name];
    const field: z.ZodType<Range | string> = 'words' in setting ? oneOf(name, setting.words) : rangeSchema;
    return [name, field.optional()];
  });
  return Object.fromEntries(fields);
}

/** What a bank question may say; what it leaves out has a default, some with the method. */
export const parametersSchema = z
  .strictObject({
    method: oneOf('method', METHOD_NAMES).default('gradient-descent'),
    steps: wholeNumber(1, MOST_DRAWN).optional(),
    /** Number of weights. */
    size: wholeNumber(1, 2).optional(),
    /** `quadratic`: J by its Hessian; `gradients`: a gradient for every step; with H and the gradient at w for a method of second order. */
    source: oneOf('source', ['quadratic', 'gradients']).default('quadratic'),
    /** What the Hessian may be; one of several is drawn. */
    definiteness: oneOrMore.optional(),
    /** Of the Hessian; only their absolute values count on the diagonal. */
    diagonal: rangeSchema.optional(),
    offDiagonal: rangeSchema.optional(),
    linear: rangeSchema.optional(),
    weights: rangeSchema.optional(),
    gradients: rangeSchema.default(grid('-3', '3', '0.1', true)),
    learningRate: rangeSchema.optional(),
    ...settingFields(),
  })
  .superRefine((parameters, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const { method } = parameters;
    for (const [setting, message] of foreignSettings(parameters)) issue(setting, message);
    if (!isSecondOrder(parameters)) return;
    if ((parameters.steps ?? 1) !== 1) issue('steps', `${method} makes one step`);
    if ((parameters.size ?? 2) !== 2) issue('size', `${method} needs two weights`);
  });

export type OptimizerParameters = Readonly<z.infer<typeof parametersSchema>>;

type LossRange = 'diagonal' | 'offDiagonal' | 'linear' | 'weights';
type LossRanges = Readonly<Record<LossRange, Range>>;

const WIDE: LossRanges = {
  diagonal: grid('1', '4', '0.5'),
  offDiagonal: grid('-2', '2', '0.5', true),
  linear: grid('-3', '3', '0.5', true),
  weights: grid('-2', '2', '0.5', true),
};
const NARROW: LossRanges = {
  diagonal: grid('1', '2', '0.5'),
  offDiagonal: grid('-1', '1', '0.5', true),
  linear: grid('-1', '1', '0.5', true),
  weights: grid('-1', '1', '0.5', true),
};

function rangesOf(parameters: OptimizerParameters): LossRanges {
  const usual = METHODS[parameters.method].dividesByRoot ? NARROW : WIDE;
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
  const secondOrder = isSecondOrder(parameters);
  const steps = secondOrder ? 1 : (parameters.steps ?? 2);
  const row = (range: Range, ...address: string[]) =>
    upTo(size).map((i) => numberToText(drawFrom(range, stream.at(...address, `${i}`))));
  const quadratic = source === 'quadratic';
  return {
    family: 'optimizer-step',
    convention,
    method,
    ...(quadratic || secondOrder ? { hessian: drawHessian(parameters, size, stream) } : {}),
    ...(quadratic
      ? { linear: row(ranges.linear, 'b') }
      : { gradients: upTo(steps).map((k) => row(parameters.gradients, 'g', `${k}`)) }),
    weights: row(ranges.weights, 'w0'),
    ...(quadratic && !secondOrder ? { steps } : {}),
    ...drawSettings(parameters, stream),
  };
}

function drawSettings(parameters: OptimizerParameters, stream: Stream): Partial<OptimizerProblem> {
  const { drawn = {} } = METHODS[parameters.method];
  const usual: Readonly<Partial<Record<string, string>>> = { learningRate: USUAL_RATE, ...drawn };
  const settings = (['learningRate', ...SETTING_NAMES] as const).flatMap((name) => {
    const own = parameters[name] ?? usual[name];
    if (own === undefined) return [];
    return [[name, typeof own === 'string' ? own : numberToText(drawFrom(own, stream.at(name)))] as const];
  });
  return Object.fromEntries(settings);
}

/** After so many tries the ranges hold no such Hessian, and a gate rejects the last one. */
const MOST_TRIES = 50;

function drawHessian(parameters: OptimizerParameters, size: number, stream: Stream): string[][] {
  const kind = stream.at('definiteness').pick(parameters.definiteness ?? usualKinds(parameters));
  let hessian: string[][] = [];
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    const drawn = anyHessian(rangesOf(parameters), kind, size, stream.at('H', `${attempt}`));
    hessian = drawn.map((row) => row.map(numberToText));
    if (definitenessOf(hessian) === kind) break;
  }
  return hessian;
}

/** Methods of second order are about what H is; the others are to get somewhere. */
function usualKinds(parameters: OptimizerParameters): readonly Definiteness[] {
  return isSecondOrder(parameters)
    ? ['positive-definite', 'positive-definite', 'negative-definite', 'indefinite']
    : ['positive-definite'];
}

function anyHessian(
  { diagonal, offDiagonal }: LossRanges,
  kind: Definiteness,
  size: number,
  stream: Stream,
): Rational[][] {
  const sign = (address: string) => {
    if (kind === 'positive-definite') return false;
    if (kind === 'negative-definite') return true;
    return stream.at('sign', address).integer(0, 1) === 1;
  };
  const onDiagonal = (address: string) => {
    const value = drawFrom(diagonal, stream.at(address));
    const size = maximum(value, negate(value));
    return sign(address) ? negate(size) : size;
  };
  const first = onDiagonal('1,1');
  if (size === 1) return [[first]];
  const across = drawFrom(offDiagonal, stream.at('1,2'));
  const second = kind === 'singular' ? divide(multiply(across, across), first) : onDiagonal('2,2');
  return [
    [first, across],
    [across, second],
  ];
}

/** By the leading principal minors of a symmetric matrix of one or two rows. */
function definitenessOf(hessian: readonly (readonly string[])[]): Definiteness {
  const determinant = determinantOf(hessian);
  if (determinant.n === 0n) return 'singular';
  if (hessian.length === 2 && determinant.n < 0n) return 'indefinite';
  return compare(parseRational(hessian[0]![0]!), ZERO) > 0 ? 'positive-definite' : 'negative-definite';
}

/** Whether the ranges held no Hessian of the wanted kind. */
export function isOtherwiseDefinite({ hessian }: OptimizerProblem, parameters: OptimizerParameters): boolean {
  const wanted = parameters.definiteness;
  if (!hessian || (!wanted && isSecondOrder(parameters))) return false;
  return !(wanted ?? ['positive-definite']).includes(definitenessOf(hessian));
}
