import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { lettersOf } from '../../conventions/letters.ts';
import { upTo } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import type { GivenView, Presentation } from '../family.ts';
import { grid, type Range, rangeSchema } from '../ranges.ts';
import { activationTex } from '../shared/activation-tex.ts';
import { CLEAR_WEIGHTS, drawRow, drawTable, drawWeights } from '../shared/drawn-numbers.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot, mostlyIdle } from '../shared/idle-slots.ts';
import { vectorAt } from '../shared/matrix-symbols.ts';
import { oneOf, wholeNumber } from '../shared/schemas.ts';
import { type Units, unitGates } from '../shared/unit-gates.ts';
import { withoutDelta } from '../slip-letters.ts';
import {
  activationField,
  answerUnder,
  check,
  lossField,
  MOST_STEPS,
  MOST_UNITS,
  problemSchema,
  type Recurrent,
  type RecurrentProblem,
  structure,
} from './problem.ts';
import { lines, netOf, symbolsOf } from './rules.ts';
import { slips } from './slips.ts';

/** What a bank question may say; every field has a default. */
const parameters = z.strictObject({
  steps: wholeNumber(1, MOST_STEPS).default(3),
  inputs: wholeNumber(1, MOST_UNITS).default(1),
  units: wholeNumber(1, MOST_UNITS).default(1),
  outputs: wholeNumber(1, MOST_UNITS).default(1),
  /** Whether there is an output after the last step, or after every one. */
  targets: oneOf('targets', ['last', 'every']).default('last'),
  activation: activationField,
  loss: lossField,
  biases: z.boolean({ error: 'true or false' }).default(true),
  x: rangeSchema.default(grid('-1.5', '1.5', '0.5', true)),
  weights: rangeSchema.default(CLEAR_WEIGHTS),
  start: rangeSchema.default(grid('0', '0', '0.1')),
  /** Left out: one-hot over softmax, 0 or 1 under the logistic function, else -1 to 1. */
  target: rangeSchema.optional(),
});

type Parameters = Readonly<z.infer<typeof parameters>>;

/** Draws a network and a sequence; each number has an address of its own, the same in both orientations. */
function draw(drawn: Parameters, convention: Convention, stream: Stream): RecurrentProblem {
  const { steps, inputs, units, outputs, weights } = drawn;
  const matrix = (id: string, to: number, from: number) =>
    drawWeights(weights, stream.at(id), convention, [to, from]);
  const biases = drawn.biases && convention.bias !== 'none';
  const targets = upTo(steps).map((s) => drawTarget(drawn, convention, stream.at('t', `${s}`)));
  return {
    family: 'recurrent-network',
    convention,
    x: drawTable(drawn.x, stream.at('x'), steps, inputs),
    Wx: matrix('Wx', units, inputs),
    Wh: matrix('Wh', units, units),
    ...(biases ? { b: drawRow(weights, stream.at('b'), units) } : {}),
    h0: drawRow(drawn.start, stream.at('h0'), units),
    Wy: matrix('Wy', outputs, units),
    ...(biases ? { by: drawRow(weights, stream.at('by'), outputs) } : {}),
    ...(drawn.targets === 'every' ? { targets } : { target: targets.at(-1)! }),
    activation: drawn.activation,
    ...(drawn.loss ? { loss: drawn.loss } : {}),
  };
}

const TARGETS: Readonly<Record<'sigmoid' | 'linear', Range>> = {
  sigmoid: grid('0', '1', '1'),
  linear: grid('-1', '1', '0.5'),
};

function drawTarget({ target, outputs, loss }: Parameters, convention: Convention, stream: Stream): string[] {
  const answer = answerUnder(loss ?? convention.loss);
  if (target) return drawRow(target, stream, outputs);
  if (answer !== 'softmax') return drawRow(TARGETS[answer], stream, outputs);
  const hot = stream.integer(1, outputs);
  return upTo(outputs).map((k) => (k === hot ? '1' : '0'));
}

function defaultAsk(problem: RecurrentProblem): readonly string[] {
  const { b, by } = problem;
  return ['z', 'h', 'y', 'loss', 'dh', 'dWx', 'dWh', ...(b ? ['db'] : []), 'dWy', ...(by ? ['dby'] : [])];
}

/** A unit that is off; a start of zeros, which leaves a sequence of one step without a share of the recurrent weights. */
const idleness = {
  updated: /^$/,
  source: (
    { problem }: { readonly problem: RecurrentProblem },
    { quantity }: { readonly quantity: string },
  ) => quantity === 'h0' || (/^(?:h|slope)$/.test(quantity) && problem.activation.name === 'relu'),
};

function unitsOf(problem: RecurrentProblem): readonly Units[] {
  const { activation, answer } = structure(problem);
  const output: Units = { net: 'o', out: 'y', activation: answer };
  return [{ net: 'z', out: 'h', activation }, ...(answer === 'linear' ? [] : [output])];
}

function present(problem: RecurrentProblem): Presentation {
  const s = structure(problem);
  const { b, by } = problem;
  const ids = ['x', 't', 'Wx', 'Wh', ...(b ? ['b'] : []), 'h0', 'Wy', ...(by ? ['by'] : [])];
  return {
    statement: {
      key: `recurrent-network-${s.every ? 'every' : 'last'}`,
      values: {
        activation: { word: s.activation },
        loss: { word: s.loss },
        X: { tex: '\\mathbf{X}' },
        state: { tex: vectorAt('h', '0') },
      },
    },
    givens: [
      ...formulas(s).map((tex): GivenView => ({ kind: 'formula', tex })),
      ...ids.map((id): GivenView => ({ kind: 'quantity', id })),
    ],
    answers: 'quantities',
  };
}

/** What the network calculates at a step, whole vectors at once. */
function formulas(s: Recurrent): readonly string[] {
  const letters = lettersOf(s.convention);
  const symbols = symbolsOf(s);
  const times = (weights: string, vector: string) =>
    s.convention.weights === 'rows' ? `${weights}\\,${vector}` : `${vector}\\,${weights}`;
  const biased = (has: boolean, tex: string) => (has ? ` ${s.biases.sign} ${tex}` : '');
  const [net, state] = [vectorAt(letters.net, 's'), vectorAt('h', 's')];
  const reads = times(symbols.Wx([]), vectorAt('x', 's'));
  const recurs = times(symbols.Wh([]), vectorAt('h', 's-1'));
  const time = s.every ? 's' : `${s.steps}`;
  const answer = `${times(symbols.Wy([]), vectorAt('h', time))}${biased(s.biases.output, symbols.by([]))}`;
  return [
    `${net} = ${reads} + ${recurs}${biased(s.biases.hidden, symbols.b([]))}`,
    `${state} = ${activationTex(s.activation, s.convention, net)}`,
    `${vectorAt(netOf(s) === 'y' ? letters.output : 'o', time)} = ${answer}`,
  ];
}

/** A network that reads a sequence: forward over time, and backpropagation through time with shared weights. */
export const recurrentNetwork = family<RecurrentProblem, Parameters, Recurrent>({
  id: 'recurrent-network',
  problem: problemSchema,
  parameters,
  structure,
  check,
  draw,
  lines,
  defaultAsk,
  decimals: { fewest: 3, usual: 4 },
  gates: [...unitGates(unitsOf), unreadable, idleSlot(idleness), mostlyIdle(idleness), wideInterval],
  slips,
  letters: (convention) => withoutDelta(convention, { a: 'h' }),
  present,
});
