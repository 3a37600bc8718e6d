import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { lettered, lettersOf } from '../../conventions/letters.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { slotsOf } from '../../worksheet/program.ts';
import type { Quantity, Symbol as TexSymbol } from '../../worksheet/types.ts';
import type { Drawn, Gate } from '../family.ts';
import type { Problem } from '../problem.ts';
import { drawFrom, grid, numberText, rangeSchema } from '../ranges.ts';
import type { ActivationSetting } from '../shared/activation.ts';
import { ACTIVATIONS } from '../shared/activations.ts';
import { given, lineOf } from '../shared/lines.ts';
import { numberRow, wholeNumber } from '../shared/schemas.ts';
import { type Slip, slip, slipIds } from '../slip.ts';
import {
  checkAlpha,
  FUNCTIONS,
  functionName,
  functionNames,
  settingOf,
  USUAL_FUNCTIONS,
  unitOf,
} from './functions.ts';
import type { Task } from './task.ts';

const MOST_POINTS = 64;

export const valuesProblem = z
  .strictObject({
    task: z.literal('values'),
    function: functionName,
    alpha: numberText.optional(),
    at: numberRow(MOST_POINTS),
  })
  .superRefine(checkAlpha);

export const valuesParameters = z.strictObject({
  task: z.literal('values'),
  /** One of these is drawn. */
  functions: functionNames([...USUAL_FUNCTIONS, 'parametric-relu']),
  /** Left out: what is usual for the function. */
  alpha: rangeSchema.optional(),
  points: wholeNumber(1, 8).default(3),
  at: rangeSchema.default(grid('-2', '2', '0.1', true)),
});

export type ValuesProblem = Problem & Readonly<z.infer<typeof valuesProblem>>;
type Parameters = Readonly<z.infer<typeof valuesParameters>>;

export interface Structure {
  readonly activation: ReturnType<typeof unitOf>;
  readonly points: number;
  readonly convention: Convention;
  /** Alpha stands in the rules as a number. */
  readonly setting: ActivationSetting;
}

function structure(problem: ValuesProblem): Structure {
  const { function: name, at, convention } = problem;
  const setting = settingOf(problem, convention);
  return { activation: unitOf(name), points: at.length, convention, setting };
}

function draw(
  { functions, alpha, points, at }: Parameters,
  convention: Convention,
  stream: Stream,
): ValuesProblem {
  const name = stream.at('function').pick(functions);
  const usual = FUNCTIONS[name].alpha;
  return {
    family: 'activation-functions',
    convention,
    task: 'values',
    function: name,
    ...(usual ? { alpha: numberToText(drawFrom(alpha ?? usual.drawn, stream.at('alpha'))) } : {}),
    at: upTo(points).map((k) => numberToText(drawFrom(at, stream.at('z', `${k}`)))),
  };
}

/** A function and its derivative at given points: `f[k]`, `df[k]`. */
function lines(
  { at }: ValuesProblem,
  { activation, points, convention, setting }: Structure,
): readonly Quantity[] {
  const { value, otherValues, slopes, valueKind, slopeKind } = ACTIVATIONS[activation];
  const letters = lettersOf(convention);
  const z = lettered(letters.net);
  const applied =
    (to: string): TexSymbol =>
    (indices) =>
      `${to}\\left(${z(indices)}\\right)`;
  const ways = [value('z[k]', setting), ...(otherValues?.('z[k]') ?? [])];
  return [
    given('z', at, z),
    lineOf('function')('f[k]', [points], applied(letters.activation), ways, { kind: valueKind }),
    lineOf('derivative')(
      'df[k]',
      [points],
      applied(`${letters.activation}'`),
      slopes('z[k]', 'f[k]', setting),
      { kind: slopeKind, gradientOf: { loss: 'f', of: 'z', each: true } },
    ),
  ];
}

/** A slope of ReLU is a whole number; its value is not. */
const REAL = ['relu-slope-value'];

/** The slips of all functions, each where a function has it. */
const slips: readonly Slip<ValuesProblem, Structure>[] = slipIds(
  Object.values(ACTIVATIONS).map((one) => one.slips),
)
  // Only a network's functions have a factor inside.
  .filter((id) => !id.startsWith('steepness'))
  .map((id) =>
    slip<Structure>(
      id,
      ({ activation, setting }) => {
        const slipped = ACTIVATIONS[activation].slips?.[id]?.('z[k]', 'f[k]', setting);
        return slipped && { f: slipped.value, df: slipped.slope };
      },
      REAL.includes(id) ? { real: true } : {},
    ),
  );

const saturated: Gate<ValuesProblem> = {
  id: 'saturated',
  rejects: ({ problem, solved }) => {
    const range = FUNCTIONS[problem.function].unsaturated;
    if (!range) return false;
    const values = slotsOf(solved.program, 'f').map(({ number }) => solved.approximate(number));
    return values.some((value) => value < range[0] || value > range[1]);
  },
};

const pointsAlike: Gate<ValuesProblem> = {
  id: 'points-alike',
  rejects: ({ problem: { at } }) => new Set(at).size < at.length,
};

const pointsOneSided: Gate<ValuesProblem> = {
  id: 'points-one-sided',
  rejects: ({ problem: { function: name, at }, solved }) => {
    if (!FUNCTIONS[name].atZero || at.length === 1) return false;
    const points = slotsOf(solved.program, 'z').map(({ number }) => solved.approximate(number));
    return points.every((z) => z > 0) || points.every((z) => z < 0);
  },
};

/** ReLU is 0 on one side; what it is at 0 is told by its name. */
export function isInactive(
  { problem }: Pick<Drawn, 'problem'>,
  { quantity }: { readonly quantity: string },
): boolean {
  return (problem as ValuesProblem).function === 'relu' && quantity === 'f';
}

/** f and f′ at points. */
export const values: Task<ValuesProblem, Parameters, Structure> = {
  structure,
  draw,
  lines,
  slips,
  defaultAsk: () => ['f', 'df'],
  gates: [pointsAlike, pointsOneSided, saturated],
  present: ({ function: name }) => ({
    statement: { key: 'activation-values', values: { function: { word: name } } },
    givens: [{ kind: 'quantity', id: 'z' }],
    answers: 'quantities',
  }),
};
