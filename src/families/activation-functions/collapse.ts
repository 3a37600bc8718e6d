import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { layerMark, lettered, lettersOf } from '../../conventions/letters.ts';
import { notationOf } from '../../conventions/notation.ts';
import { counted, numberToText, upTo } from '../../number/number-texts.ts';
import { parseRational } from '../../number/read-number.ts';
import type { Stream } from '../../random/stream.ts';
import type { Quantity, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { drawFrom, grid, type Range, rangeSchema } from '../ranges.ts';
import { forward, given, lineOf } from '../shared/lines.ts';
import { numberRow, numberTable, wholeNumber } from '../shared/schemas.ts';
import { type Slip, slip } from '../slip.ts';
import type { Task } from './task.ts';

const MOST_UNITS = 16;
const READABLE = grid('-2', '2', '0.5', true);

const linearLayer = z.strictObject({
  /** In the convention's orientation. */
  weights: numberTable(MOST_UNITS),
  /** Left out where the convention has no biases. */
  bias: numberRow(MOST_UNITS).optional(),
});

export const collapseProblem = z.strictObject({
  task: z.literal('collapse'),
  layers: z.tuple([linearLayer, linearLayer], { error: 'two layers, each { weights, bias }' }),
  input: numberRow(MOST_UNITS),
});

export const collapseParameters = z.strictObject({
  task: z.literal('collapse'),
  /** Inputs, units of the first layer, units of the second. */
  units: z
    .array(wholeNumber(1, 4))
    .length(3, { error: 'inputs, units of the first layer, units of the second: [2, 2, 2]' })
    .default([2, 2, 2]),
  weights: rangeSchema.default(READABLE),
  biases: rangeSchema.default(READABLE),
  inputs: rangeSchema.default(READABLE),
});

export type CollapseProblem = Problem & Readonly<z.infer<typeof collapseProblem>>;
type Parameters = Readonly<z.infer<typeof collapseParameters>>;

export interface Structure {
  readonly convention: Convention;
  readonly rows: boolean;
  readonly hasBias: boolean;
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
}

function structure({ layers, input, convention }: CollapseProblem): Structure {
  const rows = convention.weights === 'rows';
  const [hidden, outputs] = layers.map(({ weights }) => (rows ? weights.length : weights[0]!.length));
  const hasBias = convention.bias !== 'none';
  return { convention, rows, hasBias, inputs: input.length, hidden: hidden!, outputs: outputs! };
}

/** @throws {ProblemError} where shapes do not fit together. */
function check({ layers, input, convention }: CollapseProblem): void {
  const [first, second] = layers.map(({ weights, bias }, position) => {
    const path = ['layers', position];
    const columns = weights[0]!.length;
    const uneven = weights.findIndex((row) => row.length !== columns);
    if (uneven >= 0) {
      throw new ProblemError([...path, 'weights', uneven], `every row needs ${counted(columns, 'number')}`);
    }
    const [units, inputs] =
      convention.weights === 'rows' ? [weights.length, columns] : [columns, weights.length];
    checkBias(bias, units, convention.bias === 'none', [...path, 'bias']);
    return { units, inputs };
  });
  checkInputs(first!.inputs, input.length, 0, 'the input has');
  checkInputs(second!.inputs, first!.units, 1, 'layer 1 gives');
}

function checkInputs(inputs: number, before: number, position: number, what: string): void {
  if (inputs === before) return;
  const message = `takes ${counted(inputs, 'number')}, but ${what} ${before}`;
  throw new ProblemError(['layers', position, 'weights'], message);
}

function checkBias(
  bias: readonly string[] | undefined,
  units: number,
  none: boolean,
  path: readonly (string | number)[],
): void {
  if (none) {
    if (bias?.some((text) => parseRational(text).n !== 0n))
      throw new ProblemError(path, 'the convention has no biases (bias: none); leave bias out');
    return;
  }
  if (!bias)
    throw new ProblemError(path, 'is missing: one number for each unit (or the convention bias: none)');
  if (bias.length !== units)
    throw new ProblemError(path, `has ${counted(bias.length, 'number')} for ${counted(units, 'unit')}`);
}

function draw(parameters: Parameters, convention: Convention, stream: Stream): CollapseProblem {
  const { units, weights, biases, inputs } = parameters;
  const text = (range: Range, ...address: string[]) => numberToText(drawFrom(range, stream.at(...address)));
  const layer = (number: number) => {
    const [before, after] = [upTo(units[number - 1]!), upTo(units[number]!)];
    const weight = (j: number, i: number) => text(weights, `W${number}`, `${j},${i}`);
    return {
      weights:
        convention.weights === 'rows'
          ? after.map((j) => before.map((i) => weight(j, i)))
          : before.map((i) => after.map((j) => weight(j, i))),
      ...(convention.bias === 'none' ? {} : { bias: after.map((j) => text(biases, `b${number}`, `${j}`)) }),
    };
  };
  return {
    family: 'activation-functions',
    convention,
    task: 'collapse',
    layers: [layer(1), layer(2)],
    input: upTo(units[0]!).map((i) => text(inputs, 'x', `${i}`)),
  };
}

/**
 * Two linear layers as one: W = W² W¹ and b = W² b¹ + b² (in columns W = W¹ W², b = b¹ W² + b²), and the output both
 * ways.
 */
function lines({ layers, input }: CollapseProblem, s: Structure): readonly Quantity[] {
  const { convention, rows, hasBias, inputs, hidden, outputs } = s;
  const letters = lettersOf(convention);
  const above = (layer: number) => layerMark(convention, layer);
  const net = (layer: number) => lettered(letters.net, { above: above(layer) });
  // The weight that leads from an input to a unit, in the convention's orientation.
  const entry = (id: string, unit: string, from: string) =>
    rows ? `${id}[${unit},${from}]` : `${id}[${from},${unit}]`;
  // Bias weights of a constant input −1 are subtracted.
  const bias = (text: string) => (hasBias ? ` ${convention.bias === 'x0=-1' ? '-' : '+'} ${text}` : '');
  const collapsed = lineOf('collapse');
  return [
    given('x', input, lettered('x')),
    ...layers.flatMap(({ weights, bias: own }, position) => {
      const layer = position + 1;
      return [
        given(`W${layer}`, weights, matrix(convention, above(layer)), 'layer-weights'),
        ...(hasBias ? [given(`b${layer}`, own!, lettered('b', { above: above(layer) }), 'bias')] : []),
      ];
    }),
    forward('z1[k]', [hidden], net(1), `sum(i, ${entry('W1', 'k', 'i')}*x[i])${bias('b1[k]')}`, {
      part: 'net',
    }),
    forward('z2[j]', [outputs], net(2), `sum(k, ${entry('W2', 'j', 'k')}*z1[k])${bias('b2[j]')}`, {
      part: 'net',
    }),
    collapsed(
      entry('W', 'j', 'i'),
      rows ? [outputs, inputs] : [inputs, outputs],
      matrix(convention, ''),
      rows ? 'sum(k, W2[j,k]*W1[k,i])' : 'sum(k, W1[i,k]*W2[k,j])',
    ),
    ...(hasBias
      ? [collapsed('b[j]', [outputs], lettered('b'), `sum(k, ${entry('W2', 'j', 'k')}*b1[k]) + b2[j]`)]
      : []),
    collapsed('y[j]', [outputs], lettered(letters.output), [
      `sum(i, ${entry('W', 'j', 'i')}*x[i])${bias('b[j]')}`,
      'z2[j]',
    ]),
  ];
}

/** w_{ji} for an entry, W for the whole. */
function matrix(convention: Convention, above: string): TexSymbol {
  const commas = notationOf(convention).indices === 'commas';
  const [entry, whole] = [lettered('w', { above, commas }), lettered('W', { above })];
  return (indices) => (indices.length === 0 ? whole(indices) : entry(indices));
}

function isSquare({ inputs, hidden, outputs }: Structure): boolean {
  return inputs === hidden && hidden === outputs && inputs > 1;
}

const slips: readonly Slip<CollapseProblem, Structure>[] = [
  slip(
    'product-order',
    (s) => isSquare(s) && { W: s.rows ? 'sum(k, W1[j,k]*W2[k,i])' : 'sum(k, W2[i,k]*W1[k,j])' },
  ),
  slip('weights-added', (s) => isSquare(s) && { W: s.rows ? 'W1[j,i] + W2[j,i]' : 'W1[i,j] + W2[i,j]' }),
  slip('first-bias-lost', () => ({ b: 'b2[j]' })),
  slip('biases-added', (s) => s.hidden === s.outputs && { b: 'b1[j] + b2[j]' }),
];

/** Two linear layers, and the one that does the same. */
export const collapse: Task<CollapseProblem, Parameters, Structure> = {
  structure,
  check,
  draw,
  lines,
  slips,
  defaultAsk: ({ convention }) => (convention.bias === 'none' ? ['z2', 'W', 'y'] : ['z2', 'W', 'b', 'y']),
  present: ({ convention }) => {
    const ids = convention.bias === 'none' ? ['x', 'W1', 'W2'] : ['x', 'W1', 'b1', 'W2', 'b2'];
    return {
      statement: { key: 'activation-collapse', values: {} },
      givens: ids.map((id) => ({ kind: 'quantity', id })),
      answers: 'quantities',
    };
  },
};
