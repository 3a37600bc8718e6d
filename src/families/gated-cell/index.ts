import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import type { Stream } from '../../random/stream.ts';
import type { GivenView, Presentation } from '../family.ts';
import { grid, rangeSchema } from '../ranges.ts';
import { CLEAR_WEIGHTS, drawRow, drawWeights } from '../shared/drawn-numbers.ts';
import { drawnEnding, endings, endingView, squaredLoss } from '../shared/ending.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot } from '../shared/idle-slots.ts';
import { wholeNumber } from '../shared/schemas.ts';
import { unitGates } from '../shared/unit-gates.ts';
import { withoutDelta } from '../slip-letters.ts';
import {
  type Cell,
  type CellProblem,
  cellField,
  check,
  GATES,
  type GateKey,
  MOST_UNITS,
  problemSchema,
  structure,
  updateField,
} from './problem.ts';
import { formulas, lastOf, lines } from './rules.ts';
import { slips } from './slips.ts';

/** What a bank question may say; every field has a default. */
const parameters = z.strictObject({
  cell: cellField,
  updateGate: updateField,
  inputs: wholeNumber(1, MOST_UNITS).default(1),
  units: wholeNumber(1, MOST_UNITS).default(1),
  biases: z.boolean({ error: 'true or false' }).default(true),
  ending: endings.default('none'),
  x: rangeSchema.default(grid('-1.5', '1.5', '0.5', true)),
  state: rangeSchema.default(CLEAR_WEIGHTS),
  weights: rangeSchema.default(CLEAR_WEIGHTS),
  upstream: rangeSchema.default(grid('-1', '1', '0.5', true)),
  loss: squaredLoss,
});

type Parameters = Readonly<z.infer<typeof parameters>>;

/** Each number has an address of its own, the same in both orientations. */
function draw(drawn: Parameters, convention: Convention, stream: Stream): CellProblem {
  const { cell, updateGate, inputs, units, state, weights } = drawn;
  const biases = drawn.biases && convention.bias !== 'none';
  const gate = (key: GateKey) => ({
    [`W${key}`]: drawWeights(weights, stream.at(`W${key}`), convention, [units, inputs]),
    [`U${key}`]: drawWeights(weights, stream.at(`U${key}`), convention, [units, units]),
    ...(biases ? { [`b${key}`]: drawRow(weights, stream.at(`b${key}`), units) } : {}),
  });
  return {
    family: 'gated-cell',
    convention,
    cell,
    updateGate,
    x: drawRow(drawn.x, stream.at('x'), inputs),
    h0: drawRow(state, stream.at('h0'), units),
    ...(cell === 'lstm' ? { c0: drawRow(state, stream.at('c0'), units) } : {}),
    ...Object.assign({}, ...GATES[cell].map(gate)),
    ...drawnEnding(drawn, (id) => drawRow(drawn.upstream, stream.at(id), units)),
  };
}

function defaultAsk(problem: CellProblem): readonly string[] {
  const { cell, gates, ending } = structure(problem);
  const way = [...gates, ...(cell === 'lstm' ? ['c'] : []), 'h'];
  if (ending.kind === 'none') return way;
  const nets = gates.map((key) => `dz${key}`);
  return [
    ...way,
    ...(ending.kind === 'target' ? ['loss', 'dh'] : []),
    ...(cell === 'lstm' ? ['dc'] : []),
    ...nets,
  ];
}

function present(problem: CellProblem): Presentation {
  const s = structure(problem);
  const gates = s.gates.flatMap((key) => [`W${key}`, `U${key}`, ...(s.biases ? [`b${key}`] : [])]);
  const end = endingView(s.ending, s.convention, lastOf(s));
  const ids = ['x', 'h0', ...(s.cell === 'lstm' ? ['c0'] : []), ...gates, ...end.givens];
  return {
    statement: { key: `gated-cell${end.suffix}`, values: { cell: { word: s.cell }, ...end.values } },
    givens: [
      ...formulas(s).map((tex): GivenView => ({ kind: 'formula', tex })),
      ...ids.map((id): GivenView => ({ kind: 'quantity', id })),
    ],
    answers: 'quantities',
  };
}

/** One step of an LSTM or a GRU, and its gradients. */
export const gatedCell = family<CellProblem, Parameters, Cell>({
  id: 'gated-cell',
  problem: problemSchema,
  parameters,
  structure,
  check,
  draw,
  lines,
  defaultAsk,
  decimals: { fewest: 3, usual: 4 },
  gates: [
    ...unitGates<CellProblem>(({ cell }) =>
      GATES[cell].map((key) => ({ net: `z${key}`, out: key, activation: key === 'g' ? 'tanh' : 'sigmoid' })),
    ),
    unreadable,
    idleSlot({ updated: /^$/, source: () => false }),
    wideInterval,
  ],
  slips,
  // f is the forget gate.
  letters: (convention) => withoutDelta(convention, { a: '\\varphi', f: '\\varphi' }),
  present,
});
